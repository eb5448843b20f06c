/** A role that may create databases on a real server; without it, an embedded server for the run. */
export function testDatabaseUrl(): string | undefined {
  return process.env['TEST_DATABASE_URL'] || undefined
}
