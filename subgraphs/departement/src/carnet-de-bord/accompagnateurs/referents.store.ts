import { randomUUID } from 'node:crypto'
import { type Publishing, steps } from '@traitdunion/import'
import { type Designable, type DesignationConnue, type Operation, planReferents } from './referents.rules.js'

/** Persons of a step: their designations are read, planned and written together. */
const PAS = { size: 500, into: ['designation_referent'] }

interface Personne {
  readonly personne: string
  readonly noms: readonly string[]
  readonly operations: readonly Operation[]
}

type Connue = DesignationConnue & Designable & { readonly personneId: string }

const personnesOf = (operations: string) => `/* sql: carnet-operations */
  with operation as (${operations}),
  dite as (
    select coalesce(a.personne_id, o.personne_id) as personne, o.rang, o.operation
    from operation o left join personne_alias a on a.alias = o.personne_id
    where o.personne_id is not null
  )
  select personne, json_agg(operation order by rang) as operations,
    array_append(array(select alias from personne_alias p where p.personne_id = personne), personne)::text[] as noms
  from dite group by personne order by personne`

const DESIGNATIONS = `/* sql: carnet-designations */
  select id, personne_id as "personneId", professionnel_id as "professionnelId", organisation_id as "organisationId",
    role, debut::text, fin::text
  from designation_referent where personne_id = any($1::uuid[]) order by debut, id`

const FINS = `/* sql: carnet-designation-fins */ with finie as (
    update designation_referent d set fin = s.fin, version = d.version + 1, modifie_le = f.maintenant
    from jsonb_to_recordset($1) as s (id uuid, fin date, personne uuid), etape_import f where d.id = s.id
    returning d.id, s.personne
  )
  insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
  select personne, 'DESIGNATION_TERMINEE', f.maintenant, 'DesignationReferent', id from finie, etape_import f`

const DEBUTS = `/* sql: carnet-designation-debuts */ with debut as (
    insert into designation_referent
      (id, personne_id, professionnel_id, organisation_id, role, debut, fin, version, modifie_le)
    select s.id, s.personne, s."professionnelId", s."organisationId", s.role, s.debut, null, 1, f.maintenant
    from jsonb_to_recordset($1) as s (id uuid, personne uuid, "professionnelId" uuid, "organisationId" uuid, role text,
      debut date), etape_import f
    returning id, personne_id
  )
  insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
  select personne_id, 'REFERENT_DESIGNE', f.maintenant, 'DesignationReferent', id from debut, etape_import f`

/**
 * Ends and begins designations as the staged lines ask, under the rules of designations, person by person.
 * @param operations rows `personne_id`, `rang` (order in the file), `operation` (json)
 */
export const publishReferents = async (
  { client, count }: Pick<Publishing<unknown, unknown>, 'client' | 'count'>,
  operations: string,
): Promise<void> => {
  const { rows: days } = await client.query('/* sql: carnet-jour */ select jour::text as jour from etape_import')
  const jour: string = days[0].jour
  for await (const personnes of steps<Personne>(client, personnesOf(operations), PAS)) {
    const { rows: designations } = await client.query<Connue>(DESIGNATIONS, [personnes.flatMap(({ noms }) => noms)])
    const plans = personnes.map(({ personne, noms, operations: dites }) => ({
      personne,
      ...planReferents(
        dites,
        designations.filter(({ personneId }) => noms.includes(personneId)),
        jour,
      ),
    }))
    const fins = plans.flatMap(({ personne, fins }) => fins.map((fin) => ({ ...fin, personne })))
    const debuts = plans.flatMap(({ personne, debuts }) =>
      debuts.map((debut) => ({ ...debut, id: randomUUID(), personne })),
    )
    // The end first: two référents at once would meet the constraint.
    if (fins.length > 0) await client.query(FINS, [JSON.stringify(fins)])
    if (debuts.length > 0) await client.query(DEBUTS, [JSON.stringify(debuts)])
    count('designationsTerminees', fins.length)
    count('referentsDesignes', debuts.length)
    for (const { autres, refusees } of plans) {
      count('referentsDifferents', autres)
      count('designationsRefusees', refusees)
    }
  }
}
