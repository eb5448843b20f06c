import { type Connection, Donnee, PageArgs } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { pagedList } from '../liste/paged-list.js'
import { Personne } from '../personne/personne.type.js'
import { PassageConnection, PassageEquipePluridisciplinaire, SeanceEquipePluridisciplinaire } from './equipe.type.js'
import { PassageEquipePluridisciplinaireFiltre, PassageEquipePluridisciplinaireTri } from './passage.input.js'
import { type PassageSortKey, PassageStore } from './passage.store.js'

@Resolver(() => PassageEquipePluridisciplinaire)
export class PassageResolver {
  @Donnee('SANCTION')
  @Query(() => PassageEquipePluridisciplinaire, { nullable: true, description: 'Passage, par sa clé.' })
  passageEquipePluridisciplinaire(
    @Arg('id', () => ID, { description: 'Clé.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<PassageEquipePluridisciplinaire | null> {
    return loaders.passage.load(id)
  }

  @Donnee('SANCTION')
  @Query(() => PassageConnection, { nullable: true, description: 'Passages en équipe pluridisciplinaire, par pages.' })
  passagesEquipePluridisciplinaire(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => PassageEquipePluridisciplinaireFiltre, { nullable: true, description: 'Filtre.' })
    filtre: PassageEquipePluridisciplinaireFiltre | null,
    @Arg('tri', () => PassageEquipePluridisciplinaireTri, {
      nullable: true,
      description: 'Tri ; par inscription la plus récente.',
    })
    tri: PassageEquipePluridisciplinaireTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<PassageEquipePluridisciplinaire>> {
    const store = new PassageStore(contexte)
    return pagedList<PassageSortKey, PassageEquipePluridisciplinaire>(
      pageArgs,
      tri,
      { key: 'inscritLe', descending: true },
      (sort, page) =>
        store.findPage(
          {
            egal: { seanceId: filtre?.seanceId, etape: filtre?.etape, motif: filtre?.motif },
            modifieDepuis: filtre?.modifieDepuis,
          },
          sort,
          page,
        ),
    )
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { nullable: true, description: 'Personne dont la situation est examinée.' })
  personne(@Root() { personneId }: PassageEquipePluridisciplinaire, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId ? Personne.withKey(personnes.canonical(personneId)) : null
  }

  @Donnee('SANCTION')
  @FieldResolver(() => SeanceEquipePluridisciplinaire, {
    nullable: true,
    description: 'Séance où le dossier est inscrit.',
  })
  seance(
    @Root() { seanceId }: PassageEquipePluridisciplinaire,
    @Ctx() { loaders }: Contexte,
  ): Promise<SeanceEquipePluridisciplinaire | null> | null {
    return seanceId ? loaders.seance.load(seanceId) : null
  }
}

@Resolver(() => Personne)
export class PersonnePassagesResolver {
  @Donnee('SANCTION')
  @FieldResolver(() => [PassageEquipePluridisciplinaire], {
    nullable: true,
    description: 'Passages en équipe pluridisciplinaire, le plus récent d’abord.',
  })
  passagesEquipePluridisciplinaire(
    @Root() { id }: Personne,
    @Ctx() { loaders }: Contexte,
  ): Promise<PassageEquipePluridisciplinaire[]> {
    return loaders.passagesDePersonne.load(id)
  }
}
