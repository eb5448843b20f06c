import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Structure } from '../structure/structure.type.js'
import { Commune } from '../territoire/commune.type.js'
import { depositService } from './deposit-service.js'
import { ServiceDeposerInput, ServiceDeposerPayload, ServiceFiltre, ServiceTri } from './service.input.js'
import { type ServiceSortKey, ServiceStore } from './service.store.js'
import { Service, ServiceConnection } from './service.type.js'

@Resolver(() => Service)
export class ServiceResolver {
  @Donnee('PUBLIC')
  @Query(() => Service, { nullable: true, description: 'Service d’insertion, par sa clé.' })
  service(
    @Arg('id', () => ID, { description: 'Clé du service.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Service | null> {
    return loaders.service.load(id)
  }

  @Donnee('PUBLIC')
  @Query(() => ServiceConnection, { nullable: true, description: 'Services d’insertion, par pages.' })
  async services(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ServiceFiltre, { nullable: true, description: 'Filtre.' }) filtre: ServiceFiltre | null,
    @Arg('tri', () => ServiceTri, { nullable: true, description: 'Tri ; par nom.' }) tri: ServiceTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Service>> {
    const sort = sortOf<ServiceSortKey>(tri, { key: 'nom', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new ServiceStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'nom' ? row.nom : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('PUBLIC')
  @Mutation(() => ServiceDeposerPayload, {
    nullable: true,
    description: 'Dépose un service au format data·inclusion v1.',
  })
  async serviceDeposer(
    @Arg('input', () => ServiceDeposerInput, { description: 'Service.' }) input: ServiceDeposerInput,
    @Ctx() contexte: Contexte,
  ): Promise<ServiceDeposerPayload> {
    const outcome = await depositService(input, contexte)
    return outcome.kind === 'fait'
      ? { service: await contexte.loaders.service.load(outcome.id), erreurs: [] }
      : { service: null, erreurs: outcome.erreurs }
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => Structure, { nullable: true, description: 'Structure qui l’offre.' })
  structure(@Root() { structureId }: Service, @Ctx() { loaders }: Contexte): Promise<Structure | null> {
    return loaders.structure.load(structureId)
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => Commune, { nullable: true, description: 'Commune, si elle est connue de ce hub.' })
  commune(@Root() { codeCommune }: Service, @Ctx() { loaders }: Contexte): Promise<Commune | null> | null {
    return codeCommune ? loaders.commune.load(codeCommune) : null
  }
}
