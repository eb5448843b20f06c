import type { Etape } from '@traitdunion/import'
import { erreursDataInclusion } from '../flux-data-inclusion/errors.js'

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
          '${erreursDataInclusion.DI_STRUCTURE_INCONNUE.cause}', empreinte from sans order by rang`,
  },
]
