import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hub, startHub } from './fixtures/hub.js'

const CLES = [
  'inscriptionPoleEmploi',
  'orientationPoleEmploi',
  'contratPoleEmploi',
  'rendezVousPoleEmploi',
  'offre',
  'projetProfessionnel',
  'prestationPoleEmploi',
  'conventionPmsmp',
  'diagnosticPoleEmploi',
]
const LISTES = [
  'inscriptionsPoleEmploi',
  'orientationsPoleEmploi',
  'contratsPoleEmploi',
  'listeRendezVousPoleEmploi',
  'offres',
  'projetsProfessionnels',
  'prestationsPoleEmploi',
  'conventionsPmsmp',
  'diagnosticsPoleEmploi',
]

describe('le sous-graphe pôle-emploi', () => {
  let hub: Hub

  beforeAll(async () => {
    hub = await startHub()
  })
  afterAll(() => hub.end())

  it.each([randomUUID(), 'inconnu', "' or 1=1"])(
    'répond de chaque sujet d’une personne dont il ne sait rien : %s',
    async (id) => {
      const dossier = await hub.personne(
        id,
        `inscriptionPoleEmploi { id } inscriptionsPoleEmploi { id } orientationsPoleEmploi { id }
       contratsPoleEmploi { id } rendezVousPoleEmploi { id } projetProfessionnel { id }
       prestationsPoleEmploi { id } conventionsPmsmp { id } diagnosticPoleEmploi { id } diagnosticsPoleEmploi { id }`,
      )
      expect(dossier).toEqual({
        id,
        inscriptionPoleEmploi: null,
        inscriptionsPoleEmploi: [],
        orientationsPoleEmploi: [],
        contratsPoleEmploi: [],
        rendezVousPoleEmploi: [],
        projetProfessionnel: null,
        prestationsPoleEmploi: [],
        conventionsPmsmp: [],
        diagnosticPoleEmploi: null,
        diagnosticsPoleEmploi: [],
      })
    },
  )

  it('rend une première page vide de chaque liste', async () => {
    const { data, errors } = await hub.query(
      `{ ${LISTES.map((liste) => `${liste} { edges { node { id } } pageInfo { hasNextPage } }`).join('\n')} }`,
    )
    expect(errors).toBeUndefined()
    for (const liste of LISTES) expect(data[liste].edges, liste).toEqual([])
  })

  it('répond null à une clé inconnue ou qui n’en est pas une', async () => {
    for (const id of [randomUUID(), 'x', "' or 1=1"]) {
      const { data, errors } = await hub.query(
        `query ($id: ID!) { ${CLES.map((cle) => `${cle}(id: $id) { id }`).join('\n')} }`,
        { id },
      )
      expect(errors).toBeUndefined()
      for (const cle of CLES) expect(data[cle], cle).toBeNull()
    }
  })

  it.each(LISTES)('refuse une page de %s mal demandée', async (liste) => {
    for (const [args, code] of [
      ['first: 0', 'PAGE_INVALIDE'],
      ['first: 101', 'PAGE_INVALIDE'],
      ['after: "abc"', 'CURSEUR_INVALIDE'],
      [`after: "${Buffer.from('["Dupont","x"]').toString('base64url')}"`, 'CURSEUR_INVALIDE'],
    ]) {
      const { data, errors } = await hub.query(`{ ${liste}(${args}) { edges { cursor } } }`)
      expect(data[liste]).toBeNull()
      expect(errors?.[0]?.extensions?.code).toBe(code)
    }
  })
})
