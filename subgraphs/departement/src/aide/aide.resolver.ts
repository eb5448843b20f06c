import { type Connection, Donnee, PageArgs } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { pagedList } from '../liste/paged-list.js'
import { Personne } from '../personne/personne.type.js'
import { AideAccordeeFiltre, AideAccordeeTri } from './aide.input.js'
import { type AideSortKey, AideStore } from './aide.store.js'
import { AideAccordee, AideAccordeeConnection, DispositifAideDepartement } from './aide.type.js'
import { dispositifs, isDispositif } from './dispositifs.js'

@Resolver(() => AideAccordee)
export class AideResolver {
  @Donnee('AIDE_ACCORDEE')
  @Query(() => AideAccordee, { nullable: true, description: 'Aide accordée, par sa clé.' })
  aideAccordee(
    @Arg('id', () => ID, { description: 'Clé.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<AideAccordee | null> {
    return loaders.aide.load(id)
  }

  @Donnee('AIDE_ACCORDEE')
  @Query(() => AideAccordeeConnection, {
    nullable: true,
    description: 'Aides accordées par le département, par pages.',
  })
  aidesAccordees(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => AideAccordeeFiltre, { nullable: true, description: 'Filtre.' })
    filtre: AideAccordeeFiltre | null,
    @Arg('tri', () => AideAccordeeTri, { nullable: true, description: 'Tri ; par décision la plus récente.' })
    tri: AideAccordeeTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<AideAccordee>> {
    const store = new AideStore(contexte)
    return pagedList<AideSortKey, AideAccordee>(pageArgs, tri, { key: 'accordeeLe', descending: true }, (sort, page) =>
      store.findPage(
        { egal: { dispositifCode: filtre?.dispositifCode, etat: filtre?.etat }, modifieDepuis: filtre?.modifieDepuis },
        sort,
        page,
      ),
    )
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { nullable: true, description: 'Personne aidée.' })
  personne(@Root() { personneId }: AideAccordee, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId ? Personne.withKey(personnes.canonical(personneId)) : null
  }

  @Donnee('PUBLIC')
  @Query(() => [DispositifAideDepartement], { description: 'Dispositifs d’aide du département et leurs plafonds.' })
  dispositifsAideDepartement(): DispositifAideDepartement[] {
    return Object.entries(dispositifs).map(([code, dispositif]) => ({ code, ...dispositif }))
  }

  @Donnee('AIDE_ACCORDEE')
  @FieldResolver(() => DispositifAideDepartement, { nullable: true, description: 'Dispositif.' })
  dispositif(@Root() { dispositifCode: code }: AideAccordee): DispositifAideDepartement | null {
    return isDispositif(code) ? { code, ...dispositifs[code] } : null
  }
}

@Resolver(() => Personne)
export class PersonneAidesResolver {
  @Donnee('AIDE_ACCORDEE')
  @FieldResolver(() => [AideAccordee], {
    nullable: true,
    description: 'Aides accordées par le département, la plus récente d’abord.',
  })
  aidesDepartementales(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<AideAccordee[]> {
    return loaders.aidesDePersonne.load(id)
  }
}
