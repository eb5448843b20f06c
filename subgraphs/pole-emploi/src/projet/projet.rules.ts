export const METIERS_MAX = 5

export type RefusProjet =
  | 'PROJET_METIERS_EN_TROP'
  | 'PROJET_METIER_REPETE'
  | 'PROJET_SANS_METIER'
  | 'PROJET_MOBILITE_INVALIDE'

interface Projet {
  readonly statut: 'A_CONSTRUIRE' | 'EN_COURS' | 'CONFIRME' | 'ABANDONNE'
  readonly metiers: readonly { readonly codeRome: string; readonly appellation?: string | null }[]
  readonly mobiliteKm?: number | null
}

/** A project that is pursued names at least one métier; each is named once, or twice under two appellations. */
export const refusalsOf = ({ statut, metiers, mobiliteKm }: Projet): RefusProjet[] => {
  const named = metiers.map(({ codeRome, appellation }) => `${codeRome}/${appellation ?? ''}`)
  return [
    ...(metiers.length > METIERS_MAX ? ['PROJET_METIERS_EN_TROP' as const] : []),
    ...(new Set(named).size < named.length ? ['PROJET_METIER_REPETE' as const] : []),
    ...(metiers.length === 0 && (statut === 'EN_COURS' || statut === 'CONFIRME')
      ? ['PROJET_SANS_METIER' as const]
      : []),
    ...(mobiliteKm != null && (mobiliteKm < 0 || mobiliteKm > 1000) ? ['PROJET_MOBILITE_INVALIDE' as const] : []),
  ]
}
