import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { OrganismeFormationFiltre, OrganismeFormationTri } from './organisme.filtre.js'
import { type OrganismeSortKey, OrganismeStore } from './organisme.store.js'
import { OrganismeFormation, OrganismeFormationConnection } from './organisme.type.js'

@Resolver(() => OrganismeFormation)
export class OrganismeResolver {
  @Donnee('PUBLIC')
  @Query(() => OrganismeFormation, { nullable: true, description: 'Organisme de formation, par sa clé.' })
  organismeFormation(
    @Arg('id', () => ID, { description: 'Clé de l’organisme.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<OrganismeFormation | null> {
    return loaders.organisme.load(id)
  }

  @Donnee('PUBLIC')
  @Query(() => OrganismeFormationConnection, { nullable: true, description: 'Organismes de formation, par pages.' })
  async organismesFormation(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => OrganismeFormationFiltre, { nullable: true, description: 'Filtre.' })
    filtre: OrganismeFormationFiltre | null,
    @Arg('tri', () => OrganismeFormationTri, { nullable: true, description: 'Tri ; par nom.' })
    tri: OrganismeFormationTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<OrganismeFormation>> {
    const sort = sortOf<OrganismeSortKey>(tri, { key: 'nom', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new OrganismeStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'nom' ? String(row.nom) : row.modifieLe.toISOString(),
    }))
  }
}
