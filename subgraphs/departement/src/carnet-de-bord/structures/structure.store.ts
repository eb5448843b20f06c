import type { DataSource } from 'typeorm'

/** Structures that the département has named, by their comparable name; the SIRET may be unknown. */
export type Structures = (noms: readonly string[]) => Promise<ReadonlyMap<string, string | null>>

/** The only file that looks structures up. */
export const structuresOf =
  (dataSource: DataSource): Structures =>
  async (noms) => {
    const rows: { nom: string; siret: string | null }[] = await dataSource.query(
      /* sql: structure-noms */ 'select nom_comparable as nom, siret from structure_carnet where nom_comparable = any($1::text[])',
      [noms],
    )
    return new Map(rows.map(({ nom, siret }) => [nom, siret]))
  }
