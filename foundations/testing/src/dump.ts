import type pg from 'pg'

/** What follows the outside world rather than tells of persons. */
const BESIDE = [
  'migration',
  'position_flux',
  'lot_a_clore',
  'contribution_dite',
  'contribution_sortante',
  'contribution_a_revoir',
  'evenement_sortant',
]

/** Every row of every table, as text: two equal dumps are two equal databases. */
export const dump = async (base: pg.Pool, ...except: readonly string[]): Promise<Record<string, string[]>> => {
  const { rows } = await base.query<{ nom: string }>(
    `select table_name as nom from information_schema.tables where table_schema = 'public' order by 1`,
  )
  const contents: Record<string, string[]> = {}
  for (const { nom } of rows) {
    if ([...BESIDE, ...except].includes(nom)) continue
    const { rows: lines } = await base.query(`select t::text as ligne from ${nom} t order by 1`)
    contents[nom] = lines.map(({ ligne }) => ligne)
  }
  return contents
}
