import { csv } from '@traitdunion/formats'
import type { ThemeFrein } from '@traitdunion/parcours'
import { isCodeRome } from '@traitdunion/subgraph'
import { identifiantDe } from '../identifiant.js'

const { booleen, code, courriel, date, facultative, fauteCsv, lue, obligatoire, present, texte } = csv

const rome: csv.LireCellule<string> = (brut) => {
  const lu = brut.toUpperCase()
  return isCodeRome(lu) ? lue(lu) : fauteCsv('CSV_CODE_INCONNU')
}

const categorie = code({
  '1': 'CATEGORIE_1',
  '2': 'CATEGORIE_2',
  '3': 'CATEGORIE_3',
  '4': 'CATEGORIE_4',
  '5': 'CATEGORIE_5',
  '6': 'CATEGORIE_6',
  '7': 'CATEGORIE_7',
  '8': 'CATEGORIE_8',
} as const)

const sexe = code({
  M: 'MASCULIN',
  MR: 'MASCULIN',
  MONSIEUR: 'MASCULIN',
  MME: 'FEMININ',
  MLLE: 'FEMININ',
  MADAME: 'FEMININ',
} as const)

/** `28000 CHARTRES`: the code that begins the last line of a French address. What is no address there proves nothing. */
const codePostal: csv.LireCellule<string | null> = (brut) => lue(/^(\d{5})(?!\d)/.exec(brut.trim())?.[1] ?? null)

/** Columns of the extract `principal`. */
export const colonnesPrincipal = {
  identifiant: obligatoire('identifiant_unique_de', identifiantDe),
  nom: obligatoire('nom', texte(100)),
  prenom: obligatoire('prenom', texte(100)),
  naissance: obligatoire('date_naissance', date),
  brsa: obligatoire('brsa', booleen),
  sexe: facultative('civilite', sexe),
  lieuNaissance: facultative('lieu_naissance', texte(200)),
  codeLieuNaissance: facultative('code_lieu_naissance', texte(10)),
  inscription: facultative('inscription', date),
  categorie: facultative('categorie_inscription', categorie),
  referent: facultative('referent_mail', courriel),
  rome1: facultative('rome_1', rome),
  appellation1: facultative('appelation_rome_1', texte(200), 'appellation_rome_1'),
  rome2: facultative('rome_2', rome),
  appellation2: facultative('appelation_rome_2', texte(200), 'appellation_rome_2'),
  financiere: facultative('dif_financiere', booleen),
  administrative: facultative('dif_admin_jur', booleen),
  sante: facultative('dif_sante', booleen),
  logement: facultative('dif_logement', booleen),
  transport: facultative('dif_transport', booleen),
  familiale: facultative('dif_familiale', booleen),
  // Without a theme or a table here: counted, so that nobody believes it was taken.
  communication: facultative('dif_inser_com', present),
  modalite: facultative('modalite_accompagnement', present),
  suiviDelegue: facultative('struct_suivi', present),
  adresse: facultative('adresse_ligne4', present),
  codePostal: facultative('adresse_ligne6', codePostal),
}

export type LignePrincipal = csv.Enregistrement<typeof colonnesPrincipal>

/** Themes of the diagnosis that the difficulties of the extract say. */
export const THEMES = {
  financiere: 'DIFFICULTES_FINANCIERES',
  administrative: 'DIFFICULTES_ADMINISTRATIVES',
  sante: 'SANTE',
  logement: 'LOGEMENT',
  transport: 'MOBILITE',
  familiale: 'CONTRAINTES_FAMILIALES',
} as const satisfies Partial<Record<keyof LignePrincipal, ThemeFrein>>

export const NON_GARDES = {
  communication: 'nonGardeDifficulteInsertion',
  modalite: 'nonGardeModaliteAccompagnement',
  suiviDelegue: 'nonGardeSuiviDelegue',
  adresse: 'nonGardeAdresse',
} as const satisfies Partial<Record<keyof LignePrincipal, string>>
