import { categories, enums, finalites } from '@traitdunion/glossary'

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const codesOf = (codes: Readonly<Record<string, string>> | undefined) =>
  Object.entries(codes ?? {})
    .map(([source, code]) => `${source} \`${code}\``)
    .join(', ')

/** The glossary as a page: what stewards wrote, in the words of the graph. */
export const glossaryPage = (): string =>
  `${[
    '<!-- Page produite par `npm run generate` depuis le glossaire ; ne pas modifier. -->',
    '# Glossaire',
    '## Catégories de données',
    table(
      ['catégorie', 'niveau', 'définition'],
      Object.entries(categories).map(([nom, { niveau, definition }]) => [nom, niveau, definition]),
    ),
    '## Finalités',
    table(
      ['finalité', 'définition', 'source'],
      Object.entries(finalites).map(([nom, { definition, source }]) => [nom, definition, source]),
    ),
    '## Listes de valeurs',
    ...Object.entries(enums).map(
      ([nom, { description, valeurs }]) =>
        `### ${nom}\n\n${description}\n\n${table(
          ['valeur', 'définition', 'codes des sources'],
          Object.entries(valeurs).map(([valeur, { description, codes }]) => [valeur, description, codesOf(codes)]),
        )}`,
    ),
  ].join('\n\n')}\n`
