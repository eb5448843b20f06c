import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@Donnee('PUBLIC')
@ObjectType('Certification', {
  description: 'Certification visée par une formation : RNCP, répertoire spécifique, Certif Info, CPF.',
})
export class Certification {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => String, {
    description: 'Code principal, précédé de son répertoire : RNCP37715, RS5250, CI83899, CPF247580.',
  })
  readonly code!: string

  @Field(() => String, {
    nullable: true,
    description: 'Numéro au répertoire national des certifications professionnelles.',
  })
  readonly codeRncp!: string | null

  @Field(() => String, { nullable: true, description: 'Numéro au répertoire spécifique.' })
  readonly codeRs!: string | null

  @Field(() => String, { nullable: true, description: 'Numéro Certif Info.' })
  readonly codeCertifInfo!: string | null

  @Field(() => String, { nullable: true, description: 'Code CPF.' })
  readonly codeCpf!: string | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date
}

export const CertificationConnection = connectionOf('Certification', () => Certification, 'PUBLIC')
