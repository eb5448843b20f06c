import { randomUUID } from 'node:crypto'
import { type ActOutcome, civilDateOf, done, publish, refused } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { DossierStore } from '../dossier/dossier.store.js'
import { refusOf } from '../errors.js'
import type { SituationDeclarerInput } from './situation.input.js'
import { declaringRefusalsOf } from './situation.rules.js'
import { SituationStore } from './situation.store.js'

export const declareSituation = (input: SituationDeclarerInput, { act, personnes }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'situationDeclarer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { categorie, etat, debut, fin = null, metierPrepare = null } = input
      const dossier = await DossierStore.findOpenForUpdate(manager, personnes.namesOf([input.personneId]))
      if (!dossier) return refused(refusOf('DOSSIER_ABSENT', 'personneId'))
      const now = new Date()
      const refusals = declaringRefusalsOf(input, civilDateOf(now))
      if (refusals.length > 0) return refused(...refusals.map((code) => refusOf(code)))

      const id = randomUUID()
      const personneId = personnes.canonical(input.personneId)
      await SituationStore.insert(manager, {
        id,
        personneId,
        dossierId: dossier.id,
        categorie,
        etat,
        codeRome: metierPrepare,
        debut,
        debutConstate: false,
        fin,
        version: 1,
        modifieLe: now,
      })
      await publish(manager, {
        personneId,
        nature: 'SITUATION_DECLAREE',
        survenuLe: now,
        objetType: 'SituationJeune',
        objetId: id,
      })
      return done(id)
    },
  })
