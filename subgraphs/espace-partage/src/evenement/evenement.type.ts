import { SourceDonnee } from '@traitdunion/parcours'
import { connectionOf, Donnee, GraphQLInstant, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@Donnee('EVENEMENT_PARCOURS')
@ObjectType('EvenementParcours', {
  description:
    'Ce qui est arrivé dans le parcours d’une personne : quand, de quelle nature, chez qui ; jamais le contenu.',
})
export class EvenementParcours {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => GraphQLInstant, { nullable: true, description: 'Instant où cela est arrivé.' })
  readonly date!: Date

  @Field(() => String, { nullable: true, description: 'Nature, dans les mots du métier : `ORIENTATION_DECIDEE`.' })
  readonly nature!: string

  @Field(() => SourceDonnee, { nullable: true, description: 'Partenaire chez qui cela est arrivé.' })
  readonly source!: SourceDonnee

  @Field(() => String, { nullable: true, description: 'Type du graphe de l’objet concerné.' })
  readonly objetType!: string

  @Field(() => ID, { nullable: true, description: 'Clé de l’objet concerné, chez son partenaire.' })
  readonly objetId!: string

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Entrée dans l’index ; un évènement ne change plus ensuite.' })
  readonly modifieLe!: Date

  readonly personneId!: string
}

export const EvenementParcoursConnection = connectionOf(
  'EvenementParcours',
  () => EvenementParcours,
  'EVENEMENT_PARCOURS',
)

@Donnee('EVENEMENT_PARCOURS')
@InputType({ description: 'Filtre des évènements du parcours ; les critères se cumulent.' })
export class EvenementParcoursFiltre {
  @Field(() => String, { nullable: true, description: 'Nature exacte.' })
  readonly nature?: string | null

  @Field(() => SourceDonnee, { nullable: true, description: 'Partenaire.' })
  readonly source?: SourceDonnee | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Arrivés depuis cet instant, compris.' })
  readonly depuis?: Date | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('EVENEMENT_PARCOURS')
@InputType({ description: 'Tri des évènements du parcours ; une seule clé.' })
export class EvenementParcoursTri {
  @Field(() => Ordre, { nullable: true, description: 'Par instant où cela est arrivé.' })
  readonly date?: Ordre | null

  @Donnee('TECHNIQUE')
  @Field(() => Ordre, { nullable: true, description: 'Par entrée dans l’index.' })
  readonly modifieLe?: Ordre | null
}
