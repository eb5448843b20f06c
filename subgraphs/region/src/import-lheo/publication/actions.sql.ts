import type { Etape } from '@traitdunion/import'
import { differs, MEME_ACTION, MEME_FORMATION, of, set } from './clauses.sql.js'

const COLONNES = [
  'modalites_enseignement',
  'modalites_entrees_sorties',
  'rythme',
  'conditions_specifiques',
  'publics_vises',
  'code_commune',
  'code_postal',
  'heures_centre',
  'heures_entreprise',
  'prise_en_charge_frais',
]

/** A formation is told whole: its actions that the file no longer holds are withdrawn, never deleted. */
export const ACTIONS: readonly Etape[] = [
  {
    compteur: 'actionsModifiees',
    sql: `/* sql: action-update */ update action_formation a
      set ${set(COLONNES)}, retiree_le = null, version = a.version + 1, modifie_le = i.maintenant
      from etape_action s join formation f on ${MEME_FORMATION}, etape_import i
      where a.formation_id = f.id and ${MEME_ACTION} and (a.retiree_le is not null or ${differs('a', COLONNES)})`,
  },
  {
    compteur: 'actionsCreees',
    sql: `/* sql: action-insert */ insert into action_formation
        (id, formation_id, numero_action, ${COLONNES.join(', ')}, version, modifie_le)
      select gen_random_uuid(), f.id, s.numero_action, ${of('s', COLONNES)}, 1, i.maintenant
      from etape_action s join formation f on ${MEME_FORMATION}, etape_import i
      on conflict (formation_id, numero_action) do nothing`,
  },
  {
    compteur: 'actionsRetirees',
    sql: `/* sql: action-withdraw */ update action_formation a
      set retiree_le = i.maintenant, version = a.version + 1, modifie_le = i.maintenant
      from etape_formation s join formation f on ${MEME_FORMATION}, etape_import i
      where a.formation_id = f.id and a.retiree_le is null
        and not exists (select 1 from etape_action e where (e.numero, e.numero_action) = (s.numero, a.numero_action))`,
  },
]
