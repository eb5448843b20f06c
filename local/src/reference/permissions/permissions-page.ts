import { finalites, liens } from '@traitdunion/glossary'
import { type Convention, cellulesOf } from '@traitdunion/policy'
import { table } from '../table.js'
import { conventionSection } from './convention-section.js'
import { destinataires, overview } from './overview.js'

const signs = (mots: Readonly<Record<string, { readonly sigle: string; readonly definition: string }>>) =>
  table(
    ['sigle', 'mot', 'définition'],
    Object.entries(mots).map(([mot, { sigle, definition }]) => [sigle, mot, definition]),
  )

/** The conventions as a table that a steward reads: who, for which purpose, which category, by which tie. */
export const permissionsPage = (conventions: readonly Convention[]): string =>
  `${[
    '<!-- Page produite par `npm run generate` depuis `schema/conventions` ; ne pas modifier. -->',
    '# Qui lit quoi',
    'Ce que les conventions accordent. Une case vaut pour un partenaire, une catégorie de données, une finalité et un lien avec la personne ; « — » : refusé, comme tout ce qui n’est pas écrit ici. **Rien de cela n’est encore appliqué par la passerelle ni par les sous-graphes.**',
    '† : un texte dit ce lien, ou la limite de cette catégorie, parfois par analogie. Les finalités de chaque case, et toute case sans †, sont des propositions à valider par les délégués à la protection des données. * : il faut aussi une habilitation (détail plus bas). Le NIR et les notes n’ont pas de ligne : ils n’entrent jamais dans le graphe.',
    '## Finalités',
    signs(finalites),
    '## Liens',
    signs(liens),
    '## Vue d’ensemble',
    'Toutes les conventions d’un partenaire ensemble, quels que soient les rôles ; sans celles qui valent sans agent. Le détail est plus bas.',
    overview(cellulesOf(conventions)),
    ...destinataires.flatMap(([partenaire, { nom, definition }]) => [
      `## ${nom}`,
      `\`${partenaire}\` : ${definition}`,
      ...conventions.filter(({ destinataire }) => destinataire === partenaire).flatMap(conventionSection),
    ]),
  ].join('\n\n')}\n`
