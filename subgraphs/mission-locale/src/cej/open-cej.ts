import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, publish, refused } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { DossierStore } from '../dossier/dossier.store.js'
import { refusOf } from '../errors.js'
import { malformedKeysOf } from '../personne/cles.rules.js'
import type { CejOuvrirInput } from './cej.input.js'
import { openingRefusalsOf } from './cej.rules.js'
import { ContratJeuneStore } from './contrat-engagement-jeune.store.js'
import { ParcoursCejStore } from './parcours-cej.store.js'
import { SuiviCejStore } from './suivi-cej.store.js'

/** Opens a CEJ with its contract to sign. Birth date and RQTH serve the rule of age and are not kept. */
export const openCej = (input: CejOuvrirInput, { act, personnes }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'cejOuvrir',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { debut, finPrevue, heuresHebdomadaires, classeAllocation, conseillerId = null } = input
      const names = personnes.namesOf([input.personneId])
      const dossier = await DossierStore.findOpenForUpdate(manager, names)
      if (!dossier) return refused(refusOf('DOSSIER_ABSENT', 'personneId'))
      if (await ParcoursCejStore.isOpenFor(manager, names)) return refused(refusOf('CEJ_DEJA_OUVERT'))
      const refusals = [...openingRefusalsOf(input).map((code) => refusOf(code)), ...malformedKeysOf({ conseillerId })]
      if (refusals.length > 0) return refused(...refusals)

      const now = new Date()
      const personneId = personnes.canonical(input.personneId)
      const owned = { personneId, dossierId: dossier.id, version: 1, modifieLe: now }
      const id = randomUUID()
      await ParcoursCejStore.insert(manager, {
        id,
        ...owned,
        debut,
        finPrevue,
        finReelle: null,
        motifFin: null,
        conseillerId,
      })
      await ContratJeuneStore.insert(manager, {
        id: randomUUID(),
        ...owned,
        parcoursId: id,
        statut: 'EN_ATTENTE_SIGNATURE',
        debut,
        fin: finPrevue,
        heuresHebdomadaires,
        signeLe: null,
      })
      await SuiviCejStore.allocate(manager, id, classeAllocation, debut)
      await publish(manager, {
        personneId,
        nature: 'CEJ_OUVERT',
        survenuLe: now,
        objetType: 'ParcoursCej',
        objetId: id,
      })
      return done(id)
    },
  })
