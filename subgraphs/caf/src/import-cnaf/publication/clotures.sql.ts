import type { Etape } from '@traitdunion/import'
import { MEME_DOSSIER } from './clauses.sql.js'

const OUVERT = "d.etat not in ('CLOS', 'CLOS_MOIS_ANTERIEUR', 'REFUSE')"

/**
 * A record of an organism of this flow that neither the flow nor its quarantine holds, and that no newer flow has told. A record in
 * fault whose number cannot be read might be any of them: then none is absent.
 */
const ABSENT = `(d.fonorg, d.numorg) in (select fonorg, numorg from etape_organisme) and d.flux_le <= f.etabli_le
  and not exists (select 1 from etape_dossier s where ${MEME_DOSSIER})
  and not exists (select 1 from etape_quarantaine q where q.empreinte is null or q.empreinte = d.empreinte)`

/** How many records are open, and how many of them a closure by absence would close. */
export const COUNT_CLOSURES = `select
  (select count(*) from dossier_rsa d where (d.fonorg, d.numorg) in (select fonorg, numorg from etape_organisme) and ${OUVERT}) as ouverts,
  (select count(*) from dossier_rsa d, etape_import f where ${OUVERT} and ${ABSENT}) as absents`

/** Only after a monthly flow, which holds every record of its organism. */
export const CLOTURES: readonly Etape[] = [
  {
    compteur: 'dossiersClos',
    sql: `/* sql: dossier-close */ update dossier_rsa d
      set etat = 'CLOS', etat_code_source = null, etat_depuis = f.jour, suspensions = '[]', flux_le = f.etabli_le,
        fin = jsonb_build_object('le', f.jour, 'motif', 'ABSENT_DU_FLUX_MENSUEL', 'moisAnterieur', false),
        version = d.version + 1, modifie_le = f.maintenant
      from etape_import f where ${OUVERT} and ${ABSENT}`,
  },
  {
    compteur: 'membresPartis',
    sql: `/* sql: membre-close-absents */ update membre_foyer m
      set jusqua = greatest(f.jour, m.depuis), version = m.version + 1, modifie_le = f.maintenant
      from etape_import f
      where m.jusqua is null
        and exists (select 1 from dossier_rsa d where d.foyer_id = m.foyer_id and ${ABSENT})
        and not exists (select 1 from dossier_rsa d where d.foyer_id = m.foyer_id and not (${ABSENT}))`,
  },
  {
    sql: `/* sql: devoirs-close */ update droits_et_devoirs e
      set soumis = false, depuis = f.jour, version = e.version + 1, modifie_le = f.maintenant
      from etape_import f, dossier_rsa d
      where e.soumis and d.id = e.dossier_id and d.modifie_le = f.maintenant
        and d.fin ->> 'motif' = 'ABSENT_DU_FLUX_MENSUEL'`,
  },
]
