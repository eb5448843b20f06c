import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int } from 'type-graphql'
import { CleIdempotence, VersionRemplacee } from '../suivi/champs.js'
import { NiveauTension } from './metier.enums.js'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des métiers ; les critères se cumulent.' })
export class MetierFiltre {
  @Field(() => String, {
    nullable: true,
    description: 'Début d’un code ROME, ou d’un mot du libellé ; accents et majuscules sont indifférents.',
  })
  readonly recherche?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Grand domaine (une lettre) ou domaine (une lettre, deux chiffres).',
  })
  readonly domaine?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des métiers ; une seule clé.' })
export class MetierTri {
  @Field(() => Ordre, { nullable: true, description: 'Par code ROME.' })
  readonly codeRome?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par libellé, dans l’ordre du dictionnaire français.' })
  readonly libelle?: Ordre | null

  @Donnee('TECHNIQUE')
  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('PUBLIC')
@InputType({
  description: 'Tension mesurée ; la même mesure (métier, territoire, année, source) corrige la précédente.',
})
export class TensionMetierDeposerInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @VersionRemplacee('Version de la mesure que celle-ci corrige ; absente pour une mesure nouvelle.')
  readonly versionAttendue?: number | null

  @Field(() => ID, { description: 'Code ROME du métier.' })
  readonly codeRome!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Territoire mesuré, par sa clé.' })
  readonly territoireId!: string

  @Field(() => Int, { description: 'Année de la mesure.' })
  readonly annee!: number

  @Field(() => NiveauTension, { description: 'Niveau.' })
  readonly niveau!: NiveauTension

  @Field(() => String, { description: 'Qui a mesuré, par quelle enquête.' })
  readonly source!: string
}
