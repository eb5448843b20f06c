import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../local/dist/index.js'
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isRequiredArgument,
} from '../../node_modules/graphql/index.js'
import { listes } from '../latences/listes.js'

const schema = buildSchema(await readFile(join(ROOT, 'schema/published/api.graphql'), 'utf8'))

const champsDe = (type) => Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument))
const estConnexion = (type) => getNamedType(type).name.endsWith('Connection')
const estListe = (type) => estConnexion(type) || isListType(getNullableType(type))
const noeudDe = (connexion) =>
  getNamedType(getNamedType(getNamedType(connexion).getFields().edges.type).getFields().node.type)

/**
 * All that an object says, and what it leads to, `profondeur` steps away. Lists are followed from the first object alone: a list
 * within lists weighs more than the gateway lets pass.
 */
const selection = (type, profondeur, avecListes = true) => {
  const champs = champsDe(type).flatMap(({ name, type: rendu }) => {
    if (!isCompositeType(getNamedType(rendu))) return [name]
    if (profondeur === 0 || (estListe(rendu) && !avecListes)) return []
    if (estConnexion(rendu))
      return [`${name}(first: 2) { edges { node ${selection(noeudDe(rendu), profondeur - 1, false)} } }`]
    const suite = selection(getNamedType(rendu), profondeur - 1, false)
    return [`${name} ${suite}`]
  })
  return `{ ${champs.length > 0 ? champs.join(' ') : '__typename'} }`
}

/** A list of the published graph, as widely as `profondeur` says. */
const documentDe = (nom, profondeur) =>
  `query ($first: Int!) { ${nom}(first: $first) { edges { node ${selection(noeudDe(schema.getQueryType().getFields()[nom].type), profondeur)} } pageInfo { hasNextPage endCursor } } }`

export const PROFONDEURS = [2, 1, 0]

/** Every list that can be asked for without an argument: its name, and a document for each depth. */
export const listesEntieres = async () =>
  (await listes()).map(({ nom }) => ({
    nom,
    documents: PROFONDEURS.map((profondeur) => documentDe(nom, profondeur)),
  }))

const operation = (nom) => readFile(join(ROOT, 'clients/hub/operations', `${nom}.graphql`), 'utf8')

/** The registered queries, their fragments with them. */
export const enregistrees = async () => {
  const complet = await operation('dossier-complet.fragment')
  return {
    dossierEntier: `${await operation('dossier-entier')}\n${complet}`,
    dossiersEntiers: `query ($first: Int!) { personnes(first: $first) { edges { node { ...DossierComplet } } } }\n${complet}`,
    personnesRechercher: await operation('personnes-rechercher'),
    sessionsFormation: await operation('sessions-formation'),
    offresPubliques: await operation('offres-publiques'),
  }
}
