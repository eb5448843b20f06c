import type { FileFormat, Preparing } from '@traitdunion/import'
import type { Enregistrement } from '@traitdunion/subgraph'
import type { DossierLu, SituationLue } from '../flux-imilo/dossier.js'
import { type Place, readDossiers } from '../flux-imilo/lecture.js'
import { CEJ } from './cej.sql.js'
import { CLOTURES } from './clotures.sql.js'
import { DOSSIERS, ETAPE_DOSSIERS, ONCE } from './dossiers.sql.js'
import { erreursImport } from './errors.js'
import { SITUATIONS } from './situations.sql.js'

/** Dossiers of i-Milo, each with its situations and its CEJ. */
export const dossiersIMilo: FileFormat<never, Place<DossierLu>, undefined> = {
  nom: 'imilo-dossiers',
  enregistrements: 'dossiers',
  rapproche: true,
  erreurs: erreursImport,
  etape: ETAPE_DOSSIERS,
  references: 'select empreinte from etape_dossier',
  read: (octets, { digest }) => readDossiers(octets, digest),
  prepare: prepareDossiers,
  publish: async ({ run }) => {
    await run([...ONCE, ...DOSSIERS, ...CEJ, ...SITUATIONS, ...CLOTURES])
    return null
  },
}

/** A young person as the matching service takes her; nothing of the identity is kept here. */
const toEnregistrement = ({ idDossier, identite }: DossierLu): Enregistrement => ({
  cle: idDossier,
  identite: {
    nom: identite.nom,
    nomNaissance: identite.nomNaissance,
    prenoms: [identite.prenom],
    dateNaissance: identite.dateNaissance,
    sexe: 'INCONNU',
    communeNaissance: null,
  },
  identifiants: { idDossierMissionLocale: idDossier, numeroFranceTravail: identite.numeroFranceTravail },
  codePostal: identite.codePostal,
})

async function prepareDossiers(dossiers: readonly Place<DossierLu>[], { digest, match }: Preparing<never>) {
  const rapprochements = await match(dossiers.map(({ lu }) => toEnregistrement(lu)))
  return {
    etape_dossier: dossiers.map(({ lu, ligne, rang }) => ({
      id_dossier: lu.idDossier,
      id_jeune: lu.idJeune,
      personne_id: rapprochements.get(lu.idDossier)?.personneId ?? null,
      cle: lu.idDossier,
      structure_code: lu.structureCode,
      structure_nom: lu.structureNom,
      ouvert_le: lu.ouvertLe,
      cej_debut: lu.cej?.debut ?? null,
      cej_fin_prevue: lu.cej?.finPrevue ?? null,
      cej_fin_reelle: lu.cej?.finReelle ?? null,
      empreinte: digest('dossier', lu.idDossier),
      ligne,
      rang,
    })),
    etape_situation: dossiers.flatMap(({ lu, rang }) => toSituations(lu, rang)),
  }
}

const toSituations = ({ idDossier, situations }: DossierLu, rang: number) => {
  const met = new Map<string, number>()
  return situations.map((situation: SituationLue) => {
    const alike = `${situation.categorie}|${situation.codeRome ?? ''}`
    const place = (met.get(alike) ?? 0) + 1
    met.set(alike, place)
    return {
      id_dossier: idDossier,
      rang,
      cle_source: `${alike}|${place}`,
      categorie: situation.categorie,
      etat: situation.etat,
      code_rome: situation.codeRome,
      debut: situation.debut,
      fin: situation.fin,
    }
  })
}
