import {
  type CivilDate,
  Donnee,
  type ErreurMetier,
  GraphQLCivilDate,
  ModifieDepuis,
  Ordre,
} from '@traitdunion/subgraph'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Cle, CleIdempotence, Refus, VersionAttendue, VersionRemplacee } from '../suivi/champs.js'
import { ContrainteInput, ContrainteSanteInput } from './contrainte.input.js'
import { AutonomieNumerique, PouvoirAgir, ValeurBesoin } from './diagnostic.enums.js'
import { DiagnosticPoleEmploi } from './diagnostic.type.js'

@Donnee('DIAGNOSTIC')
@InputType({ description: 'Filtre des diagnostics ; les critères se cumulent.' })
export class DiagnosticPoleEmploiFiltre {
  @Field(() => Boolean, { nullable: true, description: 'Vrai : que rien n’a remplacés ; faux : remplacés.' })
  readonly enCours?: boolean | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('DIAGNOSTIC')
@InputType({ description: 'Tri des diagnostics ; une seule clé.' })
export class DiagnosticPoleEmploiTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour où il a été établi.' })
  readonly etabliLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('PROJET')
@InputType({ description: 'Besoin, ou point fort, dans la recherche d’emploi.' })
export class BesoinDiagnosticInput {
  @Field(() => ID, { description: 'Code au référentiel.' })
  readonly code!: string

  @Field(() => ValeurBesoin, { description: 'Ce qu’en dit le diagnostic.' })
  readonly valeur!: ValeurBesoin
}

@Donnee('DIAGNOSTIC')
@InputType({ description: 'Diagnostic établi avec la personne ; il remplace le précédent.' })
export class DiagnosticPoleEmploiEtablirInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Personne dont c’est le diagnostic.')
  readonly personneId!: string

  @VersionRemplacee('Version du diagnostic en cours que celui-ci remplace ; absente s’il n’y en a pas.')
  readonly versionAttendue?: number | null

  @Field(() => GraphQLCivilDate, { description: 'Jour où il a été établi.' })
  readonly etabliLe!: CivilDate

  @Donnee('PROJET')
  @Field(() => ID, { nullable: true, description: 'Code ROME du métier sur lequel il porte.' })
  readonly codeRome?: string | null

  @Donnee('PROJET')
  @Field(() => [BesoinDiagnosticInput], { defaultValue: [], description: 'Besoins et points forts.' })
  readonly besoins!: BesoinDiagnosticInput[]

  @Donnee('FREIN')
  @Field(() => [ContrainteInput], { defaultValue: [], description: 'Contraintes, hors santé.' })
  readonly contraintes!: ContrainteInput[]

  @Donnee('FREIN_SANTE')
  @Field(() => ContrainteSanteInput, { nullable: true, description: 'Contrainte de santé.' })
  readonly contrainteSante?: ContrainteSanteInput | null

  @Donnee('FREIN')
  @Field(() => AutonomieNumerique, { defaultValue: 'NON_EVALUEE', description: 'Aisance avec les outils numériques.' })
  readonly autonomieNumerique!: AutonomieNumerique

  @Donnee('FREIN')
  @Field(() => PouvoirAgir, { defaultValue: 'NON_EVALUE', description: 'Confiance dans sa capacité d’agir.' })
  readonly pouvoirAgir!: PouvoirAgir
}

@Donnee('FREIN')
@InputType({ description: 'Contrainte ouverte sur le diagnostic en cours : l’une ou l’autre des deux.' })
export class ContrainteOuvrirInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Diagnostic en cours.')
  readonly diagnosticId!: string

  @VersionAttendue()
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Jour de l’ouverture.' })
  readonly ouverteLe!: CivilDate

  @Field(() => ContrainteInput, { nullable: true, description: 'Contrainte, hors santé.' })
  readonly contrainte?: ContrainteInput | null

  @Donnee('FREIN_SANTE')
  @Field(() => ContrainteSanteInput, { nullable: true, description: 'Contrainte de santé.' })
  readonly contrainteSante?: ContrainteSanteInput | null
}

@Donnee('FREIN')
@InputType({ description: 'Clôture d’une contrainte.' })
export class ContrainteCloreInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Contrainte close.')
  readonly contrainteId!: string

  @Cle('Diagnostic qui la porte.')
  readonly diagnosticId!: string

  @VersionAttendue()
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Jour de la clôture.' })
  readonly closeLe!: CivilDate
}

@Donnee('DIAGNOSTIC')
@ObjectType({ description: 'Issue d’un acte sur un diagnostic.' })
export class DiagnosticPoleEmploiPayload {
  @Field(() => DiagnosticPoleEmploi, { nullable: true, description: 'Diagnostic, si rien ne s’y oppose.' })
  readonly diagnostic!: DiagnosticPoleEmploi | null

  @Refus()
  readonly erreurs!: readonly ErreurMetier[]
}
