import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('certification')
export class CertificationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'text' })
  code!: string

  @Column({ name: 'code_rncp', type: 'text', nullable: true })
  codeRncp!: string | null

  @Column({ name: 'code_rs', type: 'text', nullable: true })
  codeRs!: string | null

  @Column({ name: 'code_certif_info', type: 'text', nullable: true })
  codeCertifInfo!: string | null

  @Column({ name: 'code_cpf', type: 'text', nullable: true })
  codeCpf!: string | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
