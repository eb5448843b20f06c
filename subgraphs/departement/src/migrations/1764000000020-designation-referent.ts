import type { MigrationInterface, QueryRunner } from 'typeorm'

export class DesignationReferent1764000000020 implements MigrationInterface {
  name = 'DesignationReferent1764000000020'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table designation_referent (
        id uuid primary key,
        personne_id uuid not null,
        professionnel_id uuid not null,
        organisation_id uuid not null,
        role text not null check (role in ('REFERENT_UNIQUE', 'CO_ACCOMPAGNEMENT')),
        debut date not null,
        fin date check (fin >= debut),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create unique index designation_un_referent_en_cours on designation_referent (personne_id)
        where role = 'REFERENT_UNIQUE' and fin is null;
      create index designation_personne on designation_referent (personne_id, debut desc, id desc);
      create index designation_professionnel on designation_referent (professionnel_id, debut, id);
      create index designation_organisation on designation_referent (organisation_id, debut, id);
      create index designation_debut on designation_referent (debut, id);
      create index designation_modifie on designation_referent (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table designation_referent')
  }
}
