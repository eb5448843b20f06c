import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { deposerTension } from './deposer-tension.js'
import { MetierFiltre, MetierTri, TensionMetierDeposerInput } from './metier.input.js'
import { MetierStore, type TriMetier } from './metier.store.js'
import { Metier, MetierConnection, TensionMetier, TensionMetierDeposerPayload } from './metier.type.js'

const placeOf = (value: string | Date) => (value instanceof Date ? value.toISOString() : value)

@Resolver(() => Metier)
export class MetierResolver {
  @Donnee('PUBLIC')
  @Query(() => Metier, { nullable: true, description: 'Métier, par son code ROME.' })
  metier(
    @Arg('codeRome', () => ID, { description: 'Code ROME.' }) codeRome: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Metier | null> {
    return loaders.metier.load(codeRome)
  }

  @Donnee('PUBLIC')
  @Query(() => MetierConnection, { nullable: true, description: 'Métiers du ROME, par pages.' })
  async metiers(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => MetierFiltre, { nullable: true, description: 'Filtre.' }) filtre: MetierFiltre | null,
    @Arg('tri', () => MetierTri, { nullable: true, description: 'Tri ; par code.' }) tri: MetierTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Metier>> {
    const sort = sortOf<TriMetier>(tri, { key: 'codeRome', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new MetierStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({ id: row.codeRome, key: placeOf(row[sort.key]) }))
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => [TensionMetier], {
    description: 'Tensions mesurées, la plus récente d’abord ; chacune dit sa source et son année.',
  })
  tensions(@Root() { codeRome }: Metier, @Ctx() { loaders }: Contexte): Promise<TensionMetier[]> {
    return loaders.tensionsDeMetier.load(codeRome)
  }

  @Donnee('PUBLIC')
  @Mutation(() => TensionMetierDeposerPayload, {
    nullable: true,
    description: 'Dépose la tension d’un métier sur un territoire.',
  })
  async tensionMetierDeposer(
    @Arg('input', () => TensionMetierDeposerInput, { description: 'Mesure.' }) input: TensionMetierDeposerInput,
    @Ctx() contexte: Contexte,
  ): Promise<TensionMetierDeposerPayload> {
    const outcome = await deposerTension(input, contexte)
    contexte.loaders.tensionsDeMetier.clear(input.codeRome)
    return outcome.kind === 'fait'
      ? { metier: await contexte.loaders.metier.load(input.codeRome), erreurs: [] }
      : { metier: null, erreurs: outcome.erreurs }
  }
}
