import { isUuid, type pageOf } from '@traitdunion/subgraph'
import { GraphQLError } from 'graphql'

/**
 * Checks the cursor of a list that is read per parent, where no shared query does it.
 * @throws GraphQLError `CURSEUR_INVALIDE`
 */
export const checkCursor = (
  { after }: ReturnType<typeof pageOf>,
  isKey: (key: string) => boolean = () => true,
): void => {
  if (after && !(isUuid(after.id) && isKey(after.key)))
    throw new GraphQLError('Le curseur `after` ne vient pas de cette liste.', {
      extensions: { code: 'CURSEUR_INVALIDE' },
    })
}
