import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { Professionnel } from '../professionnel/professionnel.type.js'
import { ActeMissionLocaleFiltre, ActeMissionLocaleTri } from './acte.filtre.js'
import { type ActeSortKey, ActeStore } from './acte.store.js'
import { ActeMissionLocale, ActeMissionLocaleConnection } from './acte.type.js'

@Resolver(() => ActeMissionLocale)
export class ActeResolver {
  @Donnee('PARCOURS_JEUNE')
  @Query(() => ActeMissionLocale, { nullable: true, description: 'Acte de la mission locale, par sa clé.' })
  acteMissionLocale(
    @Arg('id', () => ID, { description: 'Clé de l’acte.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<ActeMissionLocale | null> {
    return loaders.acte.load(id)
  }

  @Donnee('PARCOURS_JEUNE')
  @Query(() => ActeMissionLocaleConnection, { nullable: true, description: 'Actes de la mission locale, par pages.' })
  async actesMissionLocale(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ActeMissionLocaleFiltre, { nullable: true, description: 'Filtre.' })
    filtre: ActeMissionLocaleFiltre | null,
    @Arg('tri', () => ActeMissionLocaleTri, { nullable: true, description: 'Tri ; par acte le plus récent.' })
    tri: ActeMissionLocaleTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<ActeMissionLocale>> {
    const sort = sortOf<ActeSortKey>(tri, { key: 'realiseLe', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new ActeStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'realiseLe' ? String(row.realiseLe) : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Jeune accompagné.' })
  personne(@Root() { personneId }: ActeMissionLocale, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }

  @Donnee('PROFESSIONNEL')
  @FieldResolver(() => Professionnel, { nullable: true, description: 'Professionnel qui a fait l’acte.' })
  conseiller(@Root() { conseillerId }: ActeMissionLocale): Professionnel | null {
    return conseillerId === null ? null : Professionnel.withKey(conseillerId)
  }
}

@Resolver(() => Personne)
export class PersonneActeResolver {
  @Donnee('PARCOURS_JEUNE')
  @FieldResolver(() => [ActeMissionLocale], {
    nullable: true,
    description: 'Actes de la mission locale, le plus récent d’abord.',
  })
  actesMissionLocale(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<ActeMissionLocale[]> {
    return loaders.actesDePersonne.load(id)
  }
}
