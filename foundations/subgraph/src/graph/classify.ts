import { niveauDe } from '@traitdunion/glossary'
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  visit,
} from 'graphql'

type Classified = FieldDefinitionNode | InputValueDefinitionNode

const isDonnee = (directive: ConstDirectiveNode) => directive.name.value === 'donnee'
const donneeOf = (node: { readonly directives?: readonly ConstDirectiveNode[] }) => node.directives?.find(isDonnee)

const categoryIn = (directive: ConstDirectiveNode) => {
  const value = directive.arguments?.[0]?.value
  return value?.kind === Kind.STRING ? value.value : ''
}

/**
 * Writes the default category of a type on each of its fields and takes it off the type: composition keeps only one
 * subgraph's directive on a shared type, so a category may stand on fields alone.
 * @throws Error naming every field without a category, or with one that the glossary does not list: no owner, no field
 */
export const classify = (document: DocumentNode): DocumentNode => {
  const faults: string[] = []

  const check = (coordinate: string, directive: ConstDirectiveNode | undefined, isRequired: boolean) => {
    const niveau = directive && niveauDe(categoryIn(directive))
    if (!directive) faults.push(`${coordinate} : aucune catégorie`)
    else if (!niveau) faults.push(`${coordinate} : catégorie inconnue « ${categoryIn(directive)} »`)
    // What may be withheld must be able to be absent without taking its parent along.
    else if (isRequired && niveau !== 'N0') faults.push(`${coordinate} : protégé (${niveau}) mais non nul`)
  }

  const withDefault = <N extends Classified>(
    typeName: string,
    field: N,
    byDefault: ConstDirectiveNode | undefined,
  ): N => {
    const own = donneeOf(field) ?? byDefault
    const isOutput = field.kind === Kind.FIELD_DEFINITION
    check(`${typeName}.${field.name.value}`, own, isOutput && field.type.kind === Kind.NON_NULL_TYPE)
    return own && !donneeOf(field) ? { ...field, directives: [...(field.directives ?? []), own] } : field
  }

  const fieldsOf = (
    type: Extract<
      TypeDefinitionNode,
      { readonly fields?: readonly (FieldDefinitionNode | InputValueDefinitionNode)[] }
    >,
  ) => ({
    ...type,
    directives: type.directives?.filter((directive) => !isDonnee(directive)),
    fields: type.fields?.map((field) => withDefault(type.name.value, field as never, donneeOf(type))),
  })

  const classified = visit(document, {
    ObjectTypeDefinition: { leave: (type) => fieldsOf(type) },
    InterfaceTypeDefinition: { leave: (type) => fieldsOf(type) },
    InputObjectTypeDefinition: { leave: (type) => fieldsOf(type) },
  })
  if (faults.length > 0) throw new Error(`Classification incomplète :\n- ${faults.join('\n- ')}`)
  return classified
}
