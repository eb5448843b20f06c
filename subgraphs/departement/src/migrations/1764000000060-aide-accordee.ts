import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AideAccordee1764000000060 implements MigrationInterface {
  name = 'AideAccordee1764000000060'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table aide_accordee (
        id uuid primary key,
        personne_id uuid not null,
        dispositif_code text not null,
        montant_centimes integer not null check (montant_centimes > 0),
        accordee_le date not null,
        etat text not null check (etat in ('ACCORDEE', 'VERSEE', 'ANNULEE')),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index aide_accordee_personne on aide_accordee (personne_id, accordee_le desc, id desc);
      create index aide_accordee_accordee on aide_accordee (accordee_le, id);
      create index aide_accordee_modifie on aide_accordee (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table aide_accordee')
  }
}
