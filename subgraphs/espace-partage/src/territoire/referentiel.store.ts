import type { EntityManager } from 'typeorm'
import { searchable } from '../recherche/searchable.js'
import type { CommuneReference, TerritoireReference } from './territoires.rules.js'

const NOM = 'territoires'

/** The only file that writes communes and territories. */
export const ReferentielStore = {
  /** What was loaded last; the lock makes two processes that start together load one after the other. */
  async empreinteForUpdate(manager: EntityManager): Promise<string | null> {
    await manager.query(/* sql: referentiel-lock */ 'select pg_advisory_xact_lock(hashtext($1))', [NOM])
    const [row] = await manager.query(
      /* sql: referentiel-empreinte */ 'select empreinte from referentiel_charge where nom = $1',
      [NOM],
    )
    return row?.empreinte ?? null
  },

  /** Makes the tables say exactly this. What did not change keeps its date of modification. */
  async replace(
    manager: EntityManager,
    { communes, territoires }: { communes: readonly CommuneReference[]; territoires: readonly TerritoireReference[] },
    empreinte: string,
  ): Promise<void> {
    await manager.query(
      /* sql: communes-upsert */
      `insert into commune as c (id, code, nom, nom_recherche, codes_postaux, population, departement, region, source,
         millesime, modifie_le)
       select r.id, r.code, r.nom, r.nom_recherche, r.codes_postaux, r.population, r.departement, r.region, r.source,
         r.millesime, now()
       from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, nom text, nom_recherche text, codes_postaux text[],
         population integer, departement text, region text, source text, millesime text)
       on conflict (code) do update set nom = excluded.nom, nom_recherche = excluded.nom_recherche,
         codes_postaux = excluded.codes_postaux, population = excluded.population, departement = excluded.departement,
         region = excluded.region, source = excluded.source, millesime = excluded.millesime, modifie_le = now()
       where (c.nom, c.codes_postaux, c.population, c.departement, c.region, c.source, c.millesime)
         is distinct from (excluded.nom, excluded.codes_postaux, excluded.population, excluded.departement,
           excluded.region, excluded.source, excluded.millesime)`,
      [
        JSON.stringify(
          communes.map(({ codesPostaux, ...commune }) => ({
            ...commune,
            nom_recherche: searchable(commune.nom),
            codes_postaux: codesPostaux,
          })),
        ),
      ],
    )
    await manager.query(
      /* sql: territoires-upsert */
      `insert into territoire as t (id, nature, code, nom, nom_recherche, source, millesime, modifie_le)
       select r.id, r.nature, r.code, r.nom, r.nom_recherche, r.source, r.millesime, now()
       from jsonb_to_recordset($1::jsonb) as r(id uuid, nature text, code text, nom text, nom_recherche text,
         source text, millesime text)
       on conflict (id) do update set nom = excluded.nom, nom_recherche = excluded.nom_recherche,
         source = excluded.source, millesime = excluded.millesime, modifie_le = now()
       where (t.nom, t.source, t.millesime) is distinct from (excluded.nom, excluded.source, excluded.millesime)`,
      [JSON.stringify(territoires.map(({ communes: _, ...one }) => ({ ...one, nom_recherche: searchable(one.nom) })))],
    )
    const pairs = territoires.flatMap(({ id, communes }) => communes.map((commune) => [id, commune] as const))
    await manager.query(/* sql: commune-territoire-clear */ 'delete from commune_territoire')
    await manager.query(/* sql: territoires-prune */ 'delete from territoire where id <> all($1::uuid[])', [
      territoires.map(({ id }) => id),
    ])
    await manager.query(/* sql: communes-prune */ 'delete from commune where code <> all($1::text[])', [
      communes.map(({ code }) => code),
    ])
    await manager.query(
      /* sql: commune-territoire-insert */
      'insert into commune_territoire (territoire_id, commune_code) select * from unnest($1::uuid[], $2::text[])',
      [pairs.map(([id]) => id), pairs.map(([, code]) => code)],
    )
    await manager.query(
      /* sql: referentiel-charge */
      `insert into referentiel_charge (nom, empreinte) values ($1, $2)
       on conflict (nom) do update set empreinte = $2, charge_le = now()`,
      [NOM, empreinte],
    )
  },
}
