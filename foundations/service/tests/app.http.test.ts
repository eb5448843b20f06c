import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { listen, makeApp, StartFault, Unavailable } from '../src/index.js'

const MARQUE = 'Zoé Martin 1990'
const LOCAL = { host: '127.0.0.1', port: 0 }

/** What waits, and what lets it go on. */
const gate = (): readonly [Promise<void>, () => void] => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return [opened, () => open()]
}

describe('l’application HTTP d’un service', () => {
  const lines: string[] = []
  let app: ReturnType<typeof makeApp>
  const make = (isReady = async () => true) => {
    lines.length = 0
    app = makeApp('debug', isReady, { write: (line: string) => lines.push(line) })
    return app
  }
  afterEach(() => app.close())

  it.each([
    ['une base prête', async () => true, 200],
    ['une base absente', async () => false, 503],
    ['une sonde qui échoue', async () => Promise.reject(new Error(MARQUE)), 503],
  ])('/pret suit %s', async (_case, isReady, status) => {
    const url = await listen(make(isReady), LOCAL)
    const answer = await fetch(`${url}/pret`)
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toContain(MARQUE)
    expect((await fetch(`${url}/sante`)).status).toBe(200)
  })

  it('/pret dit non quand la base se tait', async () => {
    const url = await listen(
      make(() => new Promise(() => {})),
      LOCAL,
    )
    expect((await fetch(`${url}/pret`)).status).toBe(503)
  })

  it('répond à une faute par une phrase listée, et n’en journalise que la nature', async () => {
    make().get('/faute', async () => {
      throw Object.assign(new Error(`duplicate key (${MARQUE})`), { code: '23505', detail: `(nom)=(${MARQUE})` })
    })
    const url = await listen(app, LOCAL)
    const answer = await fetch(`${url}/faute`)
    expect(answer.status).toBe(500)
    const text = await answer.text()
    expect(JSON.parse(text).code).toBe('ERREUR_INTERNE')
    expect(text).not.toContain(MARQUE)
    expect(lines.join('')).toContain('23505')
    expect(lines.join('')).not.toContain(MARQUE)
  })

  it.each([
    ['un corps qui n’est pas du JSON', `{"nom":"${MARQUE}`, 'application/json', 400, 'DEMANDE_ILLISIBLE'],
    ['un corps trop grand', JSON.stringify('x'.repeat(2 * 1024 * 1024)), 'application/json', 413, 'CORPS_TROP_GRAND'],
    ['une forme inconnue', MARQUE, 'application/x-martin', 415, 'DEMANDE_ILLISIBLE'],
    ['un corps vide', '', 'application/json', 400, 'DEMANDE_ILLISIBLE'],
    ['un prototype empoisonné', '{"__proto__":{"a":1}}', 'application/json', 400, 'DEMANDE_ILLISIBLE'],
  ])('refuse %s sans le répéter', async (_case, body, type, status, code) => {
    make().post('/depot', async () => ({}))
    const url = await listen(app, LOCAL)
    const answer = await fetch(`${url}/depot`, { method: 'POST', body, headers: { 'content-type': type } })
    const text = await answer.text()
    expect([answer.status, JSON.parse(text).code]).toEqual([status, code])
    expect(text + lines.join('')).not.toMatch(/Martin/)
  })

  it('dit qu’un service dont il dépend ne répond pas', async () => {
    make().get('/depend', async () => {
      throw new Unavailable('ACCES_INDISPONIBLE')
    })
    const answer = await fetch(`${await listen(app, LOCAL)}/depend`)
    expect([answer.status, await answer.json()]).toEqual([503, { code: 'ACCES_INDISPONIBLE' }])
  })

  it('ne journalise ni les adresses ni les corps', async () => {
    make().post('/depot', async () => ({}))
    const url = await listen(app, LOCAL)
    await fetch(`${url}/depot?nom=Martin`, {
      method: 'POST',
      body: '{"nom":"Martin"}',
      headers: { 'content-type': 'application/json' },
    })
    const unknown = await fetch(`${url}/personnes/Martin`)
    const text = await unknown.text()
    expect([unknown.status, JSON.parse(text).code]).toEqual([404, 'ROUTE_INCONNUE'])
    expect(text + lines.join('')).not.toContain('Martin')
  })

  it('dit quand son port est pris', async () => {
    const url = await listen(make(), LOCAL)
    const port = Number(new URL(url).port)
    const second = makeApp('silent', async () => true)
    const error = await listen(second, { host: '127.0.0.1', port }).catch((e) => e)
    await second.close()
    expect(error).toBeInstanceOf(StartFault)
    expect(error).toMatchObject({ code: 'PORT_OCCUPE', message: expect.stringContaining(String(port)) })
  })

  it.each([
    ['n’est pas de cette machine', '192.0.2.1'],
    ['ne se trouve pas', 'nulle-part.invalid'],
  ])('dit quand son adresse %s', async (_case, host) => {
    await expect(listen(make(), { host, port: 0 })).rejects.toMatchObject({
      name: 'StartFault',
      code: 'ECOUTE_IMPOSSIBLE',
      message: expect.stringContaining('HOST'),
    })
  })

  it('finit ce qui est commencé avant de s’arrêter, et ne prend plus rien', async () => {
    const [held, release] = gate()
    const [inside, begun] = gate()
    make().get('/long', async () => {
      begun()
      await held
      return { fini: true }
    })
    const url = await listen(app, LOCAL)
    const long = fetch(`${url}/long`)
    await inside
    const closed = app.close()
    await expect(fetch(`${url}/sante`)).rejects.toThrow()
    release()
    expect(await (await long).json()).toEqual({ fini: true })
    await closed
  })

  it('ne s’arrête pas sous une demande qui tourne encore, même pour un client qui a raccroché', async () => {
    const order: string[] = []
    const [held, release] = gate()
    const [inside, begun] = gate()
    // In a hook, as the check of a token is: the handler has not even begun when the client leaves.
    make().addHook('onRequest', async () => {
      begun()
      await held
    })
    app.get('/long', async () => order.push('fini'))
    app.addHook('preClose', async () => {
      order.push('arrêt demandé')
      setTimeout(release, 100)
    })
    const url = await listen(app, LOCAL)
    const leaving = new AbortController()
    const long = fetch(`${url}/long`, { signal: leaving.signal }).catch(() => {})
    await inside
    leaving.abort()
    await long
    await app.close()
    order.push('arrêté')
    expect(order).toEqual(['arrêt demandé', 'fini', 'arrêté'])
  })

  it('n’attend pas, pour s’arrêter, les connexions où rien n’est demandé', async () => {
    const port = Number(new URL(await listen(make(), LOCAL)).port)
    const [muette, coupee, gardee] = await Promise.all(
      [0, 1, 2].map(async () => {
        const socket = connect(port, '127.0.0.1').on('error', () => {})
        await new Promise((resolve) => socket.once('connect', resolve))
        return socket
      }),
    )
    const answered = new Promise((resolve) => gardee?.once('data', resolve))
    coupee?.write('GET /sante HTTP/1.1\r\nho')
    gardee?.write('GET /sante HTTP/1.1\r\nhost: x\r\n\r\n')
    await answered
    const ended = [muette, coupee, gardee].map((socket) => new Promise((resolve) => socket?.once('close', resolve)))
    await app.close()
    await Promise.all(ended)
  })

  it('ne tombe pas quand un client s’en va au milieu de sa demande', async () => {
    make().post('/depot', async () => ({}))
    const url = await listen(app, LOCAL)
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    await new Promise((resolve) => socket.once('connect', resolve))
    socket.write('POST /depot HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"a"')
    socket.destroy()
    expect((await fetch(`${url}/sante`)).status).toBe(200)
  })
})
