import { Import1700000002000 } from '@traitdunion/import'
import { openDatabase } from '@traitdunion/subgraph'
import { freshDatabase } from '@traitdunion/testing'
import { expect, it } from 'vitest'
import { makeCaf } from '../src/index.js'
import { Graphe1764100000000 } from '../src/migrations/1764100000000-graphe.js'
import { Import1764100001000 } from '../src/migrations/1764100001000-import.js'
import { DossierParFoyer1764100002000 } from '../src/migrations/1764100002000-dossier-par-foyer.js'

it('un dossier déjà là reçoit le matricule de son foyer, et la même demande d’un autre foyer peut venir', async () => {
  const database = await freshDatabase({ template: 'vide', prepare: async () => {} })
  const avant = [Graphe1764100000000, Import1764100001000]
  const base = await openDatabase(database.url, { migrations: avant })
  const foyer = (matricule: string) =>
    base.query(
      `insert into foyer (fonorg, numorg, matricule, situation_familiale, situation_familiale_code,
         situation_familiale_depuis, sans_domicile_fixe, modifie_le)
       values ('CAF', '281', $1, 'CELIBATAIRE', 'CEL', '2020-01-01', false, now()) returning id`,
      [matricule],
    )
  const [ancien] = await foyer('1234567')
  const [autre] = await foyer('7654321')
  const colonnes = 'fonorg, numorg, numero_demande, empreinte, date_demande, etat, etat_depuis, natures, suspensions'
  const valeurs = `'CAF', '281', '28000000001', 'x', '2024-01-01', 'OUVERT_VERSABLE', '2024-01-01', '[]', '[]'`
  await base.query(
    `insert into dossier_rsa (foyer_id, ${colonnes}, flux_le, modifie_le) values ($1, ${valeurs}, now(), now())`,
    [ancien.id],
  )
  await base.destroy()

  const apres = await openDatabase(database.url, { migrations: [...avant, DossierParFoyer1764100002000] })
  await apres.query(
    `insert into dossier_rsa (foyer_id, matricule, ${colonnes}, flux_le, modifie_le)
     values ($1, '7654321', ${valeurs}, now(), now())`,
    [autre.id],
  )
  expect(await apres.query('select matricule from dossier_rsa order by matricule')).toEqual([
    { matricule: '1234567' },
    { matricule: '7654321' },
  ])
  await apres.destroy()
  await database.drop()
})

const TABLES = ['import_fichier', 'lot_a_clore', 'quarantaine', 'rattachement_recu', 'secret_local']

/** Columns, constraints and indexes of the tables of imports, in no order. */
const shapeAfter = async (migrations: Parameters<typeof openDatabase>[1]) => {
  const database = await freshDatabase({ template: 'vide', prepare: async () => {} })
  const base = await openDatabase(database.url, migrations)
  const shape = await base.query(
    `select table_name || '.' || column_name as nom, concat_ws(' ', data_type, udt_name, is_nullable, column_default,
       datetime_precision) as dit from information_schema.columns where table_name = any($1)
     union all select conname, pg_get_constraintdef(oid) from pg_constraint where contype <> 'n'
       and conrelid = any($1::regclass[])
     union all select indexname, indexdef from pg_indexes where tablename = any($1) order by 1, 2`,
    [TABLES],
  )
  await base.destroy()
  await database.drop()
  return shape
}

it('ce que les imports d’avant ont laissé prend la forme commune à tous les sous-graphes', async () => {
  const shape = await shapeAfter(makeCaf({ numorgs: [] }))
  expect(shape).toEqual(await shapeAfter({ migrations: [Import1700000002000] }))
  expect(shape.length).toBeGreaterThan(40)
})
