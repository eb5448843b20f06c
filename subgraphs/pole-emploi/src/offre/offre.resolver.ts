import { type Connection, Donnee, PageArgs, sortOf } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Commune } from '../commune/commune.type.js'
import type { Contexte } from '../contexte.js'
import { Metier } from '../metier/metier.type.js'
import { issueOf, listOf } from '../suivi/reponse.js'
import { deposerOffre } from './deposer-offre.js'
import { OffreDeposerInput, OffreDeposerPayload, OffreFiltre, OffreTri } from './offre.input.js'
import { OffreStore, type TriOffre } from './offre.store.js'
import { Offre, OffreConnection } from './offre.type.js'

@Resolver(() => Offre)
export class OffreResolver {
  @Donnee('PUBLIC')
  @Query(() => Offre, { nullable: true, description: 'Offre d’emploi, par sa clé.' })
  offre(
    @Arg('id', () => ID, { description: 'Clé de l’offre.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Offre | null> {
    return loaders.offre.load(id)
  }

  @Donnee('PUBLIC')
  @Query(() => OffreConnection, { nullable: true, description: 'Offres d’emploi, par pages.' })
  offres(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => OffreFiltre, { nullable: true, description: 'Filtre.' }) filtre: OffreFiltre | null,
    @Arg('tri', () => OffreTri, { nullable: true, description: 'Tri ; par publication la plus récente.' })
    tri: OffreTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Offre>> {
    const sort = sortOf<TriOffre>(tri, { key: 'publieeLe', descending: true })
    return listOf(pageArgs, sort, (page) => new OffreStore(contexte).findPage(filtre ?? {}, sort, page))
  }

  @Donnee('PUBLIC')
  @Mutation(() => OffreDeposerPayload, { nullable: true, description: 'Dépose une offre, ou remplace la précédente.' })
  async offreDeposer(
    @Arg('input', () => OffreDeposerInput, { description: 'Offre.' }) input: OffreDeposerInput,
    @Ctx() contexte: Contexte,
  ): Promise<OffreDeposerPayload> {
    const { objet, erreurs } = await issueOf(await deposerOffre(input, contexte), contexte.loaders.offre)
    return { offre: objet, erreurs }
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => Metier, { nullable: true, description: 'Métier.' })
  metier(@Root() { codeRome }: Offre, @Ctx() { loaders }: Contexte): Promise<Metier | null> {
    return loaders.metier.load(codeRome)
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => Commune, { nullable: true, description: 'Commune du lieu de travail.' })
  commune(@Root() { codeCommune }: Offre): Commune | null {
    return codeCommune ? Commune.withKey(codeCommune) : null
  }
}
