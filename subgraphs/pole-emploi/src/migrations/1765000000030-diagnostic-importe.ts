import type { MigrationInterface, QueryRunner } from 'typeorm'

/** By which an imported diagnosis is recognised, and follows its record to another person. */
export class DiagnosticImporte1765000000030 implements MigrationInterface {
  name = 'DiagnosticImporte1765000000030'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table diagnostic add column contenu_source text, add column cle_rapprochement text;
      create index diagnostic_rapprochement on diagnostic (cle_rapprochement);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index diagnostic_rapprochement;
      alter table diagnostic drop column cle_rapprochement, drop column contenu_source;
    `)
  }
}
