import { csv } from '@traitdunion/formats'
import type { FileFormat, Preparing, Publishing } from '@traitdunion/import'
import { erreursDossier } from '../../dossier/dossier.errors.js'
import { RENDEZ_VOUS_OF_DOSSIERS } from '../../rdv-insertion/publication.sql.js'
import type { Sources } from '../accompagnateurs/connus.js'
import { publishReferents } from '../accompagnateurs/referents.store.js'
import { erreursCarnet } from '../carnet.errors.js'
import { publishRecueils } from '../recueil/recueil.store.js'
import { NON_GARDES } from './beneficiaire.colonnes.js'
import { ETAPE, toEnregistrement, toEtape } from './beneficiaire.etape.js'
import { type Beneficiaire, readBeneficiaires } from './beneficiaire.lecture.js'
import { DOSSIERS } from './dossiers.sql.js'

const REFERENTS = `select personne_id, 0 as rang, json_build_object('kind', 'nommer',
    'qui', json_build_object('professionnelId', professionnel_id, 'organisationId', organisation_id)) as operation
  from etape_beneficiaire where professionnel_id is not null`

/** `import_beneficiaires.csv` of the carnet de bord. */
export const formatBeneficiaires = (
  sources: Sources,
  renommages: csv.Renommages,
): FileFormat<csv.EnteteCsv, Beneficiaire> => ({
  nom: 'carnet-beneficiaires',
  enregistrements: 'beneficiaires',
  rapproche: true,
  erreurs: { ...csv.erreursCsv, ...erreursDossier, ...erreursCarnet },
  etape: ETAPE,
  references: 'select reference from etape_beneficiaire',
  read: (octets, { digest }) => readBeneficiaires(octets, { ...sources, digest, renommages }),
  prepare,
  publish,
})

const prepare = async (beneficiaires: readonly Beneficiaire[], { digest, match, count }: Preparing<csv.EnteteCsv>) => {
  const rapprochements = await match(beneficiaires.map(toEnregistrement))
  tellRead(beneficiaires, count)
  return {
    etape_beneficiaire: beneficiaires.map((beneficiaire) => {
      const { cle } = toEnregistrement(beneficiaire)
      return toEtape(beneficiaire, rapprochements.get(cle), digest)
    }),
  }
}

/** What was read and is not found again in the graph: sent to the matching alone, left aside, or another's. */
const tellRead = (beneficiaires: readonly Beneficiaire[], count: Preparing<unknown>['count']): void => {
  const lignes = beneficiaires.map(({ ligne }) => ligne)
  const countIf = (nom: string, isIt: (beneficiaire: Beneficiaire) => boolean) => {
    const nombre = beneficiaires.filter(isIt).length
    if (nombre > 0) count(nom, nombre)
  }
  countIf('nirTransmis', ({ ligne }) => ligne.nir?.kind === 'transmis')
  countIf('nirEcartes', ({ ligne }) => ligne.nir?.kind === 'ecarte')
  countIf('numerosFranceTravailTransmis', ({ ligne }) => ligne.numeroFranceTravail?.kind === 'transmis')
  countIf('numerosFranceTravailEcartes', ({ ligne }) => ligne.numeroFranceTravail?.kind === 'ecarte')
  countIf('accompagnateursInconnus', ({ referent }) => referent.kind === 'inconnu')
  countIf('accompagnateursDiscordants', ({ referent }) => referent.kind === 'discordant')
  countIf(
    'structuresSansAccompagnateur',
    ({ ligne, referent }) => ligne.structure !== null && referent.kind === 'aucun',
  )
  for (const [cle, nom] of Object.entries(NON_GARDES))
    countIf(nom, ({ ligne }) => ligne[cle as keyof typeof NON_GARDES] !== null)
  const ecartes = lignes.reduce((total, { telephone }) => total + (telephone?.ecartes ?? 0), 0)
  if (ecartes > 0) count('telephonesEcartes', ecartes)
}

const publish = async (publishing: Publishing<csv.EnteteCsv, unknown>): Promise<null> => {
  await publishing.run(DOSSIERS)
  await publishing.run(RENDEZ_VOUS_OF_DOSSIERS)
  await publishRecueils(publishing)
  await publishReferents(publishing, REFERENTS)
  return null
}
