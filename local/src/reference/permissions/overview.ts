import { categories, finalites, niveaux, partenaires } from '@traitdunion/glossary'
import type { Cellule } from '@traitdunion/policy'
import { table } from '../table.js'
import { daggerOf, needsClearance, sigleOfFinalite, sigleOfLien } from './marks.js'

/** Categories that a convention can grant, from the least to the most sensitive. */
export const grantable = Object.keys(niveaux).flatMap((niveau) =>
  niveau === 'N0' ? [] : Object.entries(categories).filter(([, categorie]) => categorie.niveau === niveau),
)

export const destinataires = Object.entries(partenaires).filter(([, { detientSeulement }]) => !detientSeulement)

const inOrder = (words: readonly string[]) => Object.keys(finalites).filter((mot) => words.includes(mot))

/** `O V [B]†`: purposes that the same ties open together. */
export const shortOf = (cellules: readonly Cellule[]): string => {
  const liensByFinalite = inOrder(cellules.map(({ finalite }) => finalite)).map((finalite) => {
    const here = cellules.filter((cellule) => cellule.finalite === finalite)
    const ties = here.map((cellule) =>
      [sigleOfLien(cellule.lien), needsClearance(cellule) ? '*' : '', daggerOf(cellule.source)].join(''),
    )
    return { finalite, ties: [...new Set(ties)].join(' ') }
  })
  const groups = [...new Set(liensByFinalite.map(({ ties }) => ties))].map((ties) => {
    const served = liensByFinalite.filter((group) => group.ties === ties)
    return `${served.map(({ finalite }) => sigleOfFinalite(finalite)).join(' ')} [${ties}]`
  })
  return groups.join(' ; ') || '—'
}

/** The whole matrix on one page: a line a category, a column a partner. */
export const overview = (cellules: readonly Cellule[]): string =>
  table(
    ['catégorie', 'niveau', ...destinataires.map(([, { nom }]) => nom)],
    grantable.map(([categorie, { niveau }]) => [
      categorie,
      niveau,
      ...destinataires.map(([partenaire]) =>
        shortOf(
          cellules.filter((one) => one.destinataire === partenaire && one.categorie === categorie && !one.sansAgent),
        ),
      ),
    ]),
  )
