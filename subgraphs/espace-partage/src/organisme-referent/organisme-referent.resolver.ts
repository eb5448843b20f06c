import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Organisation } from '../organisation/organisation.type.js'
import { Personne } from '../personne/personne.type.js'
import { Professionnel } from '../professionnel/professionnel.type.js'
import { declareOrganismeReferent } from './declare-organisme-referent.js'
import { OrganismeReferentDeclarerInput, OrganismeReferentDeclarerPayload } from './organisme-referent.input.js'
import { OrganismeReferent } from './organisme-referent.type.js'

@Resolver(() => Personne)
export class PersonneOrganismeReferentResolver {
  @Donnee('ORGANISME_REFERENT')
  @FieldResolver(() => OrganismeReferent, {
    nullable: true,
    description: 'Organisme référent, selon la première source qui en nomme un.',
  })
  async organismeReferent(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<OrganismeReferent | null> {
    return (await loaders.organismesReferents.load(id))[0] ?? null
  }

  @Donnee('ETAT_APPARIEMENT')
  @FieldResolver(() => [OrganismeReferent], {
    nullable: true,
    description: 'Organisme référent selon chaque source, celui qui est montré d’abord.',
  })
  organismesReferentsParSource(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<OrganismeReferent[]> {
    return loaders.organismesReferents.load(id)
  }
}

@Resolver(() => OrganismeReferent)
export class OrganismeReferentResolver {
  @Donnee('ORGANISME_REFERENT')
  @Mutation(() => OrganismeReferentDeclarerPayload, {
    nullable: true,
    description: 'Déclare l’organisme référent d’une personne au nom du partenaire de l’appelant.',
  })
  async organismeReferentDeclarer(
    @Arg('input', () => OrganismeReferentDeclarerInput, { description: 'Organisme référent.' })
    input: OrganismeReferentDeclarerInput,
    @Ctx() contexte: Contexte,
  ): Promise<OrganismeReferentDeclarerPayload> {
    const outcome = await declareOrganismeReferent(input, contexte)
    return outcome.kind === 'fait'
      ? { personne: await contexte.loaders.personne.load(outcome.id), erreurs: [] }
      : { personne: null, erreurs: outcome.erreurs }
  }

  @Donnee('ORGANISME_REFERENT')
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation référente.' })
  organisation(
    @Root() { organisationId }: OrganismeReferent,
    @Ctx() { loaders }: Contexte,
  ): Promise<Organisation | null> | null {
    return organisationId ? loaders.organisation.load(organisationId) : null
  }

  @Donnee('ORGANISME_REFERENT')
  @FieldResolver(() => Professionnel, { nullable: true, description: 'Référent, s’il est nommé.' })
  referent(
    @Root() { professionnelId }: OrganismeReferent,
    @Ctx() { loaders }: Contexte,
  ): Promise<Professionnel | null> | null {
    return professionnelId ? loaders.professionnel.load(professionnelId) : null
  }
}
