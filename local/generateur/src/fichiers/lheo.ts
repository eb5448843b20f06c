import { compact, type Jour } from '../calendrier.js'
import { siretFictif } from '../departement/structures.js'
import { type Hasard, hasardDe } from '../hasard/hasard.js'
import type { Contexte } from '../population/contexte.js'
import type { Population } from '../population/population.js'
import { ORGANISMES, SUJETS } from './lheo-sujets.js'
import { bloc, blocNumerote, champs, echapper } from './xml.js'

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
  return blocNumerote(
    'session',
    numero,
    bloc('periode', champs({ debut: compact(debut), fin: compact(fin) })),
    bloc('adresse-inscription', adresse(ctx, hasard)),
    champs({ 'etat-recrutement': etat }),
  )
}

const suite = (combien: number, contenu: (rang: number) => string): string =>
  Array.from({ length: combien }, (_, rang) => contenu(rang + 1)).join('')

/** A code of the thesaurus, version 14. */
const formacode = (champ: string, code: string): string => `<${champ} ref="V14">${code}</${champ}>\n`
const TOUT_PUBLIC = '83056'

const action = (ctx: Contexte, hasard: Hasard, numero: string): string =>
  blocNumerote(
    'action',
    numero,
    champs({ 'rythme-formation': hasard.chance(0.6) ? 'Temps plein' : 'Temps partiel' }),
    formacode('code-public-vise', TOUT_PUBLIC),
    champs({
      'niveau-entree-obligatoire': '0',
      'modalites-alternance': 'Périodes en entreprise possibles',
      'modalites-enseignement': hasard.pese([['0', 8] as const, ['2', 2]]),
      'conditions-specifiques': 'Être inscrit à France Travail ou accompagné par un partenaire',
      'prise-en-charge-frais-possible': '1',
    }),
    bloc('lieu-de-formation', bloc('coordonnees', adresse(ctx, hasard))),
    champs({ 'modalites-entrees-sorties': hasard.pese([['0', 7] as const, ['1', 3]]) }),
    suite(hasard.entier(1, 3), (place) => session(ctx, hasard, `${numero}S${place}`)),
    bloc(
      'organisme-financeur',
      champs({
        'code-financeur': hasard.pese([['2', 7] as const, ['4', 3]]),
        'nb-places-financees': hasard.entier(6, 16),
      }),
    ),
  )

const organisme = (rang: number, nom: string, contact: string): string =>
  bloc(
    'organisme-formation-responsable',
    champs({ 'numero-activite': `9999999${String(rang).padStart(4, '0')}` }),
    bloc('SIRET-organisme-formation', champs({ SIRET: siretFictif(500 + rang) })),
    champs({ 'nom-organisme': nom, 'raison-sociale': nom }),
    bloc('coordonnees-organisme', contact),
    bloc('contact-organisme', contact),
  )

const formation = (ctx: Contexte, rang: number): string => {
  const hasard = hasardDe(ctx.graine, 'formation', rang)
  const sujet = hasard.un(SUJETS)
  const quel = hasard.entier(0, ORGANISMES.length - 1)
  const nom = `${ORGANISMES[quel]} ${ctx.departement.nom}`
  const numero = `${ctx.departement.region}_${String(rang).padStart(6, '0')}F`
  const contact = bloc('coordonnees', champs({ nom, courriel: `contact@organisme-${quel + 1}.example.org` }))
  return blocNumerote(
    'formation',
    numero,
    bloc(
      'domaine-formation',
      formacode('code-FORMACODE', sujet.formacode),
      champs({ 'code-NSF': sujet.nsf, 'code-ROME': sujet.rome }),
    ),
    champs({
      'intitule-formation': sujet.intitule,
      'objectif-formation': `Exercer ou préparer le métier : ${sujet.intitule.toLowerCase()}.`,
      'resultats-attendus': sujet.rncp ? 'Titre professionnel' : 'Attestation de fin de formation',
      'contenu-formation': sujet.contenu,
      certifiante: sujet.rncp ? '1' : '0',
    }),
    bloc('contact-formation', contact),
    champs({ 'parcours-de-formation': '2', 'code-niveau-entree': '1', 'objectif-general-formation': '6' }),
    sujet.rncp !== undefined && bloc('certification', champs({ 'code-RNCP': sujet.rncp })),
    suite(hasard.entier(1, 2), (place) => action(ctx, hasard, `${numero}A${place}`)),
    organisme(quel, nom, contact),
  )
}

/** How many trainings a département of this size is offered. */
const formationsPour = (taille: number): number => Math.min(1500, Math.max(12, Math.round(taille / 60)))

/** LHÉO 2.3, each session under the triplet of InterCarif: formation, action, session. */
export function* ecrireLheo({ contexte }: Population): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${echapper(contexte.departement.nom)}, offre fictive -->\n<lheo xmlns="http://lheo.gouv.fr/2.3">\n<offres>\n`
  for (let rang = 1; rang <= formationsPour(contexte.taille); rang++) yield formation(contexte, rang)
  yield '</offres>\n</lheo>\n'
}
