import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { jourDe, populationOf, readDepartement } from '@traitdunion/generateur'
import { openDatabase } from '@traitdunion/subgraph'
import { freshDatabase } from '@traitdunion/testing'
import pg from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { freePorts, newFolder, npmStart, processesOf, removeFolder, type Started } from './npm-start.js'

const run = promisify(execFile)
const MINUTES = 60_000

let folders: string[] = []
let running: Started[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
/** Without the generated département, but where it is the subject. */
const start = (env: Record<string, string>) => {
  const started = npmStart({ DEMONSTRATION_PERSONNES: '0', ...env })
  running.push(started)
  return started
}
const allGone = (made: string) => vi.waitUntil(() => processesOf(made).length === 0, { timeout: 20_000, interval: 100 })

afterEach(async () => {
  for (const { npm, exited } of running) {
    if (npm.exitCode === null) process.kill(-(npm.pid as number), 'SIGTERM')
    await exited
  }
  await Promise.all(folders.map(allGone))
  folders.forEach(removeFolder)
  running = []
  folders = []
}, 2 * MINUTES)

const pasted = (output: string) => {
  const command = /\n(curl -s [\s\S]+?)\n\n/.exec(output)?.[1]
  if (!command) throw new Error(`Aucune demande à coller dans :\n${output}`)
  return command
}

const ask = async (command: string) => JSON.parse((await run('bash', ['-c', command])).stdout)

/** The printed request, for somebody whom the generator made: her number stands in no other file. */
const generated = async (donnees: string) => {
  const { graine, personnes, aujourdhui } = JSON.parse(await readFile(join(donnees, 'population.json'), 'utf8'))
  const departement = readDepartement('28')
  if (!departement) throw new Error('Aucune fiche 28')
  const population = populationOf({ graine, taille: personnes, departement, aujourdhui: jourDe(aujourdhui) })
  for (const { dossiers, personnes } of population)
    if (dossiers[0]?.etats.at(-1)?.etat === '2' && personnes[0]) return personnes[0]
  throw new Error('Personne n’a de droit ouvert')
}

describe('npm start', () => {
  it(
    'starts the whole hub, whose printed request crosses all partners; another start finds its data, and ends what was stopped',
    async () => {
      const donnees = folder()
      // Empty is absent: the default is generated.
      const env = { ...(await freePorts()), DONNEES: donnees, DEMONSTRATION_PERSONNES: '' }
      const first = start(env)
      await first.ready
      const answer = JSON.parse((await run('bash', ['-c', pasted(first.output())])).stdout)
      expect(answer.errors).toBeUndefined()
      const person = answer.data.personnes.edges[0].node
      for (const field of [
        'droitRsa',
        'orientationsDepartement',
        'inscriptionPoleEmploi',
        'dossierMissionLocale',
        'positionnements',
        'contact',
      ])
        expect(person[field], field).toBeTruthy()
      const page = await fetch(`http://localhost:${env.PORT}/explorateur/`)
      expect(page.status).toBe(200)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")

      // The generated département is still coming in: what has not come in yet comes in after the next start.
      expect(first.output()).not.toContain('est entier')
      // A terminal's Ctrl-C reaches the whole group, and npm passes it on: the hub receives it twice.
      process.kill(-(first.npm.pid as number), 'SIGINT')
      await first.exited
      await allGone(donnees)

      const second = start(env)
      await second.ready
      const again = JSON.parse((await run('bash', ['-c', pasted(second.output())])).stdout)
      // Events travel on their own: those that were on their way when the hub stopped arrive after it starts again.
      const withoutEvents = ({ evenements: _, ...file }: Record<string, unknown>) => file
      expect(withoutEvents(again.data.personnes.edges[0].node)).toEqual(withoutEvents(person))

      await vi.waitUntil(() => second.output().includes('Le département fictif est entier.'), {
        timeout: 2 * MINUTES,
        interval: 100,
      })
      const somebody = await generated(donnees)
      const search = pasted(second.output())
        .replace('\\"Navarro\\"', `\\"${somebody.nomNaissance}\\"`)
        .replace('\\"Inès\\"', `\\"${somebody.prenoms[0]}\\"`)
      // Who she is reaches the index of persons a moment after her file is in.
      const found = await vi.waitUntil(async () => (await ask(search)).data.personnes.edges[0]?.node, {
        timeout: 30_000,
        interval: 500,
      })
      expect(found.droitRsa.etat).toBe('OUVERT_VERSABLE')

      // Whoever kills npm alone must not leave the hub behind.
      process.kill(second.npm.pid as number, 'SIGTERM')
      await second.exited
      await allGone(donnees)

      const third = start(env)
      await third.ready
      expect(third.output()).not.toContain('département fictif')
    },
    6 * MINUTES,
  )

  it(
    'runs as another département by configuration',
    async () => {
      const env = { ...(await freePorts()), DONNEES: folder(), DEPARTEMENT: '37' }
      const started = start(env)
      await started.ready
      const answer = JSON.parse((await run('bash', ['-c', pasted(started.output())])).stdout)
      expect(answer.errors).toBeUndefined()
      expect(answer.data.personnes.edges).toHaveLength(1)
    },
    3 * MINUTES,
  )

  it(
    'says what to do when a port is taken, and leaves nothing behind',
    async () => {
      const donnees = folder()
      const env = { ...(await freePorts()), DONNEES: donnees, DEMONSTRATION: 'non' }
      const taken = createServer()
      await new Promise<void>((resolve) => taken.listen(Number(env.PORT), '127.0.0.1', resolve))
      const refused = start(env)
      expect(await refused.exited).toBe(1)
      expect(refused.output()).toContain('PORT_OCCUPE')
      expect(refused.output()).toContain(String(env.PORT))
      expect(refused.output()).not.toContain('    at ')
      await allGone(donnees)
      taken.close()
    },
    2 * MINUTES,
  )

  it(
    'says which database does not answer, without its password',
    async () => {
      const refused = start({
        ...(await freePorts()),
        DONNEES: folder(),
        CAF_DATABASE_URL: 'postgres://caf:motdepasse-secret@127.0.0.1:9/caf',
      })
      expect(await refused.exited).toBe(1)
      expect(refused.output()).toContain('CAF_DATABASE_URL')
      expect(refused.output()).toContain('BASE_INJOIGNABLE')
      expect(refused.output()).not.toContain('motdepasse-secret')
    },
    2 * MINUTES,
  )

  it(
    'says what to do with a database that a later version has migrated',
    async () => {
      const database = await freshDatabase({
        template: 'base-plus-recente',
        prepare: async (url) => {
          await (await openDatabase(url, { migrations: [] })).destroy()
          const client = new pg.Client(url)
          await client.connect()
          await client.query(`insert into migration (timestamp, name) values (9999999999999, 'Avenir9999999999999')`)
          await client.end()
        },
      })
      const refused = start({ ...(await freePorts()), DONNEES: folder(), REGION_DATABASE_URL: database.url })
      expect(await refused.exited).toBe(1)
      expect(refused.output()).toContain('BASE_PLUS_RECENTE')
      expect(refused.output()).toContain('Avenir9999999999999')
      await database.drop()
    },
    2 * MINUTES,
  )

  it(
    'refuses to make another département of an installation, and lists every wrong setting at once',
    async () => {
      const refused = start({ ...(await freePorts()), DONNEES: folder(), DEPARTEMENT: 'Paris', PORT_ACCES: 'x' })
      expect(await refused.exited).toBe(1)
      expect(refused.output()).toMatch(/CONFIGURATION_INVALIDE[\s\S]*DEPARTEMENT[\s\S]*PORT_ACCES/)
    },
    MINUTES,
  )
})
