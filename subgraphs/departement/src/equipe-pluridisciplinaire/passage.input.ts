import { type CivilDate, Donnee, GraphQLCivilDate, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType } from 'type-graphql'
import { DemandeInput, ModificationInput } from '../acte/demande.input.js'
import { payloadOf } from '../acte/payload.js'
import { FiltreModifie } from '../liste/filtre.input.js'
import { AvisEquipe, EtapePassage, MotifPassageEquipe } from './equipe.enums.js'
import { PassageEquipePluridisciplinaire } from './equipe.type.js'

@Donnee('SANCTION')
@InputType({ description: 'Filtre des passages ; les critères se cumulent.' })
export class PassageEquipePluridisciplinaireFiltre extends FiltreModifie {
  @Field(() => ID, { nullable: true, description: 'Séance : son ordre du jour.' })
  readonly seanceId?: string | null

  @Field(() => EtapePassage, { nullable: true, description: 'Étape.' })
  readonly etape?: EtapePassage | null

  @Field(() => MotifPassageEquipe, { nullable: true, description: 'Motif.' })
  readonly motif?: MotifPassageEquipe | null
}

@Donnee('SANCTION')
@InputType({ description: 'Tri des passages ; une seule clé.' })
export class PassageEquipePluridisciplinaireTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour d’inscription.' })
  readonly inscritLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('SANCTION')
@InputType({ description: 'Inscription d’une personne devant l’équipe pluridisciplinaire.' })
export class PassageInscrireInput extends DemandeInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne dont la situation est examinée.' })
  readonly personneId!: string

  @Field(() => MotifPassageEquipe, { description: 'Motif.' })
  readonly motif!: MotifPassageEquipe

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Séance, si elle est connue.' })
  readonly seanceId?: string | null
}

@Donnee('SANCTION')
@InputType({
  description:
    'Inscription d’un dossier à l’ordre du jour d’une séance, pour la première fois ou après un ajournement.',
})
export class PassageInscrireASeanceInput extends ModificationInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Séance, à venir, qui examine ce motif.' })
  readonly seanceId!: string
}

@Donnee('SANCTION')
@InputType({ description: 'Avis de l’équipe pluridisciplinaire.' })
export class AvisRendreInput extends ModificationInput {
  @Field(() => AvisEquipe, { description: 'Avis.' })
  readonly avis!: AvisEquipe

  @Field(() => GraphQLCivilDate, { description: 'Jour de l’avis : celui de la séance, ou après.' })
  readonly avisRenduLe!: CivilDate

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Séance qui rend l’avis, si le passage n’en a pas encore.' })
  readonly seanceId?: string | null
}

export const PassageInscrirePayload = payloadOf(
  'PassageInscrire',
  'passage',
  () => PassageEquipePluridisciplinaire,
  'SANCTION',
  'de l’inscription d’un dossier à l’équipe pluridisciplinaire',
)
export const PassageInscrireASeancePayload = payloadOf(
  'PassageInscrireASeance',
  'passage',
  () => PassageEquipePluridisciplinaire,
  'SANCTION',
  'de l’inscription d’un dossier à une séance',
)
export const AvisRendrePayload = payloadOf(
  'AvisRendre',
  'passage',
  () => PassageEquipePluridisciplinaire,
  'SANCTION',
  'de l’avis rendu sur un dossier',
)
