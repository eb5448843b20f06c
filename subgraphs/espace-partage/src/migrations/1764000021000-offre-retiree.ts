import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What its producer no longer offers stays, for who refers to it, and is no longer listed. */
export class OffreRetiree1764000021000 implements MigrationInterface {
  name = 'OffreRetiree1764000021000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table structure add column retire_le timestamptz(3);
      alter table service add column retire_le timestamptz(3);
      create index structure_source on structure (source);
      create index service_source on service (source);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index structure_source, service_source;
      alter table service drop column retire_le;
      alter table structure drop column retire_le;
    `)
  }
}
