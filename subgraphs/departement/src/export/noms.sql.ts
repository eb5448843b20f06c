/** The hub's identifier of the person of row `d`, and `noms`: every identifier under which rows of hers may stand. */
export const PERSONNE = 'coalesce(alias.personne_id, d.personne_id)'

export const NOMS = `
  left join personne_alias alias on alias.alias = d.personne_id
  cross join lateral (
    select array_append(array(select p.alias from personne_alias p where p.personne_id = ${PERSONNE}), ${PERSONNE}) as noms
  ) tous`

/**
 * Rows of that person, found by her names before anything else: left to itself, the planner may walk the whole table in
 * the order that is asked, for each line.
 */
export const lignesDe = (table: string): string =>
  `(select t.* from ${table} t where t.personne_id = any(noms) offset 0)`

/** The latest file of that person: one number, if she has one. */
export const DOSSIER = `
  left join lateral (
    select f.numero_departement from ${lignesDe('dossier')} f
    order by f.ouvert_le desc, f.id desc limit 1
  ) dossier on true`

/** Parameter 1: since when, or null. */
export const depuis = (colonne: string): string => `($1::timestamptz is null or ${colonne} >= $1)`
