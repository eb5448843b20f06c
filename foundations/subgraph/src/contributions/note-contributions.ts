import type { DataSource } from 'typeorm'
import { today } from '../calendrier/civil-date.js'
import { repeat, restAfter } from '../repeat.js'
import type { Contribution } from './contribution.js'

const LOOK_AGAIN_MS = 1000
const RETRY_MS = 5000
/** Rows are stamped to the millisecond, by clocks read after their transaction began. */
const MARGIN = '1 second'
/** Before anything was written. */
const EVER = '-infinity'
/** Same number for all: of two processes on one database, one notes and the other finds nothing to note. */
const NOTING_LOCK = 7267004

interface Noted {
  readonly dataSource: DataSource
  readonly contributions: readonly Contribution[]
  readonly onFault: (error: unknown) => void
}

/** What differs from what was told goes to the queue and counts as told: the queue loses nothing. */
const differences = ({ changees, valeurs }: Contribution) => `/* sql: contribution-note */
  with parametre as (select $1::timestamptz, $2::date, $3::uuid[], $4::text),
  candidat as (select personne_id from (${changees}) c where personne_id is not null union select unnest($3::uuid[])),
  courante as (${valeurs}),
  autre as (
    select c.personne_id, v.valeur from candidat c
    left join courante v on v.personne_id = c.personne_id
    left join contribution_dite d on (d.personne_id, d.nature) = (c.personne_id, $4)
    where v.valeur is distinct from d.valeur
  ),
  tue as (
    delete from contribution_dite d using autre a
    where (d.personne_id, d.nature) = (a.personne_id, $4) and a.valeur is null
  ),
  dite as (
    insert into contribution_dite (personne_id, nature, valeur)
    select personne_id, $4, valeur from autre where valeur is not null
    on conflict (personne_id, nature) do update set valeur = excluded.valeur
  )
  insert into contribution_sortante (personne_id, nature, recue_le, valeur)
  select personne_id, $4, clock_timestamp(), valeur from autre`

/**
 * A transaction may show tomorrow rows that it stamped when it began: whoever looks at what is new since this instant
 * misses none of those still open now, however long they last, and sees little twice.
 */
const OLDEST_OPEN = `/* sql: contribution-oldest-open */
  select (coalesce(min(xact_start), clock_timestamp()) - interval '${MARGIN}')::text as instant
  from pg_stat_activity
  where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`

/** @returns since when to look next time */
const note = ({ dataSource, contributions }: Noted, since: string, day: string): Promise<string> =>
  dataSource.transaction(async (manager) => {
    // A first look at everyone takes the time it takes; nobody waits for it.
    await manager.query(/* sql: contribution-patience */ 'set local statement_timeout = 0')
    await manager.query(/* sql: contribution-lock */ 'select pg_advisory_xact_lock($1)', [NOTING_LOCK])
    const [{ instant }] = await manager.query(OLDEST_OPEN)
    const [reviewed]: [{ personne_id: string }[], number] = await manager.query(
      /* sql: contribution-reviewed */ 'delete from contribution_a_revoir returning personne_id',
    )
    const ids = reviewed.map(({ personne_id }) => personne_id)
    for (const contribution of contributions)
      await manager.query(differences(contribution), [since, day, ids, contribution.nature])
    return instant
  })

/**
 * Keeps what espace-partage was told equal to what this subgraph holds: everyone at the start and on each new day (a
 * period begins or ends with it), then whoever has changed.
 * @returns stops noting
 */
export const noteContributions = (noted: Noted): (() => Promise<void>) => {
  let since = EVER
  let day: string | undefined
  return repeat({
    turn: async () => {
      const [begun, current] = [performance.now(), today()]
      since = await note(noted, day === current ? since : EVER, current)
      day = current
      return restAfter(begun, LOOK_AGAIN_MS)
    },
    onFault: (error) => {
      noted.onFault(error)
      return RETRY_MS
    },
  })
}
