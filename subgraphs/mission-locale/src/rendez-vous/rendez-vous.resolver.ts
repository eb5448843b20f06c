import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { Professionnel } from '../professionnel/professionnel.type.js'
import { RendezVousMissionLocaleFiltre, RendezVousMissionLocaleTri } from './rendez-vous.filtre.js'
import { type RendezVousSortKey, RendezVousStore } from './rendez-vous.store.js'
import { RendezVousMissionLocale, RendezVousMissionLocaleConnection } from './rendez-vous.type.js'

@Resolver(() => RendezVousMissionLocale)
export class RendezVousResolver {
  @Donnee('RENDEZ_VOUS')
  @Query(() => RendezVousMissionLocale, {
    nullable: true,
    description: 'Rendez-vous de la mission locale, par sa clé.',
  })
  rendezVousMissionLocale(
    @Arg('id', () => ID, { description: 'Clé du rendez-vous.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<RendezVousMissionLocale | null> {
    return loaders.rendezVous.load(id)
  }

  @Donnee('RENDEZ_VOUS')
  @Query(() => RendezVousMissionLocaleConnection, {
    nullable: true,
    description: 'Rendez-vous de la mission locale, par pages.',
  })
  async listeRendezVousMissionLocale(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => RendezVousMissionLocaleFiltre, { nullable: true, description: 'Filtre.' })
    filtre: RendezVousMissionLocaleFiltre | null,
    @Arg('tri', () => RendezVousMissionLocaleTri, { nullable: true, description: 'Tri ; par début le plus récent.' })
    tri: RendezVousMissionLocaleTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<RendezVousMissionLocale>> {
    const sort = sortOf<RendezVousSortKey>(tri, { key: 'debut', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new RendezVousStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'debut' ? row.debut!.toISOString() : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Jeune attendu.' })
  personne(@Root() { personneId }: RendezVousMissionLocale, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }

  @Donnee('PROFESSIONNEL')
  @FieldResolver(() => Professionnel, { nullable: true, description: 'Conseiller qui reçoit.' })
  conseiller(@Root() { conseillerId }: RendezVousMissionLocale): Professionnel | null {
    return conseillerId === null ? null : Professionnel.withKey(conseillerId)
  }
}

@Resolver(() => Personne)
export class PersonneRendezVousResolver {
  @Donnee('RENDEZ_VOUS')
  @FieldResolver(() => [RendezVousMissionLocale], {
    nullable: true,
    description: 'Rendez-vous pris par la mission locale, le plus récent d’abord.',
  })
  rendezVousMissionLocale(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<RendezVousMissionLocale[]> {
    return loaders.rendezVousDePersonne.load(id)
  }
}
