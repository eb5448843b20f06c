import { dropDatabase } from '@traitdunion/postgres'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { startSubgraph } from '../src/index.js'
import { until } from './fixtures/bases.js'
import { essaiDefinition, gate, startEssai } from './fixtures/essai.js'

describe('la vie d’un sous-graphe', () => {
  let essai: Awaited<ReturnType<typeof startEssai>>
  afterEach(async () => {
    gate.enter = () => {}
    gate.wait = Promise.resolve()
    await essai.drop()
  })

  it('finit une demande commencée avant de s’arrêter, et n’en prend plus', async () => {
    essai = await startEssai()
    let release = () => {}
    gate.wait = new Promise<void>((resolve) => {
      release = resolve
    })
    const inside = new Promise<void>((resolve) => {
      gate.enter = resolve
    })
    const begun = essai.query('{ attendre }')
    await inside
    const stopped = essai.stop()
    await expect(essai.query('{ __typename }')).rejects.toThrow()
    release()
    expect((await begun).data).toEqual({ attendre: 'fini' })
    await stopped
    await essai.stop()
  })

  it('dit 503 quand sa base disparaît, et reste debout', async () => {
    essai = await startEssai()
    expect((await fetch(`${essai.url}/pret`)).status).toBe(200)
    await essai.base.dataSource.destroy()
    await dropDatabase(inject('postgresUrl'), new URL(essai.config.databaseUrl).pathname.slice(1))
    expect((await fetch(`${essai.url}/pret`)).status).toBe(503)
    expect((await fetch(`${essai.url}/sante`)).status).toBe(200)
    const { errors } = await essai.query('{ note(id: "6ba7b810-9dad-11d1-80b4-00c04fd430c8") { id } }')
    expect(errors?.[0].extensions.code).toBe('ERREUR_INTERNE')
  })

  it('dit quand son port est pris', async () => {
    essai = await startEssai()
    const port = Number(new URL(essai.url).port)
    await expect(startSubgraph(essaiDefinition as never, { ...essai.config, port })).rejects.toMatchObject({
      code: 'PORT_OCCUPE',
    })
    expect((await fetch(`${essai.url}/sante`)).status).toBe(200)
  })

  it('ne laisse rien derrière quand son travail de fond ne démarre pas', async () => {
    essai = await startEssai()
    const lines: string[] = []
    const background = async () => Promise.reject(new Error('référentiel illisible'))
    const starting = startSubgraph({ ...essaiDefinition, background } as never, essai.config, {
      write: (line: string) => lines.push(line),
    })
    await expect(starting).rejects.toThrow('référentiel illisible')
    const port = Number(/127\.0\.0\.1:(\d+)/.exec(lines.join(''))?.[1])
    await expect(fetch(`http://127.0.0.1:${port}/sante`)).rejects.toThrow()
    const said = lines.length
    // Neither reaches the matching service: two more complaints of the one that lives are as many turns of the other.
    const complaints = () => essai.lines.filter((line) => line.includes('flux appariement interrompu')).length
    const before = complaints()
    await until(() => complaints() >= before + 2)
    expect(lines).toHaveLength(said)
  })
})
