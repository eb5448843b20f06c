import { refusalsOfOrientation } from '@traitdunion/parcours'
import { type ActOutcome, civilDateOf, done, versionConflict } from '@traitdunion/subgraph'
import { create } from '../acte/create.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import { lockSubject } from '../personne/rows.store.js'
import { needsOpinion } from '../reorientation/reorientation.rules.js'
import type { OrientationDeciderInput } from './orientation.input.js'
import { OrientationStore } from './orientation.store.js'
import { replaceOrientation } from './replace-orientation.js'

/** Decides an orientation: closes the one in force, opens the new one, tells the event, in one transaction. */
export const decideOrientation = (input: OrientationDeciderInput, contexte: Contexte): Promise<ActOutcome> =>
  create(contexte, {
    action: 'orientationDecider',
    input,
    keys: { personneId: input.personneId },
    run: async (manager, now) => {
      const { personnes } = contexte
      await lockSubject(manager, 'orientation', personnes.canonical(input.personneId))
      const names = personnes.namesOf([input.personneId])
      const open = await OrientationStore.findOpenForUpdate(manager, names)
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
