import type { SourceDonnee } from '@traitdunion/parcours'
import type { CivilDate, Scope } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { OrganismeReferentEntity } from './organisme-referent.entity.js'

export interface Designation {
  readonly organisationId: string
  readonly professionnelId: string | null
  readonly depuis: CivilDate | null
}

export interface OrganismeReferentRecu {
  readonly personneId: string
  readonly recueLe: Date
  /** `null`: the source no longer knows any. */
  readonly valeur: Designation | null
}

/** The only file that queries organismes référents. */
export class OrganismeReferentStore {
  constructor(private readonly scope: Scope) {}

  findByPersonnes(personneIds: readonly string[]): Promise<OrganismeReferentEntity[]> {
    return this.scope.dataSource
      .getRepository(OrganismeReferentEntity)
      .findBy({ personneId: In([...personneIds]), vide: false })
  }

  /** What this source said last of this person, under any of her names, locked for the change. */
  static findForUpdate(
    manager: EntityManager,
    personneIds: readonly string[],
    source: SourceDonnee,
  ): Promise<OrganismeReferentEntity | null> {
    return manager.findOne(OrganismeReferentEntity, {
      where: { personneId: In([...personneIds]), source },
      order: { recueLe: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    })
  }

  /**
   * Writes what a source says, one value a person at most; what is not newer than what is held changes nothing.
   * @returns how many values were newer
   */
  static async receive(
    manager: EntityManager,
    source: SourceDonnee,
    recus: readonly OrganismeReferentRecu[],
  ): Promise<number> {
    const rows: unknown[] = await manager.query(
      /* sql: organisme-referent-receive */
      `insert into organisme_referent as o (personne_id, source, vide, organisation_id, professionnel_id, depuis,
         recue_le, version)
       select r.personne_id, $1, r.vide, r.organisation_id, r.professionnel_id, r.depuis, r.recue_le, 1
       from jsonb_to_recordset($2::jsonb) as r(personne_id uuid, vide boolean, organisation_id uuid,
         professionnel_id uuid, depuis date, recue_le timestamptz(3))
       order by r.personne_id
       on conflict (personne_id, source) do update set vide = excluded.vide, organisation_id = excluded.organisation_id,
         professionnel_id = excluded.professionnel_id, depuis = excluded.depuis, recue_le = excluded.recue_le,
         version = o.version + 1
       where o.recue_le < excluded.recue_le
       returning 1`,
      [
        source,
        JSON.stringify(
          recus.map(({ personneId, recueLe, valeur }) => ({
            personne_id: personneId,
            vide: valeur === null,
            organisation_id: valeur?.organisationId ?? null,
            professionnel_id: valeur?.professionnelId ?? null,
            depuis: valeur?.depuis ?? null,
            recue_le: recueLe,
          })),
        ),
      ],
    )
    return rows.length
  }
}
