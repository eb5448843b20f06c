import type { Convention } from './grammaire.js'

/** One cell of the table: this partner reads this category for this purpose, of persons whom this tie names. */
export interface Cellule {
  readonly convention: string
  readonly destinataire: string
  readonly sansAgent: boolean
  readonly categorie: string
  readonly finalite: string
  readonly lien: string
  /** One of these; empty for an application alone. */
  readonly roles: readonly string[]
  /** And one of these, unless there are none. */
  readonly rolesEnPlus: readonly string[]
  readonly detenteurs: readonly string[]
  readonly assurance: string
  readonly volonte: string
  readonly source: string
}

/** Every cell that conventions grant, conditions written out. What is not here is refused. */
export const cellulesOf = (conventions: readonly Convention[]): Cellule[] =>
  conventions.flatMap((convention) =>
    (convention.lectures ?? []).flatMap((lecture) =>
      lecture.categories.flatMap((categorie) =>
        lecture.finalites.flatMap((finalite) =>
          lecture.liens.map((lien) => ({
            convention: convention.convention,
            destinataire: convention.destinataire,
            sansAgent: convention.sansAgent,
            categorie,
            finalite,
            lien,
            roles: convention.roles ?? [],
            rolesEnPlus: lecture.roles ?? [],
            detenteurs: lecture.detenteurs ?? convention.detenteurs,
            assurance: lecture.assurance ?? convention.assurance,
            volonte: lecture.volonte ?? convention.volonte,
            source: lecture.source,
          })),
        ),
      ),
    ),
  )
