import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  visit,
} from 'graphql'
import { buildSchema } from '../../bundle/build-schema.js'
import { makeTurns } from '../../turns.js'

/** Directives of GraphQL itself: the only ones that callers are shown. */
const STANDARD = new Set(['deprecated', 'specifiedBy', 'oneOf'])

type Named = { readonly name?: { readonly value: string }; readonly directives?: readonly ConstDirectiveNode[] }

/** Machinery of federation: `join__Graph`, `link__Import`, and whatever another core feature brings under its name. */
const isMachinery = ({ name }: Named) => name?.value.includes('__') ?? false

/** What hides is called `@inaccessible` unless the supergraph links it under another name. */
const hidingName = ({ definitions }: DocumentNode): string => {
  for (const node of definitions)
    for (const { name, arguments: given } of node.kind === Kind.SCHEMA_DEFINITION ? (node.directives ?? []) : []) {
      const text = (wanted: string) => {
        const value = given?.find((argument) => argument.name.value === wanted)?.value
        return value?.kind === Kind.STRING ? value.value : undefined
      }
      if (name.value === 'link' && /\/inaccessible\/v/.test(text('url') ?? '')) return text('as') ?? 'inaccessible'
    }
  return 'inaccessible'
}

/**
 * A supergraph → the schema that callers see: neither machinery nor anything `@inaccessible`. Composition has made sure
 * that what is left holds together. Turn by turn: requests go on meanwhile.
 */
export const apiSchemaOf = async (supergraph: DocumentNode): Promise<GraphQLSchema> => {
  const hiding = hidingName(supergraph)
  const isHidden = ({ directives }: Named) => directives?.some(({ name }) => name.value === hiding) ?? false
  const kept = supergraph.definitions.filter(
    (node) => node.kind !== Kind.DIRECTIVE_DEFINITION && !isMachinery(node as Named) && !isHidden(node as Named),
  )
  const names = new Set(kept.map((node) => (node as Named).name?.value))
  const gone = new Set(
    supergraph.definitions.map((node) => (node as Named).name?.value).filter((name) => !names.has(name)),
  )
  const shown = (node: Named) => (isHidden(node) ? null : undefined)
  const definitions: DefinitionNode[] = []
  const turn = makeTurns()
  for (const definition of kept) {
    const visited: DefinitionNode = visit(definition, {
      FieldDefinition: shown,
      InputValueDefinition: shown,
      EnumValueDefinition: shown,
      Directive: (node) => (STANDARD.has(node.name.value) ? undefined : null),
      // What is left of these are lists of names: interfaces implemented, members of a union.
      ObjectTypeDefinition: { leave: (node) => ({ ...node, interfaces: standing(node.interfaces, gone) }) },
      InterfaceTypeDefinition: { leave: (node) => ({ ...node, interfaces: standing(node.interfaces, gone) }) },
      UnionTypeDefinition: { leave: (node) => ({ ...node, types: standing(node.types, gone) }) },
    })
    definitions.push(visited)
    await turn()
  }
  return buildSchema({ kind: Kind.DOCUMENT, definitions })
}

const standing = <T extends { readonly name: { readonly value: string } }>(
  types: readonly T[] | undefined,
  gone: ReadonlySet<string | undefined>,
) => (types ?? []).filter(({ name }) => !gone.has(name.value))
