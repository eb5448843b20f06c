import { randomUUID } from 'node:crypto'
import { erasePersonne, openDatabase } from '@traitdunion/subgraph'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { region as definition } from '../src/index.js'
import { jour, RegionDeTest } from './region-de-test.js'
import { unDepot } from './un-depot.js'

let region: RegionDeTest
beforeAll(async () => {
  region = await RegionDeTest.start()
})
afterAll(() => region.stop())

it('une personne retirée du hub ne laisse aucun positionnement, sous aucun de ses noms, et rien d’autre ne bouge', async () => {
  const { formation } = await region.depose(unDepot())
  const [garde, retire, ancien] = [randomUUID(), randomUUID(), randomUUID()]
  for (const personneId of [garde, retire, ancien])
    await region.act('mutation ($input: PositionnerInput!) { positionner(input: $input) { erreurs { code } } }', {
      personneId,
      sessionId: formation.actions[0].sessions[0].id,
      prescripteurId: randomUUID(),
      positionneLe: jour(0),
    })
  const dataSource = await openDatabase(region.database.url, definition)
  await dataSource.transaction((manager) => erasePersonne(manager, [retire, ancien]))
  await dataSource.destroy()
  for (const table of ['positionnement', 'evenement_sortant'])
    expect(await region.lignes(`select personne_id from ${table}`)).toEqual([{ personne_id: garde }])
})
