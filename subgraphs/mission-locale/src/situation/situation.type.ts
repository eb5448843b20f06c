import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { CategorieSituationJeune, EtatSituationJeune } from './situation.enums.js'

@Directive('@key(fields: "id")')
@Donnee('PARCOURS_JEUNE')
@ObjectType('SituationJeune', {
  description: 'Situation d’un jeune : emploi, formation, immersion, scolarité, recherche.',
})
export class SituationJeune {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => CategorieSituationJeune, { nullable: true, description: 'Nature.' })
  readonly categorie!: CategorieSituationJeune | null

  @Field(() => EtatSituationJeune, { nullable: true, description: 'Avancement.' })
  readonly etat!: EtatSituationJeune | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour.' })
  readonly debut!: CivilDate | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Vrai quand le système d’origine ne dit pas le premier jour : c’est celui où la situation a été vue.',
  })
  readonly debutConstate!: boolean | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour, prévu ou réel.' })
  readonly fin!: CivilDate | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  /** A pointer, not a field. */
  readonly personneId!: string

  readonly codeRome!: string | null
}

export const SituationJeuneConnection = connectionOf('SituationJeune', () => SituationJeune, 'PARCOURS_JEUNE')
