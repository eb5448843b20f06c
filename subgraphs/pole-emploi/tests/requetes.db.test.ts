import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Hub, jour, startHub } from './fixtures/hub.js'

const TOUT = `
  inscriptionsPoleEmploi { id personne { id } } orientationsPoleEmploi { id }
  contratsPoleEmploi { id } rendezVousPoleEmploi { id } prestationsPoleEmploi { id action { libelle } }
  conventionsPmsmp { id metier { libelle } } projetProfessionnel { id metiers { metier { libelle domaine { libelle } } } }
  diagnosticsPoleEmploi { id themes besoins { code } contraintes { theme situations { code } objectifs { code } } }
`

/** Statements sent to the server while something runs. */
const statementsOf = async (run: () => Promise<unknown>): Promise<string[]> => {
  const seen: string[] = []
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const [query] = args as [string | { text?: string }]
    seen.push(typeof query === 'string' ? query : (query?.text ?? ''))
    return original.apply(this, args as never) as never
  })
  await run()
  spy.mockRestore()
  // What answers reads by TypeORM; the outbox, the feed and the lots, which go on beside, name their queries first.
  return seen.filter((text) => /^SELECT/i.test(text) && !/version\(\)|current_/i.test(text))
}
const original = pg.Client.prototype.query

/** The fewest of three times: what goes on beside can only add some. */
const fewestOf = async (run: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let time = 0; time < 3; time++) times.push((await statementsOf(run)).length)
  return Math.min(...times)
}

describe('les requêtes à la base', () => {
  let hub: Hub
  const personnes = Array.from({ length: 12 }, () => randomUUID())

  beforeAll(async () => {
    hub = await startHub()
    for (const personneId of personnes) {
      await hub.act(
        'projetDefinir',
        { personneId, metiers: [{ codeRome: 'K1304' }, { codeRome: 'A1203' }], definiLe: jour(-1) },
        '',
      )
      await hub.act('prestationPrescrire', { personneId, codeAction: 'ATL', prescriteLe: jour(-1) }, '')
      await hub.act(
        'diagnosticPoleEmploiEtablir',
        {
          personneId,
          etabliLe: jour(-1),
          besoins: [{ code: '9', valeur: 'BESOIN' }],
          contraintes: [{ theme: 'MOBILITE', situations: [{ code: '6', valeur: 'OUI' }] }],
          contrainteSante: { situations: [{ code: '15', valeur: 'OUI' }] },
        },
        '',
      )
    }
  })
  afterAll(() => hub.end())

  const ask = (ids: readonly string[], selection: string) =>
    hub.query(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Personne { ${selection} } } }`, {
      r: ids.map((id) => ({ __typename: 'Personne', id })),
    })

  it('ne sont pas plus nombreuses pour douze dossiers que pour un', async () => {
    const one = await fewestOf(() => ask(personnes.slice(0, 1), TOUT))
    expect(one).toBeGreaterThan(8)
    // One statement a person, on a single field, would add eleven. Answers that come back in another order may split a
    // batch in two: that is the plan's doing, not the rows'.
    expect(await fewestOf(() => ask(personnes, TOUT))).toBeLessThan(one + personnes.length - 1)
  })

  it('ne sont pas plus nombreuses pour une longue page que pour une courte', async () => {
    const page = (first: number) =>
      fewestOf(() =>
        hub.query(
          `{ diagnosticsPoleEmploi(first: ${first}) { edges { node { themes contraintes { theme objectifs { code } } metier { libelle } } } } }`,
        ),
      )
    expect(await page(12)).toBe(await page(1))
  })

  it('ne touchent ni la santé ni la justice quand on ne les demande pas', async () => {
    const { data } = await ask(personnes.slice(0, 1), TOUT)
    expect(JSON.stringify(data)).not.toContain('SANTE')
    const statements = await statementsOf(() => ask(personnes.slice(0, 1), TOUT))
    const elements = statements.filter((text) => text.includes('"contrainte_element"'))
    // Situations and objectives, each for its own sensitivity: none without the criterion.
    expect(elements).toHaveLength(2)
    for (const text of elements) expect(text).toMatch(/"sensibilite" = /)
  })
})
