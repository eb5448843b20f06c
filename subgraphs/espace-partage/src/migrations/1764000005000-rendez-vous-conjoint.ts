import type { MigrationInterface, QueryRunner } from 'typeorm'

export class RendezVousConjoint1764000005000 implements MigrationInterface {
  name = 'RendezVousConjoint1764000005000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rendez_vous_conjoint (
        id uuid primary key,
        personne_id uuid not null,
        organisateur_id uuid not null references organisation (id),
        debut timestamptz(3) not null,
        duree_minutes integer not null check (duree_minutes between 5 and 480),
        modalite text not null check (modalite in ('PHYSIQUE', 'TELEPHONE', 'VISIO')),
        objet text,
        lieu text,
        annule boolean not null,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index rendez_vous_conjoint_personne on rendez_vous_conjoint (personne_id, debut desc, id desc);
      create index rendez_vous_conjoint_debut on rendez_vous_conjoint (debut, id);
      create index rendez_vous_conjoint_modifie on rendez_vous_conjoint (modifie_le, id);

      create table rendez_vous_conjoint_participant (
        rendez_vous_id uuid not null references rendez_vous_conjoint (id) on delete cascade,
        organisation_id uuid not null references organisation (id),
        professionnel_id uuid references professionnel (id),
        resultat text check (resultat in ('EFFECTUE', 'ABSENT', 'ABSENT_EXCUSE')),
        renseigne_le timestamptz,
        primary key (rendez_vous_id, organisation_id)
      );
      create index rendez_vous_conjoint_participant_organisation
        on rendez_vous_conjoint_participant (organisation_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rendez_vous_conjoint_participant, rendez_vous_conjoint')
  }
}
