import { ThemeFrein } from '@traitdunion/parcours'
import { type CivilDate, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Field, ID, ObjectType } from 'type-graphql'
import { GroupeDsp } from './diagnostic.enums.js'
import { categorieDuVolet, type GroupeDsp as NomGroupe, type VoletDsp } from './nomenclature-dsp.js'

/** A type per category: a field has one category, so a health answer cannot share the type of a mobility answer. */
const reponseOf = (name: string, volet: VoletDsp, description: string) => {
  @Donnee(categorieDuVolet[volet])
  @ObjectType(name, { description })
  class Reponse {
    @Field(() => GroupeDsp, { nullable: true, description: 'Groupe de la nomenclature.' })
    readonly groupe!: NomGroupe | null

    @Field(() => String, { nullable: true, description: 'Code dans le groupe.' })
    readonly code!: string | null

    @Field(() => String, { nullable: true, description: 'Libellé.' })
    readonly libelle!: string | null
  }
  return Reponse
}

export const ReponseDsp = reponseOf('ReponseDsp', 'GENERAL', 'Réponse au recueil de données socio-professionnelles.')
export const ReponseDspSante = reponseOf('ReponseDspSante', 'SANTE', 'Réponse qui touche à la santé.')
export const ReponseDspRqth = reponseOf(
  'ReponseDspRqth',
  'RQTH',
  'Réponse qui touche au titre de travailleur handicapé.',
)
export const ReponseDspLogement = reponseOf('ReponseDspLogement', 'LOGEMENT', 'Réponse qui touche au logement.')
export const ReponseDspProjet = reponseOf('ReponseDspProjet', 'PROJET', 'Réponse qui touche au projet professionnel.')
export const ReponseDspSensible = reponseOf(
  'ReponseDspSensible',
  'SENSIBLE',
  'Réponse qui peut révéler justice, dépendance d’un proche ou discrimination.',
)

export interface FreinLu {
  readonly id: string
  readonly theme: ThemeFrein
  readonly volet: VoletDsp
  readonly groupeSource: NomGroupe | null
  readonly codeSource: string | null
  readonly libelle: string
  readonly ouvertLe: CivilDate
  readonly closLe: CivilDate | null
}

const freinOf = (name: string, volet: VoletDsp, description: string) => {
  @Donnee(categorieDuVolet[volet])
  @ObjectType(name, { description })
  class Frein {
    @Donnee('CLE')
    @Field(() => ID, { description: 'Clé aléatoire.' })
    readonly id!: string

    @Donnee(volet === 'GENERAL' ? 'FREIN_THEME' : categorieDuVolet[volet])
    @Field(() => ThemeFrein, { nullable: true, description: 'Thème.' })
    readonly theme!: ThemeFrein | null

    @Field(() => GroupeDsp, { nullable: true, description: 'Groupe de la réponse d’où il vient.' })
    readonly groupeSource!: NomGroupe | null

    @Field(() => String, { nullable: true, description: 'Code de la réponse d’où il vient.' })
    readonly codeSource!: string | null

    @Field(() => String, { nullable: true, description: 'Libellé.' })
    readonly libelle!: string | null

    @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où il a été relevé.' })
    readonly ouvertLe!: CivilDate | null

    @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où il a été levé.' })
    readonly closLe!: CivilDate | null
  }
  return Frein
}

export const FreinDepartement = freinOf('FreinDepartement', 'GENERAL', 'Frein à l’emploi relevé avec la personne.')
export const FreinSanteDepartement = freinOf(
  'FreinSanteDepartement',
  'SANTE',
  'Contrainte de santé relevée avec la personne.',
)
export const FreinLogementDepartement = freinOf(
  'FreinLogementDepartement',
  'LOGEMENT',
  'Frein de logement relevé avec la personne.',
)
export const FreinSensibleDepartement = freinOf(
  'FreinSensibleDepartement',
  'SENSIBLE',
  'Frein qui peut révéler justice, dépendance d’un proche ou discrimination.',
)
