import { randomUUID } from 'node:crypto'
import { type Publishing, steps } from '@traitdunion/import'
import { revealedFreins } from '../../diagnostic/diagnostic.rules.js'
import type { ReponseCodee } from '../../diagnostic/nomenclature-dsp.js'
import { answersToRecord } from './recueil.rules.js'

const PAS = { size: 500, into: ['diagnostic', 'frein'] }

interface Personne {
  readonly personne: string
  readonly noms: readonly string[]
  readonly reponses: readonly ReponseCodee[]
}

/** Of two files of one person, the answers of the last number: one recueil a person and a file. */
const PERSONNES = `/* sql: carnet-reponses */
  with dite as (
    select distinct on (personne) personne, reponses from (
      select coalesce(a.personne_id, s.personne_id) as personne, s.reponses, s.numero
      from etape_beneficiaire s left join personne_alias a on a.alias = s.personne_id
      where s.personne_id is not null and s.reponses <> '[]'
    ) s order by personne, numero desc
  )
  select personne, reponses,
    array_append(array(select alias from personne_alias p where p.personne_id = personne), personne)::text[] as noms
  from dite order by personne`

const RECUEILS = `/* sql: carnet-recueils */
  select d.personne_id as "personneId", d.reponses from unnest($1::uuid[]) as n (personne_id)
  cross join lateral (select * from diagnostic d where d.personne_id = n.personne_id offset 0) d
  order by d.etabli_le desc, d.modifie_le desc, d.id desc`

const INSERT = `/* sql: carnet-recueil-insert */ with recueil as (
    insert into diagnostic (id, personne_id, professionnel_id, etabli_le, reponses, version, modifie_le)
    select s.id, s.personne, null, f.jour, s.reponses, 1, f.maintenant
    from jsonb_to_recordset($1) as s (id uuid, personne uuid, reponses jsonb), etape_import f
    returning id, personne_id
  )
  insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
  select personne_id, 'DIAGNOSTIC_ETABLI', f.maintenant, 'DiagnosticDepartement', id from recueil, etape_import f`

const FREINS = `/* sql: carnet-freins-insert */
  insert into frein (id, diagnostic_id, theme, volet, groupe_source, code_source, libelle, ouvert_le, clos_le)
  select s.id, s."diagnosticId", s.theme, s.volet, s."groupeSource", s."codeSource", s.libelle, f.jour, null
  from jsonb_to_recordset($1) as s (id uuid, "diagnosticId" uuid, theme text, volet text, "groupeSource" text,
    "codeSource" text, libelle text), etape_import f`

/** Records a recueil where the file tells something new of a person, with the barriers that it reveals. */
export const publishRecueils = async ({
  client,
  count,
}: Pick<Publishing<unknown, unknown>, 'client' | 'count'>): Promise<void> => {
  const { rows: days } = await client.query('/* sql: carnet-jour */ select jour::text as jour from etape_import')
  const jour: string = days[0].jour
  for await (const personnes of steps<Personne>(client, PERSONNES, PAS)) {
    const { rows: connus } = await client.query<{ personneId: string; reponses: ReponseCodee[] }>(RECUEILS, [
      personnes.flatMap(({ noms }) => noms),
    ])
    const recueils = personnes.flatMap(({ personne, noms, reponses }) => {
      const siens = connus.filter(({ personneId }) => noms.includes(personneId)).map((un) => un.reponses)
      const dites = answersToRecord(reponses, siens, jour)
      return dites.length > 0 ? [{ id: randomUUID(), personne, reponses: dites }] : []
    })
    const freins = recueils.flatMap(({ id, reponses }) =>
      revealedFreins(reponses).map((frein) => ({ ...frein, id: randomUUID(), diagnosticId: id })),
    )
    if (recueils.length > 0) await client.query(INSERT, [JSON.stringify(recueils)])
    if (freins.length > 0) await client.query(FREINS, [JSON.stringify(freins)])
    count('recueilsEtablis', recueils.length)
  }
}
