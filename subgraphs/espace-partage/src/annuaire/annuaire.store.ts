import type { DataSource } from 'typeorm'

/** A professional as the address of her file names her, with the organisation that she belongs to. */
export interface ProfessionnelTrouve {
  readonly courriel: string
  readonly id: string
  readonly organisationId: string
  readonly organisationSiret: string | null
}

/** Professionals by their electronic address; an address that two of them have names nobody. */
export const findByCourriels = (dataSource: DataSource, courriels: readonly string[]): Promise<ProfessionnelTrouve[]> =>
  dataSource.query(
    /* sql: annuaire-courriels */
    `select lower(p.courriel) as courriel, (array_agg(p.id))[1] as id,
       (array_agg(o.id))[1] as "organisationId", (array_agg(o.siret))[1] as "organisationSiret"
     from professionnel p join organisation o on o.id = p.organisation_id
     where lower(p.courriel) = any($1::text[])
     group by lower(p.courriel) having count(*) = 1`,
    [courriels],
  )
