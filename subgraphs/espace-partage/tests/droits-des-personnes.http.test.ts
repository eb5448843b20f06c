import { randomUUID } from 'node:crypto'
import { addDays, addMonths, today } from '@traitdunion/subgraph'
import { unNir } from '@traitdunion/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Essai, startEssai } from './essai.js'

let essai: Essai
beforeAll(async () => {
  essai = await startEssai()
})
afterAll(() => essai.stop())

const act = async (nom: string, selection: string, input: object, passport: object = {}) => {
  const type = `${nom[0]?.toUpperCase()}${nom.slice(1)}Input`
  const { data, errors } = await essai.hub.query(
    `mutation ($input: ${type}!) { ${nom}(input: $input) { ${selection} erreurs { code champ } } }`,
    { input: { cleIdempotence: randomUUID(), ...input } },
    passport,
  )
  expect(errors).toBeUndefined()
  return data[nom]
}
const codes = ({ erreurs }: { erreurs: { code: string }[] }) => erreurs.map(({ code }) => code)

describe('une opposition', () => {
  const record = (input: object, passport?: object) =>
    act('oppositionEnregistrer', 'opposition { id opposeeLe leveeLe version }', input, passport)
  const lift = (input: object) => act('oppositionLever', 'opposition { id leveeLe version }', input)
  const opposition = async (id: string) =>
    (await essai.hub.query('query ($id: ID!) { personne(id: $id) { opposition { id opposeeLe } } }', { id })).data
      .personne.opposition

  it('est gardée avec sa date, une à la fois, et peut être levée', async () => {
    const personneId = await essai.personne()
    expect(await opposition(personneId)).toBeNull()
    const hier = addDays(today(), -1)
    const { opposition: first } = await record({ personneId, opposeeLe: hier })
    expect(first).toEqual({ id: expect.any(String), opposeeLe: hier, leveeLe: null, version: 1 })
    expect(await opposition(personneId)).toEqual({ id: first.id, opposeeLe: hier })
    expect(codes(await record({ personneId, opposeeLe: hier }))).toEqual(['OPPOSITION_DEJA_ENREGISTREE'])

    const lifting = { oppositionId: first.id, versionAttendue: 1, leveeLe: today() }
    expect(codes(await lift({ ...lifting, versionAttendue: 2 }))).toEqual(['CONFLIT_VERSION'])
    expect(codes(await lift({ ...lifting, leveeLe: addDays(hier, -1) }))).toEqual(['OPPOSITION_DATE'])
    expect(await lift(lifting)).toEqual({ opposition: { id: first.id, leveeLe: today(), version: 2 }, erreurs: [] })
    expect(await opposition(personneId)).toBeNull()
    expect(codes(await lift(lifting))).toEqual(['OPPOSITION_INCONNUE'])
    expect(codes(await record({ personneId, opposeeLe: today() }))).toEqual([])
  })

  it('tient sous tous les noms d’une personne', async () => {
    const [personneId, ancien] = [await essai.personne(), await essai.personne()]
    await record({ personneId: ancien, opposeeLe: today() })
    await essai.recoit({ nature: 'ALIAS', contenu: { alias: ancien, personneId } })
    expect(await opposition(personneId)).toMatchObject({ opposeeLe: today() })
    expect(codes(await record({ personneId, opposeeLe: today() }))).toEqual(['OPPOSITION_DEJA_ENREGISTREE'])
  })

  it('n’est ni de demain, ni de personne, ni d’un inconnu', async () => {
    const personneId = await essai.personne()
    expect(codes(await record({ personneId, opposeeLe: addDays(today(), 1) }))).toEqual(['OPPOSITION_DATE'])
    expect(codes(await record({ personneId: randomUUID(), opposeeLe: today() }))).toEqual(['PERSONNE_INCONNUE'])
    expect(
      codes(await record({ personneId, opposeeLe: today() }, { genre: 'application', partenaire: undefined })),
    ).toEqual(['ACTION_INTERDITE'])
  })
})

describe('une demande de rectification', () => {
  const ask = (input: object, passport?: object) =>
    act(
      'rectificationDemander',
      'rectification { id statut demandeeLe echeanceLe version personne { id } }',
      { source: 'CAF', coordonnee: 'DroitRsa.etat', demande: 'Le droit n’est pas clos.', ...input },
      passport,
    )
  const answer = (input: object, passport: object = { partenaire: 'caf' }) =>
    act(
      'rectificationRepondre',
      'rectification { statut reponse repondueLe version }',
      { versionAttendue: 1, rectifiee: true, reponse: 'Corrigé au flux de mai.', ...input },
      passport,
    )
  const LISTE = /* GraphQL */ `
    query ($filtre: DemandeRectificationFiltre, $tri: DemandeRectificationTri) {
      rectifications(filtre: $filtre, tri: $tri, first: 100) { edges { node { id } } }
    }
  `
  const liste = async (filtre: object, tri: object | null = null) =>
    (await essai.hub.query(LISTE, { filtre, tri })).data.rectifications.edges.map(
      ({ node }: { node: { id: string } }) => node.id,
    )

  it('va au partenaire à qui appartient la donnée, qui a un mois pour répondre', async () => {
    const personneId = await essai.personne()
    const { rectification } = await ask({ personneId })
    expect(rectification).toEqual({
      id: expect.any(String),
      statut: 'A_TRAITER',
      demandeeLe: today(),
      echeanceLe: addMonths(today(), 1),
      version: 1,
      personne: { id: personneId },
    })
    const { id: rectificationId } = rectification
    expect(codes(await answer({ rectificationId }, { partenaire: 'region' }))).toEqual([
      'RECTIFICATION_AUTRE_PARTENAIRE',
    ])
    expect(codes(await answer({ rectificationId, versionAttendue: 7 }))).toEqual(['CONFLIT_VERSION'])
    expect(await answer({ rectificationId })).toEqual({
      rectification: { statut: 'RECTIFIEE', reponse: 'Corrigé au flux de mai.', repondueLe: today(), version: 2 },
      erreurs: [],
    })
    expect(codes(await answer({ rectificationId, versionAttendue: 2 }))).toEqual(['RECTIFICATION_DEJA_REPONDUE'])
    const { data } = await essai.hub.query('query ($id: ID!) { personne(id: $id) { rectifications { id statut } } }', {
      id: personneId,
    })
    expect(data.personne.rectifications).toEqual([{ id: rectificationId, statut: 'RECTIFIEE' }])
  })

  it('sur une donnée du hub lui-même, est répondue par un gestionnaire', async () => {
    const { rectification } = await ask({ personneId: await essai.personne(), source: 'ESPACE_PARTAGE' })
    const input = { rectificationId: rectification.id, rectifiee: false, reponse: 'Pièce d’identité vue.' }
    expect(codes(await answer(input, { partenaire: 'caf' }))).toEqual(['RECTIFICATION_AUTRE_PARTENAIRE'])
    expect((await answer(input, { roles: ['gestionnaire'] })).rectification).toMatchObject({ statut: 'REFUSEE' })
  })

  it('en retard se voit, la plus pressante d’abord', async () => {
    const [tard, tot] = [
      await ask({ personneId: await essai.personne() }),
      await ask({ personneId: await essai.personne() }),
    ]
    const client = new pg.Client(essai.databaseUrl)
    await client.connect()
    await client.query(`update demande_rectification set demandee_le = $2, echeance_le = $3 where id = $1`, [
      tot.rectification.id,
      addDays(today(), -60),
      addDays(today(), -30),
    ])
    await client.end()
    expect(await liste({ source: 'CAF', enRetard: true })).toEqual([tot.rectification.id])
    const ids = await liste({ source: 'CAF', statut: 'A_TRAITER' })
    expect(ids.indexOf(tot.rectification.id)).toBeLessThan(ids.indexOf(tard.rectification.id))
    expect(await liste({ source: 'CAF', enRetard: false })).toContain(tard.rectification.id)
    expect(await liste({ source: 'REGION' })).toEqual([])
    expect(
      (await liste({ modifieDepuis: '2020-01-01T00:00:00Z' }, { modifieLe: 'DECROISSANT' })).length,
    ).toBeGreaterThan(3)
  })

  it.each<[string, object, string]>([
    ['d’une personne inconnue', { personneId: randomUUID() }, 'PERSONNE_INCONNUE'],
    ['d’une donnée mal désignée', { coordonnee: 'etat' }, 'COORDONNEE_INVALIDE'],
    ['d’un objet mal désigné', { objetId: 'x' }, 'CLE_MAL_FORMEE'],
    ['sans texte', { demande: '  ' }, 'TEXTE_INVALIDE'],
    ['trop longue', { demande: 'x'.repeat(2001) }, 'TEXTE_INVALIDE'],
    ['qui cite un NIR', { demande: `Mon numéro est ${unNir({ ordre: 7 })}.` }, 'TEXTE_INVALIDE'],
  ])('%s est refusée', async (_quoi, input, code) => {
    expect(codes(await ask({ personneId: await essai.personne(), ...input }))).toEqual([code])
  })
})
