import { Entity, PrimaryColumn } from 'typeorm'

@Entity('formation_certification')
export class FormationCertificationEntity {
  @PrimaryColumn({ name: 'formation_id', type: 'uuid' })
  formationId!: string

  @PrimaryColumn({ name: 'certification_id', type: 'uuid' })
  certificationId!: string
}
