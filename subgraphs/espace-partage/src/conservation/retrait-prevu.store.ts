import type { CivilDate, Scope } from '@traitdunion/subgraph'
import type { DataSource } from 'typeorm'
import type { Conservation } from './conservation.rules.js'

export interface RetraitPrevu {
  readonly personneId: string
  readonly prevuLe: CivilDate
  readonly annonceLe: Date
}

/** Same number for all: of two processes on one database, one plans at a time. */
const PLANNING_LOCK = 7267201

/**
 * Each current person, and the day from which she may be withdrawn (`conservation.rules.ts`); `$1`: default months, `$2`: months by
 * source. Somebody whom no partner knows any more is kept as long as anybody, from the last time she changed.
 */
const ECHEANCES = `
  select p.id as personne_id, bool_and(q.source is null or q.jusqua is not null) as partie,
    coalesce(max((q.jusqua + make_interval(months => coalesce(($2::jsonb ->> q.source)::int, $1::int)))::date),
      (p.modifie_le + make_interval(months => greatest($1::int,
        (select max(mois::int) from jsonb_each_text($2::jsonb) as d (source, mois)))))::date) as le
  from personne p
  left join lateral (
    select source, jusqua from presence where not vide and personne_id = p.id
    union all
    select q.source, q.jusqua from personne_alias a join presence q on q.personne_id = a.alias
    where a.personne_id = p.id and not q.vide
  ) q on true
  where not exists (select 1 from personne_alias a where a.alias = p.id)
  group by p.id`

/** The only file that queries withdrawals to come. */
export class RetraitPrevuStore {
  constructor(private readonly scope: Pick<Scope, 'dataSource'>) {}

  findByPersonnes(personneIds: readonly string[]): Promise<RetraitPrevu[]> {
    return this.scope.dataSource.query(
      /* sql: retrait-prevu-of */
      `select personne_id as "personneId", prevu_le as "prevuLe", annonce_le as "annonceLe" from retrait_prevu
       where personne_id = any($1::uuid[])`,
      [personneIds],
    )
  }

  /** Announces whoever's time comes within the notice, calls off whoever's does not any more. */
  static async plan(dataSource: DataSource, conservation: Conservation, day: CivilDate): Promise<void> {
    const { mois, moisParSource, preavisJours } = conservation
    await dataSource.transaction(async (manager) => {
      // Everybody is looked at: it takes the time it takes, once a day, and nobody waits for it.
      await manager.query(/* sql: retrait-prevu-patience */ 'set local statement_timeout = 0')
      await manager.query(/* sql: retrait-prevu-lock */ 'select pg_advisory_xact_lock($1)', [PLANNING_LOCK])
      await manager.query(
        /* sql: retrait-prevu-plan */
        `with echeance as (${ECHEANCES}), due as (
           select personne_id, le from echeance where partie and le <= $3::date + $4::int
         ), rappelee as (
           delete from retrait_prevu r where not exists (select 1 from due where due.personne_id = r.personne_id)
         )
         insert into retrait_prevu (personne_id, prevu_le)
         select personne_id, greatest(le, $3::date + $4::int) from due on conflict do nothing`,
        [mois, JSON.stringify(moisParSource), day, preavisJours],
      )
    })
  }

  /** Whose day has come, after one of them. */
  static findDue(dataSource: DataSource, day: CivilDate, after: string | null): Promise<RetraitPrevu[]> {
    return dataSource.query(
      /* sql: retrait-prevu-due */
      `select personne_id as "personneId", prevu_le as "prevuLe", annonce_le as "annonceLe" from retrait_prevu
       where prevu_le <= $1 and ($2::uuid is null or personne_id > $2) order by personne_id limit 100`,
      [day, after],
    )
  }

  /** The announcement no longer holds; the next plan says whether another does. */
  static async callOff(dataSource: DataSource, personneId: string): Promise<void> {
    await dataSource.query(/* sql: retrait-prevu-off */ 'delete from retrait_prevu where personne_id = $1', [
      personneId,
    ])
  }
}
