import type { Etape } from '@traitdunion/import'
import { differs, MEME_ACTION, MEME_FORMATION, MEME_SESSION, of, set } from './clauses.sql.js'

const COLONNES = ['debut', 'fin', 'etat_recrutement']

const ACTION_DITE = `etape_session s join formation f on ${MEME_FORMATION}
  join action_formation a on a.formation_id = f.id and ${MEME_ACTION}`

/** Who pays for a session, as the staging table says it. */
const FINANCEURS = `coalesce((select jsonb_agg(jsonb_build_object('code', p.code, 'placesFinancees', p.places_financees)
  order by p.code collate "C") from financeur_session p where p.session_id = x.id), '[]')`

/** An action is told whole. The places of a session stand in no catalogue: those that somebody deposited stay. */
export const SESSIONS: readonly Etape[] = [
  {
    sql: `/* sql: etape-financeurs */ create temp table etape_financee as
      select x.id, s.financeurs from ${ACTION_DITE} join session_formation x on x.action_id = a.id and ${MEME_SESSION}
      where s.financeurs is distinct from ${FINANCEURS}`,
  },
  {
    compteur: 'sessionsModifiees',
    sql: `/* sql: session-update */ update session_formation x
      set ${set(COLONNES)}, retiree_le = null, version = x.version + 1, modifie_le = i.maintenant
      from ${ACTION_DITE}, etape_import i
      where x.action_id = a.id and ${MEME_SESSION}
        and (x.retiree_le is not null or x.id in (select id from etape_financee) or ${differs('x', COLONNES)})`,
  },
  {
    compteur: 'sessionsCreees',
    sql: `/* sql: session-insert */ with creees as (
        insert into session_formation (id, action_id, numero_session, ${COLONNES.join(', ')}, version, modifie_le)
        select gen_random_uuid(), a.id, s.numero_session, ${of('s', COLONNES)}, 1, i.maintenant
        from ${ACTION_DITE}, etape_import i
        on conflict (action_id, numero_session) do nothing
        returning id, action_id, numero_session
      ) insert into etape_financee
        select x.id, s.financeurs from ${ACTION_DITE} join creees x on x.action_id = a.id and ${MEME_SESSION}`,
  },
  {
    sql: `/* sql: financeur-delete */ delete from financeur_session p using etape_financee e where p.session_id = e.id`,
  },
  {
    sql: `/* sql: financeur-insert */ insert into financeur_session (session_id, code, places_financees)
      select e.id, p ->> 'code', (p ->> 'placesFinancees')::integer
      from etape_financee e, jsonb_array_elements(e.financeurs) p`,
  },
  {
    compteur: 'sessionsRetirees',
    sql: `/* sql: session-withdraw */ update session_formation x
      set retiree_le = i.maintenant, version = x.version + 1, modifie_le = i.maintenant
      from etape_formation s join formation f on ${MEME_FORMATION} join action_formation a on a.formation_id = f.id, etape_import i
      where x.action_id = a.id and x.retiree_le is null
        and not exists (select 1 from etape_session e
          where (e.numero, e.numero_action, e.numero_session) = (s.numero, a.numero_action, x.numero_session))`,
  },
]
