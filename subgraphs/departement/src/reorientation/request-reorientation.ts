import { randomUUID } from 'node:crypto'
import { type ActOutcome, civilDateOf, done, publish } from '@traitdunion/subgraph'
import { create } from '../acte/create.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import { OrientationStore } from '../orientation/orientation.store.js'
import type { ReorientationDemanderInput } from './reorientation.input.js'
import { refusalsOfRequest } from './reorientation.rules.js'
import { ReorientationStore } from './reorientation.store.js'

/** Asks that the orientation in force be changed; one request at a time. */
export const requestReorientation = (input: ReorientationDemanderInput, contexte: Contexte): Promise<ActOutcome> =>
  create(contexte, {
    action: 'reorientationDemander',
    input,
    keys: { personneId: input.personneId },
    hold: (manager) => OrientationStore.findOpenForUpdate(manager, contexte.personnes.namesOf([input.personneId])),
    run: async (manager, now, [enCours]) => {
      const { personnes } = contexte
      const names = personnes.namesOf([input.personneId])
      if (!enCours) return refuse('REORIENTATION_SANS_ORIENTATION')
      if (await ReorientationStore.isPending(manager, names)) return refuse('REORIENTATION_DEJA_DEMANDEE')
      const { organismeSouhaite, parcoursSouhaite, motif, demandeeLe } = input
      const refusals = refusalsOfRequest({
        enCours: {
          organisme: enCours.organismeReferent,
          parcours: enCours.parcours,
          decideeLe: enCours.decideeLe,
        },
        souhaite: { organisme: organismeSouhaite, parcours: parcoursSouhaite },
        motif,
        demandeeLe,
        today: civilDateOf(now),
      })
      if (refusals.length > 0) return refuse(...refusals)
      const id = randomUUID()
      const personneId = personnes.canonical(input.personneId)
      await ReorientationStore.insert(manager, {
        id,
        personneId,
        orientationId: enCours.id,
        orientationDecideeId: null,
        passageId: null,
        organismeSouhaite,
        parcoursSouhaite,
        motif,
        etat: 'DEMANDEE',
        demandeeLe,
        decideeLe: null,
        motifDecision: null,
        version: 1,
        modifieLe: now,
      })
      await publish(manager, {
        personneId,
        nature: 'REORIENTATION_DEMANDEE',
        survenuLe: now,
        objetType: 'ReorientationDepartement',
        objetId: id,
      })
      return done(id)
    },
  })
