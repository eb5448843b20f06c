import type { Publishing, Refusal } from '@traitdunion/import'
import { erreursCarnet } from '../carnet.errors.js'

const AMBIGUES = `/* sql: structure-ambigues */ select count(*)::int as nombre from (
  select 1 from etape_structure where siret is not null group by nom_comparable having count(distinct siret) > 1) a`

/** One line a name: the one that has a SIRET. */
const DITES = `(select distinct on (nom_comparable) nom_comparable, nom, siret from etape_structure
  order by nom_comparable, siret nulls last, nom)`

const PUBLICATION = [
  {
    compteur: 'structuresModifiees',
    sql: `/* sql: structure-update */ update structure_carnet c
      set nom = s.nom, siret = coalesce(s.siret, c.siret), modifie_le = f.maintenant
      from ${DITES} s, etape_import f
      where c.nom_comparable = s.nom_comparable
        and (c.nom, c.siret) is distinct from (s.nom, coalesce(s.siret, c.siret))`,
  },
  {
    compteur: 'structuresAjoutees',
    sql: `/* sql: structure-insert */ insert into structure_carnet (nom_comparable, nom, siret, modifie_le)
      select s.nom_comparable, s.nom, s.siret, f.maintenant from ${DITES} s, etape_import f
      on conflict (nom_comparable) do nothing`,
  },
]

/** Publishes the staged structures, unless one name stands for two of them. */
export const publishStructures = async ({
  client,
  run,
}: Pick<Publishing<unknown, unknown>, 'client' | 'run'>): Promise<Refusal | null> => {
  const { rows } = await client.query(AMBIGUES)
  const { nombre } = rows[0]
  if (nombre > 0)
    return {
      code: 'CARNET_STRUCTURE_AMBIGUE',
      message: `${nombre} nom(s) de structure à plusieurs SIRET. ${erreursCarnet.CARNET_STRUCTURE_AMBIGUE.action}`,
    }
  await run(PUBLICATION)
  return null
}
