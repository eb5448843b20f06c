import { ThemeFrein } from '@traitdunion/parcours'
import { type CivilDate, Donnee, GraphQLCivilDate, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType } from 'type-graphql'
import { DemandeInput, ModificationInput } from '../acte/demande.input.js'
import { payloadOf } from '../acte/payload.js'
import { FiltreModifie } from '../liste/filtre.input.js'
import { GroupeDsp } from './diagnostic.enums.js'
import { DiagnosticDepartement } from './diagnostic.type.js'
import { categorieDuVolet, type GroupeDsp as NomGroupe, type ReponseCodee, type VoletDsp } from './nomenclature-dsp.js'

@Donnee('DIAGNOSTIC')
@InputType({ description: 'Filtre des diagnostics ; les critères se cumulent.' })
export class DiagnosticDepartementFiltre extends FiltreModifie {
  @Donnee('PROFESSIONNEL')
  @Field(() => ID, { nullable: true, description: 'Professionnel qui a établi le diagnostic.' })
  readonly professionnelId?: string | null
}

@Donnee('DIAGNOSTIC')
@InputType({ description: 'Tri des diagnostics ; une seule clé.' })
export class DiagnosticDepartementTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour d’établissement.' })
  readonly etabliLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

/** An input type per category, as for the answers read. */
const reponseInputOf = (name: string, volet: VoletDsp, description: string) => {
  @Donnee(categorieDuVolet[volet])
  @InputType(name, { description })
  class ReponseInput implements ReponseCodee {
    @Field(() => GroupeDsp, { description: 'Groupe de la nomenclature.' })
    readonly groupe!: NomGroupe

    @Field(() => String, { description: 'Code dans le groupe.' })
    readonly code!: string
  }
  return ReponseInput
}

const ReponseDspInput = reponseInputOf('ReponseDspInput', 'GENERAL', 'Réponse au recueil.')
const ReponseDspSanteInput = reponseInputOf('ReponseDspSanteInput', 'SANTE', 'Réponse qui touche à la santé.')
const ReponseDspRqthInput = reponseInputOf(
  'ReponseDspRqthInput',
  'RQTH',
  'Réponse sur le titre de travailleur handicapé.',
)
const ReponseDspLogementInput = reponseInputOf('ReponseDspLogementInput', 'LOGEMENT', 'Réponse sur le logement.')
const ReponseDspProjetInput = reponseInputOf('ReponseDspProjetInput', 'PROJET', 'Réponse sur le projet professionnel.')
const ReponseDspSensibleInput = reponseInputOf('ReponseDspSensibleInput', 'SENSIBLE', 'Réponse sensible.')

@Donnee('DIAGNOSTIC')
@InputType({ description: 'Recueil de données socio-professionnelles établi avec la personne.' })
export class DiagnosticEtablirInput extends DemandeInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne.' })
  readonly personneId!: string

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Professionnel qui établit le diagnostic.' })
  readonly professionnelId?: string | null

  @Field(() => GraphQLCivilDate, { description: 'Jour d’établissement.' })
  readonly etabliLe!: CivilDate

  @Donnee('FREIN')
  @Field(() => [ReponseDspInput], { defaultValue: [], description: 'Réponses, hors celles des autres champs.' })
  readonly reponses!: readonly ReponseCodee[]

  @Donnee('FREIN_SANTE')
  @Field(() => [ReponseDspSanteInput], { defaultValue: [], description: 'Réponses qui touchent à la santé.' })
  readonly reponsesSante!: readonly ReponseCodee[]

  @Donnee('RQTH')
  @Field(() => [ReponseDspRqthInput], {
    defaultValue: [],
    description: 'Réponses sur le titre de travailleur handicapé.',
  })
  readonly reponsesRqth!: readonly ReponseCodee[]

  @Donnee('LOGEMENT')
  @Field(() => [ReponseDspLogementInput], { defaultValue: [], description: 'Réponses sur le logement.' })
  readonly reponsesLogement!: readonly ReponseCodee[]

  @Donnee('PROJET')
  @Field(() => [ReponseDspProjetInput], { defaultValue: [], description: 'Réponses sur le projet professionnel.' })
  readonly reponsesProjet!: readonly ReponseCodee[]

  @Donnee('JUSTICE_ASE_SEJOUR')
  @Field(() => [ReponseDspSensibleInput], { defaultValue: [], description: 'Réponses sensibles.' })
  readonly reponsesSensibles!: readonly ReponseCodee[]
}

@Donnee('FREIN')
@InputType({ description: 'Frein à ajouter à un diagnostic ; son libellé est celui du thème.' })
export class FreinAjouterInput extends ModificationInput {
  @Donnee('FREIN_THEME')
  @Field(() => ThemeFrein, { nullable: true, description: 'Thème, hors santé.' })
  readonly theme?: ThemeFrein | null

  @Donnee('FREIN_SANTE')
  @Field(() => Boolean, { defaultValue: false, description: 'Vrai pour un frein de santé, qui ne donne pas de thème.' })
  readonly sante!: boolean

  @Field(() => GraphQLCivilDate, { description: 'Jour où il a été relevé.' })
  readonly ouvertLe!: CivilDate
}

@Donnee('FREIN')
@InputType({ description: 'Fin d’un frein.' })
export class FreinCloreInput extends ModificationInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Frein du diagnostic.' })
  readonly freinId!: string

  @Field(() => GraphQLCivilDate, { description: 'Jour où il a été levé.' })
  readonly closLe!: CivilDate
}

const payload = (mutation: string, acte: string) =>
  payloadOf(mutation, 'diagnostic', () => DiagnosticDepartement, 'DIAGNOSTIC', acte)
export const DiagnosticEtablirPayload = payload('DiagnosticEtablir', 'de l’établissement d’un diagnostic')
export const FreinAjouterPayload = payload('FreinAjouter', 'de l’ajout d’un frein')
export const FreinClorePayload = payload('FreinClore', 'de la levée d’un frein')
