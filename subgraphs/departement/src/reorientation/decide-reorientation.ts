import { type ActOutcome, civilDateOf, done, isUuid, publish } from '@traitdunion/subgraph'
import { modify } from '../acte/modify.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import { restartDelay } from '../contrat/restart-delay.js'
import { PassageStore } from '../equipe-pluridisciplinaire/passage.store.js'
import { holdOrientation } from '../orientation/hold-orientation.js'
import { replaceOrientation } from '../orientation/replace-orientation.js'
import type { ReorientationDeciderInput } from './reorientation.input.js'
import { refusalsOfDecision } from './reorientation.rules.js'
import { ReorientationStore } from './reorientation.store.js'

/**
 * Accepts (the orientation in force gives way to the one asked, with all that follows) or refuses (the month to sign the
 * contract starts again) a request of reorientation.
 */
export const decideReorientation = (input: ReorientationDeciderInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'reorientationDecider',
    input,
    lock: ReorientationStore.lock,
    hold: (manager, demande) => holdOrientation(manager, demande.personneId, contexte.personnes),
    run: async (manager, demande, now, open) => {
      if (demande.etat !== 'DEMANDEE') return refuse('REORIENTATION_DEJA_DECIDEE')
      const { acceptee, decideeLe, motifDecision = null, passageId } = input
      const names = contexte.personnes.namesOf([demande.personneId])
      const enCours = open[0] ?? null
      if (acceptee && enCours?.id !== demande.orientationId) return refuse('REORIENTATION_CADUQUE')
      const found = passageId && isUuid(passageId) ? await PassageStore.lock(manager, passageId) : null
      const passage = found && names.includes(found.personneId) ? found : null
      const refusals = refusalsOfDecision({
        acceptee,
        motifDecision,
        decideeLe,
        demandeeLe: demande.demandeeLe,
        from: enCours?.organismeReferent ?? demande.organismeSouhaite,
        to: demande.organismeSouhaite,
        passage,
        today: civilDateOf(now),
      })
      if (refusals.length > 0) return refuse(...refusals)

      const orientationDecideeId = acceptee
        ? await replaceOrientation(manager, open, {
            personneId: contexte.personnes.canonical(demande.personneId),
            parcours: demande.parcoursSouhaite,
            organismeReferent: demande.organismeSouhaite,
            motif: motifDecision ?? demande.motif,
            decideeLe,
            names,
            now,
          })
        : null
      if (!acceptee) await restartDelay(manager, names, decideeLe, now)
      if (passage) await PassageStore.change(manager, passage, { etape: 'TRAITE' }, now)
      await ReorientationStore.change(
        manager,
        demande,
        {
          etat: acceptee ? 'ACCEPTEE' : 'REFUSEE',
          decideeLe,
          motifDecision,
          orientationDecideeId,
          passageId: passage?.id ?? null,
        },
        now,
      )
      await publish(manager, {
        personneId: contexte.personnes.canonical(demande.personneId),
        nature: acceptee ? 'REORIENTATION_ACCEPTEE' : 'REORIENTATION_REFUSEE',
        survenuLe: now,
        objetType: 'ReorientationDepartement',
        objetId: demande.id,
      })
      return done(demande.id)
    },
  })
