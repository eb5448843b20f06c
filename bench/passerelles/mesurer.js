// Gateways side by side: the processor that one request costs the gateway's own process, over the same cheap subgraphs.
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { freePort } from '../ports.js'
import { cpuS, peakMb } from '../proc.js'
import { composer } from './graphes/composer.js'
import { graphes } from './graphes/index.js'
import { makeKeys, makeTokens } from './jetons.js'
import { passerelles } from './passerelles.js'
import { ROOT } from './racine.js'
import { imprimer } from './table.js'

const { values } = parseArgs({
  options: {
    rondes: { type: 'string', default: '3' },
    secondes: { type: 'string', default: '5' },
    chauffe: { type: 'string', default: '5' },
    passerelles: { type: 'string', default: '' },
    charges: { type: 'string', default: '' },
    json: { type: 'string' },
    profil: { type: 'string' },
  },
})
const execute = promisify(execFile)
/** Named whole, or else those whose name holds what is said. */
const chosen = (all, text) => {
  if (!text) return all
  const said = text.split(',')
  const named = all.filter((nom) => said.includes(nom))
  return named.length > 0 ? named : all.filter((nom) => said.some((one) => nom.includes(one)))
}
// The gateway has a processor to itself; what asks it and what answers it share the other.
const GATEWAY = ['taskset', '-c', '0']
const OTHERS = ['taskset', '-c', '1']

/** Where each gateway leaves a CPU profile when it stops; what is measured then is a little dearer. */
const profiled = values.profil ? ['--cpu-prof', `--cpu-prof-dir=${resolve(values.profil)}`] : []

const [taskset, ...rest] = OTHERS
const run = (argv, options) => spawn(argv[0], argv.slice(1), { stdio: ['ignore', 'ignore', 'inherit'], ...options })

const keys = await makeKeys()
const grappe = spawn(
  taskset,
  [
    ...rest,
    process.execPath,
    join(ROOT, 'bench/passerelles/grappe.js'),
    JSON.stringify({ jwks: { keys: [keys.acces.publique] } }),
  ],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
)
const { addresses, issuer } = JSON.parse((await grappe.stdout[Symbol.asyncIterator]().next()).value.toString())
const folder = await mkdtemp(join(tmpdir(), 'trait-dunion-bench-'))
const supergraphes = {}
for (const graphe of graphes) {
  supergraphes[graphe.nom] = join(folder, `${graphe.nom}.graphql`)
  await writeFile(supergraphes[graphe.nom], composer(graphe, addresses[graphe.nom]))
}
const jetons = await makeTokens(keys, issuer, 1000)
const jetonsPath = join(folder, 'jetons.json')
await writeFile(jetonsPath, JSON.stringify(jetons))

const start = async (nom, graphe) => {
  const { argv, env } = passerelles[nom]
  const port = await freePort()
  const facts = { supergraphe: supergraphes[graphe], addresses: addresses[graphe], keys, issuer, port }
  const [node, ...command] = typeof argv === 'function' ? argv(facts) : argv
  const child = run([...GATEWAY, node, ...profiled, ...command], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env(facts) },
    cwd: folder,
  })
  const url = `http://127.0.0.1:${port}`
  const isUp = () =>
    fetch(`${url}/graphql?query=%7B__typename%7D`).then(
      () => true,
      () => false,
    )
  for (let tries = 0; !(await isUp()); tries++) {
    if (tries > 300 || child.exitCode !== null) throw new Error(`${nom} ne démarre pas`)
    await pause(100)
  }
  return {
    url,
    pid: child.pid,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const killer = setTimeout(() => child.kill('SIGKILL'), 5000)
      await gone
      clearTimeout(killer)
    },
  }
}

let asked = 0
const load = async (graphe, charge, url, secondes) => {
  const demand = {
    url,
    nom: graphe.nom,
    charge: charge.nom,
    jetonsPath,
    secondes,
    addresses: addresses[graphe.nom],
    from: asked,
  }
  const { stdout } = await execute(
    taskset,
    [...rest, process.execPath, join(ROOT, 'bench/passerelles/charge.js'), JSON.stringify(demand)],
    { maxBuffer: 1e8 },
  )
  asked += 1_000_000
  return JSON.parse(stdout)
}

/** Each token once, then again: in what follows, nobody is new. @returns µs that a token costs more the first time */
const meet = async ({ url, pid }) => {
  const each = async () => {
    const before = await cpuS(pid)
    for (const jeton of jetons) {
      const headers = { authorization: `Bearer ${jeton}` }
      const answer = await fetch(`${url}/graphql?query=%7B__typename%7D`, { headers })
      await answer.text()
    }
    return (await cpuS(pid)) - before
  }
  const first = await each()
  return ((first - (await each())) / jetons.length) * 1e6
}

/** One gateway, one process, all that is asked of it. */
const measure = async (nom, graphe) => {
  const charges = graphe.charges.filter((charge) =>
    chosen(
      graphe.charges.map(({ nom }) => nom),
      values.charges,
    ).includes(charge.nom),
  )
  if (charges.length === 0) return []
  const gateway = await start(nom, graphe.nom)
  const found = []
  try {
    const jeton = await meet(gateway)
    for (const charge of charges) {
      await load(graphe, charge, gateway.url, Number(values.chauffe))
      const before = await cpuS(gateway.pid)
      const seen = await load(graphe, charge, gateway.url, Number(values.secondes))
      const cpu = ((await cpuS(gateway.pid)) - before) / seen.count
      if (seen.wrong > 0)
        console.error(`${nom}, ${charge.nom} : ${seen.wrong} réponses fausses sur ${seen.count} : ${seen.example}`)
      found.push({
        nom,
        charge: charge.nom,
        jeton,
        µs: cpu * 1e6,
        ...seen,
        parSeconde: seen.count / Number(values.secondes),
        mo: await peakMb(gateway.pid),
      })
    }
  } finally {
    await gateway.stop()
  }
  return found
}

const mesures = []
try {
  const noms = chosen(Object.keys(passerelles), values.passerelles)
  for (let ronde = 0; ronde < Number(values.rondes); ronde++)
    // Each round begins with another, so that none always follows the same.
    for (const graphe of graphes)
      for (const nom of noms.map((_, index) => noms[(index + ronde) % noms.length])) {
        if (passerelles[nom].graphs?.includes(graphe.nom) === false) continue
        console.error(`ronde ${ronde + 1}, ${graphe.nom}, ${nom}`)
        try {
          mesures.push(...(await measure(nom, graphe)))
        } catch (error) {
          console.error(error.message)
        }
      }
} finally {
  grappe.kill()
  await rm(folder, { recursive: true, force: true })
}
if (values.json) await writeFile(values.json, JSON.stringify(mesures))
console.log(imprimer(mesures))
