// What a newcomer waits for: `npm start` on an empty folder, then on the same one; what it weighs, and how it goes.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { startEmbeddedPostgres } from '../../foundations/postgres/dist/index.js'
import { ROOT } from '../../local/dist/index.js'
import { npmStart } from './npm-start.js'

const run = promisify(execFile)

const { values } = parseArgs({
  options: {
    fois: { type: 'string', default: '3' },
    personnes: { type: 'string', default: '3000' },
    construction: { type: 'boolean', default: false },
  },
})

const mesures = new Map()
const noter = (quoi, valeur) => mesures.set(quoi, [...(mesures.get(quoi) ?? []), valeur])

/** A checkout as it comes from its source, what is committed alone: nothing built, no cache of a build. */
const cloner = async (folder) => {
  const cwd = join(folder, 'depot')
  await run('git', ['clone', '--quiet', ROOT, cwd])
  await run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], { cwd, maxBuffer: 1e8 })
  return cwd
}

/** As root the data of PostgreSQL stand elsewhere than in the folder: their own server knows where, and takes them away. */
const effacer = async (folder, donnees) => {
  const directory = join(donnees, 'postgres')
  if (existsSync(directory)) await (await startEmbeddedPostgres({ directory })).destroy()
  await rm(folder, { recursive: true, force: true })
}

const mesurer = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trait-dunion-bench-'))
  const donnees = join(folder, `donnees-${folder.slice(-6)}`)
  try {
    const cwd = values.construction ? await cloner(folder) : ROOT
    const un = values.construction ? 'premier, construction comprise' : 'premier'
    for (const rang of [un, 'suivant']) {
      const hub = await npmStart({ cwd, donnees, personnes: values.personnes, isFirst: rang === un })
      noter(`démarrage ${rang}, s`, hub.demarrage)
      if (hub.arrivee !== undefined) noter(`département entier, démarrage ${rang}, s`, hub.arrivee)
      noter(`mémoire du hub, démarrage ${rang}, Mo`, hub.memoire)
      noter(`arrêt, démarrage ${rang}, s`, await hub.stop())
    }
  } finally {
    await effacer(folder, donnees)
  }
}

if (!values.construction) await run('npm', ['run', '--silent', 'build'], { cwd: ROOT })
for (let fois = 0; fois < Number(values.fois); fois++) await mesurer()

const ecrit = (quoi, valeur) => valeur.toFixed(quoi.endsWith('Mo') ? 0 : 1).padStart(10)
console.log(`${values.personnes} personnes engendrées, ${values.fois} fois`)
console.log(`${'mesure'.padEnd(60)}${['min', 'médiane', 'max'].map((nom) => nom.padStart(10)).join('')}`)
for (const [quoi, valeurs] of [...mesures].sort(([a], [b]) => a.localeCompare(b, 'fr'))) {
  const rangees = [...valeurs].sort((a, b) => a - b)
  const choisies = [rangees[0], rangees[Math.floor((rangees.length - 1) / 2)], rangees.at(-1)]
  console.log(`${quoi.padEnd(60)}${choisies.map((valeur) => ecrit(quoi, valeur)).join('')}`)
}
