import { terme } from '@traitdunion/glossary'
import { Orientation } from '@traitdunion/parcours'
import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@Donnee('ORIENTATION')
@ObjectType('OrientationDepartement', { description: terme('orientation'), implements: Orientation })
export class OrientationDepartement extends Orientation {
  @Field(() => String, { nullable: true, description: 'Motif de la décision, tel que notifié à la personne.' })
  readonly motif!: string | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Fin de l’orientation, si elle est close.' })
  readonly closeLe!: Date | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  /** A pointer, not a field. */
  readonly personneId!: string
}

export const OrientationDepartementConnection = connectionOf(
  'OrientationDepartement',
  () => OrientationDepartement,
  'ORIENTATION',
)
