import diagnostics from 'node:diagnostics_channel'
import { setTimeout as pause } from 'node:timers/promises'
import pg from '../../node_modules/pg/lib/index.js'

/** Of the server: it then keeps, for each form of statement, how often each database was sent it. */
export const REGLAGES = { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.max': 10_000 }

const REGARD_MS = 15_000
const REGARDS_MAX = 20

/** Lists of parameters are of one form, whatever their length; so is white space. */
const formeDe = (texte) =>
  texte
    .replace(/\$\d+(?:\s*\/\*, \.\.\. \*\/|\s*,\s*\$\d+)*/g, '$n')
    .replace(/\s+/g, ' ')
    .trim()

/** What a reader calls it: its comment when it bears one, else what it does to which table. */
export const nomDe = (forme) => {
  const dit = /\/\* (?:sql: )?([\w-]+) \*\//.exec(forme)?.[1]
  if (dit) return dit
  const [verbe] = forme.split(' ', 1)
  const table = /\b(?:from|into|update|join)\s+"?([a-z_]+)"?/i.exec(forme)?.[1]
  return `${verbe.toLowerCase()} ${table ?? forme.slice(verbe.length + 1, 40)}`.trim()
}

/** Counts what the rooms send to their databases, and what the gateway sends to them, while something runs. */
export const ouvrirCompteur = async ({ superuserUrl, urls, hub }) => {
  const client = new pg.Client(superuserUrl)
  await client.connect()
  await client.query('create extension if not exists pg_stat_statements')
  const bases = new Map(Object.entries(urls).map(([nom, url]) => [new URL(url).pathname.slice(1), nom]))
  const salles = new Map(Object.entries(hub.subgraphUrls).map(([nom, url]) => [new URL(url).origin, nom]))

  let demandes = new Map()
  const ajouter = (compte, cle, nombre) => compte.set(cle, (compte.get(cle) ?? 0) + nombre)
  // The rooms run in this process: whatever its copy of undici, each request it makes is told on this channel. What
  // the background loops send one another goes to other paths.
  const entendre = ({ request }) => {
    const salle = request.path === '/graphql' && salles.get(new URL(request.origin).origin)
    if (salle) ajouter(demandes, salle, 1)
  }
  diagnostics.subscribe('undici:request:create', entendre)

  const pendant = async (faire) => {
    await client.query('select pg_stat_statements_reset()')
    demandes = new Map()
    const rendu = await faire()
    const { rows } = await client.query(
      `select d.datname, s.query, s.calls::int from pg_stat_statements s join pg_database d on d.oid = s.dbid
       where d.datname = any($1)`,
      [[...bases.keys()]],
    )
    const requetes = new Map()
    for (const { datname, query, calls } of rows) ajouter(requetes, `${bases.get(datname)} : ${formeDe(query)}`, calls)
    return { rendu, requetes, demandes }
  }

  /** What the rooms send when nobody asks anything: the same in two looks, which is when the imports have been digested. */
  const auRepos = async () => {
    let avant = new Set()
    for (let regard = 0; regard < REGARDS_MAX; regard++) {
      const { requetes } = await pendant(() => pause(REGARD_MS))
      const formes = new Set(requetes.keys())
      if (formes.size === avant.size && [...formes].every((forme) => avant.has(forme))) return formes
      avant = formes
    }
    throw new Error('Le hub n’est jamais au repos.')
  }

  /**
   * The statements of one operation: those of the hub at rest aside, and of several times the fewest of each, since what
   * goes on beside can only add some. The first time fills what a room keeps in memory, and does not count.
   */
  const compter = async (faire, { fond, fois }) => {
    await faire()
    let moindres
    let vu
    for (let tour = 0; tour < fois; tour++) {
      vu = await pendant(faire)
      const { requetes } = vu
      moindres = new Map(
        [...(moindres ?? requetes)]
          .map(([forme, nombre]) => [forme, Math.min(nombre, requetes.get(forme) ?? 0)])
          .filter(([forme, nombre]) => nombre > 0 && !fond.has(forme)),
      )
    }
    return { rendu: vu.rendu, requetes: moindres, demandes: vu.demandes }
  }

  return {
    auRepos,
    compter,
    fermer: async () => {
      diagnostics.unsubscribe('undici:request:create', entendre)
      await client.end()
    },
  }
}
