import { type ActOutcome, done } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { actOnObjet, refusedBy } from '../suivi/acte.js'
import { change } from '../suivi/suivi.store.js'
import { saisieOf, saisieSanteOf } from './contrainte.input.js'
import { ContrainteStore } from './contrainte.store.js'
import { DiagnosticEntity } from './diagnostic.entity.js'
import type { ContrainteCloreInput, ContrainteOuvrirInput } from './diagnostic.input.js'
import { clotureRefusalsOf, contrainteRefusalsOf } from './diagnostic.rules.js'

// No event is told of a constraint: that one exists is already part of its content.

export const ouvrirContrainte = (input: ContrainteOuvrirInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnObjet(
    contexte,
    'contrainteOuvrir',
    input,
    { entity: DiagnosticEntity, id: input.diagnosticId },
    async (manager, diagnostic, { now, today }) => {
      const { contrainte, contrainteSante, ouverteLe } = input
      if (diagnostic.remplaceLe !== null) return refusedBy('DIAGNOSTIC_REMPLACE')
      if ((contrainte == null) === (contrainteSante == null)) return refusedBy('CONTRAINTE_UNE_SEULE')
      if (contrainte?.theme === 'SANTE') return refusedBy('CONTRAINTE_SANTE_A_PART')
      if (ouverteLe > today || ouverteLe < diagnostic.etabliLe) return refusedBy('CONTRAINTE_DATE_INVALIDE')
      const given = contrainte ? saisieOf(contrainte) : saisieSanteOf(contrainteSante as never)
      const saisie = { ...given, etat: 'OUI' as const }
      const refusals = contrainteRefusalsOf(saisie)
      if (refusals.length > 0) return refusedBy(...refusals)
      const known = await ContrainteStore.findByTheme(manager, diagnostic.id, saisie.theme)
      if (known?.etat === 'OUI') return refusedBy('CONTRAINTE_DEJA_OUVERTE')

      await ContrainteStore.put(manager, diagnostic.id, saisie, ouverteLe)
      await change(manager, DiagnosticEntity, diagnostic, {}, now)
      return done(diagnostic.id)
    },
  )

export const cloreContrainte = (input: ContrainteCloreInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnObjet(
    contexte,
    'contrainteClore',
    input,
    { entity: DiagnosticEntity, id: input.diagnosticId },
    async (manager, diagnostic, { now, today }) => {
      if (diagnostic.remplaceLe !== null) return refusedBy('DIAGNOSTIC_REMPLACE')
      const contrainte = await ContrainteStore.findById(manager, input.contrainteId)
      if (contrainte?.diagnosticId !== diagnostic.id) return refusedBy('OBJET_INCONNU')
      const refusals = clotureRefusalsOf(contrainte, input.closeLe, today)
      if (refusals.length > 0) return refusedBy(...refusals)

      await ContrainteStore.close(manager, contrainte.id, input.closeLe)
      await change(manager, DiagnosticEntity, diagnostic, {}, now)
      return done(diagnostic.id)
    },
  )
