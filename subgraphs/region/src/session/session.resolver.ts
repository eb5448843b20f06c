import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { ActionFormation } from '../action/action.type.js'
import type { Contexte } from '../contexte.js'
import { FinanceurSession } from './financeur-session.type.js'
import { SessionFormationFiltre, SessionFormationTri } from './session.filtre.js'
import { type SessionSortKey, SessionStore } from './session.store.js'
import { SessionFormation, SessionFormationConnection } from './session.type.js'

@Resolver(() => SessionFormation)
export class SessionResolver {
  @Donnee('PUBLIC')
  @Query(() => SessionFormation, { nullable: true, description: 'Session de formation, par sa clé.' })
  sessionFormation(
    @Arg('id', () => ID, { description: 'Clé de la session.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<SessionFormation | null> {
    return loaders.session.load(id)
  }

  @Donnee('PUBLIC')
  @Query(() => SessionFormationConnection, { nullable: true, description: 'Sessions de formation, par pages.' })
  async sessionsFormation(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => SessionFormationFiltre, { nullable: true, description: 'Filtre.' })
    filtre: SessionFormationFiltre | null,
    @Arg('tri', () => SessionFormationTri, { nullable: true, description: 'Tri ; par premier jour.' })
    tri: SessionFormationTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<SessionFormation>> {
    const sort = sortOf<SessionSortKey>(tri, { key: 'debut', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new SessionStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'debut' ? String(row.debut) : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => ActionFormation, { nullable: true, description: 'Action dont c’est une période.' })
  action(@Root() { actionId }: SessionFormation, @Ctx() { loaders }: Contexte): Promise<ActionFormation | null> {
    return loaders.action.load(actionId)
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => [FinanceurSession], { description: 'Financeurs, par code.' })
  financeurs(@Root() { id }: SessionFormation, @Ctx() { loaders }: Contexte): Promise<FinanceurSession[]> {
    return loaders.financeursDeSession.load(id)
  }
}
