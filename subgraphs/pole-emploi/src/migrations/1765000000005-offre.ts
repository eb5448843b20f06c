import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Offre1765000000005 implements MigrationInterface {
  name = 'Offre1765000000005'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table offre (
        id uuid primary key,
        numero_offre text not null unique,
        intitule text collate "fr-x-icu" not null,
        code_rome text not null references metier,
        appellation text,
        type_contrat text not null check (type_contrat in ('CDI', 'CDD', 'INTERIM', 'SAISONNIER', 'APPRENTISSAGE',
          'PROFESSIONNALISATION', 'CONTRAT_AIDE', 'CDDI', 'LIBERAL', 'AUTRE')),
        duree_mois integer check (duree_mois > 0),
        heures_par_semaine integer check (heures_par_semaine between 1 and 48),
        code_commune text,
        lieu text,
        experience text not null check (experience in ('DEBUTANT_ACCEPTE', 'SOUHAITEE', 'EXIGEE')),
        nombre_postes integer not null check (nombre_postes > 0),
        accessible_th boolean not null,
        publiee_le date not null,
        etat text not null check (etat in ('PUBLIEE', 'POURVUE', 'RETIREE')),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index offre_publiee on offre (publiee_le, id);
      create index offre_modifie on offre (modifie_le, id);
      create index offre_rome on offre (code_rome, publiee_le, id);
      create index offre_commune on offre (code_commune, publiee_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table offre')
  }
}
