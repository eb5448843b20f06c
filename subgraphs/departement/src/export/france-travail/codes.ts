import { type EnumName, type EnumValueOf, enums } from '@traitdunion/glossary'
import type { TypeParcours } from '@traitdunion/parcours'

/** Codes of France Travail, by the values of the glossary that it knows. */
export const codesOf = <N extends EnumName>(nom: N): Readonly<Partial<Record<EnumValueOf<N>, string>>> =>
  Object.fromEntries(
    Object.entries(enums[nom].valeurs).flatMap(([valeur, { codes }]) =>
      codes?.['franceTravail'] ? [[valeur, codes['franceTravail']]] : [],
    ),
  ) as Partial<Record<EnumValueOf<N>, string>>

export type CodesParcours = Readonly<Partial<Record<TypeParcours, string>>>

const PARCOURS = codesOf('TypeParcours') as Readonly<Record<TypeParcours, string>>

/**
 * Codes of the parcours, as this département exchanges them: the labels of the nomenclature say that PSP is
 * socio-professional and PSO social, and some software of départements has them the other way round.
 */
export const codesParcours = (reglage: CodesParcours): Readonly<Record<TypeParcours, string>> => ({
  ...PARCOURS,
  ...reglage,
})

/** What is wrong with that setting: a parcours or a code nobody knows, one code for two. */
export const faultsOfCodesParcours = (reglage: Readonly<Record<string, unknown>>): string[] => {
  const connus = Object.values(PARCOURS)
  const codes = Object.values({ ...PARCOURS, ...reglage })
  return [
    ...Object.keys(reglage)
      .filter((parcours) => !(parcours in PARCOURS))
      .map(() => `un parcours n’est pas de ceux-ci : ${Object.keys(PARCOURS).join(', ')}`),
    ...Object.values(reglage)
      .filter((code) => !connus.includes(code as string))
      .map(() => `un code n’est pas de ceux-ci : ${connus.join(', ')}`),
    ...(new Set(codes).size < codes.length ? ['deux parcours auraient le même code'] : []),
  ]
}
