import {
  assurances,
  categories,
  enums,
  finalites,
  horsGraphe,
  liens,
  niveaux,
  partenaires,
  roles,
  volontes,
} from '@traitdunion/glossary'
import { table } from './table.js'

const codesOf = (codes: Readonly<Record<string, string>> | undefined) =>
  Object.entries(codes ?? {})
    .map(([source, code]) => `${source} \`${code}\``)
    .join(', ')

/** The glossary as a page: what stewards wrote, in the words of the graph. */
export const glossaryPage = (): string =>
  `${[
    '<!-- Page produite par `npm run generate` depuis le glossaire ; ne pas modifier. -->',
    '# Glossaire',
    'Une source « proposition du hub » reste à valider par les délégués à la protection des données.',
    '## Niveaux',
    table(
      ['niveau', 'nom', 'règle', 'source'],
      Object.entries(niveaux).map(([niveau, { nom, regle, source }]) => [niveau, nom, regle, source]),
    ),
    '## Catégories de données',
    table(
      ['catégorie', 'niveau', 'définition', 'source'],
      Object.entries(categories).map(([nom, { niveau, definition, source }]) => [nom, niveau, definition, source]),
    ),
    '## Hors du graphe',
    'Ce qui n’y entre jamais : aucun champ ne le porte, aucune convention ne l’accorde.',
    table(
      ['donnée', 'niveau', 'définition', 'source'],
      Object.entries(horsGraphe).map(([nom, { niveau, definition, source }]) => [nom, niveau, definition, source]),
    ),
    '## Finalités',
    table(
      ['finalité', 'sigle', 'définition', 'source'],
      Object.entries(finalites).map(([nom, { sigle, definition, source }]) => [nom, sigle, definition, source]),
    ),
    '## Liens',
    'Ce qui lie celui qui demande à la personne. Une convention ne donne un lien qu’aux partenaires qui peuvent l’avoir.',
    table(
      ['lien', 'sigle', 'définition', 'peut être donné à', 'seulement pour', 'jusqu’à', 'source'],
      Object.entries(liens).map(([nom, lien]) => [
        nom,
        lien.sigle,
        lien.definition,
        lien.partenaires.join(', '),
        lien.finalites?.join(', ') ?? '',
        lien.niveauMax ?? '',
        lien.source,
      ]),
    ),
    '## Partenaires',
    table(
      ['partenaire', 'nom', 'définition', 'source'],
      Object.entries(partenaires).map(([code, { nom, definition, source }]) => [code, nom, definition, source]),
    ),
    ...[
      ['Rôles', roles] as const,
      ['Assurance de l’identité', assurances] as const,
      ['Volonté de la personne', volontes] as const,
    ].flatMap(([titre, mots]) => [
      `## ${titre}`,
      table(
        ['mot', 'définition', 'source'],
        Object.entries(mots).map(([mot, { definition, source }]) => [mot, definition, source]),
      ),
    ]),
    '## Listes de valeurs',
    ...Object.entries(enums).map(
      ([nom, { description, valeurs }]) =>
        `### ${nom}\n\n${description}\n\n${table(
          ['valeur', 'définition', 'codes des sources'],
          Object.entries(valeurs).map(([valeur, { description, codes }]) => [valeur, description, codesOf(codes)]),
        )}`,
    ),
  ].join('\n\n')}\n`
