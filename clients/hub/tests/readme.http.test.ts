import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { DossierEntierDocument, makeHubClient, OrientationDeciderDocument } from '../src/index.js'
import { startHub } from './hub.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const CODE = /^```ts\n(.*?)^```$/gms
const INES = '5b0c9a52-6c1e-4d6e-9a55-2f4c7d1e8a10'
// Beside what is built: git and the formatter look away, and the package resolves from there.
const FOLDER = at('../dist/readme')

const personnes = ['Inès', 'Paul', 'Zoé'].map((prenom, index) => {
  const id = `${INES.slice(0, -1)}${index}`
  return `('${id}', 'Navarro', '{${prenom}}', '1990-06-0${index + 1}', 'INCONNU', 'NOUVELLE', 'NAVARRO', '', '', now())`
})
const SEED = `insert into personne
  (id, nom, prenoms, date_naissance, sexe, statut_appariement, nom_recherche, nom_naissance_recherche, prenoms_recherche, modifie_le)
  values ${personnes.join()}`

const DEPOSER = `mutation ($input: OffreDeposerInput!) { offreDeposer(input: $input) { erreurs { code } } }`

describe('the code of the README', () => {
  let hub: Awaited<ReturnType<typeof startHub>>
  let examples: string[]
  const printed: unknown[] = []

  beforeAll(async () => {
    hub = await startHub({ personnes: SEED })
    await mkdir(FOLDER, { recursive: true })
    const readme = await readFile(at('../README.md'), 'utf8')
    const blocks = [...readme.matchAll(CODE)].map(([, code = '']) => code)
    const jeton = JSON.stringify(await hub.jetonDe('referente'))
    await writeFile(`${FOLDER}/jeton.ts`, `export const demanderJeton = async (): Promise<string> => ${jeton}\n`)
    examples = blocks.map((_, index) => `${FOLDER}/example-${index}.ts`)
    for (const [index, code] of blocks.entries())
      await writeFile(examples[index] as string, code.replaceAll('http://127.0.0.1:4000/graphql', hub.url))
  })
  afterAll(async () => {
    await hub.stop()
    await rm(FOLDER, { recursive: true })
  })
  afterEach(() => {
    vi.restoreAllMocks()
    printed.length = 0
  })

  const run = async (index: number) => {
    vi.spyOn(console, 'log').mockImplementation((...words) => void printed.push(words))
    await import(/* @vite-ignore */ pathToFileURL(examples[index] as string).href)
    return printed
  }

  it('has the types of a page in a browser, as the whole client has', async () => {
    expect(examples).toHaveLength(3)
    const compilerOptions = {
      target: 'ES2022',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      types: [],
      module: 'NodeNext',
      customConditions: ['development'],
      rootDir: at('../../..'),
      strict: true,
      noEmit: true,
      skipLibCheck: true,
    }
    await writeFile(`${FOLDER}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['*.ts'] }))
    const tsc = at('../../../node_modules/typescript/bin/tsc')
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', FOLDER], { encoding: 'utf8' })
    expect(stdout).toBe('')
    expect(status).toBe(0)
  })

  it('reads public offers without a token', async () => {
    const offre = { intitule: 'Aide à domicile', codeRome: 'K1304', lieu: 'Bourg-les-Prés', typeContrat: 'CDI' }
    const deposit = { ...offre, numeroOffre: 'ESSAI1', publieeLe: '2026-01-05', cleIdempotence: randomUUID() }
    const answer = await fetch(hub.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await hub.jetonDe('conseillere')}`,
      },
      body: JSON.stringify({ query: DEPOSER, variables: { input: deposit } }),
    })
    expect(await answer.json()).toEqual({ data: { offreDeposer: { erreurs: [] } } })
    expect(await run(0)).toEqual([['Aide à domicile', 'Bourg-les-Prés']])
  })

  it('finds persons page by page, and reads a file of which three partners are silent', async () => {
    expect(await run(1)).toEqual([
      ['Inès', '1990-06-01'],
      ['Paul', '1990-06-02'],
      ['Zoé', '1990-06-03'],
      ['Navarro', []],
      [new Set(['SOUS_GRAPHE_INDISPONIBLE'])],
    ])
  })

  it('decides an orientation', async () => {
    expect(await run(2)).toEqual([['SOCIO_PROFESSIONNEL', 'OUVERTE']])
  })

  it('is right that the same key decides once, and that a stranger learns why', async () => {
    const jeton = await hub.jetonDe('referente')
    const known = makeHubClient({ url: hub.url, token: () => jeton })
    const input = {
      cleIdempotence: randomUUID(),
      personneId: randomUUID(),
      parcours: 'SOCIAL',
      organismeReferent: 'DEPARTEMENT',
      decideeLe: '2026-01-15',
    } as const
    const decided = [
      await known.mutate(OrientationDeciderDocument, { input }),
      await known.mutate(OrientationDeciderDocument, { input }),
    ].map(({ data }) => data?.orientationDecider)
    expect(decided[0]).toMatchObject({ erreurs: [], orientation: { version: 1 } })
    expect(decided[1]).toEqual(decided[0])

    for (const [token, raison] of [
      [undefined, 'JETON_ABSENT'],
      [() => 'faux', 'JETON_INVALIDE'],
    ] as const) {
      const stranger = makeHubClient({ url: hub.url, ...(token ? { token } : {}) })
      expect(await stranger.query(DossierEntierDocument, { id: INES })).toMatchObject({
        kind: 'refus',
        erreurs: [{ code: 'CHAMP_NON_AUTORISE', raison, coordonnees: expect.arrayContaining(['Query.personne']) }],
      })
    }
  })
})
