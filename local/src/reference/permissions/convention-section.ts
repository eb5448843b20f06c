import { finalites } from '@traitdunion/glossary'
import { type Cellule, type Convention, cellulesOf } from '@traitdunion/policy'
import { table } from '../table.js'
import { conditionOf, daggerOf, makeNotes, sigleOfLien } from './marks.js'
import { grantable } from './overview.js'

const listed = (mots: readonly string[]) => mots.join(', ')

const factsOf = (convention: Convention): string =>
  [
    `- Pour ${
      convention.sansAgent ? 'une application seule, sans agent' : `un agent de rôle ${convention.roles?.join(' ou ')}`
    }${convention.sirets ? ` (SIRET ${listed(convention.sirets)})` : ''}, assurance ${convention.assurance}`,
    `- Données de ${listed(convention.detenteurs)}`,
    `- ${convention.volonte} ; ${convention.nirPourRapprochement ? 'envoie le NIR au rapprochement' : 'n’envoie pas le NIR'}`,
    `- En vigueur du ${convention.valideDu} au ${convention.valideAu}, version ${convention.version}, ${convention.aipd}`,
    `- Fondée sur : ${convention.baseLegale.join(' ; ')}`,
    `- Conservation : ${convention.conservation.actif} mois, puis ${convention.conservation.archive} en archive ; traces ${convention.conservation.traces} mois`,
  ].join('\n')

/** A line for every category, granted or not; a column for every purpose that the convention serves. */
const lecturesOf = (convention: Convention, cellules: readonly Cellule[]): string[] => {
  if (cellules.length === 0) return ['Aucune lecture.']
  const served = Object.keys(finalites).filter((finalite) => cellules.some((cellule) => cellule.finalite === finalite))
  const notes = makeNotes()
  const textOf = (cellule: Cellule) =>
    `${sigleOfLien(cellule.lien)}${daggerOf(cellule.source)}${notes.markOf(conditionOf(cellule, convention))}`
  const rows = grantable.map(([categorie, { niveau }]) => [
    categorie,
    niveau,
    ...served.map(
      (finalite) =>
        cellules
          .filter((cellule) => cellule.categorie === categorie && cellule.finalite === finalite)
          .map(textOf)
          .join(' ') || '—',
    ),
  ])
  return [table(['catégorie', 'niveau', ...served], rows), ...notes.lines()]
}

const refusOf = ({ refus }: Convention): string[] =>
  refus
    ? [
        '**Refusé à ce partenaire**, par quelque convention que ce soit :',
        table(
          ['catégories', 'finalités', 'motif'],
          refus.map(({ categories, finalites, motif }) => [
            listed(categories),
            finalites === 'toutes' ? 'toutes' : listed(finalites),
            motif,
          ]),
        ),
      ]
    : []

const actesOf = ({ actes, roles }: Convention): string[] =>
  actes
    ? [
        '**Actes**',
        table(
          ['acte', 'finalités', 'liens', 'rôles'],
          actes.flatMap((entree) =>
            entree.actes.map((acte) => [
              `\`${acte}\``,
              listed(entree.finalites),
              listed(entree.liens.map(sigleOfLien)),
              listed(entree.roles ?? roles ?? []),
            ]),
          ),
        ),
      ]
    : []

const quotasOf = ({ quotas }: Convention): string[] => {
  const rows = Object.entries(quotas ?? {}).flatMap(([qui, byNiveau]) =>
    Object.entries(byNiveau ?? {}).map(([niveau, { heure, jour }]) => [qui, niveau, String(heure), String(jour)]),
  )
  return rows.length > 0
    ? ['**Quotas**, en personnes distinctes', table(['par', 'niveau', 'par heure', 'par jour'], rows)]
    : []
}

export const conventionSection = (convention: Convention): string[] => [
  `### \`${convention.convention}\``,
  convention.objet,
  factsOf(convention),
  ...lecturesOf(convention, cellulesOf([convention])),
  ...refusOf(convention),
  ...actesOf(convention),
  ...quotasOf(convention),
]
