import { randomUUID } from 'node:crypto'
import type { Passport } from '@traitdunion/passport'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAct } from '../src/database/act.js'
import { type Act, type ActOutcome, done, refus, refused } from '../src/index.js'
import { freshNotes } from './fixtures/bases.js'

const passport: Passport = { genre: 'agent', application: 'dossier', agent: 'a1', roles: [], version: '1' }

describe('an act', () => {
  let base: Awaited<ReturnType<typeof freshNotes>>
  beforeAll(async () => {
    base = await freshNotes()
  })
  afterAll(() => base.drop())

  const writing = (cle: string, reste: Partial<Act> = {}): Act => ({
    action: 'noter',
    cle,
    entree: { titre: 'x' },
    run: async (manager) => {
      const id = randomUUID()
      await manager.query('insert into note (id, titre) values ($1, $2)', [id, cle])
      return done(id)
    },
    ...reste,
  })
  const act = (given: Act, qui: Partial<Passport> = {}) => makeAct(base.dataSource, { ...passport, ...qui })(given)
  const notesOf = async (cle: string) =>
    Number((await base.dataSource.query('select count(*) from note where titre = $1', [cle]))[0].count)
  const keysOf = async (cle: string) =>
    (await base.dataSource.query('select 1 from idempotence where cle = $1', [cle])).length
  const codeOf = (outcome: ActOutcome) => (outcome.kind === 'refuse' ? outcome.erreurs[0]?.code : outcome.kind)

  it('is done once per key, however many ask at the same time', async () => {
    const cle = randomUUID()
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => act(writing(cle))))
    expect(outcomes).toEqual(outcomes.map(() => outcomes[0]))
    expect(codeOf(outcomes[0] as ActOutcome)).toBe('fait')
    expect(await notesOf(cle)).toBe(1)
  })

  it('gives the first result again, even after the object has gone', async () => {
    const cle = randomUUID()
    const first = await act(writing(cle))
    await base.dataSource.query('delete from note where titre = $1', [cle])
    expect(await act(writing(cle))).toEqual(first)
    expect(await notesOf(cle)).toBe(0)
  })

  it.each<[string, Partial<Passport>]>([
    ['another agent', { agent: 'a2' }],
    ['another application', { application: 'autre' }],
    ['the application alone', { agent: undefined }],
    ['names that would read the same in one text', { application: 'dossier/a', agent: '1' }],
  ])('does not meet the same key of %s', async (_case, qui) => {
    const cle = randomUUID()
    const first = await act(writing(cle))
    const other = await act(writing(cle), qui)
    expect(other).toMatchObject({ kind: 'fait' })
    expect(other).not.toEqual(first)
    expect(await notesOf(cle)).toBe(2)
  })

  it('keeps apart two callers whose names join to the same text', async () => {
    const cle = randomUUID()
    await act(writing(cle), { application: 'a/b', agent: 'c' })
    await act(writing(cle), { application: 'a', agent: 'b/c' })
    expect(await notesOf(cle)).toBe(2)
  })

  it.each<[string, Partial<Act>]>([
    ['another input', { entree: { titre: 'y' } }],
    ['another action', { action: 'autre' }],
  ])('refuses a key that comes back with %s', async (_case, reste) => {
    const cle = randomUUID()
    await act(writing(cle))
    expect(codeOf(await act(writing(cle, reste)))).toBe('CLE_IDEMPOTENCE_REUTILISEE')
    expect(await notesOf(cle)).toBe(1)
  })

  it('leaves nothing when it is refused, so that the same key may be tried again', async () => {
    const cle = randomUUID()
    const refusing = writing(cle, {
      run: async (manager) => {
        await writing(cle).run(manager)
        return refused(refus('TROP_TOT', 'Trop tôt.'))
      },
    })
    expect(codeOf(await act(refusing))).toBe('TROP_TOT')
    expect([await notesOf(cle), await keysOf(cle)]).toEqual([0, 0])
    expect(codeOf(await act(writing(cle, { entree: { titre: 'corrigé' } })))).toBe('fait')
  })

  it('leaves nothing when it fails, and says so to its caller alone', async () => {
    const cle = randomUUID()
    const failing = writing(cle, {
      run: async (manager) => {
        await writing(cle).run(manager)
        throw new Error('panne')
      },
    })
    await expect(act(failing)).rejects.toThrow('panne')
    expect([await notesOf(cle), await keysOf(cle)]).toEqual([0, 0])
  })

  it('lets whoever waits behind a refusal or a failure do the work', async () => {
    const cle = randomUUID()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let begun = () => {}
    const inside = new Promise<void>((resolve) => {
      begun = resolve
    })
    const first = act(
      writing(cle, {
        run: async () => {
          begun()
          await held
          return refused(refus('TROP_TOT', 'Trop tôt.'))
        },
      }),
    )
    await inside
    const second = act(writing(cle))
    release()
    expect([codeOf(await first), codeOf(await second)]).toEqual(['TROP_TOT', 'fait'])
    expect(await notesOf(cle)).toBe(1)
  })

  it('has done nothing when its connection dies before the end', async () => {
    const cle = randomUUID()
    const admin = new pg.Client({ connectionString: base.url })
    await admin.connect()
    const dying = writing(cle, {
      run: async (manager) => {
        const outcome = await writing(cle).run(manager)
        const [{ pid }] = await manager.query('select pg_backend_pid() as pid')
        await admin.query('select pg_terminate_backend($1)', [pid])
        return outcome
      },
    })
    await expect(act(dying)).rejects.toThrow()
    await admin.end()
    expect([await notesOf(cle), await keysOf(cle)]).toEqual([0, 0])
    expect(codeOf(await act(writing(cle)))).toBe('fait')
  })

  it('is not done for a stranger, who may name itself as it likes', async () => {
    for (const qui of [{}, { application: undefined, agent: undefined, roles: ['gestionnaire'] }]) {
      const cle = randomUUID()
      expect(codeOf(await act(writing(cle), { ...qui, genre: 'anonyme' }))).toBe('ACTION_INTERDITE')
      expect([await notesOf(cle), await keysOf(cle)]).toEqual([0, 0])
    }
  })

  it('commits nothing once nobody awaits its answer any more', async () => {
    const cle = randomUUID()
    const late = makeAct(base.dataSource, passport, Date.now() - 1)
    await expect(late(writing(cle))).rejects.toMatchObject({ extensions: { code: 'ECHEANCE_DEPASSEE' } })
    expect([await notesOf(cle), await keysOf(cle)]).toEqual([0, 0])
  })
})
