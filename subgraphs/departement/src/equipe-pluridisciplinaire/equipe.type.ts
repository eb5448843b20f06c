import { terme } from '@traitdunion/glossary'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, ObjectType } from 'type-graphql'
import { Versioned } from '../personne/versioned.type.js'
import { AvisEquipe, EtapePassage, MotifPassageEquipe, TypeSeanceEquipe } from './equipe.enums.js'

@Directive('@key(fields: "id")')
@Donnee('PROFESSIONNEL')
@ObjectType({ description: 'Séance d’une équipe pluridisciplinaire sur un territoire.' })
export class SeanceEquipePluridisciplinaire extends Versioned {
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de la séance.' })
  readonly jour!: CivilDate | null

  @Field(() => TypeSeanceEquipe, { nullable: true, description: 'Objet.' })
  readonly typeSeance!: TypeSeanceEquipe | null

  /** A pointer, not a field. */
  readonly territoireId!: string | null
}

@Directive('@key(fields: "id")')
@Donnee('SANCTION')
@ObjectType({ description: `Passage d’une personne devant l’équipe. ${terme('équipe pluridisciplinaire')}` })
export class PassageEquipePluridisciplinaire extends Versioned {
  @Field(() => MotifPassageEquipe, { nullable: true, description: 'Motif.' })
  readonly motif!: MotifPassageEquipe | null

  @Field(() => EtapePassage, { nullable: true, description: 'Étape.' })
  readonly etape!: EtapePassage | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour d’inscription.' })
  readonly inscritLe!: CivilDate | null

  @Field(() => AvisEquipe, { nullable: true, description: 'Avis de l’équipe, une fois rendu.' })
  readonly avis!: AvisEquipe | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de l’avis.' })
  readonly avisRenduLe!: CivilDate | null

  /** Pointers, not fields. */
  readonly personneId!: string
  readonly seanceId!: string | null
}

export const SeanceConnection = connectionOf(
  'SeanceEquipePluridisciplinaire',
  () => SeanceEquipePluridisciplinaire,
  'PROFESSIONNEL',
)
export const PassageConnection = connectionOf(
  'PassageEquipePluridisciplinaire',
  () => PassageEquipePluridisciplinaire,
  'SANCTION',
)
