import { csv } from '@traitdunion/formats'
import type { FileFormat } from '@traitdunion/import'
import { erreursCarnet } from '../carnet.errors.js'
import { siret } from '../numeros.js'

const { facultative, obligatoire, readCsv, texte } = csv

/**
 * What is taken of the structures: their name, by which the other files call them, and their SIRET, by which the hub
 * knows them. The rest has its owner: espace-partage.
 */
export const colonnesStructure = {
  nom: obligatoire('Nom', texte(200), 'Nom de la structure', 'Structure'),
  siret: facultative('Siret', siret),
}

type Structure = csv.Enregistrement<typeof colonnesStructure>

const ETAPE = 'create temp table etape_structure (nom_comparable text, nom text, siret text)'

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
      where not exists (select 1 from structure_carnet c where c.nom_comparable = s.nom_comparable)`,
  },
]

/** `import_structures.csv` of the carnet de bord. */
export const formatStructures = (renommages: csv.Renommages): FileFormat<csv.EnteteCsv, Structure> => ({
  nom: 'carnet-structures',
  enregistrements: 'structures',
  rapproche: false,
  erreurs: { ...csv.erreursCsv, ...erreursCarnet },
  etape: ETAPE,
  read: (octets) => readCsv(octets, colonnesStructure, { nature: 'structure', renommages }),
  prepare: async (structures, { count }) => {
    count('structuresSansSiret', structures.filter(({ siret }) => siret === null).length)
    return {
      etape_structure: structures.map(({ nom, siret }) => ({ nom_comparable: csv.comparable(nom), nom, siret })),
    }
  },
  publish: async ({ client, run }) => {
    const { rows } = await client.query(AMBIGUES)
    if (rows[0].nombre > 0)
      return {
        code: 'CARNET_STRUCTURE_AMBIGUE',
        message: `${rows[0].nombre} nom(s) de structure à plusieurs SIRET. ${erreursCarnet.CARNET_STRUCTURE_AMBIGUE.action}`,
      }
    await run(PUBLICATION)
    return null
  },
})
