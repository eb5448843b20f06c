import { StatutContrat } from '@traitdunion/parcours'
import { type CivilDate, Donnee, GraphQLCivilDate, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'

@Donnee('CONTRAT')
@InputType({ description: 'Filtre des contrats d’engagement jeune ; les critères se cumulent.' })
export class ContratEngagementJeuneFiltre {
  @Field(() => StatutContrat, { nullable: true, description: 'Position du contrat.' })
  readonly statut?: StatutContrat | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dont le dernier jour prévu précède ce jour.' })
  readonly finAvant?: CivilDate | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('CONTRAT')
@InputType({ description: 'Tri des contrats d’engagement jeune ; une seule clé.' })
export class ContratEngagementJeuneTri {
  @Field(() => Ordre, { nullable: true, description: 'Par premier jour.' })
  readonly debut?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par dernier jour prévu.' })
  readonly fin?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
