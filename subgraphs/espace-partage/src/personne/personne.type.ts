import { terme } from '@traitdunion/glossary'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Sexe, StatutAppariement } from './personne.enum.js'

/** Owned here: the civil identity that the matching service holds for true. */
@Directive('@key(fields: "id")')
@Donnee('IDENTITE')
@ObjectType('Personne', { description: terme('personne') })
export class Personne {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire de la personne au hub.' })
  readonly id!: string

  @Field(() => String, { nullable: true, description: 'Nom d’usage.' })
  readonly nom!: string | null

  @Field(() => String, { nullable: true, description: 'Nom de naissance, s’il est connu.' })
  readonly nomNaissance!: string | null

  @Field(() => [String], { nullable: true, description: 'Prénoms, dans l’ordre de l’état civil.' })
  readonly prenoms!: readonly string[] | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de naissance.' })
  readonly dateNaissance!: CivilDate | null

  @Field(() => String, { nullable: true, description: 'Code officiel de la commune de naissance, s’il est connu.' })
  readonly codeCommuneNaissance!: string | null

  @Field(() => Sexe, { nullable: true, description: 'Sexe à l’état civil.' })
  readonly sexe!: Sexe | null

  @Donnee('ETAT_APPARIEMENT')
  @Field(() => StatutAppariement, { nullable: true, description: 'État du rapprochement d’identité.' })
  readonly statutAppariement!: StatutAppariement | null

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification de l’identité.' })
  readonly modifieLe!: Date

  /** Label of the commune of birth, where the source gave a label and not a code. */
  readonly libelleCommuneNaissance!: string | null

  /** Birth date as it sorts: an unknown one comes first. */
  readonly dateNaissanceTri!: CivilDate
}

export const PersonneConnection = connectionOf('Personne', () => Personne, 'IDENTITE')
