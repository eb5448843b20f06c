import { randomUUID } from 'node:crypto'
import { followGrowth, type Publishing } from '@traitdunion/import'
import { type Avancement, suiteOfAction } from './action.rules.js'

const ACTIONS_PAR_PAS = 500

interface Action extends Avancement {
  readonly cle: string
  readonly personne: string | null
  readonly isConnu: boolean
  readonly code: string
  readonly prescriteLe: string
  readonly connueId: string | null
  readonly connueStatut: Avancement['statut']
  readonly connueDebut: string | null
  readonly connueFin: string | null
  readonly version: number
}

/**
 * A line told twice is one action. The one that a conseiller has prescribed in the graph, same person, code and day, is
 * recognised too, once. Looked up one way, then the other: asked together, no index would do.
 */
const PAS = `/* sql: spie-actions */
  with dite as (
    select distinct on (s.cle) s.*, i.identifiant is not null as "isConnu",
      coalesce(a.personne_id, i.personne_id) as personne
    from etape_action s left join individu_spie i on i.identifiant = s.identifiant
    left join personne_alias a on a.alias = i.personne_id
    where s.cle > $1 order by s.cle limit ${ACTIONS_PAR_PAS}
  ), rangee as (
    select d.*, row_number() over (partition by personne, code_action, prescrite_le order by cle) as rang from dite d
  )
  select d.cle, d.personne, d."isConnu", d.code_action as code, d.prescrite_le::text as "prescriteLe", d.statut,
    d.debut::text, d.fin::text, p.id as "connueId", p.statut as "connueStatut", p.debut::text as "connueDebut",
    p.fin::text as "connueFin", p.version
  from rangee d
  left join lateral (select id from prestation p where p.cle_source = d.cle offset 0) dite on true
  left join lateral (
    select p.id from (select d.personne union select alias from personne_alias n where n.personne_id = d.personne) n
    cross join lateral (
      select p.id from prestation p
      where p.personne_id = n.personne and p.prescrite_le = d.prescrite_le and p.code_action = d.code_action
        and p.cle_source is null offset 0
    ) p
    where dite.id is null and d.rang = 1 order by p.id limit 1
  ) prescrite on true
  left join prestation p on p.id = coalesce(dite.id, prescrite.id)
  order by d.cle`

const PRESCRIRE = `/* sql: spie-prestation-insert */ with prescrite as (
    insert into prestation (id, personne_id, code_action, statut, prescrite_le, debut, fin, cle_source, version, modifie_le)
    select s.id, s.personne, s.code, s.statut, s."prescriteLe", s.debut, s.fin, s.cle, 1, f.maintenant
    from jsonb_to_recordset($1) as s (id uuid, personne uuid, code text, statut text, "prescriteLe" date, debut date,
      fin date, cle text), etape_import f
    returning id, personne_id
  )
  insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
  select personne_id, 'PRESTATION_PRESCRITE', f.maintenant, 'PrestationPoleEmploi', id from prescrite, etape_import f`

const RENSEIGNER = `/* sql: spie-prestation-update */ with renseignee as (
    update prestation p set statut = s.statut, debut = s.debut, fin = s.fin, version = p.version + 1,
      modifie_le = f.maintenant
    from jsonb_to_recordset($1) as s ("connueId" uuid, personne uuid, statut text, debut date, fin date), etape_import f
    where p.id = s."connueId"
    returning p.id, s.personne
  )
  insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
  select personne, 'PRESTATION_RENSEIGNEE', f.maintenant, 'PrestationPoleEmploi', id from renseignee, etape_import f`

/** The tie to the extract is not a change of the action. */
const RECONNAITRE = `/* sql: spie-prestation-source */ update prestation p set cle_source = s.cle
  from jsonb_to_recordset($1) as s ("connueId" uuid, cle text) where p.id = s."connueId" and p.cle_source is null`

/** Staged actions → prestations, under the rule of what may follow what. */
export const publishActions = async (
  { client, count }: Pick<Publishing<unknown, unknown>, 'client' | 'count'>,
  today: string,
): Promise<void> => {
  await client.query('/* sql: spie-lock */ lock table prestation, individu_spie in share row exclusive mode')
  await client.query('create index on etape_action (cle)')
  await client.query('analyze etape_action')
  const grown = followGrowth(client, ['prestation'])
  for (let last = ''; ; ) {
    const { rows } = await client.query<Action>(PAS, [last])
    if (rows.length === 0) return
    const suivies = rows.filter(({ personne }) => personne !== null)
    const suites = suivies.map((action) => {
      const { connueId, connueStatut: statut, connueDebut: debut, connueFin: fin } = action
      return { action, suite: suiteOfAction(connueId === null ? null : { statut, debut, fin }, action, today) }
    })
    const those = (voulue: (typeof suites)[number]['suite']) =>
      suites.flatMap(({ action, suite }) => (suite === voulue ? [action] : []))
    const prescrites = those('prescrire').map((action) => ({ ...action, id: randomUUID() }))
    const renseignees = those('renseigner')
    const reconnues = suivies.filter(({ connueId }) => connueId !== null)
    if (prescrites.length > 0) await client.query(PRESCRIRE, [JSON.stringify(prescrites)])
    if (renseignees.length > 0) await client.query(RENSEIGNER, [JSON.stringify(renseignees)])
    if (reconnues.length > 0) await client.query(RECONNAITRE, [JSON.stringify(reconnues)])
    count('prestationsPrescrites', prescrites.length)
    count('prestationsRenseignees', renseignees.length)
    count('suitesImpossibles', those('impossible').length)
    count('actionsSansIndividu', rows.filter(({ isConnu }) => !isConnu).length)
    count('actionsEnAttente', rows.filter(({ isConnu, personne }) => isConnu && personne === null).length)
    last = rows.at(-1)!.cle
    await grown()
  }
}
