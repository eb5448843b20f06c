import 'reflect-metadata'
import { describeConnectionFault } from '@traitdunion/postgres'
import { StartFault } from '@traitdunion/service'
import pg from 'pg'
import { DataSource, type Logger, MigrationExecutor, type MixedList } from 'typeorm'
import { Contributions1700000001000 } from '../contributions/contributions.migration.js'
import { Socle1700000000000 } from './socle.migration.js'

export interface DatabaseParts {
  // biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
  readonly entities?: readonly Function[]
  // biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
  readonly migrations: readonly Function[]
}

// A civil date stays text: as a JavaScript Date it would move by a day with the time zone. Positions fit in a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Whatever its level, TypeORM's own logger prints PostgreSQL's sentences, which quote values. */
const silent: Logger = {
  logQuery: () => {},
  logQueryError: () => {},
  logQuerySlow: () => {},
  logSchemaBuild: () => {},
  logMigration: () => {},
  log: () => {},
}

/** For a connection, or a place in the pool: a silent network must not hold a request for minutes. */
const CONNECT_WITHIN_MS = 10_000

export interface DatabaseLimits {
  /** Longest life of one statement, waits for locks included. Absent: no limit. Migrations have none. */
  readonly statementWithinMs?: number
}

/** Same number for all: two processes that start on one database migrate one after the other. */
const MIGRATION_LOCK = 7267001

const dataSourceOf = (
  url: string,
  { entities = [], migrations }: DatabaseParts,
  { statementWithinMs = 0 }: DatabaseLimits,
) =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...entities] as MixedList<never>,
    migrations: [Socle1700000000000, Contributions1700000001000, ...migrations] as MixedList<never>,
    migrationsTableName: 'migration',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    poolSize: 10,
    connectTimeoutMS: CONNECT_WITHIN_MS,
    extra: { statement_timeout: statementWithinMs },
    logging: false,
    logger: silent,
    // A client that the server cuts while idle must not bring the process down; the next query says what is wrong.
    poolErrorHandler: () => {},
  })

const migrationsDone = async (dataSource: DataSource): Promise<string[]> => {
  const [{ exists }] = await dataSource.query(
    /* sql: migration-table-exists */ `select to_regclass('migration') is not null as exists`,
  )
  if (!exists) return []
  const done: { name: string }[] = await dataSource.query(/* sql: migrations-done */ 'select name from migration')
  return done.map(({ name }) => name)
}

const refuseUnknownMigrations = async (dataSource: DataSource) => {
  const done = await migrationsDone(dataSource)
  const known = new Set(dataSource.migrations.map(({ name }) => name))
  const unknown = done.filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new StartFault(
      'BASE_PLUS_RECENTE',
      `La base a reçu des migrations que ce programme ne connaît pas (${unknown.join(', ')}). Démarrez la version du hub qui les a faites, ou restaurez la sauvegarde d'avant.`,
    )
}

/** What may be said of a migration's fault: PostgreSQL's own sentence quotes the values that it stumbles on. */
const faultOf = (error: unknown): string => {
  const { code, table, constraint } = (error ?? {}) as Record<string, unknown>
  const parts = [code && `code ${code}`, table && `table ${table}`, constraint && `contrainte ${constraint}`]
  return parts.filter(Boolean).join(', ') || 'code inconnu'
}

/** Each migration has its own transaction, so the one that failed is the first that is not recorded. */
const firstUndone = async (dataSource: DataSource): Promise<string> => {
  const done = await migrationsDone(dataSource).catch(() => undefined)
  return (done && dataSource.migrations.find(({ name }) => !done.includes(name ?? ''))?.name) ?? 'inconnue'
}

const migrate = async (dataSource: DataSource) => {
  const runner = dataSource.createQueryRunner()
  // In the session that holds the lock, which waits for as long as another process migrates.
  const executor = new MigrationExecutor(dataSource, runner)
  executor.transaction = 'each'
  try {
    await runner.connect()
    await runner.query(/* sql: migration-no-limit */ 'set statement_timeout = 0')
    await runner.query(/* sql: migration-lock */ 'select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await refuseUnknownMigrations(dataSource)
    await executor.executePendingMigrations()
  } catch (error) {
    if (error instanceof StartFault) throw error
    throw new StartFault(
      'MIGRATION_ECHOUEE',
      `La migration « ${await firstUndone(dataSource)} » a échoué et n'a rien changé (${faultOf(error)}). La base est restée à l'étape d'avant : corrigez la cause ou restaurez la sauvegarde, puis redémarrez.`,
    )
  } finally {
    await runner.query(/* sql: migration-unlock */ 'select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {})
    await runner.query(/* sql: migration-limit-again */ 'reset statement_timeout').catch(() => {})
    await runner.release()
  }
}

/**
 * Connects and brings the schema up to date. Processes that start together on one database migrate one after the other.
 * @example `const dataSource = await openDatabase(config.databaseUrl, { entities, migrations })`
 * @throws StartFault when the database cannot be reached or migrated, with a sentence that says what to do
 */
export const openDatabase = async (
  url: string,
  parts: DatabaseParts,
  limits: DatabaseLimits = {},
): Promise<DataSource> => {
  const dataSource = dataSourceOf(url, parts, limits)
  try {
    await dataSource.initialize()
  } catch (error) {
    const { code, message } = describeConnectionFault(url, error)
    throw new StartFault(code, message)
  }
  try {
    await migrate(dataSource)
  } catch (error) {
    await dataSource.destroy()
    throw error
  }
  return dataSource
}
