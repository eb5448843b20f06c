import { randomUUID } from 'node:crypto'
import { signatureDeadline } from '@traitdunion/parcours'
import { type ActOutcome, civilDateOf, done } from '@traitdunion/subgraph'
import { create } from '../acte/create.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import { OrientationStore } from '../orientation/orientation.store.js'
import { lockSubject } from '../personne/rows.store.js'
import { ReorientationStore } from '../reorientation/reorientation.store.js'
import type { ContratOuvrirInput } from './contrat.input.js'
import { refusalsOfDraft, refusalsOfNotification } from './contrat.rules.js'
import { ContratStore } from './contrat.store.js'
import { tell } from './tell-contrat.js'
import { actionKeys, contenuOf, writeDraft } from './write-version.js'

/** Opens a contract in draft, for a person whom the orientation in force entrusts to the département or its délégataire. */
export const openContrat = (input: ContratOuvrirInput, contexte: Contexte): Promise<ActOutcome> =>
  create(contexte, {
    action: 'contratOuvrir',
    input,
    keys: { personneId: input.personneId, ...actionKeys(input.contenu) },
    hold: async (manager) => {
      await lockSubject(manager, 'contrat', contexte.personnes.canonical(input.personneId))
      return OrientationStore.findOpenForUpdate(manager, contexte.personnes.namesOf([input.personneId]))
    },
    run: async (manager, now, [orientation]) => {
      const personneId = contexte.personnes.canonical(input.personneId)
      const names = contexte.personnes.namesOf([personneId])
      if (!orientation) return refuse('CONTRAT_SANS_ORIENTATION')
      if (!['DEPARTEMENT', 'DELEGATAIRE'].includes(orientation.organismeReferent))
        return refuse('CONTRAT_AUTRE_ORGANISME')
      if (await ContratStore.hasLiving(manager, names)) return refuse('CONTRAT_DEJA_OUVERT')
      const contenu = contenuOf(input.contenu)
      const { orientationNotifieeLe } = input
      const refusals = [
        ...refusalsOfNotification(orientationNotifieeLe, orientation.decideeLe, civilDateOf(now)),
        ...refusalsOfDraft(contenu),
      ]
      if (refusals.length > 0) return refuse(...refusals)
      const id = randomUUID()
      await ContratStore.insert(manager, {
        id,
        personneId,
        orientationId: orientation.id,
        statut: 'BROUILLON',
        orientationNotifieeLe,
        aSignerAvant: signatureDeadline(orientationNotifieeLe, await ReorientationStore.lastRefusal(manager, names)),
        debut: contenu.debut,
        fin: contenu.fin,
        signeLe: null,
        closLe: null,
        motifCloture: null,
        version: 1,
        modifieLe: now,
      })
      await writeDraft(manager, id, 1, contenu)
      await tell(manager, { id, personneId }, 'CONTRAT_OUVERT', now)
      return done(id)
    },
  })
