import { GraphQLError } from 'graphql'

const costsItsPart = (code: string, nom: string, what: string) =>
  new GraphQLError(`${what} ; le reste de la réponse est juste.`, { extensions: { code, sousGraphe: nom } })

export const unavailable = (nom: string) =>
  costsItsPart('SOUS_GRAPHE_INDISPONIBLE', nom, `Le sous-graphe « ${nom} » n’a pas répondu`)

/** As many fetches as may wait for it do already. */
export const saturated = (nom: string) =>
  costsItsPart(
    'SOUS_GRAPHE_SATURE',
    nom,
    `Le sous-graphe « ${nom} » a trop de demandes en attente : il n’a pas été interrogé`,
  )

/** What came before it took all the time of the operation: it is no fault of this subgraph. */
export const outOfTime = (nom: string) =>
  costsItsPart(
    'TEMPS_EPUISE',
    nom,
    `Le temps de l’opération est passé avant que le sous-graphe « ${nom} » soit interrogé`,
  )
