import type { Chemin } from '../faute.js'
import type { Brouillon } from '../grammaire.js'
import { meaningOf, type Vocabulaire } from '../vocabulaire.js'
import { actesOf, lecturesOf, onEach, refusOf } from './regle.js'

type Sorte =
  | 'partenaires'
  | 'roles'
  | 'assurances'
  | 'volontes'
  | 'niveaux'
  | 'categories'
  | 'finalites'
  | 'liens'
  | 'actes'

const SORTES: Readonly<Record<Sorte, string>> = {
  partenaires: 'un partenaire',
  roles: 'un rôle',
  assurances: 'un niveau d’assurance',
  volontes: 'une règle de volonté (OPPOSABLE, ACCORD_REQUIS, INOPPOSABLE)',
  niveaux: 'un niveau',
  categories: 'une catégorie',
  finalites: 'une finalité',
  liens: 'un lien',
  actes: 'un acte du graphe',
}

type Mot = readonly [Chemin, Sorte, string]

const each = (chemin: Chemin, sorte: Sorte, mots: readonly string[] = []): Mot[] =>
  mots.map((mot, rang) => [[...chemin, rang], sorte, mot])
const one = (chemin: Chemin, sorte: Sorte, mot: string | undefined): Mot[] =>
  mot === undefined ? [] : [[chemin, sorte, mot]]

const wordsOf = (brouillon: Brouillon): Mot[] => [
  ...one(['destinataire'], 'partenaires', brouillon.destinataire),
  ...one(['assurance'], 'assurances', brouillon.assurance),
  ...one(['volonte'], 'volontes', brouillon.volonte),
  ...each(['roles'], 'roles', brouillon.roles),
  ...each(['detenteurs'], 'partenaires', brouillon.detenteurs),
  ...Object.entries(brouillon.quotas ?? {}).flatMap(([qui, byNiveau]) =>
    Object.keys(byNiveau ?? {}).map((niveau): Mot => [['quotas', qui, niveau], 'niveaux', niveau]),
  ),
  ...lecturesOf(brouillon).flatMap(({ rang, ...lecture }) => [
    ...each(['lectures', rang, 'categories'], 'categories', lecture.categories),
    ...each(['lectures', rang, 'finalites'], 'finalites', lecture.finalites),
    ...each(['lectures', rang, 'liens'], 'liens', lecture.liens),
    ...each(['lectures', rang, 'roles'], 'roles', lecture.roles),
    ...each(['lectures', rang, 'detenteurs'], 'partenaires', lecture.detenteurs),
    ...one(['lectures', rang, 'assurance'], 'assurances', lecture.assurance),
    ...one(['lectures', rang, 'volonte'], 'volontes', lecture.volonte),
  ]),
  ...refusOf(brouillon).flatMap(({ rang, categories, finalites }) => [
    ...each(['refus', rang, 'categories'], 'categories', categories),
    ...each(['refus', rang, 'finalites'], 'finalites', finalites === 'toutes' ? [] : finalites),
  ]),
  ...actesOf(brouillon).flatMap(({ rang, ...acte }) => [
    ...each(['actes', rang, 'actes'], 'actes', acte.actes),
    ...each(['actes', rang, 'finalites'], 'finalites', acte.finalites),
    ...each(['actes', rang, 'liens'], 'liens', acte.liens),
    ...each(['actes', rang, 'roles'], 'roles', acte.roles),
  ]),
]

const isKnown = (vocabulaire: Vocabulaire, sorte: Sorte, mot: string): boolean =>
  sorte === 'actes' ? vocabulaire.actes.includes(mot) : meaningOf<unknown>(vocabulaire[sorte], mot) !== undefined

/** Each word is one of the glossary, each act one of the graph, each category one that a convention can grant. */
export const motsConnus = onEach(function* ({ brouillon }, vocabulaire) {
  for (const [chemin, sorte, mot] of wordsOf(brouillon))
    if (sorte === 'categories' && meaningOf<unknown>(vocabulaire.horsGraphe, mot) !== undefined)
      yield {
        code: 'CONVENTION_CATEGORIE_HORS_CONVENTION',
        chemin,
        constat: `« ${mot} » n’entre jamais dans le graphe.`,
      }
    else if (!isKnown(vocabulaire, sorte, mot))
      yield { code: 'CONVENTION_MOT_INCONNU', chemin, constat: `« ${mot} » n’est pas ${SORTES[sorte]}.` }
    else if (sorte === 'categories' && meaningOf(vocabulaire.categories, mot)?.niveau === 'N0')
      yield { code: 'CONVENTION_CATEGORIE_HORS_CONVENTION', chemin, constat: `« ${mot} » est publique (N0).` }

  const { destinataire } = brouillon
  if (destinataire !== undefined && meaningOf(vocabulaire.partenaires, destinataire)?.detientSeulement)
    yield {
      code: 'CONVENTION_MOT_INCONNU',
      chemin: ['destinataire'],
      constat: `« ${destinataire} » détient des données et n’en reçoit pas.`,
    }
})
