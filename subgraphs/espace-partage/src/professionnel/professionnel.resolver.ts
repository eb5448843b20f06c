import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Organisation } from '../organisation/organisation.type.js'
import {
  ProfessionnelEnregistrerInput,
  ProfessionnelEnregistrerPayload,
  ProfessionnelFiltre,
  ProfessionnelTri,
} from './professionnel.input.js'
import { type ProfessionnelSortKey, ProfessionnelStore } from './professionnel.store.js'
import { Professionnel, ProfessionnelConnection } from './professionnel.type.js'
import { registerProfessionnel } from './register-professionnel.js'

@Resolver(() => Professionnel)
export class ProfessionnelResolver {
  @Donnee('PROFESSIONNEL')
  @Query(() => Professionnel, { nullable: true, description: 'Professionnel, par sa clé.' })
  professionnel(
    @Arg('id', () => ID, { description: 'Clé du professionnel.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Professionnel | null> {
    return loaders.professionnel.load(id)
  }

  @Donnee('PROFESSIONNEL')
  @Query(() => ProfessionnelConnection, { nullable: true, description: 'Professionnels, par pages.' })
  async professionnels(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ProfessionnelFiltre, { nullable: true, description: 'Filtre.' })
    filtre: ProfessionnelFiltre | null,
    @Arg('tri', () => ProfessionnelTri, { nullable: true, description: 'Tri ; par nom.' }) tri: ProfessionnelTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Professionnel>> {
    const sort = sortOf<ProfessionnelSortKey>(tri, { key: 'nom', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new ProfessionnelStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'nom' ? (row.nom ?? '') : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('PROFESSIONNEL')
  @Mutation(() => ProfessionnelEnregistrerPayload, {
    nullable: true,
    description: 'Enregistre un professionnel, ou modifie celui qui porte la clé.',
  })
  async professionnelEnregistrer(
    @Arg('input', () => ProfessionnelEnregistrerInput, { description: 'Professionnel.' })
    input: ProfessionnelEnregistrerInput,
    @Ctx() contexte: Contexte,
  ): Promise<ProfessionnelEnregistrerPayload> {
    const outcome = await registerProfessionnel(input, contexte)
    return outcome.kind === 'fait'
      ? { professionnel: await contexte.loaders.professionnel.load(outcome.id), erreurs: [] }
      : { professionnel: null, erreurs: outcome.erreurs }
  }

  @Donnee('PROFESSIONNEL')
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'Organisation au nom de laquelle il intervient.',
  })
  organisation(@Root() { organisationId }: Professionnel, @Ctx() { loaders }: Contexte): Promise<Organisation | null> {
    return loaders.organisation.load(organisationId)
  }
}
