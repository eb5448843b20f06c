import {
  type CivilDate,
  type Connection,
  checkCursor,
  Donnee,
  GraphQLCivilDate,
  PageArgs,
  pageOf,
  toConnection,
} from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { type RessourcesTrimestre, RessourcesTrimestreConnection } from './ressources.type.js'

@Resolver(() => Personne)
export class PersonneRessourcesResolver {
  @Donnee('RESSOURCES')
  @FieldResolver(() => RessourcesTrimestreConnection, {
    nullable: true,
    description: 'Ressources déclarées, trimestre par trimestre, le dernier d’abord.',
  })
  async ressources(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('trimestre', () => GraphQLCivilDate, { nullable: true, description: 'Le trimestre de ce jour, seul.' })
    trimestre: CivilDate | null,
    @Root() { id }: Personne,
    @Ctx() { loaders }: Contexte,
  ): Promise<Connection<RessourcesTrimestre>> {
    const page = pageOf(pageArgs, { key: 'debut', descending: true })
    checkCursor(page, 'date')
    // A few quarters a person, read in one query for a whole list of persons: the page is cut here.
    const rows = (await loaders.ressourcesDePersonne.load(id))
      .filter(({ debut, fin }) => !trimestre || (debut <= trimestre && trimestre <= fin))
      .filter((row) => !page.after || [row.debut, row.id].join() < [page.after.key, page.after.id].join())
    return toConnection(rows, page, (row) => ({ id: row.id, key: row.debut }))
  }
}
