import { EtatOrientation, OrganismeReferentType, TypeParcours } from '@traitdunion/parcours'
import {
  type CivilDate,
  Donnee,
  ErreurMetier,
  GraphQLCivilDate,
  GraphQLUuid,
  ModifieDepuis,
  Ordre,
} from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { OrientationDepartement } from './orientation.type.js'

@Donnee('ORIENTATION')
@InputType({ description: 'Filtre des orientations ; les critères se cumulent.' })
export class OrientationDepartementFiltre {
  @Field(() => EtatOrientation, { nullable: true, description: 'Avancement.' })
  readonly etat?: EtatOrientation | null

  @Field(() => TypeParcours, { nullable: true, description: 'Parcours.' })
  readonly parcours?: TypeParcours | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('ORIENTATION')
@InputType({ description: 'Tri des orientations ; une seule clé.' })
export class OrientationDepartementTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour de décision.' })
  readonly decideeLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('ORIENTATION')
@InputType({ description: 'Décision d’orientation.' })
export class OrientationDeciderInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne décide qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne orientée.' })
  readonly personneId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, {
    nullable: true,
    description: 'Version de l’orientation en cours que cette décision remplace ; absente s’il n’y en a pas.',
  })
  readonly versionAttendue?: number | null

  @Field(() => TypeParcours, { description: 'Parcours décidé.' })
  readonly parcours!: TypeParcours

  @Field(() => OrganismeReferentType, { description: 'Organisme référent désigné.' })
  readonly organismeReferent!: OrganismeReferentType

  @Field(() => GraphQLCivilDate, { description: 'Jour de la décision.' })
  readonly decideeLe!: CivilDate

  @Field(() => String, { nullable: true, description: 'Motif notifié à la personne.' })
  readonly motif?: string | null
}

@Donnee('ORIENTATION')
@ObjectType({ description: 'Issue d’une décision d’orientation.' })
export class OrientationDeciderPayload {
  @Field(() => OrientationDepartement, { nullable: true, description: 'Orientation décidée, si rien ne s’y oppose.' })
  readonly orientation!: OrientationDepartement | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
