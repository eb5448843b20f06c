import { randomUUID } from 'node:crypto'
import { AppariementFault, addDays, CONTRIBUTIONS_AUDIENCE, openDatabase, today } from '@traitdunion/subgraph'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONSERVATION, echeanceOf } from '../src/conservation/conservation.rules.js'
import { RetraitPrevuStore } from '../src/conservation/retrait-prevu.store.js'
import { withdrawDue } from '../src/conservation/withdraw-due.js'
import { espacePartage } from '../src/index.js'
import { type Essai, startEssai } from './essai.js'

const CONSERVATION_DE = /* GraphQL */ `
  query ($id: ID!) {
    personne(id: $id) { conservation { presences { source jusqua } echeanceLe retraitPrevuLe } }
  }
`
const GESTIONNAIRE = { agent: 'agent-7', roles: ['gestionnaire'] }

describe('la conservation', () => {
  let essai: Essai
  let base: DataSource
  beforeAll(async () => {
    essai = await startEssai()
    base = await openDatabase(essai.databaseUrl, espacePartage)
  })
  afterAll(async () => {
    await base.destroy()
    await essai.stop()
  })

  let instants = Date.parse('2026-01-01T00:00:00Z')
  const dit = async (partenaire: string, personneId: string, valeur: { jusqua: string | null } | null) => {
    const answer = await fetch(`${essai.hub.url}/contributions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await essai.jeton(partenaire, CONTRIBUTIONS_AUDIENCE)}`,
      },
      body: JSON.stringify({
        contributions: [{ personneId, nature: 'PRESENCE', recueLe: new Date(instants++).toISOString(), valeur }],
      }),
    })
    expect(await answer.json()).toEqual({ appliquees: 1, refus: [] })
  }
  const conservation = async (id: string) => (await essai.hub.query(CONSERVATION_DE, { id })).data.personne.conservation
  const plan = () => RetraitPrevuStore.plan(base, CONSERVATION, today())
  /** Two years and so many days ago. */
  const parti = (jours: number) => ({ jusqua: addDays(today(), -jours - 731) })
  /** As if the notice had passed. */
  const laisserPasser = (id: string) =>
    base.query('update retrait_prevu set prevu_le = $2 where personne_id = $1', [id, today()])
  const demandes: { personneId: string; sauf: string }[] = []
  const withdraw = (answer: () => Promise<unknown> = async () => ({})) =>
    withdrawDue(
      {
        dataSource: base,
        appariement: {
          call: (async (_method: string, _path: string, body: (typeof demandes)[0]) => {
            demandes.push(body)
            return answer()
          }) as never,
        },
      },
      today(),
    )

  it('se compte du dernier accompagnement, et s’annonce un mois avant', async () => {
    const id = await essai.personne()
    expect(await conservation(id)).toEqual({ presences: [], echeanceLe: null, retraitPrevuLe: null })
    await dit('caf', id, parti(0))
    await dit('departement', id, { jusqua: null })
    await plan()
    expect(await conservation(id)).toEqual({
      presences: [
        { source: 'CAF', jusqua: parti(0).jusqua },
        { source: 'DEPARTEMENT', jusqua: null },
      ],
      echeanceLe: null,
      retraitPrevuLe: null,
    })
    await dit('departement', id, parti(10))
    await plan()
    expect(await conservation(id)).toMatchObject({ retraitPrevuLe: addDays(today(), 30) })
    expect((await conservation(id)).echeanceLe <= today()).toBe(true)
  })

  it('est prolongée par qui l’accompagne de nouveau, sous l’un de ses noms', async () => {
    const [id, ancien] = [await essai.personne(), await essai.personne()]
    await dit('caf', id, parti(5))
    await plan()
    expect(await conservation(id)).toMatchObject({ retraitPrevuLe: addDays(today(), 30) })
    await dit('region', ancien, { jusqua: null })
    await essai.recoit({ nature: 'ALIAS', contenu: { alias: ancien, personneId: id } })
    await plan()
    expect(await conservation(id)).toMatchObject({ echeanceLe: null, retraitPrevuLe: null })
  })

  it('arrivée à son terme, demande le retrait ; ce qu’un partenaire a dit depuis l’annonce le reporte', async () => {
    const [id, parlee, enCas] = [await essai.personne(), await essai.personne(), await essai.personne()]
    for (const one of [id, parlee, enCas]) await dit('mission-locale', one, parti(3))
    await plan()
    for (const one of [id, parlee, enCas]) await laisserPasser(one)
    const [{ annonce_le }] = await base.query('select annonce_le from retrait_prevu where personne_id = $1', [id])
    const refusals = new Map([
      [parlee, 'RETRAIT_DEPASSE'],
      [enCas, 'RETRAIT_EN_CAS'],
    ])
    demandes.length = 0
    await withdraw(async () => {
      const code = refusals.get(demandes.at(-1)?.personneId as string)
      if (code) throw new AppariementFault(409, code, '')
    })
    expect(demandes.map(({ personneId }) => personneId).sort()).toEqual([id, parlee, enCas].sort())
    expect(demandes.find(({ personneId }) => personneId === id)).toMatchObject({
      nature: 'CONSERVATION',
      sauf: annonce_le.toISOString(),
    })
    expect(await conservation(parlee)).toMatchObject({ retraitPrevuLe: null })
    expect(await conservation(enCas)).toMatchObject({ retraitPrevuLe: today() })
    // The tombstone comes back by the feed: nothing of her is left.
    await essai.recoit({ nature: 'RETRAIT', contenu: { personneId: id, noms: [id] } })
    for (const table of ['presence', 'retrait_prevu', 'evenement_parcours'])
      expect(await base.query(`select 1 from ${table} where personne_id = $1`, [id])).toEqual([])
  })

  it('attend un service de rapprochement absent', async () => {
    const id = await essai.personne()
    await dit('region', id, parti(0))
    await plan()
    await laisserPasser(id)
    const away = () => withdraw(() => Promise.reject(new AppariementFault(503, 'APPARIEMENT_INDISPONIBLE', '')))
    await expect(away()).rejects.toThrow()
    expect(await conservation(id)).toMatchObject({ retraitPrevuLe: today() })
  })

  it('se compte en base comme dans la règle', async () => {
    const jours = [null, ...[3000, 1500, 1090, 200, 0].map((il) => addDays(today(), -il))]
    const reglages = { mois: 24, moisParSource: { CAF: 6, REGION: 36 }, preavisJours: 30 } as const
    const personnes: { id: string; echeance: string | null }[] = []
    for (const caf of jours)
      for (const region of jours) {
        const id = await essai.personne()
        await dit('caf', id, { jusqua: caf })
        await dit('region', id, { jusqua: region })
        const presences = [
          { source: 'CAF', jusqua: caf },
          { source: 'REGION', jusqua: region },
        ] as const
        personnes.push({ id, echeance: echeanceOf(presences, reglages) })
      }
    await RetraitPrevuStore.plan(base, reglages, today())
    const rows: { id: string }[] = await base.query('select personne_id as id from retrait_prevu')
    const announced = new Set(rows.map(({ id }) => id))
    const due = personnes.filter(({ echeance }) => echeance !== null && echeance <= addDays(today(), 30))
    expect(due.length).toBeGreaterThan(3)
    for (const { id } of personnes) expect(announced.has(id), id).toBe(due.some((one) => one.id === id))
  })

  it('se lit avec le retrait : qui l’a exécuté, qui l’on attend', async () => {
    const [id, personneId] = [randomUUID(), randomUUID()]
    essai.appariement.set('GET /retraits?nombre=21', () => ({
      body: {
        partenaires: ['espace-partage', 'caf', 'region'],
        retraits: [
          {
            id,
            personneId,
            nature: 'CONSERVATION',
            auteur: 'conservation',
            motif: 'Durée de conservation atteinte.',
            demandeLe: '2026-05-01T10:00:00.000Z',
            accuses: [{ partenaire: 'caf', le: '2026-05-01T10:00:01.000Z' }],
          },
        ],
      },
    }))
    const query = '{ retraits { edges { node { id nature motif executions { partenaire le } attendus } } } }'
    const { data } = await essai.hub.query(query, {}, GESTIONNAIRE)
    expect(data.retraits.edges[0].node).toEqual({
      id,
      nature: 'CONSERVATION',
      motif: 'Durée de conservation atteinte.',
      executions: [{ partenaire: 'caf', le: '2026-05-01T10:00:01.000Z' }],
      attendus: ['espace-partage', 'region'],
    })
    expect((await essai.hub.query(query)).errors?.[0]?.extensions?.code).toBe('ACTION_INTERDITE')
  })

  it('laisse un gestionnaire retirer une personne, avec un motif, et garde pour elle la nature qui est la sienne', async () => {
    const personneId = await essai.personne()
    const retrait = randomUUID()
    let recu: unknown
    essai.appariement.set('POST /retraits', (body) => {
      recu = body
      return { body: { retrait, personneId } }
    })
    const retirer = async (input: object, passport: object = GESTIONNAIRE) =>
      (
        await essai.hub.query(
          'mutation ($input: PersonneRetirerInput!) { personneRetirer(input: $input) { retraitId erreurs { code } } }',
          {
            input: {
              cleIdempotence: randomUUID(),
              motif: 'Demande écrite.',
              personneId,
              nature: 'OPPOSITION',
              ...input,
            },
          },
          passport,
        )
      ).data.personneRetirer
    expect(await retirer({})).toEqual({ retraitId: retrait, erreurs: [] })
    expect(recu).toEqual({ personneId, nature: 'OPPOSITION', auteur: 'agent-7', motif: 'Demande écrite.' })
    expect((await retirer({ nature: 'CONSERVATION' })).erreurs).toEqual([{ code: 'NATURE_RETRAIT_RESERVEE' }])
    expect((await retirer({}, { roles: [] })).erreurs).toEqual([{ code: 'ACTION_INTERDITE' }])
    expect((await retirer({ motif: ' ' })).erreurs).toEqual([{ code: 'MOTIF_REQUIS' }])
  })
})
