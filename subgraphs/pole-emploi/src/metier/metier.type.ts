import { connectionOf, Donnee, ErreurMetier, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { Refus, Version } from '../suivi/champs.js'
import { Territoire } from '../territoire/territoire.type.js'
import { NiveauTension } from './metier.enums.js'

@Donnee('PUBLIC')
@ObjectType({ description: 'Domaine professionnel du ROME.' })
export class DomaineProfessionnel {
  @Field(() => ID, { description: 'Une lettre et deux chiffres.' })
  readonly code!: string

  @Field(() => String, { description: 'Libellé.' })
  readonly libelle!: string

  @Field(() => String, { description: 'Grand domaine auquel il appartient.' })
  readonly grandDomaine!: string
}

@Directive('@key(fields: "codeRome")')
@Donnee('PUBLIC')
@ObjectType('Metier', { description: 'Métier du répertoire ROME.' })
export class Metier {
  @Field(() => ID, { description: 'Code ROME : une lettre et quatre chiffres.' })
  readonly codeRome!: string

  @Field(() => String, { description: 'Libellé de la fiche.' })
  readonly libelle!: string

  @Field(() => DomaineProfessionnel, { description: 'Domaine professionnel.' })
  readonly domaine!: DomaineProfessionnel

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification de la fiche ou de l’une de ses tensions.' })
  readonly modifieLe!: Date
}

@Donnee('PUBLIC')
@ObjectType({ description: 'Tension d’un métier sur un territoire, une année donnée.' })
export class TensionMetier {
  @Field(() => Territoire, { description: 'Territoire mesuré.' })
  readonly territoire!: Territoire

  @Field(() => Int, { description: 'Année de la mesure.' })
  readonly annee!: number

  @Field(() => NiveauTension, { description: 'Niveau.' })
  readonly niveau!: NiveauTension

  @Field(() => String, { description: 'Qui a mesuré, par quelle enquête.' })
  readonly source!: string

  @Version()
  readonly version!: number

  /** A pointer, not a field. */
  readonly codeRome!: string
}

export const MetierConnection = connectionOf('Metier', () => Metier, 'PUBLIC')

@Donnee('PUBLIC')
@ObjectType({ description: 'Issue du dépôt d’une tension.' })
export class TensionMetierDeposerPayload {
  @Field(() => Metier, { nullable: true, description: 'Métier mesuré, si rien ne s’y oppose.' })
  readonly metier!: Metier | null

  @Refus()
  readonly erreurs!: readonly ErreurMetier[]
}
