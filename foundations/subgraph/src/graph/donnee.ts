import 'reflect-metadata'
import type { Categorie } from '@traitdunion/glossary'
import { DirectiveLocation, GraphQLDirective, GraphQLNonNull, GraphQLString } from 'graphql'
import { Directive } from 'type-graphql'

export const DONNEE_URL = 'https://specs.traitdunion.example/donnee/v1.0'

/** Definition of `@donnee`, the same to the letter in every subgraph, so that composition keeps it. */
export const donneeDirective = new GraphQLDirective({
  name: 'donnee',
  description: 'Catégorie de la donnée au glossaire ; elle décide qui peut la lire.',
  locations: [
    DirectiveLocation.OBJECT,
    DirectiveLocation.INTERFACE,
    DirectiveLocation.INPUT_OBJECT,
    DirectiveLocation.FIELD_DEFINITION,
    DirectiveLocation.ARGUMENT_DEFINITION,
    DirectiveLocation.INPUT_FIELD_DEFINITION,
  ],
  args: { categorie: { type: new GraphQLNonNull(GraphQLString) } },
})

/**
 * Classifies a field, an argument, an input field, or (as a default for its fields) a whole class.
 * @example `@Donnee('DROIT_RSA') @Field(() => EtatDroitRsa, { nullable: true }) readonly etat!: …`
 */
export const Donnee = (
  categorie: Categorie,
): ClassDecorator & PropertyDecorator & MethodDecorator & ParameterDecorator =>
  Directive(`@donnee(categorie: "${categorie}")`) as never
