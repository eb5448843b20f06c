import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Positionnement1764000002000 implements MigrationInterface {
  name = 'Positionnement1764000002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table positionnement (
        id uuid primary key,
        personne_id uuid not null,
        session_id uuid not null references session_formation,
        statut text not null check (statut in ('PRE_POSITIONNE', 'POSITIONNE', 'CONFIRME', 'REFUSE', 'ENTRE', 'ABANDON')),
        prescripteur_id uuid not null,
        positionne_le date not null,
        statut_le date not null,
        entre_le date,
        motif_refus text check (motif_refus in ('COMPLET', 'PREREQUIS', 'PROJET', 'FINANCEMENT', 'SANS_REPONSE', 'AUTRE')),
        attestation_inscription boolean not null,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index positionnement_personne on positionnement (personne_id, positionne_le desc, id desc);
      create index positionnement_positionne_le on positionnement (positionne_le, id);
      create index positionnement_modifie on positionnement (modifie_le, id);
      create index positionnement_session on positionnement (session_id, statut);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table positionnement')
  }
}
