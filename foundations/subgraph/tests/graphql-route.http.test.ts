import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { gate, journalDesActes, MARQUE, type Sent, startEssai } from './fixtures/essai.js'

describe('la route du graphe', () => {
  let essai: Awaited<ReturnType<typeof startEssai>>
  beforeAll(async () => {
    essai = await startEssai()
  })
  afterAll(() => essai.drop())
  beforeEach(() => {
    journalDesActes.length = 0
    essai.lines.length = 0
  })
  afterEach(() => {
    gate.enter = () => {}
    gate.wait = Promise.resolve()
  })

  /** Resolves once a request is in the middle; gives how to let it go on. */
  const holdNext = () => {
    let release = () => {}
    gate.wait = new Promise<void>((resolve) => {
      release = resolve
    })
    const inside = new Promise<void>((resolve) => {
      gate.enter = resolve
    })
    return { inside, release }
  }
  /** In the middle when its deadline passes: one that passes on the way, on a machine that is busy, is given more time. */
  const holdBeyondDeadline = async (query: string, variables: () => { c?: string } = () => ({})) => {
    for (let ms = 400; ; ms *= 2) {
      const { inside, release } = holdNext()
      const sent = variables()
      const answer = essai.query(query, sent, { deadline: Date.now() + ms })
      if (await Promise.race([inside.then(() => true), answer.then(() => false)])) return { answer, release, sent }
      release()
    }
  }
  const noteQuery = { query: '{ note(id: "x") { id } }' }
  const codesOf = (errors: { extensions?: { code?: string } }[] | undefined) => errors?.map((e) => e.extensions?.code)

  describe('ne répond qu’à la passerelle', () => {
    const OPERATIONS = [
      ['une requête', noteQuery],
      ['une mutation', { query: `mutation { noter(cle: "${randomUUID()}", titre: "x") }` }],
      ['_service', { query: '{ _service { sdl } }' }],
      [
        '_entities',
        {
          query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on NoteEssai { id } } }',
          variables: { r: [{ __typename: 'NoteEssai', id: '1' }] },
        },
      ],
      ['l’introspection', { query: '{ __schema { types { name } } }' }],
    ] as const
    const FAULTS: [string, () => Promise<Sent>, number, string][] = [
      ['sans passeport', async () => ({ passport: null }), 401, 'PASSEPORT_ABSENT'],
      ['sans portée', async () => ({ portee: null }), 401, 'PORTEE_ABSENTE'],
      ['passeport inventé', async () => ({ passport: 'a.b.c' }), 401, 'PASSEPORT_INVALIDE'],
      [
        'passeport d’un autre émetteur',
        async () => ({ passport: await essai.passeport(Date.now, 'autre') }),
        401,
        'PASSEPORT_INVALIDE',
      ],
      [
        'passeport expiré',
        async () => ({ passport: await essai.passeport(() => Date.now() - 120_000) }),
        401,
        'PASSEPORT_EXPIRE',
      ],
      ['portée d’un autre corps', async () => ({ signedBody: '{"query":"{ autre }"}' }), 401, 'PORTEE_INVALIDE'],
      ['portée d’un autre sous-graphe', async () => ({ signedFor: 'caf' }), 401, 'PORTEE_INVALIDE'],
      ['portée inventée', async () => ({ portee: `t;${Date.now() + 9999};${'A'.repeat(43)}` }), 401, 'PORTEE_INVALIDE'],
      ['échéance passée', async () => ({ deadline: Date.now() - 1 }), 504, 'ECHEANCE_DEPASSEE'],
    ]
    for (const [operation, body] of OPERATIONS) {
      it.each(FAULTS)(`${operation}, %s : refusée, et rien n’est exécuté`, async (_case, sent, status, code) => {
        const answer = await essai.post(JSON.stringify(body), await sent())
        const read = (await answer.json()) as { data?: unknown; errors: [] }
        expect([answer.status, codesOf(read.errors)]).toEqual([status, [code]])
        expect(read.data).toBeUndefined()
        expect(journalDesActes).toEqual([])
      })
      it(`${operation} : admise avec les deux`, async () => {
        const answer = await essai.post(JSON.stringify(body))
        expect(answer.status).toBe(200)
        expect(((await answer.json()) as { errors?: unknown }).errors).toBeUndefined()
      })
    }

    it('ne prend pas deux fois le même en-tête pour un bon', async () => {
      const answer = await fetch(`${essai.url}/graphql`, {
        method: 'POST',
        headers: [
          ['content-type', 'application/json'],
          ['x-passeport', await essai.passeport()],
          ['x-passeport', await essai.passeport()],
        ],
        body: JSON.stringify(noteQuery),
      })
      expect(answer.status).toBe(401)
    })
  })

  describe('borne ce qu’elle reçoit', () => {
    it.each([
      ['du texte', 'bonjour'],
      ['un tableau', JSON.stringify([noteQuery])],
      ['null', 'null'],
      ['un nombre', '5'],
      ['un JSON coupé', '{"query":"{ note'],
      ['une requête qui n’est pas un texte', '{"query":{"a":1}}'],
      ['un corps vide', ''],
    ])('refuse %s', async (_case, body) => {
      const answer = await essai.post(body)
      expect(answer.status).toBe(400)
      expect(codesOf(((await answer.json()) as { errors: [] }).errors)).toEqual(['CORPS_INVALIDE'])
    })

    it('refuse plus de 2 Mio, et une autre forme que JSON', async () => {
      expect((await essai.post(JSON.stringify({ query: 'x'.repeat(2 * 1024 * 1024) }))).status).toBe(413)
      expect((await essai.post('{}', { contentType: 'application/xml' })).status).toBe(415)
      expect((await fetch(`${essai.url}/graphql?query={__typename}`)).status).toBe(404)
    })

    const nested = (n: number) => `${'{ a '.repeat(n)}${'}'.repeat(n)}`
    it.each([
      [
        'trop profond',
        `{ __schema { types { ${'ofType { '.repeat(30)} name ${'} '.repeat(30)} } } }`,
        'DOCUMENT_TROP_PROFOND',
      ],
      ['assez profond pour épuiser la pile', nested(5000), 'DOCUMENT_TROP_PROFOND'],
      [
        'une valeur assez profonde pour épuiser la pile',
        `{ note(id: ${'['.repeat(9000)}${']'.repeat(9000)}) { id } }`,
        'DOCUMENT_TROP_PROFOND',
      ],
      ['trop long', `{ ${'__typename '.repeat(25_000)} }`, 'DOCUMENT_INVALIDE'],
      [
        'des fragments en rond',
        '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
        'DOCUMENT_INVALIDE',
      ],
      ['un champ inconnu', '{ inconnu }', 'DOCUMENT_INVALIDE'],
      ['vide', '', 'DOCUMENT_INVALIDE'],
    ])('refuse un document %s', async (_case, query, code) => {
      const { status, errors, data } = await essai.query(query)
      expect([status, data]).toEqual([400, undefined])
      expect(new Set(codesOf(errors))).toEqual(new Set([code]))
    })

    it('suit les fragments pour mesurer la profondeur', async () => {
      const chain = Array.from(
        { length: 20 },
        (_, i) => `fragment F${i} on __Type { ofType { ofType { ${i < 19 ? `...F${i + 1}` : 'name'} } } }`,
      )
      const { errors } = await essai.query(`{ __schema { types { ...F0 } } } ${chain.join(' ')}`)
      expect(codesOf(errors)).toEqual(['DOCUMENT_TROP_PROFOND'])
    })

    it.each<[string, string, object, string]>([
      ['une variable d’une autre forme', 'query ($j: Date!) { jour(jour: $j) }', { j: MARQUE }, '« j »'],
      ['une variable qui manque', 'query ($j: Date!) { jour(jour: $j) }', {}, '« j »'],
      ['une variable qui est un objet', 'query ($i: ID!) { note(id: $i) { id } }', { i: { nom: MARQUE } }, '« i »'],
      ['un jour qui n’existe pas', 'query ($j: Date!) { jour(jour: $j) }', { j: '2026-02-30' }, '« j »'],
    ])('refuse %s en la nommant, sans répéter sa valeur', async (_case, query, variables, named) => {
      const { text, errors, data } = await essai.query(query, variables)
      expect(codesOf(errors)).toEqual(['VARIABLES_INVALIDES'])
      expect(errors?.[0].message).toContain(named)
      expect(data).toBeUndefined()
      expect(text).not.toMatch(new RegExp(`${MARQUE}|2026-02-30`))
      expect(essai.lines.join('')).not.toContain(MARQUE)
    })

    it.each([
      ['une valeur dans le document', `{ jour(jour: "${MARQUE}") }`],
      ['un objet dans le document', `{ note(id: { nom: "${MARQUE}" }) { id } }`],
      ['une liste dans le document', `{ note(id: ["${MARQUE}"]) { id } }`],
      ['un texte mal fermé', `{ note(id: "${MARQUE}) { id } }`],
    ])('ne répète pas %s', async (_case, query) => {
      const { text, errors } = await essai.query(query)
      expect(new Set(codesOf(errors))).toEqual(new Set(['DOCUMENT_INVALIDE']))
      expect(text + essai.lines.join('')).not.toContain(MARQUE)
    })

    it.each<[string, string, object]>([
      ['une variable', 'query ($i: ID!) { note(id: $i) { id } }', { i: 'a\0b' }],
      ['une liste dans une variable', 'query ($i: ID!) { note(id: $i) { id } }', { i: 'a', autre: [{ b: ['\0'] }] }],
      ['un nom dans une variable', 'query ($i: ID!) { note(id: $i) { id } }', { i: 'a', autre: { '\0': 1 } }],
      ['un texte du document', '{ note(id: "a\\u0000b") { id } }', {}],
      ['un texte du document, écrit autrement', '{ note(id: "\\u{0}") { id } }', {}],
    ])('refuse le caractère nul dans %s, une fois pour toutes', async (_case, query, variables) => {
      const { status, errors } = await essai.query(query, variables)
      expect([status, codesOf(errors)]).toEqual([400, ['CARACTERE_NUL']])
      expect(journalDesActes).toEqual([])
    })

    it('prend pour un texte ce qui n’en a que l’air', async () => {
      const { errors } = await essai.query('query ($i: ID!) { note(id: $i) { id } }', {
        i: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
        autre: '\\u0000',
      })
      expect(errors).toBeUndefined()
    })

    it('refuse une opération qui n’est pas au document', async () => {
      const answer = await essai.post(JSON.stringify({ query: 'query A { __typename }', operationName: MARQUE }))
      const text = await answer.text()
      expect(codesOf(JSON.parse(text).errors)).toEqual(['VARIABLES_INVALIDES'])
      expect(text).not.toContain(MARQUE)
    })

    it('prend des variables qui n’en sont pas pour aucune', async () => {
      for (const variables of [null, [], 'x', 5]) {
        const answer = await essai.post(JSON.stringify({ query: '{ __typename }', variables }))
        expect(await answer.json()).toEqual({ data: { __typename: 'Query' } })
      }
    })
  })

  describe('ne laisse sortir aucun défaut', () => {
    it.each([
      ['une erreur', '{ tombe }'],
      ['un texte lancé', '{ tombeEnTexte }'],
      ['une valeur hors de son énumération', '{ mauvaiseCouleur }'],
      ['une erreur de PostgreSQL', '{ erreurSql }'],
      ['un doublon', '{ doublon }'],
    ])('%s : une phrase fixe, et sa nature au journal', async (_case, query) => {
      const { status, text, errors } = await essai.query(query)
      expect([status, codesOf(errors)]).toEqual([200, ['ERREUR_INTERNE']])
      expect(text).not.toMatch(new RegExp(`${MARQUE}|syntax|duplicate|6ba7b810`))
      const logged = essai.lines.filter((line) => line.includes('erreur interne'))
      expect(logged).toHaveLength(1)
      expect(essai.lines.join('')).not.toMatch(new RegExp(`${MARQUE}|6ba7b810`))
      expect(logged[0]).toContain('"champ"')
    })

    it('journalise le code de PostgreSQL, sa table et sa contrainte', async () => {
      await essai.query('{ doublon }')
      expect(essai.lines.join('')).toMatch(/23505.*personne_alias.*personne_alias_pkey/)
    })

    it('rend le reste de la réponse, et ne prend pas un alias pour un nom', async () => {
      const { data, errors } = await essai.query(`{ ${'alias_de_Martin'}: tombe noeud { id } }`)
      expect(data).toEqual({ alias_de_Martin: null, noeud: { id: '1' } })
      expect(errors).toHaveLength(1)
      expect(essai.lines.join('')).not.toContain('Martin')
    })

    it('ne répète pas l’adresse d’une route inconnue', async () => {
      const answer = await fetch(`${essai.url}/personnes/${MARQUE}`)
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'ROUTE_INCONNUE'])
      expect(essai.lines.join('')).not.toContain('Martin')
    })
  })

  describe('tient ses échéances', () => {
    it('répond 504 quand elle passe, sans attendre la fin', async () => {
      const { answer, release } = await holdBeyondDeadline('{ attendre }')
      const { status, errors } = await answer
      expect([status, codesOf(errors)]).toEqual([504, ['ECHEANCE_DEPASSEE']])
      release()
    })

    it('ne laisse pas une question occuper la base', async () => {
      expect((await essai.query('{ delaiSql }')).data).toEqual({ delaiSql: '30s' })
    })

    it('n’enregistre rien après : la même clé fait alors le travail', async () => {
      const noter = 'mutation ($c: ID!) { noter(cle: $c, titre: "tard") }'
      const { answer, release, sent } = await holdBeyondDeadline(noter, () => ({ c: randomUUID() }))
      expect((await answer).status).toBe(504)
      release()
      const again = await essai.query(noter, sent)
      expect(again.errors).toBeUndefined()
      const rows = await essai.base.dataSource.query(`select id from note where titre = 'tard'`)
      expect(rows).toEqual([{ id: again.data.noter }])
    })

    it('ne commence plus rien après : le champ suivant n’est pas résolu', async () => {
      const noter = 'mutation ($c: ID!, $d: ID!) { a: noter(cle: $c, titre: "a") b: noter(cle: $d, titre: "b") }'
      const { inside, release } = holdNext()
      journalDesActes.length = 0
      const late = essai.query(noter, { c: randomUUID(), d: randomUUID() }, { deadline: Date.now() + 400 })
      await inside
      expect((await late).status).toBe(504)
      release()
      // A request of its own has gone through, and all that the first had left to do with it.
      expect((await essai.query('mutation ($c: ID!) { noter(cle: $c, titre: "c") }', { c: randomUUID() })).errors).toBe(
        undefined,
      )
      await essai.query(`{ note(id: "${randomUUID()}") { id } }`)
      expect(journalDesActes).toEqual(['noter', 'noter', 'note'])
    })

    it('fait ce qui est commencé même quand son client s’en va, une fois', async () => {
      const cle = randomUUID()
      const noter = 'mutation ($c: ID!) { noter(cle: $c, titre: "parti") }'
      const { inside, release } = holdNext()
      const leaving = new AbortController()
      const gone = essai.query(noter, { c: cle }, { signal: leaving.signal }).catch(() => 'parti')
      await inside
      leaving.abort()
      expect(await gone).toBe('parti')
      release()
      const again = await essai.query(noter, { c: cle })
      const rows = await essai.base.dataSource.query(`select id from note where titre = 'parti'`)
      expect(rows).toEqual([{ id: again.data.noter }])
    })
  })
})
