import { finalites, liens } from '@traitdunion/glossary'
import type { Cellule, Convention } from '@traitdunion/policy'

const sigleIn = (mots: object) => (mot: string) => (mots as Record<string, { sigle: string }>)[mot]?.sigle ?? mot

export const sigleOfLien = sigleIn(liens)
export const sigleOfFinalite = sigleIn(finalites)

export const PROPOSITION = 'proposition'

/** A dagger where a text says the tie or the category's limit; the rest is proposed. */
export const daggerOf = (source: string): string => (source === PROPOSITION ? '' : '†')

const VOLONTES: Readonly<Record<string, string>> = {
  OPPOSABLE: 'la personne peut s’opposer',
  ACCORD_REQUIS: 'avec l’accord de la personne',
  INOPPOSABLE: 'sans opposition possible',
}

/** It takes a role that the convention's own readers need not have. */
export const needsClearance = ({ roles, rolesEnPlus }: Cellule): boolean =>
  rolesEnPlus.some((role) => !roles.includes(role))

/** In words, what a cell asks for beyond what its convention asks for everywhere; empty for most. */
export const conditionOf = (cellule: Cellule, convention: Convention): string =>
  [
    ...(needsClearance(cellule) ? [`rôle ${cellule.rolesEnPlus.join(' ou ')}`] : []),
    ...(cellule.assurance === convention.assurance ? [] : [`assurance ${cellule.assurance}`]),
    ...(cellule.detenteurs.join() === convention.detenteurs.join()
      ? []
      : [`données de ${cellule.detenteurs.join(', ')}`]),
    ...(cellule.volonte === convention.volonte ? [] : [VOLONTES[cellule.volonte] ?? cellule.volonte]),
  ].join(', ')

/** Numbers conditions as they come: the same words, the same number. */
export const makeNotes = () => {
  const notes: string[] = []
  return {
    markOf: (condition: string): string => {
      if (condition === '') return ''
      if (!notes.includes(condition)) notes.push(condition)
      return `(${notes.indexOf(condition) + 1})`
    },
    lines: () => notes.map((condition, rang) => `(${rang + 1}) ${condition}`),
  }
}
