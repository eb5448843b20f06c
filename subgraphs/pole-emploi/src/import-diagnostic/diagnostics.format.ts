import { erreursJson } from '@traitdunion/formats'
import type { FileFormat, Preparing } from '@traitdunion/import'
import type { Enregistrement } from '@traitdunion/subgraph'
import type { DiagnosticLu } from '../flux-diagnostic/diagnostic.js'
import { erreursDiagnosticFt } from '../flux-diagnostic/errors.js'
import { type Place, readDiagnostics } from '../flux-diagnostic/lecture.js'
import { recordKeyOf } from '../inscription/enregistrer-inscription.js'
import { ETAPE, PUBLICATION } from './publication.sql.js'

/** Diagnoses of France Travail. */
export const diagnosticsFt: FileFormat<never, Place<DiagnosticLu>, undefined> = {
  nom: 'ft-diagnostic',
  enregistrements: 'dossiers',
  rapproche: true,
  erreurs: { ...erreursJson, ...erreursDiagnosticFt },
  etape: ETAPE,
  references: 'select empreinte from etape_diagnostic',
  read: (octets, { digest }) => readDiagnostics(octets, (numero) => digest('diagnostic', numero)),
  prepare: prepareDiagnostics,
  publish: async ({ run }) => {
    await run(PUBLICATION)
    return null
  },
}

const SEXES: Readonly<Record<string, 'FEMININ' | 'MASCULIN'>> = {
  F: 'FEMININ',
  FEMININ: 'FEMININ',
  FEMME: 'FEMININ',
  M: 'MASCULIN',
  H: 'MASCULIN',
  MASCULIN: 'MASCULIN',
  HOMME: 'MASCULIN',
}

/** The record of an inscription: whoever brings this number speaks of the same person. */
const toEnregistrement = ({ numero, identite }: DiagnosticLu): Enregistrement[] => {
  const prenoms = identite?.prenoms ?? (identite?.prenom ? [identite.prenom] : [])
  if (numero === null || !identite || prenoms.length === 0) return []
  const { nom, nomNaissance, dateNaissance, sexe } = identite
  return [
    {
      cle: recordKeyOf(numero),
      identite: {
        nom,
        nomNaissance,
        prenoms,
        dateNaissance,
        sexe: SEXES[sexe?.toUpperCase() ?? ''] ?? 'INCONNU',
        communeNaissance: null,
      },
      identifiants: { numeroFranceTravail: numero },
    },
  ]
}

async function prepareDiagnostics(diagnostics: readonly Place<DiagnosticLu>[], { digest, match }: Preparing<never>) {
  const rapprochements = await match(diagnostics.flatMap(({ lu }) => toEnregistrement(lu)))
  return {
    etape_diagnostic: diagnostics.map(({ lu, ligne, rang }) => {
      const { numero, identifiant, identite: _, etabliLe, ...contenu } = lu
      const cle = numero === null ? null : recordKeyOf(numero)
      return {
        numero,
        identifiant,
        cle,
        personne_id: (cle && rapprochements.get(cle)?.personneId) ?? null,
        etabli_le: etabliLe,
        code_rome: contenu.codeRome,
        autonomie_numerique: contenu.autonomieNumerique,
        pouvoir_agir: contenu.pouvoirAgir,
        contenu: digest('contenu', JSON.stringify(contenu)),
        besoins: contenu.besoins,
        contraintes: contenu.contraintes,
        empreinte: digest('diagnostic', numero ?? identifiant ?? ''),
        ligne,
        rang,
      }
    }),
  }
}
