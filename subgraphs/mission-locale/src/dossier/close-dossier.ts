import { type ActOutcome, civilDateOf, done, publish, refused, versionConflict } from '@traitdunion/subgraph'
import { ParcoursCejStore } from '../cej/parcours-cej.store.js'
import type { Contexte } from '../contexte.js'
import { refusOf } from '../errors.js'
import type { DossierMissionLocaleCloreInput } from './dossier.input.js'
import { closingRefusalsOf } from './dossier.rules.js'
import { DossierStore } from './dossier.store.js'

export const closeDossier = (
  input: DossierMissionLocaleCloreInput,
  { act, personnes }: Contexte,
): Promise<ActOutcome> =>
  act({
    action: 'dossierMissionLocaleClore',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { clotureLe } = input
      const dossier = await DossierStore.findForUpdate(manager, input.dossierId)
      if (!dossier) return refused(refusOf('DOSSIER_INCONNU', 'dossierId'))
      if (dossier.version !== input.versionAttendue) return versionConflict()
      const now = new Date()
      const refusals = closingRefusalsOf(dossier, clotureLe, civilDateOf(now))
      if (refusals.length > 0) return refused(...refusals.map((code) => refusOf(code, 'clotureLe')))
      const { personneId } = dossier
      if (personneId && (await ParcoursCejStore.isOpenFor(manager, personnes.namesOf([personneId]))))
        return refused(refusOf('DOSSIER_CEJ_EN_COURS'))

      await DossierStore.change(manager, dossier, { etat: 'CLOS', clotureLe }, now)
      if (personneId)
        await publish(manager, {
          personneId: personnes.canonical(personneId),
          nature: 'DOSSIER_MISSION_LOCALE_CLOS',
          survenuLe: now,
          objetType: 'DossierMissionLocale',
          objetId: dossier.id,
        })
      return done(dossier.id)
    },
  })
