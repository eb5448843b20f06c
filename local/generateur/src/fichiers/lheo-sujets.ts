/** What is taught, with its codes. Of no real organism. */
export interface Sujet {
  readonly intitule: string
  readonly formacode: string
  readonly nsf: string
  readonly rome: string
  readonly rncp?: string
  readonly contenu: string
}

export const SUJETS: readonly Sujet[] = [
  {
    intitule: 'Assistant ou assistante de vie aux familles',
    formacode: '44028',
    nsf: '330',
    rome: 'K1304',
    rncp: '37715',
    contenu: 'Entretenir le logement, accompagner la personne, relayer les parents.',
  },
  {
    intitule: 'Agent ou agente de propreté et d’hygiène',
    formacode: '42069',
    nsf: '343',
    rome: 'K2204',
    rncp: '38559',
    contenu: 'Techniques de nettoyage, produits, gestes et postures.',
  },
  {
    intitule: 'Préparateur ou préparatrice de commandes en entrepôt',
    formacode: '31734',
    nsf: '311',
    rome: 'N1103',
    rncp: '34860',
    contenu: 'Préparer, emballer, expédier ; conduire un chariot.',
  },
  {
    intitule: 'Commis ou commise de cuisine',
    formacode: '42752',
    nsf: '334',
    rome: 'G1602',
    rncp: '37859',
    contenu: 'Préparations froides et chaudes, hygiène alimentaire.',
  },
  {
    intitule: 'Français langue étrangère, parcours vers l’emploi',
    formacode: '15235',
    nsf: '136',
    rome: 'K2111',
    contenu: 'Comprendre, parler, lire et écrire au travail.',
  },
  {
    intitule: 'Compétences clés : lire, écrire, compter, se repérer',
    formacode: '15041',
    nsf: '100',
    rome: 'K2111',
    contenu: 'Positionnement, ateliers, accompagnement.',
  },
  {
    intitule: 'Secrétaire assistant ou assistante',
    formacode: '35054',
    nsf: '324',
    rome: 'M1607',
    rncp: '36804',
    contenu: 'Bureautique, accueil, suivi administratif.',
  },
  {
    intitule: 'Maçon ou maçonne du bâti ancien',
    formacode: '22334',
    nsf: '232',
    rome: 'F1703',
    rncp: '35309',
    contenu: 'Murs, enduits, ouvertures, sécurité sur le chantier.',
  },
  {
    intitule: 'Ouvrier ou ouvrière du paysage',
    formacode: '21046',
    nsf: '214',
    rome: 'A1203',
    rncp: '24928',
    contenu: 'Entretien, plantations, petites maçonneries.',
  },
  {
    intitule: 'Prépa projet : construire son parcours',
    formacode: '15061',
    nsf: '413',
    rome: 'K2111',
    contenu: 'Bilan, enquêtes métiers, immersions.',
  },
  {
    intitule: 'Numérique : les gestes de tous les jours',
    formacode: '70332',
    nsf: '326',
    rome: 'K2111',
    contenu: 'Messagerie, démarches en ligne, documents.',
  },
  {
    intitule: 'Conducteur ou conductrice de bus',
    formacode: '31812',
    nsf: '311',
    rome: 'N4103',
    rncp: '35028',
    contenu: 'Conduire, accueillir, réagir.',
  },
]

export const ORGANISMES = [
  'Atelier des compétences',
  'Cap formation',
  'Institut du geste',
  'Greta fictif',
  'Maison des savoirs',
] as const
