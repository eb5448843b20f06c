import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Commune } from '../territoire/commune.type.js'
import {
  OrganisationEnregistrerInput,
  OrganisationEnregistrerPayload,
  OrganisationFiltre,
  OrganisationTri,
} from './organisation.input.js'
import { type OrganisationSortKey, OrganisationStore } from './organisation.store.js'
import { Organisation, OrganisationConnection } from './organisation.type.js'
import { registerOrganisation } from './register-organisation.js'

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Donnee('PUBLIC')
  @Query(() => Organisation, { nullable: true, description: 'Organisation, par sa clé.' })
  organisation(
    @Arg('id', () => ID, { description: 'Clé de l’organisation.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Organisation | null> {
    return loaders.organisation.load(id)
  }

  @Donnee('PUBLIC')
  @Query(() => OrganisationConnection, { nullable: true, description: 'Organisations, par pages.' })
  async organisations(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => OrganisationFiltre, { nullable: true, description: 'Filtre.' })
    filtre: OrganisationFiltre | null,
    @Arg('tri', () => OrganisationTri, { nullable: true, description: 'Tri ; par nom.' }) tri: OrganisationTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Organisation>> {
    const sort = sortOf<OrganisationSortKey>(tri, { key: 'nom', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new OrganisationStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'nom' ? row.nom : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('PUBLIC')
  @Mutation(() => OrganisationEnregistrerPayload, {
    nullable: true,
    description: 'Enregistre une organisation, ou modifie celle qui porte la clé.',
  })
  async organisationEnregistrer(
    @Arg('input', () => OrganisationEnregistrerInput, { description: 'Organisation.' })
    input: OrganisationEnregistrerInput,
    @Ctx() contexte: Contexte,
  ): Promise<OrganisationEnregistrerPayload> {
    const outcome = await registerOrganisation(input, contexte)
    return outcome.kind === 'fait'
      ? { organisation: await contexte.loaders.organisation.load(outcome.id), erreurs: [] }
      : { organisation: null, erreurs: outcome.erreurs }
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => Commune, { nullable: true, description: 'Commune, si elle est connue de ce hub.' })
  commune(@Root() { codeCommune }: Organisation, @Ctx() { loaders }: Contexte): Promise<Commune | null> | null {
    return codeCommune ? loaders.commune.load(codeCommune) : null
  }
}
