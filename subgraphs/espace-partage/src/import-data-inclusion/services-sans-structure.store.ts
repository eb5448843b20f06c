import type { Etape, Publishing, Refusal } from '@traitdunion/import'
import { erreursDataInclusion } from '../flux-data-inclusion/errors.js'
import type { OptionsOffre } from './options.js'

/** Lines told of the services without a structure; the others are in the quarantine, or counted. */
const LIGNES_DITES = 10

const { cause, action } = erreursDataInclusion.DI_STRUCTURE_INCONNUE

/** A service is offered by a structure that the hub knows. */
export const OF_STRUCTURES: readonly Etape[] = [
  {
    sql: `/* sql: etape-service-structure */ update etape_service s set structure_id = t.id
      from structure t where t.identifiant_source = s.structure_identifiant_source and t.retire_le is null`,
  },
  {
    compteur: 'servicesSansStructure',
    sql: `/* sql: etape-service-sans-structure */ with sans as (
        delete from etape_service where structure_id is null returning ligne, rang, empreinte
      ) insert into etape_quarantaine (ligne, enregistrement, champ, nature_valeur, code, message, empreinte)
        select ligne, 'service[' || rang || ']', 'structure_id', 'identifiant', 'DI_STRUCTURE_INCONNUE',
          '${cause}', empreinte from sans order by rang`,
  },
]

/** Whether a structure is known is seen only here: these faults are told apart from those of the reading. */
export const beyondTolerated = async ({
  client,
  options,
}: Publishing<never, OptionsOffre>): Promise<Refusal | null> => {
  const { rows } = await client.query(
    `/* sql: etape-quarantaine-count */ select count(distinct enregistrement)::int as enregistrements,
       count(*) filter (where code = 'DI_STRUCTURE_INCONNUE')::int as sans,
       (array_agg(ligne order by ligne) filter (where code = 'DI_STRUCTURE_INCONNUE'))[1:$1::int] as lignes
     from etape_quarantaine`,
    [LIGNES_DITES],
  )
  const { enregistrements, sans, lignes } = rows[0]
  if (sans === 0 || enregistrements <= options.tolerer) return null
  return {
    code: 'DI_STRUCTURE_INCONNUE',
    message: `${sans} services sont offerts par une structure inconnue (lignes ${lignes.join(', ')}${sans > LIGNES_DITES ? '…' : ''}). ${action}`,
  }
}
