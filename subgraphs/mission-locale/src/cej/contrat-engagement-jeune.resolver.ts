import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { ContratEngagementJeuneFiltre, ContratEngagementJeuneTri } from './contrat-engagement-jeune.filtre.js'
import { type ContratJeuneSortKey, ContratJeuneStore } from './contrat-engagement-jeune.store.js'
import { ContratEngagementJeune, ContratEngagementJeuneConnection } from './contrat-engagement-jeune.type.js'
import { ParcoursCej } from './parcours-cej.type.js'

@Resolver(() => ContratEngagementJeune)
export class ContratJeuneResolver {
  @Donnee('CONTRAT')
  @Query(() => ContratEngagementJeune, { nullable: true, description: 'Contrat d’engagement jeune, par sa clé.' })
  contratEngagementJeune(
    @Arg('id', () => ID, { description: 'Clé du contrat.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<ContratEngagementJeune | null> {
    return loaders.contratJeune.load(id)
  }

  @Donnee('CONTRAT')
  @Query(() => ContratEngagementJeuneConnection, {
    nullable: true,
    description: 'Contrats d’engagement jeune, par pages.',
  })
  async contratsEngagementJeune(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ContratEngagementJeuneFiltre, { nullable: true, description: 'Filtre.' })
    filtre: ContratEngagementJeuneFiltre | null,
    @Arg('tri', () => ContratEngagementJeuneTri, { nullable: true, description: 'Tri ; par début le plus récent.' })
    tri: ContratEngagementJeuneTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<ContratEngagementJeune>> {
    const sort = sortOf<ContratJeuneSortKey>(tri, { key: 'debut', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new ContratJeuneStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key:
        sort.key === 'debut' ? String(row.debut) : sort.key === 'fin' ? String(row.fin) : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Jeune engagé.' })
  personne(@Root() { personneId }: ContratEngagementJeune, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }

  @Donnee('PARCOURS_JEUNE')
  @FieldResolver(() => ParcoursCej, { nullable: true, description: 'Parcours que ce contrat engage.' })
  parcours(@Root() { parcoursId }: ContratEngagementJeune, @Ctx() { loaders }: Contexte): Promise<ParcoursCej | null> {
    return loaders.parcoursCej.load(parcoursId)
  }
}

@Resolver(() => Personne)
export class PersonneContratJeuneResolver {
  @Donnee('CONTRAT')
  @FieldResolver(() => [ContratEngagementJeune], {
    nullable: true,
    description: 'Contrats d’engagement jeune, le plus récent d’abord.',
  })
  contratsEngagementJeune(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<ContratEngagementJeune[]> {
    return loaders.contratsJeuneDePersonne.load(id)
  }
}
