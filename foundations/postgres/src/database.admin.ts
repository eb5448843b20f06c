import pg from 'pg'

const { escapeIdentifier, escapeLiteral } = pg

/** One short-lived connection with the rights to create databases. */
export async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

export async function databaseExists(client: pg.ClientBase, name: string): Promise<boolean> {
  const { rowCount } = await client.query('/* databaseExists */ select 1 from pg_database where datname = $1', [name])
  return rowCount === 1
}

/** Nobody but the owner may even connect: PostgreSQL's own default lets every role in. */
async function closeToPublic(client: pg.ClientBase, name: string): Promise<void> {
  await client.query(`/* closeToPublic */ revoke all on database ${escapeIdentifier(name)} from public`)
}

export function createDatabase(adminUrl: string, name: string): Promise<void> {
  return asAdmin(adminUrl, async (client) => {
    await client.query(`/* createDatabase */ create database ${escapeIdentifier(name)}`)
    await closeToPublic(client, name)
  })
}

/** The template must have no open connection; rights on the database itself are not copied, hence the revoke. */
export function createFromTemplate(adminUrl: string, name: string, template: string): Promise<void> {
  return asAdmin(adminUrl, async (client) => {
    await client.query(
      `/* createFromTemplate */ create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`,
    )
    await closeToPublic(client, name)
  })
}

/** Ends its connections first: a forgotten pool must not keep a database alive. */
export function dropDatabase(adminUrl: string, name: string): Promise<void> {
  return asAdmin(adminUrl, async (client) => {
    await client.query(`/* dropDatabase */ drop database if exists ${escapeIdentifier(name)} with (force)`)
  })
}

/** Creates what is missing and resets the role's password and rights, so that a second call repairs a half-made first. */
export function ensureOwnedDatabase(
  adminUrl: string,
  { name, role, password }: { name: string; role: string; password: string },
): Promise<void> {
  return asAdmin(adminUrl, async (client) => {
    // Two nodes may start together: one waits for the other rather than both creating.
    await client.query(`/* ensureOwnedDatabase */ select pg_advisory_lock(hashtext('traitdunion.ensureDatabase'))`)
    const { rowCount } = await client.query('/* roleExists */ select 1 from pg_roles where rolname = $1', [role])
    const verb = rowCount === 1 ? 'alter' : 'create'
    await client.query(
      `/* ensureRole */ ${verb} role ${escapeIdentifier(role)} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${escapeLiteral(password)}`,
    )
    if (!(await databaseExists(client, name)))
      await client.query(
        `/* ensureOwnedDatabase */ create database ${escapeIdentifier(name)} owner ${escapeIdentifier(role)}`,
      )
    // The two that initdb leaves open to all roles are closed along with it.
    for (const database of [name, 'postgres', 'template1']) await closeToPublic(client, database)
  })
}
