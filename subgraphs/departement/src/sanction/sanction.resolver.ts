import { type Connection, Donnee, PageArgs } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { PassageEquipePluridisciplinaire } from '../equipe-pluridisciplinaire/equipe.type.js'
import { pagedList } from '../liste/paged-list.js'
import { Personne } from '../personne/personne.type.js'
import { SanctionFiltre, SanctionTri } from './sanction.input.js'
import { type SanctionSortKey, SanctionStore } from './sanction.store.js'
import { Sanction, SanctionConnection } from './sanction.type.js'

@Resolver(() => Sanction)
export class SanctionResolver {
  @Donnee('SANCTION')
  @Query(() => Sanction, { nullable: true, description: 'Sanction, par sa clé.' })
  sanction(
    @Arg('id', () => ID, { description: 'Clé.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Sanction | null> {
    return loaders.sanction.load(id)
  }

  @Donnee('SANCTION')
  @Query(() => SanctionConnection, { nullable: true, description: 'Sanctions, par pages.' })
  sanctions(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => SanctionFiltre, { nullable: true, description: 'Filtre.' }) filtre: SanctionFiltre | null,
    @Arg('tri', () => SanctionTri, { nullable: true, description: 'Tri ; par décision la plus récente.' })
    tri: SanctionTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Sanction>> {
    const store = new SanctionStore(contexte)
    return pagedList<SanctionSortKey, Sanction>(pageArgs, tri, { key: 'decideeLe', descending: true }, (sort, page) =>
      store.list(filtre ?? {}, sort, page),
    )
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { nullable: true, description: 'Personne sanctionnée.' })
  personne(@Root() { personneId }: Sanction, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId ? Personne.withKey(personnes.canonical(personneId)) : null
  }

  @Donnee('SANCTION')
  @FieldResolver(() => PassageEquipePluridisciplinaire, { nullable: true, description: 'Passage qui a donné l’avis.' })
  passage(
    @Root() { passageId }: Sanction,
    @Ctx() { loaders }: Contexte,
  ): Promise<PassageEquipePluridisciplinaire | null> {
    return loaders.passage.load(passageId)
  }
}

@Resolver(() => Personne)
export class PersonneSanctionsResolver {
  @Donnee('SANCTION')
  @FieldResolver(() => [Sanction], {
    nullable: true,
    description: 'Sanctions décidées par le département, la plus récente d’abord.',
  })
  sanctionsDepartement(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<Sanction[]> {
    return loaders.sanctionsDePersonne.load(id)
  }
}
