import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des certifications ; les critères se cumulent.' })
export class CertificationFiltre {
  @Field(() => String, { nullable: true, description: 'Code principal.' })
  readonly code?: string | null

  @Field(() => String, { nullable: true, description: 'Numéro RNCP.' })
  readonly codeRncp?: string | null

  @Field(() => String, { nullable: true, description: 'Numéro au répertoire spécifique.' })
  readonly codeRs?: string | null

  @Field(() => String, { nullable: true, description: 'Numéro Certif Info.' })
  readonly codeCertifInfo?: string | null

  @Field(() => String, { nullable: true, description: 'Code CPF.' })
  readonly codeCpf?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des certifications ; une seule clé.' })
export class CertificationTri {
  @Field(() => Ordre, { nullable: true, description: 'Par code principal.' })
  readonly code?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
