import type { MigrationInterface, QueryRunner } from 'typeorm'

export class RendezVous1764000000030 implements MigrationInterface {
  name = 'RendezVous1764000000030'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rendez_vous (
        id uuid primary key,
        personne_id uuid not null,
        professionnel_id uuid,
        debut timestamptz(3) not null,
        duree_minutes integer not null check (duree_minutes between 5 and 480),
        modalite text not null check (modalite in ('PHYSIQUE', 'TELEPHONE', 'VISIO')),
        motif text not null
          check (motif in ('ORIENTATION', 'ACCOMPAGNEMENT', 'SUIVI', 'BILAN', 'INFORMATION_COLLECTIVE')),
        statut text not null check (
          statut in ('PRIS', 'EFFECTUE', 'MODIFIE', 'ABSENT', 'ABSENT_EXCUSE', 'ANNULE', 'A_RENSEIGNER')
        ),
        lieu text,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index rendez_vous_personne on rendez_vous (personne_id, debut desc, id desc);
      create index rendez_vous_professionnel on rendez_vous (professionnel_id, debut, id);
      create index rendez_vous_debut on rendez_vous (debut, id);
      create index rendez_vous_modifie on rendez_vous (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rendez_vous')
  }
}
