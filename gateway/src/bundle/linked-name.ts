import { type DocumentNode, Kind } from 'graphql'

/**
 * The name that a linked directive bears in a supergraph: an import may rename it, and one that is not imported stands
 * under the name of its specification.
 * @param specification what the link's address matches
 * @param own what the specification calls itself, and the directive of the same name
 */
export const linkedName = (document: DocumentNode, specification: RegExp, own: string, directive: string): string => {
  const links = document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : [],
  )
  for (const link of links) {
    const argument = (name: string) => link.arguments?.find((candidate) => candidate.name.value === name)?.value
    const [url, imported, as] = [argument('url'), argument('import'), argument('as')]
    if (url?.kind !== Kind.STRING || !specification.test(url.value)) continue
    for (const item of imported?.kind === Kind.LIST ? imported.values : []) {
      if (item.kind === Kind.STRING && item.value === `@${directive}`) return directive
      if (item.kind !== Kind.OBJECT) continue
      const part = (name: string) => item.fields.find((field) => field.name.value === name)?.value
      const [from, to] = [part('name'), part('as')]
      if (from?.kind === Kind.STRING && from.value === `@${directive}` && to?.kind === Kind.STRING)
        return to.value.slice(1)
    }
    const prefix = as?.kind === Kind.STRING ? as.value : own
    return directive === own ? prefix : `${prefix}__${directive}`
  }
  return directive
}
