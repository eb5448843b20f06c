// How long an answer takes, and whether it depends on how many persons the hub holds.
import { existsSync } from 'node:fs'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../../local/dist/index.js'
import { ecrireFichier, FICHIERS, jourDe, readDepartement } from '../../local/generateur/dist/index.js'
import { envoyer } from '../envoyer.js'
import { peakMb } from '../proc.js'
import { ROOMS, startProcesses } from '../processes.js'
import { repos } from '../repos.js'
import { listes } from './listes.js'
import { vitesseDuRapprochement } from './rapprocher.js'

const { values } = parseArgs({
  options: {
    departement: { type: 'string', default: '28' },
    personnes: { type: 'string', default: '10000' },
    fois: { type: 'string', default: '60' },
    // Kept from one run to the next: filling it with a million persons takes longer than the measure.
    dossier: { type: 'string' },
  },
})
const FOIS = Number(values.fois)
const PAGE = 100

const IMPORTS = [
  ['data-inclusion-structures', 'espace-partage', '01-structures.json'],
  ['data-inclusion-services', 'espace-partage', '02-services.json'],
  ['lheo', 'region', '03-formations.xml'],
  ['cnaf', 'caf', '05-cnaf-mensuel.xml'],
  ['carnet-beneficiaires', 'departement', '07-beneficiaires.csv'],
  ['ft-spie-principal', 'pole-emploi', '10-spie-principal.csv'],
  ['ft-spie-actions', 'pole-emploi', '12-spie-actions.csv'],
  ['imilo-dossiers', 'mission-locale', '14-dossiers.json'],
]

const quantile = (durees, q) =>
  [...durees].sort((a, b) => a - b)[Math.min(durees.length - 1, Math.floor(durees.length * q))]
const ms = (duree) => duree.toFixed(1).padStart(8)

const bench = await startProcesses(values.departement, ROOMS, { durable: false, dossier: values.dossier })
const plein = join(bench.folder, `plein-${values.personnes}`)
try {
  const options = {
    graine: 1,
    taille: Number(values.personnes),
    departement: readDepartement(values.departement),
    aujourdhui: jourDe('2026-11-27'),
  }
  for (const [format, partenaire, nom] of existsSync(plein) ? [] : IMPORTS) {
    const fichier = FICHIERS.find((un) => un.nom === nom)
    const path = await ecrireFichier(options, join(bench.folder, 'fichiers'), fichier)
    const { size } = await stat(path)
    const begun = performance.now()
    await envoyer(bench, { format, partenaire, path })
    const seconds = (performance.now() - begun) / 1000
    console.error(
      `${nom} ${(size / 1e6).toFixed(0)} Mo ${seconds.toFixed(0)} s, ${await peakMb(bench.pidOf(partenaire))} Mo`,
    )
    await rm(path)
  }
  // What travels between the rooms arrives meanwhile; an answer is timed on a hub at rest.
  await repos(bench.urls)
  await writeFile(plein, '')

  const jeton = async () =>
    (await (await fetch(`${bench.accesUrl}/personas/helene-roux/jeton`, { method: 'POST' })).json()).access_token
  let token = await jeton()
  let asked = 0
  const ask = async (query, variables) => {
    if (++asked % 500 === 0) token = await jeton()
    const begun = performance.now()
    const answer = await fetch(`${bench.reach('gateway')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = await answer.json()
    if (errors) throw new Error(JSON.stringify(errors.slice(0, 2)))
    return { data, duree: performance.now() - begun }
  }
  const repeat = async (times, one) => {
    const durees = []
    for (let i = 0; i < times + 5; i++) {
      const { duree } = await one(i)
      if (i >= 5) durees.push(duree)
    }
    return durees
  }

  const { parSeconde, issues } = await vitesseDuRapprochement(bench)
  console.log(`rapprochement : ${parSeconde.toFixed(0)} enregistrements par seconde ${JSON.stringify(issues)}`)
  console.log(`${values.personnes} personnes, ${FOIS} demandes chacune, millisecondes`)
  console.log('demande                              p50      p95')
  const ids = []
  let after = null
  do {
    const { data } = await ask(
      'query ($a: String) { personnes(first: 100, after: $a) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
      { a: after },
    )
    ids.push(...data.personnes.edges.map(({ node }) => node.id))
    after = data.personnes.pageInfo.hasNextPage ? data.personnes.pageInfo.endCursor : null
  } while (after && ids.length < 2000)
  const entier = `${await readFile(join(ROOT, 'clients/hub/operations/dossier-entier.graphql'), 'utf8')}\n${await readFile(join(ROOT, 'clients/hub/operations/dossier-complet.fragment.graphql'), 'utf8')}`
  const durees = await repeat(FOIS, (i) => ask(entier, { id: ids[(i * 37) % ids.length] }))
  console.log(`${'dossier entier'.padEnd(32)} ${ms(quantile(durees, 0.5))} ${ms(quantile(durees, 0.95))}`)

  for (const { nom, query } of await listes()) {
    try {
      const first = await repeat(FOIS, () => ask(query, { after: null }))
      let cursor = null
      let page = 1
      for (; page < PAGE; page++) {
        const { data } = await ask(query, { after: cursor })
        if (!data[nom].pageInfo.hasNextPage) break
        cursor = data[nom].pageInfo.endCursor
      }
      const last = await repeat(FOIS, () => ask(query, { after: cursor }))
      console.log(`${`${nom}, page 1`.padEnd(32)} ${ms(quantile(first, 0.5))} ${ms(quantile(first, 0.95))}`)
      console.log(`${`${nom}, page ${page}`.padEnd(32)} ${ms(quantile(last, 0.5))} ${ms(quantile(last, 0.95))}`)
    } catch (error) {
      console.log(`${nom.padEnd(32)} ${error.message.slice(0, 120)}`)
    }
  }
} finally {
  await bench.stop()
}
