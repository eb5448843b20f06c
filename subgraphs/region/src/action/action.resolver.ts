import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Commune } from '../commune/commune.type.js'
import type { Contexte } from '../contexte.js'
import { Formation } from '../formation/formation.type.js'
import { SessionFormation } from '../session/session.type.js'
import { ActionFormationFiltre, ActionFormationTri } from './action.filtre.js'
import { type ActionSortKey, ActionStore } from './action.store.js'
import { ActionFormation, ActionFormationConnection } from './action.type.js'

@Resolver(() => ActionFormation)
export class ActionResolver {
  @Donnee('PUBLIC')
  @Query(() => ActionFormation, { nullable: true, description: 'Action de formation, par sa clé.' })
  actionFormation(
    @Arg('id', () => ID, { description: 'Clé de l’action.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<ActionFormation | null> {
    return loaders.action.load(id)
  }

  @Donnee('PUBLIC')
  @Query(() => ActionFormationConnection, { nullable: true, description: 'Actions de formation, par pages.' })
  async actionsFormation(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ActionFormationFiltre, { nullable: true, description: 'Filtre.' })
    filtre: ActionFormationFiltre | null,
    @Arg('tri', () => ActionFormationTri, { nullable: true, description: 'Tri ; par numéro.' })
    tri: ActionFormationTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<ActionFormation>> {
    const sort = sortOf<ActionSortKey>(tri, { key: 'numeroAction', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new ActionStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'numeroAction' ? String(row.numeroAction) : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => Commune, { nullable: true, description: 'Commune du lieu de formation.' })
  commune(@Root() { codeCommune }: ActionFormation): Commune | null {
    return codeCommune === null ? null : Commune.withKey(codeCommune)
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => Formation, { nullable: true, description: 'Formation mise en œuvre.' })
  formation(@Root() { formationId }: ActionFormation, @Ctx() { loaders }: Contexte): Promise<Formation | null> {
    return loaders.formation.load(formationId)
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => [SessionFormation], { description: 'Sessions, par premier jour.' })
  sessions(@Root() { id }: ActionFormation, @Ctx() { loaders }: Contexte): Promise<SessionFormation[]> {
    return loaders.sessionsDAction.load(id)
  }
}
