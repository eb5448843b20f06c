// The published graph again, its pages as long as they are asked: what a large answer is made of.
import { hub } from '../passerelles/graphes/hub.js'

const cle = (rang) => `00000000-0000-4000-8000-${String(rang).padStart(12, '0')}`

/** The type of what a list, non-null or not, holds. */
const typeDe = (type) => (type.ofType ? typeDe(type.ofType) : type)

const page = ({ first }, type) => {
  const noeud = typeDe(typeDe(typeDe(type).getFields().edges.type).getFields().node.type).name
  const edges = Array.from({ length: first }, (_, rang) => ({ node: { __typename: noeud, id: cle(rang) } }))
  return { __typename: typeDe(type).name, edges }
}

export const graphes = [
  {
    ...hub,
    fieldResolver: (source, args, context, info) =>
      source?.[info.fieldName] ??
      (typeDe(info.returnType).name.endsWith('Connection')
        ? page(args, info.returnType)
        : hub.fieldResolver(source, args, context, info)),
  },
]

/** Persons, and two long lists of each: at one hundred, within what the gateway lets a caller ask for. */
export const GROSSE = `query ($personnes: Int!) {
  personnes(first: $personnes) { edges { node {
    id nom nomNaissance dateNaissance
    evenements(first: 90) { edges { node { id date nature source objetType objetId modifieLe } } }
    ressources(first: 90) { edges { node { id version modifieLe debut fin nulles } } }
  } } }
}`
