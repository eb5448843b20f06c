export const MEME_FORMATION = 'f.numero_formation = s.numero'
export const MEME_ACTION = `a.numero_action = s.numero_action`
export const MEME_SESSION = `x.numero_session = s.numero_session`

export const of = (alias: string, columns: readonly string[]) =>
  columns.map((column) => `${alias}.${column}`).join(', ')
export const set = (columns: readonly string[]) => columns.map((column) => `${column} = s.${column}`).join(', ')
export const differs = (alias: string, columns: readonly string[]) =>
  `(${of(alias, columns)}) is distinct from (${of('s', columns)})`
