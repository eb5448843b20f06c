import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import {
  DossierEntierDocument,
  type HubClientSettings,
  HubError,
  makeHubClient,
  OrientationDeciderDocument,
  TypedDocumentString,
} from '../src/index.js'
import { cut, graphql, halved, silent, startScriptedServer, status } from './scripted-server.js'

const DOSSIER = { data: { personne: { id: 'p1', nom: 'Aubry' } } }
const DECIDEE = { data: { orientationDecider: { orientation: null, erreurs: [] } } }
const REFUS = { message: 'Non.', extensions: { code: 'CHAMP_NON_AUTORISE', coordonnees: ['Personne.nom'] } }
const INCONNU = { message: 'Inconnu.', extensions: { code: 'DOCUMENT_INCONNU' } }
const NON_ENREGISTRE = { message: 'Non.', extensions: { code: 'DOCUMENT_NON_ENREGISTRE' } }
const NOW = { 'retry-after': '0' }

describe('the client of the hub', () => {
  let stop = async () => {}
  afterEach(() => stop())

  const over = async (
    steps: Parameters<typeof startScriptedServer>,
    settings: Partial<Omit<HubClientSettings, 'url'>> = {},
  ) => {
    const server = await startScriptedServer(...steps)
    stop = server.stop
    const client = makeHubClient({ url: server.url, ...settings })
    return {
      sent: server.sent,
      client,
      read: (options?: Parameters<typeof client.query>[2]) =>
        client.query(DossierEntierDocument, { id: 'p1' }, options),
      decide: () =>
        client.mutate(OrientationDeciderDocument, {
          input: {
            cleIdempotence: randomUUID(),
            personneId: 'p1',
            parcours: 'SOCIAL',
            organismeReferent: 'DEPARTEMENT',
            decideeLe: '2026-01-15',
          },
        }),
    }
  }
  const faultOf = async (asked: Promise<unknown>): Promise<HubError> => {
    const error = await asked.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(HubError)
    return error as HubError
  }

  describe('sends', () => {
    it('the identifier of the document, the variables, the token and the purpose', async () => {
      const { read, sent } = await over([graphql(DOSSIER)], { token: () => 'jeton-1', finalite: 'ORIENTATION' })
      expect(await read()).toEqual({ kind: 'complet', ...DOSSIER, erreurs: [] })
      expect(sent[0]).toMatchObject({
        method: 'POST',
        headers: { authorization: 'Bearer jeton-1', finalite: 'ORIENTATION', 'content-type': 'application/json' },
        body: { variables: { id: 'p1' } },
      })
      expect(sent[0]?.body.documentId).toBe(DossierEntierDocument.__meta__?.['hash'])
      expect(Object.keys(sent[0]?.body ?? {})).toEqual(['documentId', 'variables'])
    })

    it('the text of a document that generation has not hashed, with its fragments', async () => {
      const { client, sent } = await over([graphql(DOSSIER)])
      const unhashed = new TypedDocumentString(`${DossierEntierDocument}`)
      await client.query(unhashed as unknown as typeof DossierEntierDocument, { id: 'p1' })
      expect(sent[0]?.body.query).toMatch(/^query DossierEntier[\s\S]*fragment DossierComplet on Personne/)
      expect(Object.keys(sent[0]?.body ?? {})).toEqual(['query', 'variables'])
    })

    it('the text to a hub that does not know the identifier, mutations too, and from then on', async () => {
      const { read, decide, sent } = await over([
        graphql({ errors: [INCONNU] }, 400),
        graphql(DECIDEE),
        graphql({ errors: [INCONNU] }),
        graphql(DOSSIER),
      ])
      expect(await decide()).toMatchObject({ kind: 'complet' })
      expect(await read()).toMatchObject({ kind: 'complet' })
      expect(await read()).toMatchObject({ kind: 'complet' })
      expect(sent.map(({ body }) => Object.keys(body)[0])).toEqual([
        'documentId',
        'query',
        'documentId',
        'query',
        'query',
      ])
    })

    it('the identifier again to a hub that has been handed the manifest since, and takes nothing else', async () => {
      const refused = graphql({ errors: [NON_ENREGISTRE] }, 400)
      const { read, sent } = await over([graphql({ errors: [INCONNU] }, 400), refused, refused, graphql(DOSSIER)])
      expect(await read()).toMatchObject({ kind: 'refus', erreurs: [{ code: 'DOCUMENT_NON_ENREGISTRE' }] })
      expect(await read()).toMatchObject({ kind: 'complet' })
      expect(sent.map(({ body }) => Object.keys(body)[0])).toEqual(['documentId', 'query', 'query', 'documentId'])
    })

    it('neither token nor purpose when none is given', async () => {
      const { read, sent } = await over([graphql(DOSSIER)])
      await read()
      expect(sent[0]?.headers).not.toHaveProperty('authorization')
      expect(sent[0]?.headers).not.toHaveProperty('finalite')
    })

    it('the purpose of the operation rather than that of the client', async () => {
      const { read, sent } = await over([graphql(DOSSIER)], { finalite: 'ORIENTATION' })
      await read({ finalite: 'ACCOMPAGNEMENT' })
      expect(sent[0]?.headers['finalite']).toBe('ACCOMPAGNEMENT')
    })

    it('a token asked anew at each sending', async () => {
      let jetons = 0
      const { read, sent } = await over([status(503, NOW), graphql(DOSSIER)], {
        token: async () => `jeton-${++jetons}`,
      })
      await read()
      expect(sent.map(({ headers }) => headers.authorization)).toEqual(['Bearer jeton-1', 'Bearer jeton-2'])
    })

    it('nothing when no token can be had, nor when it cannot stand in a header', async () => {
      const { read, sent } = await over([graphql(DOSSIER)], {
        token: async () => {
          throw new Error('acces ne répond pas')
        },
      })
      await expect(read()).rejects.toThrow('acces ne répond pas')
      await stop()
      const other = await over([graphql(DOSSIER)], { token: () => 'jeton\nautre: 1' })
      await expect(other.read()).rejects.toThrow(TypeError)
      expect([sent, other.sent]).toEqual([[], []])
    })

    it('nothing when a mutation is taken for a query, which would repeat it, nor the reverse', async () => {
      const { client, sent } = await over([graphql(DOSSIER)])
      const input = { cleIdempotence: 'c', personneId: 'p' } as never
      await expect(client.query(OrientationDeciderDocument, { input })).rejects.toThrow(TypeError)
      await expect(client.mutate(DossierEntierDocument, { id: 'p1' })).rejects.toThrow(TypeError)
      expect(sent).toEqual([])
    })
  })

  describe('repeats', () => {
    it.each([
      ['a connection that is cut', cut],
      ['an answer that is cut', halved],
      ['502', status(502, NOW)],
      ['503', status(503, NOW)],
      ['504 with a GraphQL body', graphql({ errors: [REFUS] }, 504)],
    ])('a query after %s', async (_name, failure) => {
      const { read, sent } = await over([failure, failure, graphql(DOSSIER)])
      expect(await read()).toMatchObject({ kind: 'complet' })
      expect(sent).toHaveLength(3)
    })

    it('no more than told, then says how often it tried', async () => {
      const { read, sent } = await over([status(503, NOW)], { retries: 1 })
      expect(await faultOf(read())).toMatchObject({
        fault: { kind: 'http', status: 503, retryAfterMs: 0 },
        attempts: 2,
      })
      expect(sent).toHaveLength(2)
    })

    it.each([
      ['a connection that is cut', cut, { kind: 'reseau' }],
      ['503', status(503, NOW), { kind: 'http', status: 503 }],
    ])('never a mutation, after %s, and says that it may be done', async (_name, failure, fault) => {
      const { decide, sent } = await over([failure, graphql(DECIDEE)], { retries: 5 })
      const error = await faultOf(decide())
      expect(error).toMatchObject({ fault, attempts: 1 })
      expect(error.message).toContain('même cleIdempotence')
      expect(sent).toHaveLength(1)
    })

    it.each([400, 401, 403, 404, 413, 429, 500, 501])('nothing after %i', async (code) => {
      const { read, sent } = await over([status(code, NOW)])
      expect(await faultOf(read())).toMatchObject({ fault: { kind: 'http', status: code }, attempts: 1 })
      expect(sent).toHaveLength(1)
    })

    it('nothing when the hub asks to wait longer than the time left', async () => {
      const { read, sent } = await over([status(503, { 'retry-after': '3600' })])
      expect(await faultOf(read())).toMatchObject({ fault: { status: 503, retryAfterMs: 3_600_000 }, attempts: 1 })
      expect(sent).toHaveLength(1)
    })

    it('nothing at all when `retries` is 0, and refuses to insist without end', async () => {
      const { read, sent } = await over([cut, graphql(DOSSIER)], { retries: 0 })
      expect(await faultOf(read())).toMatchObject({ fault: { kind: 'reseau' }, attempts: 1 })
      expect(sent).toHaveLength(1)
      for (const retries of [-1, 1.5, 6, Number.POSITIVE_INFINITY, Number.NaN])
        expect(() => makeHubClient({ url: 'http://127.0.0.1:9', retries })).toThrow(RangeError)
    })
  })

  describe('stops', () => {
    it('after `timeoutMs`, and leaves the server', async () => {
      const { step, whenLeft } = silent()
      const { read } = await over([step])
      expect(await faultOf(read({ timeoutMs: 30 }))).toMatchObject({ fault: { kind: 'delai', timeoutMs: 30 } })
      await whenLeft
    })

    it('a mutation after `timeoutMs`, and says that it may be done', async () => {
      const { decide } = await over([silent().step], { timeoutMs: 30 })
      expect((await faultOf(decide())).message).toContain('même cleIdempotence')
    })

    it('waiting for a token that does not come', async () => {
      const { decide, sent } = await over([graphql(DECIDEE)], { token: () => new Promise(() => {}), timeoutMs: 30 })
      const error = await faultOf(decide())
      expect(error).toMatchObject({ fault: { kind: 'delai' }, attempts: 0 })
      expect(error.message).not.toContain('cleIdempotence')
      expect(sent).toEqual([])
    })

    it('when the caller leaves, with the reason of the caller', async () => {
      const { step, whenLeft } = silent()
      const { read, sent } = await over([step])
      const caller = new AbortController()
      const asked = read({ signal: caller.signal })
      await expect.poll(() => sent.length).toBe(1)
      caller.abort(new Error('page fermée'))
      await expect(asked).rejects.toThrow('page fermée')
      await whenLeft
    })

    it('between two attempts when the caller leaves', async () => {
      const { read, sent } = await over([status(503, { 'retry-after': '10' })])
      const caller = new AbortController()
      const asked = read({ signal: caller.signal })
      await expect.poll(() => sent.length).toBe(1)
      caller.abort()
      await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
      expect(sent).toHaveLength(1)
    })

    it('before sending when the caller has already left', async () => {
      const { read, sent } = await over([graphql(DOSSIER)])
      await expect(read({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
      expect(sent).toEqual([])
    })

    it('at a redirection, which would carry personal data elsewhere', async () => {
      const elsewhere = await startScriptedServer(graphql(DOSSIER))
      const { read } = await over([status(307, { location: elsewhere.url })], { retries: 0 })
      expect(await faultOf(read())).toMatchObject({ fault: { kind: 'reseau' } })
      expect(elsewhere.sent).toEqual([])
      await elsewhere.stop()
    })
  })

  describe('answers', () => {
    it('what could be read, beside the reasons for the rest', async () => {
      const { read } = await over([graphql({ ...DOSSIER, errors: [{ ...REFUS, path: ['personne', 'nom'] }] })])
      expect(await read()).toMatchObject({
        kind: 'partiel',
        data: DOSSIER.data,
        erreurs: [{ code: 'CHAMP_NON_AUTORISE', coordonnees: ['Personne.nom'], path: ['personne', 'nom'] }],
      })
    })

    it.each([200, 400, 401, 403, 429])('a refusal as a value, with status %i', async (code) => {
      const { read, sent } = await over([graphql({ errors: [REFUS] }, code)])
      expect(await read()).toMatchObject({ kind: 'refus', data: null, erreurs: [{ code: 'CHAMP_NON_AUTORISE' }] })
      expect(sent).toHaveLength(1)
    })

    it('what is not from the hub, as a fault: another page, half a JSON, an empty body', async () => {
      for (const body of ['<html>portail</html>', '{"data":{', '', '{"data":null}']) {
        const { read, sent } = await over([status(200, { 'content-type': 'application/json' }, body)])
        expect(await faultOf(read())).toMatchObject({ fault: { kind: 'reponse', status: 200 }, attempts: 1 })
        expect(sent).toHaveLength(1)
        await stop()
      }
      stop = async () => {}
    })

    it('without repeating in a fault what was sent or received', async () => {
      const { decide } = await over([status(500, {}, 'Aubry 1988-02-29')])
      const error = await faultOf(decide())
      expect(`${error.message}${JSON.stringify(error)}`).not.toMatch(/Aubry|1988|p1|SOCIAL/)
    })
  })

  it('says at once that an address cannot be one, rather than fail at each operation', () => {
    for (const url of ['', '/graphql', 'hub']) expect(() => makeHubClient({ url })).toThrow(TypeError)
  })

  it('tells a hub that is not there from one that refuses', async () => {
    const { read } = await over([graphql(DOSSIER)])
    await stop()
    stop = async () => {}
    const error = await faultOf(read())
    expect(error).toMatchObject({ fault: { kind: 'reseau' }, attempts: 3 })
    expect(error.cause).toBeInstanceOf(Error)
  })

  it('uses the `fetch` that it is given', async () => {
    const asked: string[] = []
    const { client } = await over([status(500)], {
      fetch: async (input) => {
        asked.push(String(input))
        return Response.json(DOSSIER)
      },
    })
    expect(await client.query(DossierEntierDocument, { id: 'p1' })).toMatchObject({ kind: 'complet' })
    expect(asked).toHaveLength(1)
  })
})
