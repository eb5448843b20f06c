import type { Etape } from '@traitdunion/import'
import { MEME_FORMATION, of, set } from './clauses.sql.js'

const COLONNES = [
  'intitule',
  'intitule_recherche',
  'objectif',
  'contenu',
  'resultats_attendus',
  'certifiante',
  'code_niveau_entree',
  'code_niveau_sortie',
  'formacodes',
  'nsf',
  'romes',
]

/** A deposit of the same formation is compared by its digest: what a file has changed has none. */
const SANS_EMPREINTE = `''`

/** Formations are written first, for what they hold; their version follows, once it is known what has moved. */
export const FORMATIONS: readonly Etape[] = [
  { sql: 'create temp table etape_creee (id uuid)' },
  {
    compteur: 'formationsCreees',
    sql: `/* sql: formation-insert */ with creees as (
        insert into formation (id, numero_formation, organisme_id, ${COLONNES.join(', ')}, empreinte, version, modifie_le)
        select gen_random_uuid(), s.numero, o.id, ${of('s', COLONNES)}, ${SANS_EMPREINTE}, 1, i.maintenant
        from etape_formation s join organisme_formation o on o.siret = s.siret, etape_import i
        on conflict (numero_formation) do nothing
        returning id
      ) insert into etape_creee select id from creees`,
  },
  {
    sql: `/* sql: etape-changees */ create temp table etape_changee as
      select f.id from etape_formation s join formation f on ${MEME_FORMATION} join organisme_formation o on o.siret = s.siret
      where (f.organisme_id, ${of('f', COLONNES)}) is distinct from (o.id, ${of('s', COLONNES)})`,
  },
  {
    sql: `/* sql: formation-write */ update formation f set organisme_id = o.id, ${set(COLONNES)}
      from etape_formation s join organisme_formation o on o.siret = s.siret
      where ${MEME_FORMATION} and f.id in (select id from etape_changee)`,
  },
  {
    sql: `/* sql: formation-decertify */ with otees as (
        delete from formation_certification l using formation f, etape_formation s, certification c
        where l.formation_id = f.id and ${MEME_FORMATION} and c.id = l.certification_id
          and not exists (select 1 from etape_certification e where e.numero = s.numero and e.code = c.code)
        returning l.formation_id
      ) insert into etape_changee select formation_id from otees`,
  },
  {
    sql: `/* sql: formation-certify */ with mises as (
        insert into formation_certification (formation_id, certification_id)
        select distinct f.id, c.id
        from etape_certification s join formation f on ${MEME_FORMATION} join certification c on c.code = s.code
        on conflict do nothing returning formation_id
      ) insert into etape_changee select formation_id from mises`,
  },
]

/** The version of a formation is that of the whole: its actions and sessions are deposited with it. */
export const FORMATIONS_CHANGEES: readonly Etape[] = [
  {
    sql: `/* sql: etape-changees-actions */ insert into etape_changee
      select a.formation_id from action_formation a, etape_import i where a.modifie_le = i.maintenant
      union
      select a.formation_id from session_formation x join action_formation a on a.id = x.action_id, etape_import i
      where x.modifie_le = i.maintenant`,
  },
  {
    compteur: 'formationsModifiees',
    sql: `/* sql: formation-version */ update formation f
      set version = f.version + 1, modifie_le = i.maintenant, empreinte = ${SANS_EMPREINTE}
      from etape_import i where f.id in (select id from etape_changee except select id from etape_creee)`,
  },
]
