import { refusalsOfOrientation } from '@traitdunion/parcours'
import { type ActOutcome, civilDateOf, done, versionConflict } from '@traitdunion/subgraph'
import { create } from '../acte/create.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import { lockSubject } from '../personne/rows.store.js'
import { needsOpinion } from '../reorientation/reorientation.rules.js'
import { holdOrientation } from './hold-orientation.js'
import type { OrientationDeciderInput } from './orientation.input.js'
import { replaceOrientation } from './replace-orientation.js'

/** Decides an orientation: closes the one in force, opens the new one, tells the event, in one transaction. */
export const decideOrientation = (input: OrientationDeciderInput, contexte: Contexte): Promise<ActOutcome> =>
  create(contexte, {
    action: 'orientationDecider',
    input,
    keys: { personneId: input.personneId },
    hold: async (manager) => {
      const personneId = contexte.personnes.canonical(input.personneId)
      await lockSubject(manager, 'orientation', personneId)
      return holdOrientation(manager, personneId, contexte.personnes)
    },
    run: async (manager, now, open) => {
      const { personnes } = contexte
      const names = personnes.namesOf([input.personneId])
      const enCours = open[0] ?? null
      if ((enCours?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()
      const refusals = refusalsOfOrientation(input, enCours, civilDateOf(now))
      if (refusals.length > 0) return refuse(...refusals)
      if (enCours && needsOpinion(enCours.organismeReferent, input.organismeReferent))
        return refuse('ORIENTATION_AVIS_REQUIS')

      const id = await replaceOrientation(manager, open, {
        personneId: personnes.canonical(input.personneId),
        parcours: input.parcours,
        organismeReferent: input.organismeReferent,
        motif: input.motif ?? null,
        decideeLe: input.decideeLe,
        names,
        now,
      })
      return done(id)
    },
  })
