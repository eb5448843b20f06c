import { terme } from '@traitdunion/glossary'
import { Diagnostic } from '@traitdunion/parcours'
import { connectionOf, Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ObjectType } from 'type-graphql'
import { ModifieLe, Version } from '../suivi/champs.js'
import { AutonomieNumerique, PouvoirAgir, ValeurBesoin } from './diagnostic.enums.js'

@Donnee('PROJET')
@ObjectType({ description: 'Besoin, ou point fort, dans la recherche d’emploi.' })
export class BesoinDiagnostic {
  @Field(() => String, { nullable: true, description: 'Code au référentiel.' })
  readonly code!: string | null

  @Field(() => String, { nullable: true, description: 'Libellé.' })
  readonly libelle!: string | null

  @Field(() => ValeurBesoin, { nullable: true, description: 'Ce qu’en dit le diagnostic.' })
  readonly valeur!: ValeurBesoin | null

  /** A pointer, not a field. */
  readonly diagnosticId!: string
}

@Directive('@key(fields: "id")')
@Donnee('DIAGNOSTIC')
@ObjectType('DiagnosticPoleEmploi', { description: terme('diagnostic'), implements: Diagnostic })
export class DiagnosticPoleEmploi extends Diagnostic {
  @Field(() => Boolean, { nullable: true, description: 'Vrai si aucun diagnostic plus récent ne l’a remplacé.' })
  readonly enCours!: boolean | null

  @Donnee('FREIN')
  @Field(() => AutonomieNumerique, { nullable: true, description: 'Aisance avec les outils numériques.' })
  readonly autonomieNumerique!: AutonomieNumerique | null

  @Donnee('FREIN')
  @Field(() => PouvoirAgir, { nullable: true, description: 'Confiance de la personne dans sa capacité d’agir.' })
  readonly pouvoirAgir!: PouvoirAgir | null

  @Version()
  readonly version!: number

  @ModifieLe()
  readonly modifieLe!: Date

  /** Pointers, not fields. */
  readonly personneId!: string
  readonly codeRome!: string | null
}

export const DiagnosticPoleEmploiConnection = connectionOf(
  'DiagnosticPoleEmploi',
  () => DiagnosticPoleEmploi,
  'DIAGNOSTIC',
)
