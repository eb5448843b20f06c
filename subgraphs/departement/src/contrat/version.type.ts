import { MotifMoinsDe15h, ThemeFrein } from '@traitdunion/parcours'
import { type CivilDate, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { EtatAction } from './contrat.enums.js'

@Donnee('CONTRAT')
@ObjectType('ActionContratDepartement', { description: 'Action du plan d’action d’un contrat.' })
export class ActionContrat {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => String, { nullable: true, description: 'Ce qui est prévu.' })
  readonly libelle!: string | null

  @Donnee('FREIN_THEME')
  @Field(() => ThemeFrein, { nullable: true, description: 'Thème auquel elle répond, hors santé.' })
  readonly theme!: ThemeFrein | null

  @Field(() => Float, { nullable: true, description: 'Heures par semaine.' })
  readonly heuresHebdomadaires!: number | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour.' })
  readonly debut!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour, s’il est prévu.' })
  readonly fin!: CivilDate | null

  @Field(() => EtatAction, { nullable: true, description: 'Avancement.' })
  readonly etat!: EtatAction | null

  /** Pointers, not fields. */
  readonly versionId!: string
  readonly organisationId!: string | null
}

@Donnee('CONTRAT')
@ObjectType('VersionContratDepartement', {
  description: 'Version d’un contrat ; une fois signée, elle ne change plus.',
})
export class VersionContrat {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => Int, { nullable: true, description: 'Rang dans le contrat, à partir de 1.' })
  readonly numero!: number | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour.' })
  readonly debut!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour prévu.' })
  readonly fin!: CivilDate | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Heures par semaine que prévoit le plan : celles des actions, chacune selon ses jours, en moyenne sur la durée du contrat. C’est ce chiffre que la règle des quinze heures examine.',
  })
  readonly heuresHebdomadaires!: number | null

  @Donnee('FREIN_SANTE')
  @Field(() => MotifMoinsDe15h, { nullable: true, description: 'Raison légale de prévoir moins de quinze heures.' })
  readonly motifMoinsDe15h!: MotifMoinsDe15h | null

  @Field(() => String, { nullable: true, description: 'Droits et devoirs de la personne, tels qu’écrits au contrat.' })
  readonly droitsEtDevoirs!: string | null

  @Field(() => String, { nullable: true, description: 'Voies et délais de recours, tels qu’écrits au contrat.' })
  readonly voiesRecours!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Empreinte SHA-256 du contenu proposé, à rendre pour signer ; absente tant qu’il n’est pas proposé.',
  })
  readonly empreinte!: string | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où la version a été proposée.' })
  readonly proposeeLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de signature de la personne.' })
  readonly signeePersonneLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de signature de l’organisme.' })
  readonly signeeOrganismeLe!: CivilDate | null

  @Field(() => [ActionContrat], { nullable: true, description: 'Plan d’action.' })
  readonly actions!: readonly ActionContrat[] | null

  /** A pointer, not a field. */
  readonly contratId!: string
}
