import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Diagnostic1764000000090 implements MigrationInterface {
  name = 'Diagnostic1764000000090'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table diagnostic (
        id uuid primary key,
        personne_id uuid not null,
        professionnel_id uuid,
        etabli_le date not null,
        reponses jsonb not null check (jsonb_typeof(reponses) = 'array'),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index diagnostic_personne on diagnostic (personne_id, etabli_le desc, id desc);
      create index diagnostic_etabli on diagnostic (etabli_le, id);
      create index diagnostic_modifie on diagnostic (modifie_le, id);

      create table frein (
        id uuid primary key,
        diagnostic_id uuid not null references diagnostic,
        theme text not null,
        volet text not null check (volet in ('GENERAL', 'SANTE', 'LOGEMENT', 'SENSIBLE')),
        groupe_source text,
        code_source text,
        libelle text not null,
        ouvert_le date not null,
        clos_le date check (clos_le >= ouvert_le),
        check ((groupe_source is null) = (code_source is null)),
        check (theme <> 'SANTE' or volet in ('SANTE', 'SENSIBLE'))
      );
      create index frein_diagnostic on frein (diagnostic_id, ouvert_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table frein, diagnostic')
  }
}
