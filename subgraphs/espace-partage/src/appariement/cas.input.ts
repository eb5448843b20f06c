import { Donnee, ErreurMetier, GraphQLUuid, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Personne } from '../personne/personne.type.js'
import { DecisionAppariement, EtatCasAppariement, IssueAppariement } from './cas.enum.js'

@Donnee('ETAT_APPARIEMENT')
@InputType({ description: 'Filtre des cas de rapprochement ; les critères se cumulent.' })
export class CasAppariementFiltre {
  @Field(() => EtatCasAppariement, {
    nullable: true,
    description: 'Avancement. Absent : les cas ouverts, et tous quand `modifieDepuis` est donné.',
  })
  readonly etat?: EtatCasAppariement | null

  @Field(() => String, { nullable: true, description: 'Source de l’enregistrement douteux.' })
  readonly source?: string | null

  @Field(() => IssueAppariement, {
    nullable: true,
    description: 'Pourquoi il n’a pas été rapproché : PLUSIEURS ou INCOHERENT.',
  })
  readonly issue?: IssueAppariement | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('ETAT_APPARIEMENT')
@InputType({ description: 'Tri des cas de rapprochement ; une seule clé.' })
export class CasAppariementTri {
  @Field(() => Ordre, { nullable: true, description: 'Par instant d’ouverture.' })
  readonly ouvertLe?: Ordre | null
}

/** What every decision on an identity bears. */
@Donnee('ETAT_APPARIEMENT')
@InputType('DecisionIdentiteInput', { description: 'Décision motivée sur l’identité d’une personne.' })
export abstract class DecisionIdentiteInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne décide qu’une fois.' })
  readonly cleIdempotence!: string

  @Field(() => String, { description: 'Ce qui fonde la décision, sans donnée personnelle.' })
  readonly motif!: string
}

@Donnee('ETAT_APPARIEMENT')
@InputType({ description: 'Décision sur un cas de rapprochement.' })
export class AppariementTrancherInput extends DecisionIdentiteInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Cas.' })
  readonly casId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue du cas.' })
  readonly versionAttendue!: number

  @Field(() => DecisionAppariement, { description: 'Décision.' })
  readonly decision!: DecisionAppariement

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Personne à qui rattacher ; requise pour RATTACHER.' })
  readonly personneId?: string | null
}

@Donnee('ETAT_APPARIEMENT')
@InputType({ description: 'Deux personnes du hub qui n’en sont qu’une.' })
export class PersonnesFusionnerInput extends DecisionIdentiteInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé qui conduira désormais à l’autre.' })
  readonly ancienneId!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé qui demeure.' })
  readonly conserveeId!: string
}

@Donnee('ETAT_APPARIEMENT')
@InputType({ description: 'Fusion à annuler.' })
export class FusionAnnulerInput extends DecisionIdentiteInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Fusion.' })
  readonly fusionId!: string
}

@Donnee('IDENTIFIANT_PARTENAIRE')
@InputType({ description: 'Enregistrement d’une source.' })
export class EnregistrementDesigneInput {
  @Field(() => String, { description: 'Source.' })
  readonly source!: string

  @Field(() => String, { description: 'Clé de l’enregistrement chez sa source.' })
  readonly cle!: string
}

@Donnee('ETAT_APPARIEMENT')
@InputType({ description: 'Enregistrements d’une personne qui sont ceux d’une autre.' })
export class PersonneScinderInput extends DecisionIdentiteInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne à scinder.' })
  readonly personneId!: string

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => [EnregistrementDesigneInput], { description: 'Enregistrements qui la quittent.' })
  readonly enregistrements!: EnregistrementDesigneInput[]

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Personne qui les reçoit ; absente, le hub en crée une.' })
  readonly versId?: string | null
}

@Donnee('ETAT_APPARIEMENT')
@InputType({ description: 'Scission à annuler.' })
export class ScissionAnnulerInput extends DecisionIdentiteInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Scission.' })
  readonly scissionId!: string
}

@Donnee('ETAT_APPARIEMENT')
@ObjectType({ description: 'Issue d’une décision sur l’identité d’une personne.' })
export class DecisionIdentitePayload {
  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Cas, fusion ou scission : la clé à rendre pour annuler.' })
  readonly acteId!: string | null

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Personne qui en résulte.' })
  readonly personneId!: string | null

  @Donnee('IDENTITE')
  @Field(() => Personne, {
    nullable: true,
    description: 'Personne qui en résulte ; une personne nouvelle n’est lisible qu’un instant plus tard.',
  })
  readonly personne!: Personne | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
