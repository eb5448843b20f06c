/** The same request, of any household. */
export const MEME_DEMANDE = '(d.fonorg, d.numorg, d.numero_demande) = (s.fonorg, s.numorg, s.numero_demande)'
export const MEME_DOSSIER = `${MEME_DEMANDE} and d.matricule = s.matricule`
export const MEME_FOYER = '(c.fonorg, c.numorg, c.matricule) = (s.fonorg, s.numorg, s.matricule)'

export const of = (alias: string, columns: readonly string[]) =>
  columns.map((column) => `${alias}.${column}`).join(', ')
export const set = (columns: readonly string[]) => columns.map((column) => `${column} = s.${column}`).join(', ')
export const differs = (alias: string, columns: readonly string[]) =>
  `(${of(alias, columns)}) is distinct from (${of('s', columns)})`
