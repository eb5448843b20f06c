import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Service, ServiceConnection } from '../service/service.type.js'
import { Commune } from '../territoire/commune.type.js'
import { depositStructure } from './deposit-structure.js'
import { StructureDeposerInput, StructureDeposerPayload, StructureFiltre, StructureTri } from './structure.input.js'
import { type StructureSortKey, StructureStore } from './structure.store.js'
import { Structure, StructureConnection } from './structure.type.js'

@Resolver(() => Structure)
export class StructureResolver {
  @Donnee('PUBLIC')
  @Query(() => Structure, { nullable: true, description: 'Structure d’insertion, par sa clé.' })
  structure(
    @Arg('id', () => ID, { description: 'Clé de la structure.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Structure | null> {
    return loaders.structure.load(id)
  }

  @Donnee('PUBLIC')
  @Query(() => StructureConnection, { nullable: true, description: 'Structures d’insertion, par pages.' })
  async structures(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => StructureFiltre, { nullable: true, description: 'Filtre.' }) filtre: StructureFiltre | null,
    @Arg('tri', () => StructureTri, { nullable: true, description: 'Tri ; par nom.' }) tri: StructureTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Structure>> {
    const sort = sortOf<StructureSortKey>(tri, { key: 'nom', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new StructureStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'nom' ? row.nom : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('PUBLIC')
  @Mutation(() => StructureDeposerPayload, {
    nullable: true,
    description: 'Dépose une structure au format data·inclusion v1.',
  })
  async structureDeposer(
    @Arg('input', () => StructureDeposerInput, { description: 'Structure.' }) input: StructureDeposerInput,
    @Ctx() contexte: Contexte,
  ): Promise<StructureDeposerPayload> {
    const outcome = await depositStructure(input, contexte)
    return outcome.kind === 'fait'
      ? { structure: await contexte.loaders.structure.load(outcome.id), erreurs: [] }
      : { structure: null, erreurs: outcome.erreurs }
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => Commune, { nullable: true, description: 'Commune, si elle est connue de ce hub.' })
  commune(@Root() { codeCommune }: Structure, @Ctx() { loaders }: Contexte): Promise<Commune | null> | null {
    return codeCommune ? loaders.commune.load(codeCommune) : null
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => ServiceConnection, { nullable: true, description: 'Services offerts, par nom.' })
  async services(
    @Root() { id }: Structure,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { loaders }: Contexte,
  ): Promise<Connection<Service>> {
    const page = pageOf(pageArgs, { key: 'nom', descending: false })
    const rows = await loaders.servicesDeStructure.load({ parent: id, args: page })
    return toConnection(rows, page, (row) => ({ id: row.id, key: row.nom }))
  }
}
