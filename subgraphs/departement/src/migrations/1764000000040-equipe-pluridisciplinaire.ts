import type { MigrationInterface, QueryRunner } from 'typeorm'

export class EquipePluridisciplinaire1764000000040 implements MigrationInterface {
  name = 'EquipePluridisciplinaire1764000000040'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table seance_equipe (
        id uuid primary key,
        territoire_id uuid,
        jour date not null,
        type_seance text not null check (type_seance in ('REORIENTATION', 'SANCTION', 'MIXTE')),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index seance_equipe_territoire on seance_equipe (territoire_id, jour, id);
      create index seance_equipe_jour on seance_equipe (jour, id);
      create index seance_equipe_modifie on seance_equipe (modifie_le, id);

      create table passage_equipe (
        id uuid primary key,
        personne_id uuid not null,
        seance_id uuid references seance_equipe,
        motif text not null check (
          motif in ('REORIENTATION', 'DEFAUT_INSERTION', 'NON_RESPECT_CONTRAT', 'RADIATION', 'REFUS_CONTROLE')
        ),
        etape text not null check (etape in ('CREE', 'SEANCE', 'DECISION_EP', 'DECISION_PCD', 'TRAITE')),
        inscrit_le date not null,
        avis text check (avis in ('FAVORABLE', 'DEFAVORABLE', 'AJOURNE')),
        avis_rendu_le date,
        version integer not null,
        modifie_le timestamptz(3) not null,
        check ((avis is null) = (avis_rendu_le is null))
      );
      create index passage_equipe_personne on passage_equipe (personne_id, inscrit_le desc, id desc);
      create index passage_equipe_seance on passage_equipe (seance_id, inscrit_le, id);
      create index passage_equipe_inscrit on passage_equipe (inscrit_le, id);
      create index passage_equipe_modifie on passage_equipe (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table passage_equipe, seance_equipe')
  }
}
