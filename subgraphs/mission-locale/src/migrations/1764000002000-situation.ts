import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Situation1764000002000 implements MigrationInterface {
  name = 'Situation1764000002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table situation (
        id uuid primary key,
        personne_id uuid not null,
        dossier_id uuid not null references dossier,
        categorie text not null check (categorie in ('EMPLOI', 'CONTRAT_EN_ALTERNANCE', 'FORMATION', 'IMMERSION_EN_ENTREPRISE', 'PMSMP', 'VOLONTARIAT_BENEVOLAT', 'SCOLARITE', 'DEMANDEUR_EMPLOI')),
        etat text not null check (etat in ('PREVU', 'EN_COURS', 'TERMINE')),
        code_rome text,
        debut date not null,
        fin date check (fin >= debut),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index situation_personne on situation (personne_id, debut desc, id desc);
      create index situation_debut on situation (debut, id);
      create index situation_dossier on situation (dossier_id);
      create index situation_modifie on situation (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table situation')
  }
}
