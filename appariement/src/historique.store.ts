import type { EntityManager } from 'typeorm'

export type NatureActe =
  | 'FUSION'
  | 'FUSION_AUTOMATIQUE'
  | 'FUSION_ANNULEE'
  | 'SCISSION'
  | 'SCISSION_ANNULEE'
  | 'CAS_TRANCHE'
  | 'RETRAIT'

export interface Acte {
  readonly nature: NatureActe
  /** The merge, split or case. */
  readonly objetId: string
  readonly personnes: readonly string[]
  /** Opaque identifier of the agent. */
  readonly auteur: string
  readonly motif: string
}

/** Who decided what, and why: appended, never changed. */
export const appendActe = (manager: EntityManager, { nature, objetId, personnes, auteur, motif }: Acte) =>
  manager.query(
    /* sql: acte-append */
    'insert into acte (nature, objet_id, personnes, auteur, motif) values ($1, $2, $3, $4, $5)',
    [nature, objetId, personnes, auteur, motif],
  )

/** Acts on any of these identifiers, oldest first. */
export const readHistorique = (
  manager: EntityManager,
  personnes: readonly string[],
): Promise<(Acte & { faitLe: Date })[]> =>
  manager.query(
    /* sql: acte-of-personnes */
    `select nature, objet_id as "objetId", personnes, auteur, motif, fait_le as "faitLe"
     from acte where personnes && $1::uuid[] order by id limit 1000`,
    [personnes],
  )
