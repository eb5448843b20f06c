import { randomUUID } from 'node:crypto'
import { openDatabase } from '@traitdunion/subgraph'
import { freshDatabase, startTestSubgraph, type TestSubgraph } from '@traitdunion/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poleEmploi } from '../src/index.js'

describe('le sous-graphe pôle-emploi', () => {
  let hub: TestSubgraph
  let drop: () => Promise<void>

  beforeAll(async () => {
    const database = await freshDatabase({
      template: 'pole-emploi',
      prepare: async (url) => (await openDatabase(url, poleEmploi)).destroy(),
    })
    drop = database.drop
    hub = await startTestSubgraph(poleEmploi, database.url)
  })
  afterAll(async () => {
    await hub.stop()
    await drop()
  })

  it('répond de chaque sujet d’une personne dont il ne sait rien', async () => {
    const { data, errors } = await hub.query(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Personne {
            id
            inscriptionPoleEmploi { id }
            inscriptionsPoleEmploi { id }
            orientationsPoleEmploi { id }
            contratsPoleEmploi { id }
            rendezVousPoleEmploi { id }
            projetProfessionnel { id }
            prestationsPoleEmploi { id }
          }
        }
      }`,
      { representations: [{ __typename: 'Personne', id: randomUUID() }] },
    )
    expect(errors).toBeUndefined()
    expect(data._entities[0]).toMatchObject({
      inscriptionPoleEmploi: null,
      inscriptionsPoleEmploi: [],
      projetProfessionnel: null,
      rendezVousPoleEmploi: [],
    })
  })

  it('rend une première page vide de chaque liste', async () => {
    const listes = [
      'inscriptionsPoleEmploi',
      'orientationsPoleEmploi',
      'contratsPoleEmploi',
      'listeRendezVousPoleEmploi',
      'offres',
      'projetsProfessionnels',
      'prestationsPoleEmploi',
    ]
    const { data, errors } = await hub.query(
      `{ ${listes.map((liste) => `${liste} { edges { node { id } } pageInfo { hasNextPage } }`).join('\n')} }`,
    )
    expect(errors).toBeUndefined()
    for (const liste of listes) expect(data[liste].edges, liste).toEqual([])
  })
})
