import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { unEnregistrement } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

describe('fil des évènements', () => {
  let hub: Installation
  beforeAll(async () => {
    hub = await install()
  })
  afterAll(() => hub.stop())

  const ask = async (query: string) =>
    (await hub.call('GET', `/evenements?${query}`, undefined, { partenaire: 'espace-partage' })).body.evenements
  const lastPosition = async () => {
    let apres = 0
    for (;;) {
      const page = await ask(`apres=${apres}`)
      if (page.length === 0) return apres
      apres = page.at(-1).position
    }
  }

  it('waits for news and gives it as soon as it comes', async () => {
    const waiting = ask(`apres=${await lastPosition()}&attendre=25`)
    const [cree] = await hub.send('caf', unEnregistrement())
    expect(await waiting).toMatchObject([{ nature: 'IDENTITE', contenu: { personneId: cree?.personneId } }])
  })

  it('without news answers an empty list at the end of the wait', async () => {
    expect(await ask(`apres=${await lastPosition()}&attendre=1`)).toEqual([])
  })

  it('a follower sees every event once and in order while lots are confirmed at the same time', async () => {
    const start = await lastPosition()
    const seen: { position: number; contenu: { personneId: string } }[] = []
    let done = false
    const follow = async () => {
      for (let apres = start; ; ) {
        const page = await ask(`apres=${apres}&attendre=1`)
        seen.push(...page)
        apres = page.at(-1)?.position ?? apres
        if (page.length === 0 && done) return
      }
    }
    const following = follow()
    const sources = ['caf', 'departement', 'region', 'pole-emploi', 'mission-locale']
    const lots = await Promise.all(
      sources.flatMap((source) =>
        [1, 2, 3].map(async (rang) => {
          const records = Array.from({ length: 20 }, () => unEnregistrement())
          return { source, ...(await hub.stage(source, `ordre-${rang}`, records)) }
        }),
      ),
    )
    await Promise.all(lots.map(({ source, lot }) => hub.confirm(source, lot)))
    done = true
    await following
    const positions = seen.map(({ position }) => position)
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b))
    const all = lots.flatMap(({ rapprochements }) => rapprochements.map(({ personneId }) => personneId))
    expect(seen.map(({ contenu }) => contenu.personneId).sort()).toEqual(all.sort())
  })

  it('gives 500 at most at a time, and the rest after', async () => {
    const start = await lastPosition()
    for (const rang of [1, 2]) {
      const records = Array.from({ length: 300 }, () => unEnregistrement())
      const { lot } = await hub.stage('caf', `gros-${rang}`, records)
      await hub.confirm('caf', lot)
    }
    const first = await ask(`apres=${start}`)
    const rest = await ask(`apres=${first.at(-1).position}`)
    expect([first.length, rest.length]).toEqual([500, 100])
  })

  it.each(['apres=-1', 'apres=x', 'attendre=61', 'apres=1.5', `apres=${2 ** 60}`])('refuses %s', async (query) =>
    expect(await hub.call('GET', `/evenements?${query}`, undefined, { partenaire: 'caf' })).toMatchObject({
      status: 400,
      body: { code: 'DEMANDE_INVALIDE' },
    }),
  )

  it('does not hold the service back when it stops', async () => {
    const own = await install()
    const waiting = own.call('GET', '/evenements?attendre=60', undefined, { partenaire: 'caf' })
    await own.call('GET', '/evenements', undefined, { partenaire: 'caf' })
    const [answer] = await Promise.all([waiting, own.stop()])
    expect(answer).toMatchObject({ status: 200, body: { evenements: [] } })
  })

  it('does not look for news once it stops: those who hung up would find a closed database', async () => {
    const said: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
    const own = await install({ logLevel: 'error' })
    const headers = { authorization: `Bearer ${await own.acces.token({ partenaire: 'caf' })}` }
    const leaving = Array.from({ length: 20 }, () => new AbortController())
    const waiting = leaving.map(({ signal }) =>
      fetch(`${own.url}/evenements?attendre=60`, { headers, signal }).catch(() => 'parti'),
    )
    // Answered after the others have looked: they wait by now.
    for (const _ of leaving) await own.call('GET', '/evenements', undefined, { partenaire: 'caf' })
    for (const controller of leaving) controller.abort()
    await Promise.all(waiting)
    await own.stop()
    vi.restoreAllMocks()
    expect(said.join('')).toBe('')
  })
})
