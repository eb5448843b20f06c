import { EtatOrientation, OrganismeReferentType, TypeParcours } from '@traitdunion/parcours'
import {
  type CivilDate,
  Donnee,
  type ErreurMetier,
  GraphQLCivilDate,
  ModifieDepuis,
  Ordre,
} from '@traitdunion/subgraph'
import { Field, InputType, ObjectType } from 'type-graphql'
import { Cle, CleIdempotence, Refus, VersionRemplacee } from '../suivi/champs.js'
import { OrigineOrientation } from './orientation.enums.js'
import { OrientationPoleEmploi } from './orientation.type.js'

@Donnee('ORIENTATION')
@InputType({ description: 'Filtre des orientations ; les critères se cumulent.' })
export class OrientationPoleEmploiFiltre {
  @Field(() => EtatOrientation, { nullable: true, description: 'Avancement.' })
  readonly etat?: EtatOrientation | null

  @Field(() => TypeParcours, { nullable: true, description: 'Parcours.' })
  readonly parcours?: TypeParcours | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('ORIENTATION')
@InputType({ description: 'Tri des orientations ; une seule clé.' })
export class OrientationPoleEmploiTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour de décision.' })
  readonly decideeLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('ORIENTATION')
@InputType({ description: 'Décision d’orientation prise par France Travail.' })
export class OrientationPoleEmploiDeciderInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Personne orientée.')
  readonly personneId!: string

  @VersionRemplacee('Version de l’orientation en cours que cette décision remplace ; absente s’il n’y en a pas.')
  readonly versionAttendue?: number | null

  @Field(() => TypeParcours, { description: 'Parcours décidé.' })
  readonly parcours!: TypeParcours

  @Field(() => OrganismeReferentType, { description: 'Nature de l’organisme référent désigné.' })
  readonly organismeReferent!: OrganismeReferentType

  @Field(() => GraphQLCivilDate, { description: 'Jour de la décision.' })
  readonly decideeLe!: CivilDate

  @Field(() => OrigineOrientation, { nullable: true, description: 'Ce qui a conduit à orienter la personne.' })
  readonly origine?: OrigineOrientation | null
}

@Donnee('ORIENTATION')
@ObjectType({ description: 'Issue d’une décision d’orientation.' })
export class OrientationPoleEmploiPayload {
  @Field(() => OrientationPoleEmploi, { nullable: true, description: 'Orientation décidée, si rien ne s’y oppose.' })
  readonly orientation!: OrientationPoleEmploi | null

  @Refus()
  readonly erreurs!: readonly ErreurMetier[]
}
