import type { SourceDonnee } from '@traitdunion/parcours'
import type { CivilDate, Scope } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import type { Presence } from './conservation.rules.js'

export interface PresenceRecue {
  readonly personneId: string
  readonly recueLe: Date
  /** `null`: the source no longer knows her. */
  readonly valeur: { readonly jusqua: CivilDate | null } | null
}

export interface PresenceDe extends Presence {
  readonly personneId: string
}

/** The only file that queries presences. */
export class PresenceStore {
  constructor(private readonly scope: Scope) {}

  findByPersonnes(personneIds: readonly string[]): Promise<PresenceDe[]> {
    return this.scope.dataSource.query(
      /* sql: presence-of-personnes */
      `select personne_id as "personneId", source, jusqua from presence
       where personne_id = any($1::uuid[]) and not vide order by source`,
      [personneIds],
    )
  }

  /** As any contribution: one value a person and source, the newest stays. @returns how many were newer */
  static async receive(manager: EntityManager, source: SourceDonnee, recues: readonly PresenceRecue[]) {
    const rows: unknown[] = await manager.query(
      /* sql: presence-receive */
      `insert into presence as p (personne_id, source, vide, jusqua, recue_le)
       select r.personne_id, $1, r.vide, r.jusqua, r.recue_le
       from jsonb_to_recordset($2::jsonb)
         as r (personne_id uuid, vide boolean, jusqua date, recue_le timestamptz(3))
       order by r.personne_id
       on conflict (personne_id, source) do update
         set vide = excluded.vide, jusqua = excluded.jusqua, recue_le = excluded.recue_le
       where p.recue_le < excluded.recue_le
       returning 1`,
      [
        source,
        JSON.stringify(
          recues.map(({ personneId, recueLe, valeur }) => ({
            personne_id: personneId,
            vide: valeur === null,
            jusqua: valeur?.jusqua ?? null,
            recue_le: recueLe,
          })),
        ),
      ],
    )
    return rows.length
  }
}
