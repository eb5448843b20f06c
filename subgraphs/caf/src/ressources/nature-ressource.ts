/** Labels of NATRESS, in our words; an unknown code keeps its code alone. */
export const naturesRessource: Readonly<Record<string, string>> = {
  '000': 'Aucune ressource',
  '001': 'Salaire',
  '002': 'Frais professionnels réels déduits',
  '003': 'Salaire avec abattement supplémentaire',
  '004': 'Abattement supplémentaire pour frais professionnels',
  '005': 'Salaire perçu à l’étranger',
  '006': 'Revenu exceptionnel d’activité salariée',
  '007': 'Contrat aidé',
  '008': 'Prime ou accessoire de salaire',
  '009': 'Chômage partiel',
  '010': 'Allocation de chômage',
  '011': 'Indemnités de maladie, maternité ou paternité',
  '012': 'Indemnités d’accident du travail ou de maladie professionnelle',
  '013': 'Indemnités de maternité, paternité ou adoption',
  '014': 'Autres indemnités journalières',
  '020': 'Préretraite',
  '021': 'Pension d’invalidité',
  '022': 'Pension de vieillesse imposable',
  '025': 'Allocation de veuvage',
  '026': 'Pension alimentaire reçue',
  '028': 'Pension de vieillesse non imposable',
  '030': 'Revenu d’une profession non salariée',
  '032': 'Forfait agricole',
  '040': 'Revenus fonciers et immobiliers',
  '041': 'Autres revenus imposables',
  '044': 'Argent placé',
  '060': 'Pension alimentaire versée',
  '070': 'Rente d’accident du travail',
  '071': 'Pension militaire d’invalidité',
  '200': 'Revenu d’une activité d’insertion',
  '201': 'Rémunération de stage de formation',
  '203': 'Secours ou aide financière régulière',
  '204': 'Indemnité représentative de frais',
  '206': 'Prestations familiales d’un autre organisme',
  '212': 'Bourse d’études',
  '306': 'Revenu de créateur d’entreprise',
}

/** Means that tell of somebody's health are shown under that category. */
const sante: ReadonlySet<string> = new Set(['011', '012', '013', '014', '021', '023', '070', '071'])

export interface NatureRessource {
  readonly codeSource: string
  readonly libelle: string | null
  readonly isSante: boolean
}

export const natureRessourceOf = (codeSource: string): NatureRessource => ({
  codeSource,
  libelle: Object.hasOwn(naturesRessource, codeSource) ? (naturesRessource[codeSource] ?? null) : null,
  isSante: sante.has(codeSource),
})
