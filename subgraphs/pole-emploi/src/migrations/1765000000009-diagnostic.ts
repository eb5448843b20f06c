import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Diagnostic1765000000009 implements MigrationInterface {
  name = 'Diagnostic1765000000009'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table diagnostic (
        id uuid primary key,
        personne_id uuid not null,
        etabli_le date not null,
        remplace_le timestamptz(3),
        code_rome text references metier,
        autonomie_numerique text not null
          check (autonomie_numerique in ('AUTONOME', 'PARTIELLE', 'A_ACCOMPAGNER', 'NON_EVALUEE')),
        pouvoir_agir text not null check (pouvoir_agir in ('FORT', 'MOYEN', 'FAIBLE', 'NON_EVALUE')),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create unique index diagnostic_un_en_cours on diagnostic (personne_id) where remplace_le is null;
      create index diagnostic_personne on diagnostic (personne_id, etabli_le desc, id desc);
      create index diagnostic_etabli on diagnostic (etabli_le, id);
      create index diagnostic_modifie on diagnostic (modifie_le, id);

      create table besoin_diagnostic (
        diagnostic_id uuid not null references diagnostic on delete cascade,
        code text not null,
        valeur text not null check (valeur in ('POINT_FORT', 'BESOIN', 'NON_EXPLORE')),
        primary key (diagnostic_id, code)
      );

      create table contrainte (
        id uuid primary key,
        diagnostic_id uuid not null references diagnostic on delete cascade,
        theme text not null check (theme in ('MOBILITE', 'CONTRAINTES_FAMILIALES', 'SANTE', 'MAITRISE_LANGUE',
          'LOGEMENT', 'DIFFICULTES_FINANCIERES', 'DIFFICULTES_ADMINISTRATIVES', 'NUMERIQUE')),
        etat text not null check (etat in ('NON_ABORDEE', 'OUI', 'CLOTUREE')),
        est_prioritaire boolean not null,
        impact text check (impact in ('FAIBLE', 'MOYEN', 'FORT')),
        ouverte_le date,
        close_le date check (close_le >= ouverte_le),
        unique (diagnostic_id, theme),
        check ((etat = 'CLOTUREE') = (close_le is not null))
      );

      create table contrainte_element (
        contrainte_id uuid not null references contrainte on delete cascade,
        nature text not null,
        code text not null,
        theme text not null,
        sensibilite text not null check (sensibilite in ('ORDINAIRE', 'SANTE', 'JUSTICE')),
        valeur text not null,
        primary key (contrainte_id, nature, code),
        check (nature = 'SITUATION' and valeur in ('OUI', 'NON', 'NON_ABORDEE')
          or nature = 'OBJECTIF' and valeur in ('NON_ABORDE', 'EN_COURS', 'REALISE', 'ABANDONNE'))
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contrainte_element, contrainte, besoin_diagnostic, diagnostic')
  }
}
