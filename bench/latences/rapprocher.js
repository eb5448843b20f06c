import { randomUUID } from 'node:crypto'
import { makeTokenSource } from '../../foundations/service/dist/index.js'
import { AppariementClient } from '../../foundations/subgraph/dist/index.js'
import pg from '../../node_modules/pg/lib/index.js'

const PAR_APPEL = 500
const SOURCE = 'region'
const SYLLABES = ['BA', 'LO', 'RI', 'TU', 'NE', 'CHA', 'VI', 'MOR', 'SEL', 'GAU']
const nomInvente = (rang) => [...String(rang)].map((chiffre) => SYLLABES[Number(chiffre)]).join('')

/** Somebody that the hub knows, as another partner would say her. */
const connues = async (url, nombre) => {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query(
    `select identite, count(*) over () as personnes from personne where identite is not null and visible
     order by md5(id::text) limit $1`,
    [nombre],
  )
  await client.end()
  return rows.map(({ identite }) => identite)
}

/** Records a second of a lot, half of it persons whom the hub knows, over all that it knows already. Leaves nothing. */
export const vitesseDuRapprochement = async (bench, nombre = 5000) => {
  const clientId = `sous-graphe-${SOURCE}`
  const key = { ...bench.installation.applications[clientId].privees.keys[0], alg: 'EdDSA' }
  const token = makeTokenSource({ issuer: bench.accesUrl, clientId, key }, 'urn:traitdunion:appariement')
  const client = new AppariementClient(bench.reach('appariement'), token)
  const identites = await connues(bench.urls.appariement, nombre / 2)
  const enregistrements = Array.from({ length: nombre }, (_, rang) => ({
    cle: `mesure-${rang}`,
    identite: identites[rang] ?? {
      nom: nomInvente(rang * 7919),
      prenoms: [nomInvente(rang * 31)],
      dateNaissance: `19${String(50 + (rang % 50)).padStart(2, '0')}-0${1 + (rang % 9)}-1${rang % 10}`,
      sexe: 'FEMININ',
    },
    identifiants: {},
  }))
  const { lot } = await client.openLot(randomUUID())
  let issues = {}
  const begun = performance.now()
  for (let rang = 0; rang < nombre; rang += PAR_APPEL) {
    const { rapprochements } = await client.match(lot, enregistrements.slice(rang, rang + PAR_APPEL))
    for (const { issue } of rapprochements) issues = { ...issues, [issue]: (issues[issue] ?? 0) + 1 }
  }
  const seconds = (performance.now() - begun) / 1000
  await client.reject(lot)
  return { parSeconde: nombre / seconds, issues }
}
