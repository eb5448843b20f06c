import { type ActOutcome, done, publish } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { actOnObjet, refusedBy } from '../suivi/acte.js'
import { change } from '../suivi/suivi.store.js'
import { inscriptionEvent } from './enregistrer-inscription.js'
import { InscriptionEntity } from './inscription.entity.js'
import type { InscriptionCesserInput, InscriptionChangerCategorieInput } from './inscription.input.js'
import { areCompatible, cessationRefusalsOf } from './inscription.rules.js'

export const cesserInscription = (input: InscriptionCesserInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnObjet(
    contexte,
    'inscriptionCesser',
    input,
    { entity: InscriptionEntity, id: input.inscriptionId },
    async (manager, row, { now, today }) => {
      const refusals = cessationRefusalsOf(row, input.cesseeLe, today)
      if (refusals.length > 0) return refusedBy(...refusals)
      await change(manager, InscriptionEntity, row, { cesseeLe: input.cesseeLe, motifCessation: input.motif }, now)
      if (row.personneId)
        await publish(
          manager,
          inscriptionEvent(contexte.personnes.canonical(row.personneId), 'INSCRIPTION_CESSEE', now, row.id),
        )
      return done(row.id)
    },
  )

export const changerCategorie = (input: InscriptionChangerCategorieInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnObjet(
    contexte,
    'inscriptionChangerCategorie',
    input,
    { entity: InscriptionEntity, id: input.inscriptionId },
    async (manager, row, { now }) => {
      if (row.cesseeLe !== null) return refusedBy('INSCRIPTION_DEJA_CESSEE')
      if (!areCompatible(input.categorie, input.categorieStatistique)) return refusedBy('CATEGORIES_INCOMPATIBLES')
      const { categorie, categorieStatistique = null, allocation } = input
      await change(
        manager,
        InscriptionEntity,
        row,
        { categorie, categorieStatistique, allocation: allocation ?? row.allocation },
        now,
      )
      if (row.personneId)
        await publish(
          manager,
          inscriptionEvent(contexte.personnes.canonical(row.personneId), 'INSCRIPTION_CATEGORIE_CHANGEE', now, row.id),
        )
      return done(row.id)
    },
  )
