import { type Connection, Donnee, PageArgs } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { pagedList } from '../liste/paged-list.js'

import { Territoire } from '../reference/territoire.type.js'
import { PassageEquipePluridisciplinaire, SeanceConnection, SeanceEquipePluridisciplinaire } from './equipe.type.js'
import { SeanceEquipePluridisciplinaireFiltre, SeanceEquipePluridisciplinaireTri } from './seance.input.js'
import { type SeanceSortKey, SeanceStore } from './seance.store.js'

@Resolver(() => SeanceEquipePluridisciplinaire)
export class SeanceResolver {
  @Donnee('PROFESSIONNEL')
  @Query(() => SeanceEquipePluridisciplinaire, { nullable: true, description: 'Séance, par sa clé.' })
  seanceEquipePluridisciplinaire(
    @Arg('id', () => ID, { description: 'Clé.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<SeanceEquipePluridisciplinaire | null> {
    return loaders.seance.load(id)
  }

  @Donnee('PROFESSIONNEL')
  @Query(() => SeanceConnection, { nullable: true, description: 'Séances des équipes pluridisciplinaires, par pages.' })
  seancesEquipePluridisciplinaire(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => SeanceEquipePluridisciplinaireFiltre, { nullable: true, description: 'Filtre.' })
    filtre: SeanceEquipePluridisciplinaireFiltre | null,
    @Arg('tri', () => SeanceEquipePluridisciplinaireTri, {
      nullable: true,
      description: 'Tri ; par séance la plus récente.',
    })
    tri: SeanceEquipePluridisciplinaireTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<SeanceEquipePluridisciplinaire>> {
    const store = new SeanceStore(contexte)
    return pagedList<SeanceSortKey, SeanceEquipePluridisciplinaire>(
      pageArgs,
      tri,
      { key: 'jour', descending: true },
      (sort, page) => store.list(filtre ?? {}, sort, page),
    )
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => Territoire, { nullable: true, description: 'Territoire de la séance.' })
  territoire(@Root() { territoireId }: SeanceEquipePluridisciplinaire): Territoire | null {
    return Territoire.withKey(territoireId)
  }

  @Donnee('SANCTION')
  @FieldResolver(() => [PassageEquipePluridisciplinaire], { nullable: true, description: 'Ordre du jour.' })
  passages(
    @Root() { id }: SeanceEquipePluridisciplinaire,
    @Ctx() { loaders }: Contexte,
  ): Promise<PassageEquipePluridisciplinaire[]> {
    return loaders.passagesDeSeance.load(id)
  }
}
