import { terme } from '@traitdunion/glossary'
import { Orientation } from '@traitdunion/parcours'
import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ObjectType } from 'type-graphql'
import { ModifieLe, Version } from '../suivi/champs.js'
import { OrigineOrientation } from './orientation.enums.js'

@Directive('@key(fields: "id")')
@Donnee('ORIENTATION')
@ObjectType('OrientationPoleEmploi', { description: terme('orientation'), implements: Orientation })
export class OrientationPoleEmploi extends Orientation {
  @Field(() => OrigineOrientation, { nullable: true, description: 'Ce qui a conduit à orienter la personne.' })
  readonly origine!: OrigineOrientation | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Fin de l’orientation, si elle est close.' })
  readonly closeLe!: Date | null

  @Version()
  readonly version!: number

  @ModifieLe()
  readonly modifieLe!: Date

  /** A pointer, not a field. */
  readonly personneId!: string
}

export const OrientationPoleEmploiConnection = connectionOf(
  'OrientationPoleEmploi',
  () => OrientationPoleEmploi,
  'ORIENTATION',
)
