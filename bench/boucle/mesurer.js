// How long the gateway's event loop is held: by a new supergraph, by operations that nobody has asked before, by large answers.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { ROOT } from '../passerelles/racine.js'
import { GROSSE } from './graphe.js'
import { startPasserelle } from './passerelle.js'
import { BORNE_MS } from './tours.js'

const { values } = parseArgs({
  options: {
    fois: { type: 'string', default: '5' },
    tirees: { type: 'string', default: '1000' },
    graine: { type: 'string', default: '2026' },
  },
})
const FOIS = Number(values.fois)
const PERSONNES = [25, 50, 100]

const ligne = (nom, ...cases) => {
  const dites = cases.map((une) => (typeof une === 'number' ? une.toFixed(1) : une).padStart(14))
  console.log(nom.padEnd(36) + dites.join(''))
}
let tenue = true
const direTour = (nom, { ms, processeur, auDela }, ...cases) => {
  if (auDela > 0) tenue = false
  ligne(nom, ms, processeur, String(auDela), ...cases)
}
const TOUR = ['plus long, ms', 'processeur', `> ${BORNE_MS} ms`]

const recharger = async (passerelle, marque) => {
  await passerelle.tours()
  const begun = performance.now()
  await passerelle.deposer(marque)
  while (!(await passerelle.demander('{ __type(name: "Query") { description } }')).includes(marque)) await pause(10)
  const duree = performance.now() - begun
  direTour(marque, await passerelle.tours(), duree)
}

const demanderGros = async (passerelle, personnes) => {
  for (const fois of ['la première fois', ...Array.from({ length: FOIS }, () => 'ensuite')]) {
    await passerelle.tours()
    const texte = await passerelle.demander(GROSSE, { personnes })
    if (!texte.startsWith('{"data"')) throw new Error(texte.slice(0, 300))
    direTour(`${personnes} personnes, ${fois}`, await passerelle.tours(), texte.length / 1e6)
  }
}

const quantile = (durees, q) =>
  [...durees].sort((a, b) => a - b)[Math.min(durees.length - 1, Math.floor(durees.length * q))] ?? Number.NaN
const direPlans = ({ nom, justes, refusees }) => {
  for (const [quoi, mots] of [
    ['plan', 'le plan'],
    ['tout', 'du texte au prêt'],
  ]) {
    const durees = justes.map((mesure) => mesure[quoi])
    const cases = [0.5, 0.99, 1].map((q) => quantile(durees, q))
    ligne(`${nom}, ${mots}`, String(durees.length), String(refusees), ...cases)
  }
}

const passerelle = await startPasserelle()
try {
  ligne(`supergraphe de ${passerelle.supergrapheKo.toFixed(0)} ko`, ...TOUR, 'servi après ms')
  for (let fois = 1; fois <= FOIS; fois++) await recharger(passerelle, `Rechargement ${fois}`)
  console.log('')
  ligne('grosses réponses', ...TOUR, 'Mo')
  for (const personnes of PERSONNES) await demanderGros(passerelle, personnes)
} finally {
  await passerelle.stop()
}
console.log('')
const demande = JSON.stringify({ combien: Number(values.tirees), graine: Number(values.graine) })
const planifier = [join(ROOT, 'bench/boucle/planifier.js'), demande]
const { stdout } = await promisify(execFile)(process.execPath, planifier, { maxBuffer: 1e8 })
const ensembles = JSON.parse(stdout)
ligne('opérations jamais demandées', 'combien', 'sans plan', 'p50 ms', 'p99 ms', 'max ms')
for (const ensemble of ensembles) direPlans(ensemble)
console.log('')
ligne('planifiées l’une après l’autre', ...TOUR)
for (const { nom, tour } of ensembles) direTour(nom, tour)
if (!tenue) process.exitCode = 1
