// How many statements an operation costs, and whether there are more of them where there are more rows.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { IMPORTED, importDemonstration } from '../../local/dist/index.js'
import { ecrireFichier, jourDe, readDepartement } from '../../local/generateur/dist/index.js'
import { envoyer } from '../envoyer.js'
import { startBenchHub } from '../hub.js'
import { agir } from './agir.js'
import { nomDe, ouvrirCompteur, REGLAGES } from './compteur.js'
import { ecrire } from './ecrire.js'
import { operations } from './operations.js'
import { fetchesDe } from './plan.js'

const { values } = parseArgs({
  options: {
    departement: { type: 'string', default: '28' },
    personnes: { type: 'string', default: '300,3000' },
    fois: { type: 'string', default: '3' },
  },
})
const TAILLES = values.personnes.split(',').map(Number)
/** Persons of whom agents write something: enough for a long page. */
const ACTES_MAX = 100
const dire = (cle) => nomDe(cle.split(/ : (.*)/s)[1])

const remplir = async (bench, taille) => {
  await importDemonstration(bench.config, bench.hub)
  const departement = readDepartement(values.departement)
  const options = { graine: 1, taille, departement, aujourdhui: jourDe('2026-11-27') }
  for (const { fichier, partenaire, format, tolerer } of IMPORTED) {
    const path = await ecrireFichier(options, join(bench.folder, 'fichiers'), fichier)
    await envoyer(bench, { format, partenaire, path, tolerer })
  }
}

/** How one asks as each persona; what is refused has its codes. */
const demandeurs = ({ accesUrl, gatewayUrl }) => {
  const jetonDe = async (persona) =>
    (await (await fetch(`${accesUrl}/personas/${persona}/jeton`, { method: 'POST' })).json()).access_token
  const jetons = new Map()
  let asked = 0
  return (persona) => async (query, variables) => {
    if (++asked % 200 === 0) jetons.clear()
    if (!jetons.has(persona)) jetons.set(persona, await jetonDe(persona))
    const answer = await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${jetons.get(persona)}` },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors = [] } = await answer.json()
    return { data, codes: errors.map(({ extensions }) => extensions?.code ?? 'SANS_CODE') }
  }
}

/** The most that any of these demands costs, statement by statement. */
const mesurerEnsemble = async (compteur, ask, demandes, reglage) => {
  const plan = fetchesDe(demandes[0].query)
  const point = { lignes: 0, requetes: new Map(), demandes: new Map(), plan, codes: new Set() }
  for (const { query, variables, lignes } of demandes) {
    const vu = await compteur.compter(() => ask(query, variables), reglage)
    for (const code of vu.rendu.codes) point.codes.add(code)
    if (vu.rendu.data) point.lignes = Math.max(point.lignes, lignes(vu.rendu.data))
    for (const quoi of ['requetes', 'demandes'])
      for (const [cle, nombre] of vu[quoi]) point[quoi].set(cle, Math.max(nombre, point[quoi].get(cle) ?? 0))
  }
  return point
}

const mesures = new Map()
const mesurerTaille = async (taille) => {
  const bench = await startBenchHub(values.departement, { durable: false, settings: REGLAGES })
  try {
    await remplir(bench, taille)
    const askAs = demandeurs(bench.hub)
    await agir(askAs, Math.min(ACTES_MAX, Math.ceil(taille / 10)), console.error)
    const compteur = await ouvrirCompteur(bench)
    const fond = await compteur.auRepos()
    console.error(
      `${taille} personnes ; au repos, et donc pas comptées : ${[...new Set([...fond].map(dire))].join(', ')}`,
    )
    // Who may read everything, a steward's part with it.
    const ask = askAs('helene-roux')
    for (const { nom, demandes } of await operations(ask))
      for (const [page, ensemble] of demandes) {
        const point = await mesurerEnsemble(compteur, ask, ensemble, { fond, fois: Number(values.fois) })
        mesures.set(nom, [...(mesures.get(nom) ?? []), { ...point, taille, page }])
      }
    await compteur.fermer()
  } finally {
    await bench.stop()
  }
}

for (const taille of TAILLES) await mesurerTaille(taille)

console.log(`${values.personnes} personnes, la moindre de ${values.fois} fois`)
if (!ecrire(mesures, TAILLES)) process.exitCode = 1
