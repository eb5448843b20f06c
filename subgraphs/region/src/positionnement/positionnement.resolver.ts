import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Organisation } from '../organisation/organisation.type.js'
import { Personne } from '../personne/personne.type.js'
import { SessionFormation } from '../session/session.type.js'
import { PositionnementFiltre, PositionnementTri } from './positionnement.filtre.js'
import { type PositionnementSortKey, PositionnementStore } from './positionnement.store.js'
import { Positionnement, PositionnementConnection } from './positionnement.type.js'

@Resolver(() => Positionnement)
export class PositionnementResolver {
  @Donnee('FORMATION')
  @Query(() => Positionnement, { nullable: true, description: 'Positionnement, par sa clé.' })
  positionnement(
    @Arg('id', () => ID, { description: 'Clé du positionnement.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Positionnement | null> {
    return loaders.positionnement.load(id)
  }

  @Donnee('FORMATION')
  @Query(() => PositionnementConnection, { nullable: true, description: 'Positionnements, par pages.' })
  async positionnements(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => PositionnementFiltre, { nullable: true, description: 'Filtre.' })
    filtre: PositionnementFiltre | null,
    @Arg('tri', () => PositionnementTri, { nullable: true, description: 'Tri ; par positionnement le plus récent.' })
    tri: PositionnementTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Positionnement>> {
    const sort = sortOf<PositionnementSortKey>(tri, { key: 'positionneLe', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new PositionnementStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'positionneLe' ? String(row.positionneLe) : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Personne positionnée.' })
  personne(@Root() { personneId }: Positionnement, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }

  @FieldResolver(() => SessionFormation, { nullable: true, description: 'Session proposée.' })
  session(@Root() { sessionId }: Positionnement, @Ctx() { loaders }: Contexte): Promise<SessionFormation | null> {
    return loaders.session.load(sessionId)
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation prescriptrice.' })
  prescripteur(@Root() { prescripteurId }: Positionnement): Organisation {
    return Organisation.withKey(prescripteurId)
  }
}

@Resolver(() => Personne)
export class PersonnePositionnementResolver {
  @Donnee('FORMATION')
  @FieldResolver(() => [Positionnement], {
    nullable: true,
    description: 'Positionnements en formation, le plus récent d’abord.',
  })
  positionnements(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<Positionnement[]> {
    return loaders.positionnementsDePersonne.load(id)
  }
}
