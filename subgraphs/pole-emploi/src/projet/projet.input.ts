import {
  type CivilDate,
  Donnee,
  type ErreurMetier,
  GraphQLCivilDate,
  ModifieDepuis,
  Ordre,
} from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { TypeContratTravail } from '../offre/offre.enums.js'
import { Cle, CleIdempotence, Refus, VersionRemplacee } from '../suivi/champs.js'
import { StatutProjet } from './projet.enums.js'
import { METIERS_MAX } from './projet.rules.js'
import { ProjetProfessionnel } from './projet.type.js'

@Donnee('PROJET')
@InputType({ description: 'Filtre des projets ; les critères se cumulent.' })
export class ProjetProfessionnelFiltre {
  @Field(() => StatutProjet, { nullable: true, description: 'Avancement.' })
  readonly statut?: StatutProjet | null

  @Field(() => ID, { nullable: true, description: 'Code ROME d’un des métiers recherchés.' })
  readonly codeRome?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PROJET')
@InputType({ description: 'Tri des projets ; une seule clé.' })
export class ProjetProfessionnelTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour de définition.' })
  readonly definiLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('PROJET')
@InputType({ description: 'Métier recherché.' })
export class MetierRechercheInput {
  @Field(() => ID, { description: 'Code ROME.' })
  readonly codeRome!: string

  @Field(() => String, { nullable: true, description: 'Appellation précise, si elle est connue.' })
  readonly appellation?: string | null
}

@Donnee('PROJET')
@InputType({ description: 'Projet professionnel défini avec la personne ; il remplace le précédent.' })
export class ProjetDefinirInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Personne dont c’est le projet.')
  readonly personneId!: string

  @VersionRemplacee('Version du projet que celui-ci remplace ; absente s’il n’y en a pas.')
  readonly versionAttendue?: number | null

  @Field(() => StatutProjet, { defaultValue: 'EN_COURS', description: 'Avancement.' })
  readonly statut!: StatutProjet

  @Field(() => [MetierRechercheInput], {
    description: `Métiers recherchés, le préféré d’abord, ${METIERS_MAX} au plus.`,
  })
  readonly metiers!: MetierRechercheInput[]

  @Field(() => Int, { nullable: true, description: 'Distance acceptée entre domicile et travail, en kilomètres.' })
  readonly mobiliteKm?: number | null

  @Field(() => [TypeContratTravail], { defaultValue: [], description: 'Types de contrat souhaités.' })
  readonly typesContrat!: TypeContratTravail[]

  @Field(() => GraphQLCivilDate, { description: 'Jour de la définition.' })
  readonly definiLe!: CivilDate
}

@Donnee('PROJET')
@ObjectType({ description: 'Issue de la définition d’un projet.' })
export class ProjetDefinirPayload {
  @Field(() => ProjetProfessionnel, { nullable: true, description: 'Projet, si rien ne s’y oppose.' })
  readonly projet!: ProjetProfessionnel | null

  @Refus()
  readonly erreurs!: readonly ErreurMetier[]
}
