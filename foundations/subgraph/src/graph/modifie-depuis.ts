import { Field } from 'type-graphql'
import { Donnee } from './donnee.js'
import { GraphQLInstant } from './scalars.js'

/**
 * The criterion by which a partner follows a list. A row becomes visible when its transaction ends, after the instant that
 * it bears: a reader that starts again from its last reading would miss what was being written then.
 */
export const ModifieDepuis = (): PropertyDecorator => (target, property) => {
  Donnee('TECHNIQUE')(target, property)
  Field(() => GraphQLInstant, {
    nullable: true,
    description:
      'Modifiés depuis cet instant, compris. Pour suivre une liste sans rien manquer, repartez de deux minutes avant le début de votre lecture précédente : une écriture n’est visible qu’une fois validée, un peu après l’instant qu’elle porte.',
  })(target, property as string)
}
