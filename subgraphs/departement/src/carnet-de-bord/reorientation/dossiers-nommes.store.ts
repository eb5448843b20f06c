import type { DataSource } from 'typeorm'

export interface DossierNomme {
  readonly numero: string
  /** Digest of the name and day of birth that a file has given it; null if none has. */
  readonly identite: string | null
  /** Current identifier of its person; null until a steward has decided. */
  readonly personneId: string | null
}

/** The département's files of these identities (digests) or of these numbers. */
export type DossiersNommes = (identites: readonly string[], numeros: readonly string[]) => Promise<DossierNomme[]>

export const dossiersNommesOf =
  (dataSource: DataSource): DossiersNommes =>
  (identites, numeros) =>
    dataSource.query(
      /* sql: dossiers-nommes */
      `select d.numero_departement as numero, c.identite, coalesce(a.personne_id, d.personne_id) as "personneId"
       from dossier d left join dossier_carnet c on c.dossier_id = d.id
       left join personne_alias a on a.alias = d.personne_id
       where c.identite = any($1::text[]) or d.numero_departement = any($2::text[])`,
      [identites, numeros],
    )
