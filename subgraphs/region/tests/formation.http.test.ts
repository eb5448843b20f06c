import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RegionDeTest } from './region-de-test.js'
import { unDepot, uneAction, uneSession } from './un-depot.js'

const LIRE = /* GraphQL */ `
  query ($id: ID!) {
    formation(id: $id) {
      numeroFormation certifiante
      domaines { formacodes nsf metiers { codeRome } }
      organisme { siret nom numeroActivite }
      certifications { code codeRncp codeCertifInfo }
      actions {
        numeroAction commune { code } formation { id }
        sessions { numeroSession debut etatRecrutement places financeurs { code placesFinancees } action { numeroAction } }
      }
    }
  }
`

describe('dépôt d’une formation', () => {
  let region: RegionDeTest
  beforeAll(async () => {
    region = await RegionDeTest.start()
  })
  afterAll(() => region.stop())
  const lire = async (id: string) => (await region.hub.query(LIRE, { id })).data.formation

  it('la rend telle qu’elle est déposée, de l’organisme aux financeurs', async () => {
    const { formation, erreurs } = await region.depose(unDepot('F1'))
    expect(erreurs).toEqual([])
    expect(formation.version).toBe(1)
    expect(await lire(formation.id)).toEqual({
      numeroFormation: 'F1',
      certifiante: true,
      domaines: { formacodes: ['44028'], nsf: ['330'], metiers: [{ codeRome: 'K1304' }] },
      organisme: { siret: '12345678200010', nom: 'Centre fictif des métiers', numeroActivite: '99999999999' },
      certifications: [{ code: 'RNCP99999', codeRncp: '99999', codeCertifInfo: '88888' }],
      actions: [
        {
          numeroAction: 'A1',
          commune: { code: '99001' },
          formation: { id: formation.id },
          sessions: [
            {
              numeroSession: 'S1',
              debut: '2099-01-05',
              etatRecrutement: 'OUVERT',
              places: 12,
              financeurs: [{ code: '2', placesFinancees: 12 }],
              action: { numeroAction: 'A1' },
            },
          ],
        },
      ],
    })
  })

  it('identique ne change rien, pas même une version', async () => {
    const premier = await region.depose(unDepot('F2'))
    const second = await region.depose(unDepot('F2'), { versionAttendue: 1 })
    expect(second).toEqual(premier)
  })

  it('modifiée garde ses clés et ne fait bouger que ce qui change', async () => {
    const depot = unDepot('F3')
    depot.actions = [{ ...uneAction('A1'), sessions: [uneSession('S1'), uneSession('S2')] }]
    const { formation: avant } = await region.depose(depot)
    depot.actions = [
      {
        ...uneAction('A1'),
        sessions: [uneSession('S1'), { ...uneSession('S2'), financeurs: [{ code: '2', placesFinancees: 3 }] }],
      },
    ]
    const { formation: apres } = await region.depose(depot, {
      versionAttendue: 1,
      intitule: 'Aide à domicile, nouvelle',
    })
    expect(apres).toMatchObject({ id: avant.id, version: 2, intitule: 'Aide à domicile, nouvelle' })
    const sessions = Object.fromEntries(
      apres.actions[0].sessions.map((s: { numeroSession: string }) => [s.numeroSession, s]),
    )
    const avantS1 = avant.actions[0].sessions.find((s: { numeroSession: string }) => s.numeroSession === 'S1')
    expect(apres.actions[0]).toMatchObject({ id: avant.actions[0].id, version: 1 })
    expect(sessions.S1).toMatchObject({ id: avantS1.id, version: 1 })
    expect(sessions.S2).toMatchObject({ version: 2, financeurs: [{ code: '2', placesFinancees: 3 }] })
  })

  it('retire de l’offre ce qu’elle ne contient plus, et le rend s’il revient, sous la même clé', async () => {
    const depot = unDepot('F4')
    depot.actions = [uneAction('A1'), uneAction('A2')]
    const { formation: avant } = await region.depose(depot)
    const retiree = avant.actions[1].sessions[0].id
    depot.actions = [uneAction('A1')]
    const { formation: sans } = await region.depose(depot, { versionAttendue: 1 })
    expect(sans.actions.map(({ numeroAction }: { numeroAction: string }) => numeroAction)).toEqual(['A1'])
    const { data } = await region.hub.query(
      'query ($id: ID!) { sessionFormation(id: $id) { id retireeLe action { retireeLe } } }',
      { id: retiree },
    )
    expect(data.sessionFormation).toMatchObject({
      id: retiree,
      retireeLe: expect.any(String),
      action: { retireeLe: expect.any(String) },
    })
    const { data: listes } = await region.hub.query(
      `query ($depuis: DateTime!) {
        offertes: sessionsFormation { ...Cles } retirees: sessionsFormation(filtre: { retirees: true }) { ...Cles }
        changees: sessionsFormation(filtre: { modifieDepuis: $depuis }) { ...Cles }
        actions: actionsFormation { edges { node { id } } }
        actionsChangees: actionsFormation(filtre: { modifieDepuis: $depuis }) { edges { node { id } } }
      }
      fragment Cles on SessionFormationConnection { edges { node { id } } }`,
      { depuis: '2026-01-01T00:00:00Z' },
    )
    const parmi = (liste: string, id: string) =>
      listes[liste].edges.some(({ node }: { node: { id: string } }) => node.id === id)
    expect(['offertes', 'retirees', 'changees'].map((liste) => parmi(liste, retiree))).toEqual([false, true, true])
    expect(['actions', 'actionsChangees'].map((liste) => parmi(liste, avant.actions[1].id))).toEqual([false, true])
    depot.actions = [uneAction('A1'), uneAction('A2')]
    const { formation: revenue } = await region.depose(depot, { versionAttendue: 2 })
    expect(revenue.actions[1]).toMatchObject({ id: avant.actions[1].id, sessions: [{ id: retiree }] })
  })

  it('reconnaît l’organisme à son SIRET et la certification à son code', async () => {
    const a = unDepot('F5')
    const b = { ...unDepot('F6'), organisme: { ...a.organisme, nom: 'Centre fictif renommé' } }
    await region.depose(a)
    await region.depose(b)
    expect(await region.lignes('select nom from organisme_formation')).toEqual([{ nom: 'Centre fictif renommé' }])
    expect(await region.lignes('select code from certification')).toEqual([{ code: 'RNCP99999' }])
  })

  it('n’est écrite qu’une fois par deux premiers dépôts simultanés', async () => {
    const issues = await Promise.all([
      region.depose(unDepot('F7')),
      region.depose(unDepot('F7'), { objectif: 'Autre.' }),
    ])
    expect(issues.flatMap(({ erreurs }) => erreurs.map(({ code }: { code: string }) => code))).toEqual([
      'CONFLIT_VERSION',
    ])
  })

  it('ne s’écrit qu’une fois par clé', async () => {
    const cleIdempotence = randomUUID()
    const [a, b] = await Promise.all([1, 2].map(() => region.depose(unDepot('F8'), { cleIdempotence })))
    expect(a.formation.id).toBe(b.formation.id)
    expect((await region.depose(unDepot('F8'), { cleIdempotence, intitule: 'Autre' })).erreurs[0].code).toBe(
      'CLE_IDEMPOTENCE_REUTILISEE',
    )
  })

  it.each([
    ['une version attendue d’une formation nouvelle', { versionAttendue: 1 }, 'CONFLIT_VERSION', 'versionAttendue'],
    ['un SIRET faux', { organisme: { siret: '11111111111111', nom: 'X' } }, 'DEPOT_SIRET', 'organisme.siret'],
    ['un Formacode faux', { formacodes: ['1'] }, 'DEPOT_CODE', 'formacodes'],
    ['aucune action', { actions: [] }, 'DEPOT_VIDE', 'actions'],
  ])('refuse %s et n’écrit rien', async (_cas, reste, code, champ) => {
    const numero = `R-${randomUUID()}`
    const { formation, erreurs } = await region.depose(unDepot(numero), reste)
    expect(formation).toBeNull()
    expect(erreurs).toEqual([{ code, champ }])
    expect(await region.lignes('select 1 from formation where numero_formation = $1', [numero])).toEqual([])
  })
})
