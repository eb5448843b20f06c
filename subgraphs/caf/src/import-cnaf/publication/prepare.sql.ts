import { type Etape, takeRattachements } from '@traitdunion/import'
import { MEME_DEMANDE, MEME_DOSSIER } from './clauses.sql.js'

/** What the staging tables need before they are compared: indexes, renumbered households, records that are older than what is known. */
export const PREPARE: readonly Etape[] = [
  // Nobody else looks at temporary tables: without this, the planner would take a large file for a handful of rows, and
  // compare each with all.
  { sql: 'create unique index on etape_dossier (fonorg, numorg, numero_demande, matricule)' },
  { sql: 'create index on etape_dossier (fonorg, numorg, matricule)' },
  { sql: 'create index on etape_dossier (empreinte)' },
  { sql: 'create index on etape_personne (fonorg, numorg, numero_demande, matricule)' },
  { sql: 'analyze etape_dossier' },
  { sql: 'analyze etape_personne' },
  {
    sql: `/* sql: etape-organismes */ create temp table etape_organisme as
      select distinct s.fonorg, s.numorg,
        not exists (select 1 from dossier_rsa d where (d.fonorg, d.numorg) = (s.fonorg, s.numorg)) as premier
      from etape_dossier s`,
  },
  {
    // One request, and its household has another number than before: the same record, unless this file holds both.
    sql: `/* sql: etape-renumerotes */ create temp table etape_renumerote as
      select d.id, d.foyer_id, s.matricule
      from dossier_rsa d, etape_import f, (select fonorg, numorg, numero_demande, min(matricule) as matricule
        from etape_dossier group by fonorg, numorg, numero_demande having count(*) = 1) s
      where ${MEME_DEMANDE} and d.matricule <> s.matricule and d.flux_le <= f.etabli_le
        and (select count(*) from dossier_rsa e
          where (e.fonorg, e.numorg, e.numero_demande) = (d.fonorg, d.numorg, d.numero_demande)) = 1`,
  },
  {
    sql: `/* sql: dossier-renumber */ update dossier_rsa d set matricule = r.matricule
      from etape_renumerote r where r.id = d.id`,
  },
  {
    compteur: 'dossiersPerimes',
    sql: `/* sql: etape-perimes */ delete from etape_dossier s using dossier_rsa d, etape_import f
      where ${MEME_DEMANDE} and d.flux_le > f.etabli_le
        and (d.matricule = s.matricule or not exists (select 1 from dossier_rsa d where ${MEME_DOSSIER}))`,
  },
  {
    sql: `/* sql: etape-perimes-personnes */ delete from etape_personne s
      where not exists (select 1 from etape_dossier d where ${MEME_DOSSIER})`,
  },
  takeRattachements('etape_personne'),
]
