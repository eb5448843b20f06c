import { enregistrees, listesEntieres } from './documents.js'

const PAGES = [100, 50, 25]
const DOSSIERS = 20
const PAGE_DE_DOSSIERS = 10
/** What the gateway says of what is too wide: the same list is then asked for less widely. */
const TROP = new Set(['LISTES_TROP_GRANDES', 'DOCUMENT_TROP_COMPLEXE'])

const objetsDe = (valeur) =>
  valeur === null || typeof valeur !== 'object'
    ? 0
    : Object.values(valeur).reduce((somme, un) => somme + objetsDe(un), Array.isArray(valeur) ? 0 : 1)
const aretes = (nom) => (data) => data[nom]?.edges.length ?? 0

/** The widest document of a list, and the longest page of it, that the gateway lets pass: the same at every size. */
const choix = new Map()
const plusLarge = async (ask, { nom, documents }) => {
  if (choix.has(nom)) return choix.get(nom)
  for (const query of documents)
    for (const first of PAGES) {
      const { codes } = await ask(query, { first })
      if (codes.some((code) => TROP.has(code))) continue
      choix.set(nom, { query, first })
      return choix.get(nom)
    }
  throw new Error(`${nom} : trop large, si peu qu'on en demande`)
}

const plusFrequent = (noms) => {
  const compte = new Map()
  for (const nom of noms) compte.set(nom, (compte.get(nom) ?? 0) + 1)
  return [...compte].sort((a, b) => b[1] - a[1])[0][0]
}

/** Of one operation, what is asked: each demand in `ensemble` is made, and the most that any of them costs is kept. */
export const operations = async (ask) => {
  const { dossierEntier, dossiersEntiers, personnesRechercher, sessionsFormation, offresPubliques } =
    await enregistrees()
  const { data } = await ask('{ personnes(first: 100) { edges { node { id nomNaissance } } } }')
  const personnes = data.personnes.edges.map(({ node }) => node)
  const pas = Math.max(1, Math.floor(personnes.length / DOSSIERS))
  const nommee = await ask('{ personnes(filtre: { nom: "Navarro", prenom: "Inès" }) { edges { node { id } } } }')
  // She of whom every partner holds something, then persons of the files.
  const choisies = [
    ...nommee.data.personnes.edges.map(({ node }) => node),
    ...personnes.filter((_, rang) => rang % pas === 0).slice(0, DOSSIERS),
  ]
  const nom = plusFrequent(personnes.map(({ nomNaissance }) => nomNaissance))
  const page = (query, variables, lignes) => (first) => ({ query, variables: { ...variables, first }, lignes })

  const toutes = [
    {
      nom: 'DossierEntier',
      demandes: [['', choisies.map(({ id }) => ({ query: dossierEntier, variables: { id }, lignes: objetsDe }))]],
    },
  ]
  const parPages = (quoi, grande, faire) =>
    toutes.push({ nom: quoi, demandes: [1, grande].map((first) => [`, ${first}`, [faire(first)]]) })
  parPages('dossiers entiers', PAGE_DE_DOSSIERS, page(dossiersEntiers, {}, aretes('personnes')))
  parPages('PersonnesRechercher', 100, page(personnesRechercher, { filtre: { nom } }, aretes('personnes')))
  parPages('SessionsFormation', 100, page(sessionsFormation, {}, aretes('sessionsFormation')))
  parPages('OffresPubliques', 100, page(offresPubliques, { codeRome: 'K1304' }, aretes('offres')))
  for (const liste of await listesEntieres()) {
    const { query, first } = await plusLarge(ask, liste)
    parPages(liste.nom, first, page(query, {}, aretes(liste.nom)))
  }
  return toutes
}
