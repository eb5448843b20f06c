import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SUBGRAPHS = fileURLToPath(new URL('../subgraphs', import.meta.url))
const SOURCES = readdirSync(SUBGRAPHS, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\/src\/.*(\.sql|\.store)\.ts$/.test(path),
)

/** Tables that a statement fills with what it does not find in them: `[table]` of each. */
const comparedWhileFilled = (source: string): string[] =>
  [...source.matchAll(/insert into (\w+|\$\{\w+\})([^`]*)/g)].flatMap(([, table = '', rest = '']) =>
    rest.includes(`not exists (select 1 from ${table} `) ? [table] : [],
  )

/** What no key of its table can say, and is bounded otherwise or not at all yet. */
const WITHOUT_KEY: Readonly<Record<string, readonly string[]>> = {
  // By steps, whose growth is followed.
  'pole-emploi/src/flux-spie/difficultes.store.ts': ['contrainte'],
  // The graph lets two persons share an address, and a young person's file hold two CEJ of one day.
  'espace-partage/src/import-annuaire/annuaire.sql.ts': ['professionnel'],
  'mission-locale/src/import-imilo/cej.sql.ts': ['parcours_cej'],
}

describe('a publication leaves what is new to the key of its table', () => {
  it('sees one that asks the table', () => {
    const asked =
      'insert into dossier (a) select s.a from etape_x s where not exists (select 1 from dossier d where d.a = s.a)'
    expect(comparedWhileFilled(asked)).toEqual(['dossier'])
    expect(comparedWhileFilled('insert into dossier (a) select a from etape_x on conflict (a) do nothing')).toEqual([])
  })

  it('looks at what is there', () => expect(SOURCES.length).toBeGreaterThan(30))

  it.each(SOURCES)('%s', (path) => {
    expect(comparedWhileFilled(readFileSync(join(SUBGRAPHS, path), 'utf8'))).toEqual(WITHOUT_KEY[path] ?? [])
  })
})
