import { SourceDonnee } from '@traitdunion/parcours'
import {
  type CivilDate,
  connectionOf,
  Donnee,
  describedEnum,
  GraphQLCivilDate,
  GraphQLInstant,
} from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'

export const StatutRectification = describedEnum(
  'StatutRectification',
  'Suite donnée à une demande de rectification.',
  {
    A_TRAITER: 'Le partenaire doit répondre avant l’échéance.',
    RECTIFIEE: 'Le partenaire a corrigé la donnée.',
    REFUSEE: 'Le partenaire maintient la donnée et dit pourquoi.',
  },
)
export type StatutRectification = keyof typeof StatutRectification

@Directive('@key(fields: "id")')
@Donnee('DROITS_PERSONNE')
@ObjectType('DemandeRectification', {
  description: 'Demande de corriger une donnée, adressée au partenaire à qui elle appartient (RGPD, art. 16).',
})
export class DemandeRectification {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé de la demande.' })
  readonly id!: string

  @Field(() => SourceDonnee, { nullable: true, description: 'Partenaire à qui elle est adressée.' })
  readonly source!: SourceDonnee | null

  @Field(() => String, { nullable: true, description: 'Donnée en cause : type et champ, par exemple `DroitRsa.etat`.' })
  readonly coordonnee!: string | null

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Objet en cause, s’il y en a plusieurs.' })
  readonly objetId!: string | null

  @Field(() => String, { nullable: true, description: 'Ce qui est faux, et ce qui serait juste.' })
  readonly demande!: string | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de la demande.' })
  readonly demandeeLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Un mois plus tard (RGPD, art. 12, 3).' })
  readonly echeanceLe!: CivilDate | null

  @Field(() => StatutRectification, { nullable: true, description: 'Suite.' })
  readonly statut!: StatutRectification | null

  @Field(() => String, { nullable: true, description: 'Réponse du partenaire.' })
  readonly reponse!: string | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de la réponse.' })
  readonly repondueLe!: CivilDate | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  readonly personneId!: string
}

export const DemandeRectificationConnection = connectionOf(
  'DemandeRectification',
  () => DemandeRectification,
  'DROITS_PERSONNE',
)
