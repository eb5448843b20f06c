import { type Connection, Donnee, PageArgs, today } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { pagedList } from '../liste/paged-list.js'
import { covers } from '../periode.js'
import { Personne } from '../personne/personne.type.js'
import { Organisation, Professionnel } from '../reference/organisation.type.js'
import { DesignationReferentFiltre, DesignationReferentTri } from './designation.input.js'
import { type DesignationSortKey, DesignationStore } from './designation.store.js'
import { DesignationReferent, DesignationReferentConnection } from './designation.type.js'

@Resolver(() => DesignationReferent)
export class DesignationResolver {
  @Donnee('ORGANISME_REFERENT')
  @Query(() => DesignationReferent, { nullable: true, description: 'Désignation, par sa clé.' })
  designationReferent(
    @Arg('id', () => ID, { description: 'Clé.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<DesignationReferent | null> {
    return loaders.designation.load(id)
  }

  @Donnee('ORGANISME_REFERENT')
  @Query(() => DesignationReferentConnection, { nullable: true, description: 'Désignations de référents, par pages.' })
  designationsReferent(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => DesignationReferentFiltre, { nullable: true, description: 'Filtre.' })
    filtre: DesignationReferentFiltre | null,
    @Arg('tri', () => DesignationReferentTri, { nullable: true, description: 'Tri ; par début le plus récent.' })
    tri: DesignationReferentTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<DesignationReferent>> {
    const store = new DesignationStore(contexte)
    return pagedList<DesignationSortKey, DesignationReferent>(
      pageArgs,
      tri,
      { key: 'debut', descending: true },
      (sort, page) => store.list(filtre ?? {}, sort, page),
    )
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { nullable: true, description: 'Personne accompagnée.' })
  personne(@Root() { personneId }: DesignationReferent, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId ? Personne.withKey(personnes.canonical(personneId)) : null
  }

  @Donnee('ORGANISME_REFERENT')
  @FieldResolver(() => Professionnel, { nullable: true, description: 'Professionnel désigné.' })
  professionnel(@Root() { professionnelId }: DesignationReferent): Professionnel | null {
    return Professionnel.withKey(professionnelId)
  }

  @Donnee('ORGANISME_REFERENT')
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisme du professionnel.' })
  organisation(@Root() { organisationId }: DesignationReferent): Organisation | null {
    return Organisation.withKey(organisationId)
  }
}

@Resolver(() => Personne)
export class PersonneDesignationsResolver {
  @Donnee('ORGANISME_REFERENT')
  @FieldResolver(() => [DesignationReferent], {
    nullable: true,
    description: 'Désignations par le département, la plus récente d’abord.',
  })
  designationsReferent(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<DesignationReferent[]> {
    return loaders.designationsDePersonne.load(id)
  }

  @Donnee('ORGANISME_REFERENT')
  @FieldResolver(() => DesignationReferent, {
    nullable: true,
    description: 'Référent unique désigné par le département, aujourd’hui.',
  })
  async referentDepartement(
    @Root() { id }: Personne,
    @Ctx() { loaders }: Contexte,
  ): Promise<DesignationReferent | null> {
    const jour = today()
    const designations = await loaders.designationsDePersonne.load(id)
    return (
      designations.find(
        ({ role, debut, fin }) => role === 'REFERENT_UNIQUE' && covers({ debut: debut as string, fin }, jour),
      ) ?? null
    )
  }
}
