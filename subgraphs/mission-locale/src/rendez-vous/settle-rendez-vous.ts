import { type ActOutcome, done, publish, refused, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { DossierStore } from '../dossier/dossier.store.js'
import { refusOf } from '../errors.js'
import type { RendezVousMissionLocaleRenseignerInput } from './rendez-vous.input.js'
import { settlingRefusalsOf } from './rendez-vous.rules.js'
import { RendezVousStore } from './rendez-vous.store.js'

export const settleRendezVous = (
  input: RendezVousMissionLocaleRenseignerInput,
  { act, personnes }: Contexte,
): Promise<ActOutcome> =>
  act({
    action: 'rendezVousMissionLocaleRenseigner',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const rendezVous = await RendezVousStore.findForUpdate(manager, input.rendezVousId)
      if (!rendezVous) return refused(refusOf('RENDEZ_VOUS_INCONNU', 'rendezVousId'))
      if (rendezVous.version !== input.versionAttendue) return versionConflict()
      const now = new Date()
      const refusals = settlingRefusalsOf(rendezVous, input, now)
      if (refusals.length > 0)
        return refused(...refusals.map((code) => refusOf(code, input.nouveauDebut ? 'nouveauDebut' : 'statut')))

      const debut = input.nouveauDebut ?? rendezVous.debut
      if (input.nouveauDebut) {
        const personneId = personnes.canonical(rendezVous.personneId)
        await DossierStore.lock(manager, `rendez-vous ${personneId}`)
        const fin = new Date(debut.getTime() + rendezVous.dureeMinutes * 60_000)
        if (await RendezVousStore.isTaken(manager, personnes.namesOf([personneId]), debut, fin, rendezVous.id))
          return refused(refusOf('RENDEZ_VOUS_CHEVAUCHE', 'nouveauDebut'))
      }
      await RendezVousStore.change(manager, rendezVous, { statut: input.statut, debut }, now)
      await publish(manager, {
        personneId: personnes.canonical(rendezVous.personneId),
        nature: 'RENDEZ_VOUS_RENSEIGNE',
        survenuLe: now,
        objetType: 'RendezVousMissionLocale',
        objetId: rendezVous.id,
      })
      return done(rendezVous.id)
    },
  })
