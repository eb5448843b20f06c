/**
 * The matrix of partners and categories, written a second time by hand, as its source gives it, worded cells resolved: a cell of the
 * data that differs is a mistake in one of the two. Purposes I O D C K S V A, then ST ED PF; [R]: référent or organisme référent.
 * What stewards and DPOs change, they change here too.
 */
export const COLONNES = [
  'departement-suivi',
  'delegataire',
  'pole-emploi',
  'mission-locale',
  'cap-emploi',
  'caf',
  'region',
  'ccas',
  'siae',
  'cpam',
  'mdph',
  'etat',
  'usager',
] as const

const T = 'I O D C K S V A'

export const MATRICE: Readonly<Record<string, string>> = {
  'IDENTITE CONTACT ORGANISME_REFERENT': `${T} [R B] | ${T} [R] | ${T} [T] | ${T} [R]; I [RE] | ${T} [R]; I [RE] | I V [T] | I [P] | I A [P] | I A [P] | I [P] | I [P] | — | ED [SOI]`,
  IDENTIFIANT_PARTENAIRE: `${T} [DT]; I [R B] | ${T} [DT] | ${T} [DT] | ${T} [DT] | ${T} [DT] | I K S V [DT] | I [DT] | I V A [DT] | I V A [DT] | I A [DT] | I A [DT] | — | ED [SOI]`,
  DROIT_RSA:
    'O C K S V A [B] | V A [R] | O D C K S V A [R] | V A [R] | V A [R] | I K S V [DT] | — | V A [P] | — | — | — | ST [AG] | ED [SOI]',
  RESSOURCES:
    'O D C K [B] | D C [R] | D C V [R] | D C [R] | D C [R] | I K S V [DT] | — | A [P] | — | — | — | ST [AG] | ED [SOI]',
  FOYER:
    'O D C [B] | D C [R] | D C V [R] | D C [R] | D C [R] | I K S V [DT] | — | A [P] | — | — | — | ST [AG] | ED [SOI]',
  INSCRIPTION: `O C K V A [R B] | V A [R] | ${T} [DT] | V A [R] | V A [R] | K [T] | I [P] | — | — | — | — | ST [AG] | ED [SOI]`,
  ORIENTATION: `${T} [DT]; O V [B] | O V A [R] | ${T} [DT]; O D V [R B] | ${T} [DT]; O V [R] | ${T} [DT]; O V [R] | V [T] | — | V [P] | V [P] | — | — | ST [AG] | ED [SOI]`,
  'DIAGNOSTIC FREIN_THEME':
    'O D C V A [R B] | D C V A [R] | D C V A [R] | D C V A [R] | D C V A [R] | — | — | A [P] | A [P] | — | — | ST [AG] | ED [SOI]',
  'FREIN LOGEMENT':
    'O D C V A [R B] | D C V A [R] | D C V A [OR] | D C V A [R] | D C V A [R] | — | — | — | — | — | — | ST [AG] | ED [SOI]',
  FREIN_SANTE: 'D C A [R] | D C A [R] | D C [R] | D C A [R] | D C A [R] | — | — | — | — | — | — | — | ED [SOI]',
  SUIVI_ORIENTATION_SANTE:
    'D C A [R] | D C A [R] | D C [R] | D C A [R] | D C A [R] | — | — | — | — | A [DT] | — | — | ED [SOI]',
  RQTH: 'O D C A [R B] | D C A [R] | O D C A [R] | D C [R] | D C A [R] | K [DT] | — | — | — | — | A [DT] | ST [AG] | ED [SOI]',
  HANDICAP_DETAIL: '— | — | C A [R] | — | C A [R] | — | — | — | — | — | A [DT] | — | ED [SOI]',
  AMENAGEMENT_POSTE: '— | — | C A [R] | — | C A [R] | — | — | — | A [P] | — | A [DT] | — | ED [SOI]',
  CONTRAT:
    'C K S V A [R B] | C V A [R] | C K S V A [R] | C K V A [R] | C V A [R] | — | — | A [DT] | A [DT] | A [DT] | — | ST [AG] | ED [SOI]',
  RENDEZ_VOUS:
    'K V A [R B] | V A [R] | K V A [R] | V A [R] | V A [R] | — | A [DT] | A [DT] | A [DT] | A [DT] | — | ST [AG] | ED [SOI]',
  SANCTION: 'K S [B] | — | K S [R] | K S [R] | — | S [T] | — | — | — | — | — | ST [AG] | ED [SOI]',
  PROJET: `O D C A [R B] | A [R] | ${T} [DT]; A [R] | ${T} [DT] | A [R] | — | PF [P] | A [P] | — | — | — | ST [AG] | ED [SOI]`,
  CANDIDATURE: `O D C A [R B] | A [R] | A [R] | ${T} [DT] | A [R] | — | — | A [P] | A [P] | — | — | ST [AG] | ED [SOI]`,
  FORMATION:
    'V A [R B]; PF [PF] | V A [R] | V A [R]; PF [PF] | V A [R]; PF [PF] | V A [R]; PF [PF] | — | PF [DT PF] | — | — | — | — | ST [AG] | ED [SOI]',
  JUSTICE_ASE_SEJOUR: 'O C [R] | O C [R] | O C [DT] | O C [R] | — | K [DT] | — | — | — | — | — | — | ED [SOI]',
  'ASE DETENTION': 'O C [R] | O C [R] | O C [R] | O C [R] | — | — | — | — | — | — | — | — | ED [SOI]',
  SEJOUR: 'O C [R] | O C [R] | O C [R] | O C [R] | — | K [DT] | — | — | — | — | — | — | ED [SOI]',
  INDICATEUR:
    'ST [AG] | ST [AG] | ST [AG] | ST [AG] | ST [AG] | ST [AG] | ST [AG] | ST [AG] | ST [AG] | ST [AG] | ST [AG] | ST [AG] | —',
  ELIGIBILITE_IAE: 'O C A [B] | A [R] | O C A [R] | A [R] | A [R] | — | — | — | A [P] | — | — | ST [AG] | ED [SOI]',
}
