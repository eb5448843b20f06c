import { Donnee, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int } from 'type-graphql'
import { CleIdempotence } from '../suivi/champs.js'
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
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des métiers ; une seule clé.' })
export class MetierTri {
  @Field(() => Ordre, { nullable: true, description: 'Par code ROME.' })
  readonly codeRome?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par libellé, dans l’ordre du dictionnaire français.' })
  readonly libelle?: Ordre | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tension mesurée ; la même mesure déposée deux fois remplace la première.' })
export class TensionMetierDeposerInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Field(() => ID, { description: 'Code ROME du métier.' })
  readonly codeRome!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Territoire mesuré.' })
  readonly territoireId!: string

  @Field(() => Int, { description: 'Année de la mesure.' })
  readonly annee!: number

  @Field(() => NiveauTension, { description: 'Niveau.' })
  readonly niveau!: NiveauTension

  @Field(() => String, { description: 'Qui a mesuré, par quelle enquête.' })
  readonly source!: string
}
