import { compact, type Jour } from '../calendrier.js'
import { siretFictif } from '../departement/structures.js'
import { type Hasard, hasardDe } from '../hasard/hasard.js'
import type { Contexte } from '../population/contexte.js'
import type { Population } from '../population/population.js'
import { bloc, champs, echapper } from './xml.js'

interface Sujet {
  readonly intitule: string
  readonly formacode: string
  readonly nsf: string
  readonly rome: string
  readonly rncp?: string
  readonly contenu: string
}

const SUJETS: readonly Sujet[] = [
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

const ORGANISMES = [
  'Atelier des compétences',
  'Cap formation',
  'Institut du geste',
  'Greta fictif',
  'Maison des savoirs',
] as const

const adresse = (ctx: Contexte, hasard: Hasard): string => {
  const { codePostal, nom, cog } = hasard.un(ctx.departement.poles)
  return bloc(
    'adresse',
    champs({
      ligne: `${hasard.entier(1, 60)} rue des Écoles`,
      codepostal: codePostal,
      ville: nom,
      'code-INSEE-commune': cog,
    }),
  )
}

/** Past, running and to come, around today. */
const session = (ctx: Contexte, hasard: Hasard, numero: string): string => {
  const debut: Jour = ctx.aujourdhui + hasard.entier(-300, 240)
  const fin = debut + hasard.entier(5, 180)
  const etat = debut < ctx.aujourdhui ? '2' : hasard.pese([['1', 8] as const, ['2', 1], ['3', 1]])
  return `<session numero="${numero}">\n${bloc('periode', champs({ debut: compact(debut), fin: compact(fin) }))}${bloc('adresse-inscription', adresse(ctx, hasard))}${champs({ 'etat-recrutement': etat })}</session>\n`
}

const suite = (combien: number, contenu: (rang: number) => string): string =>
  Array.from({ length: combien }, (_, rang) => contenu(rang + 1)).join('')

const action = (ctx: Contexte, hasard: Hasard, formation: string, rang: number): string => {
  const numero = `${formation}A${rang}`
  const pleinTemps = hasard.chance(0.6)
  return `<action numero="${numero}">\n${champs({ 'rythme-formation': pleinTemps ? 'Temps plein' : 'Temps partiel' })}<code-public-vise ref="V14">83056</code-public-vise>\n${champs(
    {
      'niveau-entree-obligatoire': '0',
      'modalites-alternance': 'Périodes en entreprise possibles',
      'modalites-enseignement': hasard.pese([['0', 8] as const, ['2', 2]]),
      'conditions-specifiques': 'Être inscrit à France Travail ou accompagné par un partenaire',
      'prise-en-charge-frais-possible': '1',
    },
  )}${bloc('lieu-de-formation', bloc('coordonnees', adresse(ctx, hasard)))}${champs({ 'modalites-entrees-sorties': hasard.pese([['0', 7] as const, ['1', 3]]) })}${suite(hasard.entier(1, 3), (place) => session(ctx, hasard, `${numero}S${place}`))}${bloc('organisme-financeur', champs({ 'code-financeur': hasard.pese([['2', 7] as const, ['4', 3]]), 'nb-places-financees': hasard.entier(6, 16) }))}</action>\n`
}

const formation = (ctx: Contexte, rang: number): string => {
  const hasard = hasardDe(ctx.graine, 'formation', rang)
  const sujet = hasard.un(SUJETS)
  const organisme = hasard.entier(0, ORGANISMES.length - 1)
  const nom = `${ORGANISMES[organisme]} ${ctx.departement.nom}`
  const numero = `${ctx.departement.region}_${String(rang).padStart(6, '0')}F`
  const contact = bloc('coordonnees', champs({ nom, courriel: `contact@organisme-${organisme + 1}.example.org` }))
  return `<formation numero="${numero}">\n${bloc(
    'domaine-formation',
    `<code-FORMACODE ref="V14">${sujet.formacode}</code-FORMACODE>\n`,
    champs({ 'code-NSF': sujet.nsf, 'code-ROME': sujet.rome }),
  )}${champs({
    'intitule-formation': sujet.intitule,
    'objectif-formation': `Exercer ou préparer le métier : ${sujet.intitule.toLowerCase()}.`,
    'resultats-attendus': sujet.rncp ? 'Titre professionnel' : 'Attestation de fin de formation',
    'contenu-formation': sujet.contenu,
    certifiante: sujet.rncp ? '1' : '0',
  })}${bloc('contact-formation', contact)}${champs({ 'parcours-de-formation': '2', 'code-niveau-entree': '1', 'objectif-general-formation': '6' })}${sujet.rncp ? bloc('certification', champs({ 'code-RNCP': sujet.rncp })) : ''}${suite(hasard.entier(1, 2), (place) => action(ctx, hasard, numero, place))}${bloc(
    'organisme-formation-responsable',
    champs({ 'numero-activite': `9999999${String(organisme).padStart(4, '0')}` }),
    bloc('SIRET-organisme-formation', champs({ SIRET: siretFictif(500 + organisme) })),
    champs({ 'nom-organisme': nom, 'raison-sociale': nom }),
    bloc('coordonnees-organisme', contact),
    bloc('contact-organisme', contact),
  )}</formation>\n`
}

/** How many trainings a département of this size is offered. */
export const formationsPour = (taille: number): number => Math.min(1500, Math.max(12, Math.round(taille / 60)))

/** LHÉO 2.3, each session under the triplet of InterCarif: formation, action, session. */
export function* ecrireLheo({ contexte }: Population): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${echapper(contexte.departement.nom)}, offre fictive -->\n<lheo xmlns="http://lheo.gouv.fr/2.3">\n<offres>\n`
  for (let rang = 1; rang <= formationsPour(contexte.taille); rang++) yield formation(contexte, rang)
  yield '</offres>\n</lheo>\n'
}
