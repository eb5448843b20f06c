import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When i-Milo last told a dossier, and last archived it: on the row itself, which leaves with its person. */
export class IMiloArchive1764000008000 implements MigrationInterface {
  name = 'IMiloArchive1764000008000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dossier add column imilo_dit_le timestamptz(3), add column imilo_archive_le timestamptz(3);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dossier drop column imilo_archive_le, drop column imilo_dit_le')
  }
}
