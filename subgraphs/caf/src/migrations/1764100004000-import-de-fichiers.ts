import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The follow-up of imports takes the shape that all subgraphs share (`Import1700000002000`): a second format can come. */
export class ImportDeFichiers1764100004000 implements MigrationInterface {
  name = 'ImportDeFichiers1764100004000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_cnaf rename to import_fichier;
      alter table import_fichier rename column type_flux to serie;
      alter table import_fichier rename column flux_le to etabli_le;
      alter table import_fichier rename column organismes to perimetres;
      alter table import_fichier
        add column format text not null default 'cnaf',
        add column rapproche boolean not null default true,
        add column entete jsonb,
        drop constraint import_cnaf_type_flux_check;
      update import_fichier set entete = jsonb_build_object('dateReference', date_reference) where date_reference is not null;
      alter table import_fichier
        alter column format drop default,
        alter column rapproche drop default,
        drop column date_reference;
      alter table import_fichier rename constraint import_cnaf_pkey to import_fichier_pkey;
      alter table import_fichier rename constraint import_cnaf_etat_check to import_fichier_etat_check;
      alter index import_cnaf_commence rename to import_fichier_commence;
      drop index import_cnaf_empreinte;
      create unique index import_fichier_empreinte on import_fichier (format, empreinte) where etat = 'PUBLIE';

      alter table quarantaine add column format text not null default 'cnaf';
      alter table quarantaine alter column format drop default;
      drop index quarantaine_empreinte;
      create index quarantaine_empreinte on quarantaine (format, empreinte);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index quarantaine_empreinte;
      create index quarantaine_empreinte on quarantaine (empreinte);
      alter table quarantaine drop column format;

      drop index import_fichier_empreinte;
      create unique index import_cnaf_empreinte on import_fichier (empreinte) where etat = 'PUBLIE';
      alter index import_fichier_commence rename to import_cnaf_commence;
      alter table import_fichier rename constraint import_fichier_etat_check to import_cnaf_etat_check;
      alter table import_fichier rename constraint import_fichier_pkey to import_cnaf_pkey;
      alter table import_fichier add column date_reference date;
      update import_fichier set date_reference = (entete ->> 'dateReference')::date;
      alter table import_fichier
        drop column entete,
        drop column rapproche,
        drop column format,
        add constraint import_cnaf_type_flux_check check (serie in ('QUOTIDIEN', 'MENSUEL'));
      alter table import_fichier rename column perimetres to organismes;
      alter table import_fichier rename column etabli_le to flux_le;
      alter table import_fichier rename column serie to type_flux;
      alter table import_fichier rename to import_cnaf;
    `)
  }
}
