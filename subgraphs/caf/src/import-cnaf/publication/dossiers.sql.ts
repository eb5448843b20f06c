import type { Etape } from '@traitdunion/import'
import { MEME_DOSSIER, MEME_FOYER, of, set } from './clauses.sql.js'

const DOSSIER_COLONNES = [
  'date_demande',
  'etat',
  'etat_code_source',
  'foyer_soumis',
  'refus',
  'fin',
  'natures',
  'suspensions',
  'calcul',
  'origine',
  'nombre_a_charge',
  'mutation',
]
const ETAT_DEPUIS = `case when d.etat = s.etat then coalesce(s.etat_le, d.etat_depuis) else coalesce(s.etat_le, f.jour) end`

/** A household that lost its last record to its new number is nobody's. */
const FOYERS_QUITTES: readonly Etape[] = [
  {
    compteur: 'membresPartis',
    sql: `/* sql: membre-close-renumbered */ update membre_foyer m
      set jusqua = greatest(f.jour, m.depuis), version = m.version + 1, modifie_le = f.maintenant
      from etape_import f
      where m.jusqua is null and m.foyer_id in (select foyer_id from etape_renumerote)
        and not exists (select 1 from dossier_rsa d where d.foyer_id = m.foyer_id)`,
  },
]

export const DOSSIERS: readonly Etape[] = [
  {
    compteur: 'dossiersModifies',
    sql: `/* sql: dossier-update */ update dossier_rsa d
      set foyer_id = c.id, ${set(DOSSIER_COLONNES)}, etat_depuis = ${ETAT_DEPUIS}, version = d.version + 1,
        modifie_le = f.maintenant
      from etape_dossier s join foyer c on ${MEME_FOYER}, etape_import f
      where ${MEME_DOSSIER}
        and (d.foyer_id, d.etat_depuis, ${of('d', DOSSIER_COLONNES)})
          is distinct from (c.id, ${ETAT_DEPUIS}, ${of('s', DOSSIER_COLONNES)})`,
  },
  {
    // Told again without a change: the row is as recent as this flow, and stays at its version.
    sql: `/* sql: dossier-flux */ update dossier_rsa d set flux_le = f.etabli_le
      from etape_dossier s, etape_import f where ${MEME_DOSSIER} and d.flux_le < f.etabli_le`,
  },
  {
    compteur: 'dossiersCrees',
    sql: `/* sql: dossier-insert */ insert into dossier_rsa
        (foyer_id, fonorg, numorg, matricule, numero_demande, empreinte, ${DOSSIER_COLONNES.join(', ')}, etat_depuis, flux_le, modifie_le)
      select c.id, s.fonorg, s.numorg, s.matricule, s.numero_demande, s.empreinte, ${of('s', DOSSIER_COLONNES)},
        coalesce(s.etat_le_premier, f.jour), f.etabli_le, f.maintenant
      from etape_dossier s join foyer c on ${MEME_FOYER}, etape_import f
      on conflict (fonorg, numorg, numero_demande, matricule) do nothing`,
  },
  ...FOYERS_QUITTES,
]
