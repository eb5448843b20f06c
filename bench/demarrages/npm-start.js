import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePorts } from '../ports.js'

const LOOK_AGAIN_MS = 20
const STOP_WITHIN_MS = 60_000

const fileOf = (pid, name) => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return '' // It has gone meanwhile.
  }
}

/** Processes that know this data folder by its name, which is drawn: the hub's, its database's, whoever started them. */
const processesOf = (donnees) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => `${fileOf(pid, 'environ')} ${fileOf(pid, 'cmdline')}`.includes(basename(donnees)))
    .filter((pid) => fileOf(pid, 'stat') && !/\) Z /.test(fileOf(pid, 'stat')))

const residentMb = (donnees) => {
  const hub = processesOf(donnees).find((pid) => /^node\0[^\0]*local\/dist\/main\.js/.test(fileOf(pid, 'cmdline')))
  const said = /VmRSS:\s+(\d+)/.exec(fileOf(hub, 'status'))
  return said ? Math.round(Number(said[1]) / 1024) : Number.NaN
}

/**
 * `npm start` as a newcomer types it, until it says that it is ready, and until the generated département that comes in
 * meanwhile is whole; then until nothing of it is left.
 */
export const npmStart = async ({ cwd, donnees, personnes, isFirst = false }) => {
  const env = { ...process.env, NODE_ENV: 'production', DONNEES: donnees, DEMONSTRATION_PERSONNES: personnes }
  // What npm says to the scripts it runs is of this bench, not of the newcomer.
  for (const name of Object.keys(env)) if (name.startsWith('npm_')) delete env[name]
  const ports = await freePorts()
  const begun = performance.now()
  const npm = spawn('npm', ['start'], { cwd, env: { ...env, ...ports }, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = async () => {
    const asked = performance.now()
    npm.kill('SIGTERM')
    while (processesOf(donnees).length > 0) {
      if (performance.now() - asked > STOP_WITHIN_MS)
        throw new Error(`Toujours là après l'arrêt : ${processesOf(donnees)}`)
      await pause(LOOK_AGAIN_MS)
    }
    return (performance.now() - asked) / 1000
  }
  let output = ''
  const until = (said) =>
    new Promise((resolve, reject) => {
      const look = () => said.test(output) && resolve((performance.now() - begun) / 1000)
      npm.stdout.on('data', look)
      npm.once('close', (code) => reject(new Error(`npm start s'est arrêté (${code}) :\n${output}`)))
      look()
    })
  const read = (chunk) => {
    output += chunk
  }
  npm.stdout.on('data', read)
  npm.stderr.on('data', read)
  const demarrage = await until(/Ctrl-C arrête tout/)
  const memoire = residentMb(donnees)
  const arrivee = isFirst ? await until(/est entier|au prochain démarrage/) : undefined
  if (!output.includes('au prochain démarrage')) return { demarrage, memoire, arrivee, stop }
  await stop()
  throw new Error(`Tout n'a pas été importé :\n${output}`)
}
