import type { Etape } from '@traitdunion/import'

/** What the staging tables need before they are compared. */
export const PREPARE: readonly Etape[] = [
  {
    // Nobody deposits a formation meanwhile: a deposit takes this table before it reads. Persons are positioned all the same.
    sql: '/* sql: offre-lock */ lock table formation in share row exclusive mode',
  },
  // Nobody else looks at temporary tables: without this, the planner would take a large file for a handful of rows, and
  // compare each with all.
  { sql: 'create unique index on etape_formation (numero)' },
  { sql: 'create index on etape_formation (siret)' },
  { sql: 'create index on etape_certification (numero, code)' },
  { sql: 'create unique index on etape_action (numero, numero_action)' },
  { sql: 'create unique index on etape_session (numero, numero_action, numero_session)' },
  { sql: 'analyze etape_formation' },
  { sql: 'analyze etape_certification' },
  { sql: 'analyze etape_action' },
  { sql: 'analyze etape_session' },
]
