import type { Etape } from '@traitdunion/import'
import { EMETTEUR } from '../emetteur.rules.js'

const OFFERTE = 'exists (select 1 from action_formation a where a.formation_id = f.id and a.retiree_le is null)'
const DU_PERIMETRE = `${EMETTEUR} in (select emetteur from etape_formation)`

/**
 * A formation of a sender of this catalogue that neither the catalogue nor its quarantine holds. One in fault whose number
 * cannot be read might be any of them: then none is absent.
 */
const ABSENTE = `${DU_PERIMETRE}
  and not exists (select 1 from etape_formation s where s.numero = f.numero_formation)
  and not exists (select 1 from etape_quarantaine q where q.empreinte is null or q.empreinte = f.numero_formation)`

/** How many formations the senders offer, and how many of them a withdrawal by absence would take away. */
export const COUNT_ABSENTES = `select count(*)::int as offertes, count(*) filter (where ${ABSENTE})::int as absentes
  from formation f where ${OFFERTE} and ${DU_PERIMETRE}`

/** Only after a catalogue that is said to be whole. Persons stay positioned on what is withdrawn. */
export const RETRAITS: readonly Etape[] = [
  {
    compteur: 'formationsRetirees',
    sql: `/* sql: etape-absentes */ create temp table etape_absente as
      select f.id from formation f where ${OFFERTE} and ${ABSENTE}`,
  },
  {
    compteur: 'sessionsRetirees',
    sql: `/* sql: session-withdraw-absent */ update session_formation x
      set retiree_le = i.maintenant, version = x.version + 1, modifie_le = i.maintenant
      from action_formation a, etape_import i
      where a.id = x.action_id and a.formation_id in (select id from etape_absente) and x.retiree_le is null`,
  },
  {
    compteur: 'actionsRetirees',
    sql: `/* sql: action-withdraw-absent */ update action_formation a
      set retiree_le = i.maintenant, version = a.version + 1, modifie_le = i.maintenant
      from etape_import i where a.formation_id in (select id from etape_absente) and a.retiree_le is null`,
  },
]
