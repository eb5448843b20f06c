import { randomUUID } from 'node:crypto'
import { EVENEMENTS_AUDIENCE } from '@traitdunion/subgraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Essai, startEssai } from './essai.js'

const EVENEMENTS = /* GraphQL */ `
  query ($id: ID!, $first: Int = 20, $after: String, $filtre: EvenementParcoursFiltre) {
    personne(id: $id) {
      evenements(first: $first, after: $after, filtre: $filtre) {
        edges { node { id date nature source objetType objetId } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`
const DE_TOUS = /* GraphQL */ `
  query ($first: Int!) {
    personnes(first: $first) { edges { node { id contact { source } evenements(first: 2) { edges { node { id } } } } } }
  }
`

describe('l’index des évènements du parcours', () => {
  let essai: Essai
  beforeAll(async () => {
    essai = await startEssai()
  })
  afterAll(() => essai.stop())

  const evenement = (personneId: string, reste = {}) => ({
    id: randomUUID(),
    personneId,
    nature: 'ORIENTATION_DECIDEE',
    survenuLe: '2026-03-01T08:00:00.000Z',
    objetType: 'OrientationDepartement',
    objetId: randomUUID(),
    ...reste,
  })
  const envoie = async (partenaire: string, evenements: unknown, audience = EVENEMENTS_AUDIENCE) => {
    const answer = await fetch(`${essai.hub.url}/evenements`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await essai.jeton(partenaire, audience)}`,
      },
      body: JSON.stringify({ evenements }),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const page = async (id: string, variables = {}) =>
    (await essai.hub.query(EVENEMENTS, { id, ...variables })).data.personne.evenements
  const natures = async (id: string, filtre?: object) =>
    (await page(id, { filtre })).edges.map(({ node }: { node: { nature: string } }) => node.nature)

  it('garde de chaque partenaire la date, la nature et l’objet, une fois chacun, le plus récent d’abord', async () => {
    const id = await essai.personne()
    const [ancien, recent] = [
      evenement(id, { survenuLe: '2026-01-01T00:00:00Z' }),
      evenement(id, { nature: 'CONTRAT_SIGNE', survenuLe: '2026-02-01T00:00:00Z' }),
    ]
    expect(await envoie('departement', [ancien])).toEqual({ status: 200, body: { recus: 1 } })
    await envoie('pole-emploi', [recent])
    await envoie('departement', [ancien, recent])
    const { edges } = await page(id)
    expect(edges.map(({ node }: { node: object }) => node)).toEqual([
      {
        id: recent.id,
        date: '2026-02-01T00:00:00.000Z',
        nature: 'CONTRAT_SIGNE',
        source: 'POLE_EMPLOI',
        objetType: 'OrientationDepartement',
        objetId: recent.objetId,
      },
      expect.objectContaining({ id: ancien.id, source: 'DEPARTEMENT' }),
    ])
  })

  it('se filtre par nature, partenaire et date', async () => {
    const id = await essai.personne()
    await envoie('caf', [evenement(id, { nature: 'DROIT_OUVERT', survenuLe: '2026-01-01T00:00:00Z' })])
    await envoie('region', [evenement(id, { nature: 'POSITIONNEMENT', survenuLe: '2026-02-01T00:00:00Z' })])
    expect(await natures(id)).toEqual(['POSITIONNEMENT', 'DROIT_OUVERT'])
    expect(await natures(id, { nature: 'DROIT_OUVERT' })).toEqual(['DROIT_OUVERT'])
    expect(await natures(id, { source: 'REGION' })).toEqual(['POSITIONNEMENT'])
    expect(await natures(id, { depuis: '2026-02-01T00:00:00Z' })).toEqual(['POSITIONNEMENT'])
    expect(await natures(id, { source: 'CAF', nature: 'POSITIONNEMENT' })).toEqual([])
  })

  it('se lit par pages, une fois et une seule, même à dates égales, et suit une fusion', async () => {
    const [ancienne, gardee] = [await essai.personne(), await essai.personne()]
    await envoie(
      'caf',
      [1, 2, 3, 4].map(() => evenement(ancienne)),
    )
    await envoie(
      'caf',
      [1, 2, 3].map((jour) => evenement(gardee, { survenuLe: `2026-03-0${jour}T08:00:00Z` })),
    )
    await essai.recoit({ nature: 'ALIAS', contenu: { alias: ancienne, personneId: gardee } })
    const seen: string[] = []
    let after: string | null = null
    do {
      const { edges, pageInfo } = await page(gardee, { first: 2, after })
      seen.push(...edges.map(({ node }: { node: { id: string } }) => node.id))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })

  it('se suit pour toutes les personnes, par pages, filtré', async () => {
    const [une, autre] = [await essai.personne(), await essai.personne()]
    const suivis = async (filtre: object, reste = {}) => {
      const { data, errors } = await essai.hub.query(
        `query ($filtre: EvenementParcoursFiltre, $tri: EvenementParcoursTri, $first: Int = 20, $after: String) {
          evenementsParcours(filtre: $filtre, tri: $tri, first: $first, after: $after) {
            edges { node { id date modifieLe personne { id } } } pageInfo { hasNextPage endCursor }
          }
        }`,
        { filtre: { nature: 'SUIVI_DE_TOUS', ...filtre }, ...reste },
      )
      expect(errors).toBeUndefined()
      return data.evenementsParcours
    }
    const envoyes = [une, autre, une].map((id, i) =>
      evenement(id, { nature: 'SUIVI_DE_TOUS', survenuLe: `2026-04-0${i + 1}T08:00:00.000Z` }),
    )
    await envoie('region', envoyes.slice(0, 2))
    await envoie('caf', envoyes.slice(2))
    const cles = (page: { edges: { node: { id: string } }[] }) => page.edges.map(({ node }) => node.id)
    const recents = envoyes.map(({ id }) => id).toReversed()
    expect(cles(await suivis({}))).toEqual(recents)
    expect((await suivis({})).edges.map(({ node }: { node: { personne: object } }) => node.personne)).toEqual(
      [une, autre, une].map((id) => ({ id })),
    )
    expect(cles(await suivis({ source: 'CAF' }))).toEqual([recents[0]])
    expect(cles(await suivis({ depuis: '2026-04-02T08:00:00Z' }))).toEqual(recents.slice(0, 2))
    const [{ node: dernier }] = (await suivis({}, { first: 1, tri: { modifieLe: 'DECROISSANT' } })).edges
    expect(cles(await suivis({ modifieDepuis: dernier.modifieLe }))).toContain(recents[0])
    expect(cles(await suivis({ modifieDepuis: '2999-01-01T00:00:00Z' }))).toEqual([])
    const { pageInfo } = await suivis({}, { first: 2 })
    expect(cles(await suivis({}, { after: pageInfo.endCursor }))).toEqual(recents.slice(2))
    expect(await natures(une, { modifieDepuis: '2999-01-01T00:00:00Z' })).toEqual([])
  })

  it('se lit pour vingt personnes en autant de requêtes que pour une', async () => {
    for (let i = 0; i < 20; i++) await envoie('caf', [evenement(await essai.personne())])
    const [une, vingt] = [
      await essai.requetes(() => essai.hub.query(DE_TOUS, { first: 1 })),
      await essai.requetes(() => essai.hub.query(DE_TOUS, { first: 20 })),
    ]
    expect(une).toHaveLength(3)
    expect(vingt).toHaveLength(3)
  })

  it('refuse un corps mal formé tout entier, sans redire ce qu’il contient', async () => {
    const id = await essai.personne()
    for (const [mauvais, champ] of [
      [{ id: 'x' }, 'evenements.1.id'],
      [{ personneId: 'Dupont' }, 'evenements.1.personneId'],
      [{ nature: 'libre texte' }, 'evenements.1.nature'],
      [{ survenuLe: 'hier' }, 'evenements.1.survenuLe'],
      [{ objetId: null }, 'evenements.1.objetId'],
    ] as const) {
      const { status, body } = await envoie('caf', [evenement(id), { ...evenement(id), ...mauvais }])
      expect({ status, ...(body as object) }).toMatchObject({ status: 400, code: 'EVENEMENTS_INVALIDES', champ })
      expect(JSON.stringify(body)).not.toContain('Dupont')
    }
    expect(await natures(id)).toEqual([])
    expect((await envoie('caf', null)).status).toBe(400)
    expect((await envoie('inconnu', [])).status).toBe(403)
    expect((await envoie('caf', [], 'urn:traitdunion:contributions')).status).toBe(401)
  })

  it('refuse un curseur qui ne vient pas de cette liste', async () => {
    const id = await essai.personne()
    const cursor = (key: string, cle: string) => Buffer.from(JSON.stringify([key, cle])).toString('base64url')
    const instants = ['2026', '+275760-09-13T00:00:00.000Z', '-271821-04-20T00:00:00.000Z', 'Tue Mar 01 2022']
    for (const after of ['x', cursor('demain', 'x'), ...instants.map((instant) => cursor(instant, id))]) {
      const { errors } = await essai.hub.query(EVENEMENTS, { id, after })
      expect(errors?.[0]?.extensions?.code).toBe('CURSEUR_INVALIDE')
    }
  })
})
