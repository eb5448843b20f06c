import { terme } from '@traitdunion/glossary'
import { Diagnostic } from '@traitdunion/parcours'
import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import type { ReponseLue } from './nomenclature-dsp.js'
import {
  FreinDepartement,
  FreinLogementDepartement,
  type FreinLu,
  FreinSanteDepartement,
  FreinSensibleDepartement,
  ReponseDsp,
  ReponseDspLogement,
  ReponseDspProjet,
  ReponseDspRqth,
  ReponseDspSante,
  ReponseDspSensible,
} from './reponse.type.js'

@Directive('@key(fields: "id")')
@Donnee('DIAGNOSTIC')
@ObjectType('DiagnosticDepartement', {
  description: `${terme('diagnostic')} Ici : recueil de données socio-professionnelles (RDSP) du département.`,
  implements: Diagnostic,
})
export class DiagnosticDepartement extends Diagnostic {
  @Field(() => Int, { nullable: true, description: 'Part des groupes de la nomenclature renseignés, en pourcentage.' })
  readonly tauxCompletude!: number | null

  @Donnee('FREIN')
  @Field(() => [ReponseDsp], { nullable: true, description: 'Réponses, hors celles que montrent les autres champs.' })
  readonly reponses!: readonly ReponseLue[] | null

  @Donnee('FREIN_SANTE')
  @Field(() => [ReponseDspSante], { nullable: true, description: 'Réponses qui touchent à la santé.' })
  readonly reponsesSante!: readonly ReponseLue[] | null

  @Donnee('RQTH')
  @Field(() => [ReponseDspRqth], {
    nullable: true,
    description: 'Réponses qui touchent au titre de travailleur handicapé.',
  })
  readonly reponsesRqth!: readonly ReponseLue[] | null

  @Donnee('LOGEMENT')
  @Field(() => [ReponseDspLogement], { nullable: true, description: 'Réponses qui touchent au logement.' })
  readonly reponsesLogement!: readonly ReponseLue[] | null

  @Donnee('PROJET')
  @Field(() => [ReponseDspProjet], {
    nullable: true,
    description: 'Réponses qui touchent au projet et au passé professionnels.',
  })
  readonly reponsesProjet!: readonly ReponseLue[] | null

  @Donnee('JUSTICE_ASE_SEJOUR')
  @Field(() => [ReponseDspSensible], {
    nullable: true,
    description: 'Réponses qui peuvent révéler justice, dépendance ou discrimination.',
  })
  readonly reponsesSensibles!: readonly ReponseLue[] | null

  @Donnee('FREIN')
  @Field(() => [FreinDepartement], {
    nullable: true,
    description: 'Freins, hors santé, logement et situations sensibles ; les clos compris.',
  })
  readonly freins!: readonly FreinLu[] | null

  @Donnee('FREIN_SANTE')
  @Field(() => [FreinSanteDepartement], { nullable: true, description: 'Contraintes de santé.' })
  readonly freinsSante!: readonly FreinLu[] | null

  @Donnee('LOGEMENT')
  @Field(() => [FreinLogementDepartement], { nullable: true, description: 'Freins de logement.' })
  readonly freinsLogement!: readonly FreinLu[] | null

  @Donnee('JUSTICE_ASE_SEJOUR')
  @Field(() => [FreinSensibleDepartement], {
    nullable: true,
    description: 'Freins qui peuvent révéler justice, dépendance ou discrimination.',
  })
  readonly freinsSensibles!: readonly FreinLu[] | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  /** Pointers, not fields. */
  readonly personneId!: string
  readonly professionnelId!: string | null
}

export const DiagnosticDepartementConnection = connectionOf(
  'DiagnosticDepartement',
  () => DiagnosticDepartement,
  'DIAGNOSTIC',
)
