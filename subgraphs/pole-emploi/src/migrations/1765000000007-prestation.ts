import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Prestation1765000000007 implements MigrationInterface {
  name = 'Prestation1765000000007'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table prestation (
        id uuid primary key,
        personne_id uuid not null,
        code_action text not null,
        statut text not null check (statut in ('PRESCRITE', 'EN_COURS', 'REALISEE', 'ABANDONNEE', 'REFUSEE', 'ANNULEE')),
        prescrite_le date not null,
        debut date,
        fin date check (fin >= debut),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index prestation_personne on prestation (personne_id, prescrite_le desc, id desc);
      create index prestation_prescrite on prestation (prescrite_le, id);
      create index prestation_modifie on prestation (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table prestation')
  }
}
