import type { Enregistrement } from '@traitdunion/subgraph'
import { unNir } from '@traitdunion/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unEnregistrement } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

describe('plusieurs lots à la fois', () => {
  let hub: Installation
  let ordre = 0
  beforeAll(async () => {
    hub = await install()
  })
  afterAll(() => hub.stop())

  const unNirNeuf = () => {
    ordre++
    return unNir({ ordre: 900 + (ordre % 100), commune: Math.floor(ordre / 100) })
  }
  const canoniqueOf = async (source: string, cle: string): Promise<string | undefined> =>
    (
      await hub.base.query(
        `select coalesce(a.personne_id, e.personne_id) as id from enregistrement e
         left join personne_alias a on a.alias = e.personne_id
         where e.source = $1 and e.cle = $2 and e.etat = 'VISIBLE'`,
        [source, cle],
      )
    )[0]?.id

  it('whatever the lots and their order, one human is one person, and two are two', async () => {
    const sources = ['caf', 'departement', 'region', 'pole-emploi'] as const
    const lot = fc.record({
      source: fc.constantFrom(...sources),
      humains: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 4 }),
      fin: fc.constantFrom('confirmer', 'confirmer', 'confirmer', 'rejeter', 'laisser'),
      /** Closed at once, or together with the others once all are staged. */
      tout: fc.boolean(),
    })
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(lot, { minLength: 2, maxLength: 6 }), async (lots) => {
        run++
        const humains = Array.from(
          { length: 5 },
          (_, rang): Enregistrement => unEnregistrement({}, { nir: unNirNeuf() }, `h-${run}-${rang}`),
        )
        const close = async (source: string, id: string, fin: string) => {
          if (fin !== 'laisser')
            expect((await hub.call('POST', `/lots/${id}/${fin}`, {}, { partenaire: source })).status).toBe(200)
        }
        const staged = await Promise.all(
          lots.map(async ({ source, humains: qui, fin, tout }, rang) => {
            const records = qui.map((humain) => humains[humain] as Enregistrement)
            const { lot: id } = await hub.stage(source, `course-${run}-${rang}`, records)
            if (tout) await close(source, id, fin)
            return { source, id, fin, tout }
          }),
        )
        await Promise.all(staged.filter(({ tout }) => !tout).map(({ source, id, fin }) => close(source, id, fin)))

        const personnes = await Promise.all(
          humains.map(async ({ cle }, rang) => {
            const ids = await Promise.all(sources.map((source) => canoniqueOf(source, cle)))
            const confirmed = sources.filter((source) =>
              lots.some((un) => un.source === source && un.fin === 'confirmer' && un.humains.includes(rang)),
            )
            expect(ids.filter((id) => id !== undefined)).toHaveLength(confirmed.length)
            const distinct = new Set(ids.filter((id) => id !== undefined))
            expect(distinct.size).toBe(confirmed.length > 0 ? 1 : 0)
            return [...distinct]
          }),
        )
        expect(new Set(personnes.flat()).size).toBe(personnes.flat().length)
        const [{ orphans }] = await hub.base.query(
          `select count(*)::int as orphans from personne p join lot on lot.id = p.lot_id
           where (not p.visible and lot.etat <> 'OUVERT') or (p.visible and lot.etat <> 'CONFIRME')`,
        )
        expect(orphans).toBe(0)
      }),
      { numRuns: 25 },
    )
    expect((await hub.steward('GET', '/cas')).body.cas).toEqual([])
  })

  it('a merge between staging and confirming is no doubt', async () => {
    const [un, autre] = [unEnregistrement({}, { nir: unNirNeuf() }), unEnregistrement()]
    const [a, b] = (await hub.send('caf', un, autre)).map(({ personneId }) => personneId)
    const { lot } = await hub.stage('region', 'fusion-entre', [un])
    await hub.steward('POST', '/fusions', { ancien: a, conserve: b })
    await hub.confirm('region', lot)
    expect(await canoniqueOf('region', un.cle)).toBe(b)
    expect((await hub.steward('GET', '/cas')).body.cas).toEqual([])
  })

  it('a split between staging and confirming is a doubt, for the steward who split to settle', async () => {
    const un = unEnregistrement({}, { nir: unNirNeuf() })
    const [a] = await hub.send('caf', un)
    await hub.send('departement', { ...un, identifiants: {} })
    const { lot } = await hub.stage('region', 'scission-entre', [un])
    const split = await hub.steward('POST', '/scissions', {
      personneId: a?.personneId,
      enregistrements: [{ source: 'caf', cle: un.cle }],
    })
    await hub.confirm('region', lot)
    const { cas } = (await hub.steward('GET', '/cas')).body
    const { body } = await hub.steward('GET', `/cas/${cas[0].id}`)
    expect(body.candidats.map((candidat: { personneId: string }) => candidat.personneId).sort()).toEqual(
      [a?.personneId, split.body.personneId].sort(),
    )
  })

  it('the key of the NIR changes: people are still found, and what comes again is marked anew', async () => {
    const un = unEnregistrement({}, { nir: unNirNeuf() })
    const marked = async () =>
      (
        await hub.base.query(`select nir from enregistrement where source = 'caf' and cle = $1 and etat = 'VISIBLE'`, [
          un.cle,
        ])
      )[0].nir
    const own = await install({ clesNir: [Buffer.alloc(32, 1)] })
    const previous = hub
    hub = own
    try {
      const [cree] = await hub.send('caf', un)
      const first = await marked()
      await hub.restart({ clesNir: [Buffer.alloc(32, 2), Buffer.alloc(32, 1)] })
      const autrement = { ...un.identite, communeNaissance: null, sexe: 'INCONNU' as const }
      const [trouve] = await hub.send('region', { ...un, identite: autrement })
      expect(trouve).toMatchObject({ issue: 'TROUVE', personneId: cree?.personneId })
      await hub.send('caf', un)
      expect((await marked()).slice(0, 8)).not.toBe(first.slice(0, 8))
    } finally {
      hub = previous
      await own.stop()
    }
  })
})
