import { type CivilDate, Donnee, GraphQLCivilDate, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'
import { DemandeInput } from '../acte/demande.input.js'
import { payloadOf } from '../acte/payload.js'
import { FiltreModifie } from '../liste/filtre.input.js'
import { EtatDossierDepartement, IssueAppariement, Sexe } from './dossier.enums.js'
import { DossierDepartement } from './dossier.type.js'

@Donnee('IDENTIFIANT_PARTENAIRE')
@InputType({ description: 'Filtre des dossiers ; les critères se cumulent.' })
export class DossierDepartementFiltre extends FiltreModifie {
  @Field(() => String, { nullable: true, description: 'Numéro au département, exact.' })
  readonly numeroDepartement?: string | null

  @Field(() => EtatDossierDepartement, { nullable: true, description: 'État.' })
  readonly etat?: EtatDossierDepartement | null

  @Donnee('ETAT_APPARIEMENT')
  @Field(() => IssueAppariement, { nullable: true, description: 'Issue du rapprochement d’identité.' })
  readonly issueAppariement?: IssueAppariement | null
}

@Donnee('IDENTIFIANT_PARTENAIRE')
@InputType({ description: 'Tri des dossiers ; une seule clé.' })
export class DossierDepartementTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour d’ouverture.' })
  readonly ouvertLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('IDENTITE')
@InputType({ description: 'Identité déclarée ; elle ne sert qu’au rapprochement et n’est pas gardée ici.' })
export class IdentiteDossierInput {
  @Field(() => String, { description: 'Nom d’usage.' })
  readonly nom!: string

  @Field(() => String, { nullable: true, description: 'Nom de naissance, s’il diffère.' })
  readonly nomNaissance?: string | null

  @Field(() => [String], { description: 'Prénoms, dans l’ordre de l’état civil.' })
  readonly prenoms!: readonly string[]

  @Field(() => GraphQLCivilDate, { description: 'Date de naissance.' })
  readonly dateNaissance!: CivilDate

  @Field(() => Sexe, { nullable: true, description: 'Sexe à l’état civil.' })
  readonly sexe?: Sexe | null

  @Field(() => String, { nullable: true, description: 'Commune de naissance, code ou libellé.' })
  readonly communeNaissance?: string | null
}

@Donnee('IDENTIFIANT_PARTENAIRE')
@InputType({ description: 'Ouverture d’un dossier au département.' })
export class DossierOuvrirInput extends DemandeInput {
  @Field(() => String, { description: 'Numéro donné au dossier par le département.' })
  readonly numeroDepartement!: string

  @Field(() => GraphQLCivilDate, { description: 'Jour d’ouverture.' })
  readonly ouvertLe!: CivilDate

  @Donnee('IDENTITE')
  @Field(() => IdentiteDossierInput, { description: 'Identité déclarée.' })
  readonly identite!: IdentiteDossierInput

  @Field(() => String, { nullable: true, description: 'Numéro France Travail, s’il est connu.' })
  readonly numeroFranceTravail?: string | null
}

export const DossierOuvrirPayload = payloadOf(
  'DossierOuvrir',
  'dossier',
  () => DossierDepartement,
  'IDENTIFIANT_PARTENAIRE',
  'de l’ouverture d’un dossier',
)
