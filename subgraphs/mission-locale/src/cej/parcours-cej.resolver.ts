import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { Professionnel } from '../professionnel/professionnel.type.js'
import { AllocationCej } from './allocation-cej.type.js'
import { ContratEngagementJeune } from './contrat-engagement-jeune.type.js'
import { ParcoursCejFiltre, ParcoursCejTri } from './parcours-cej.filtre.js'
import { type ParcoursCejSortKey, ParcoursCejStore } from './parcours-cej.store.js'
import { ParcoursCej, ParcoursCejConnection } from './parcours-cej.type.js'
import { SemaineCej } from './semaine-cej.type.js'

@Resolver(() => ParcoursCej)
export class ParcoursCejResolver {
  @Donnee('PARCOURS_JEUNE')
  @Query(() => ParcoursCej, { nullable: true, description: 'Parcours CEJ, par sa clé.' })
  parcoursCej(
    @Arg('id', () => ID, { description: 'Clé du parcours.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<ParcoursCej | null> {
    return loaders.parcoursCej.load(id)
  }

  @Donnee('PARCOURS_JEUNE')
  @Query(() => ParcoursCejConnection, { nullable: true, description: 'Parcours CEJ, par pages.' })
  async listeParcoursCej(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ParcoursCejFiltre, { nullable: true, description: 'Filtre.' })
    filtre: ParcoursCejFiltre | null,
    @Arg('tri', () => ParcoursCejTri, { nullable: true, description: 'Tri ; par début le plus récent.' })
    tri: ParcoursCejTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<ParcoursCej>> {
    const sort = sortOf<ParcoursCejSortKey>(tri, { key: 'debut', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new ParcoursCejStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key:
        sort.key === 'debut'
          ? String(row.debut)
          : sort.key === 'finPrevue'
            ? String(row.finPrevue)
            : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Jeune engagé.' })
  personne(@Root() { personneId }: ParcoursCej, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }

  @Donnee('ORGANISME_REFERENT')
  @FieldResolver(() => Professionnel, { nullable: true, description: 'Conseiller référent.' })
  conseiller(@Root() { conseillerId }: ParcoursCej): Professionnel | null {
    return conseillerId === null ? null : Professionnel.withKey(conseillerId)
  }

  @Donnee('CONTRAT')
  @FieldResolver(() => ContratEngagementJeune, { nullable: true, description: 'Contrat signé pour ce parcours.' })
  contrat(@Root() { id }: ParcoursCej, @Ctx() { loaders }: Contexte): Promise<ContratEngagementJeune | null> {
    return loaders.contratDeParcours.load(id)
  }

  @Donnee('RESSOURCES')
  @FieldResolver(() => [AllocationCej], {
    nullable: true,
    description: 'Classes d’allocation, de la première à la dernière.',
  })
  allocations(@Root() { id }: ParcoursCej, @Ctx() { loaders }: Contexte): Promise<AllocationCej[]> {
    return loaders.allocationsDeParcours.load(id)
  }

  @FieldResolver(() => [SemaineCej], { nullable: true, description: 'Heures réalisées, semaine par semaine.' })
  semaines(@Root() { id }: ParcoursCej, @Ctx() { loaders }: Contexte): Promise<SemaineCej[]> {
    return loaders.semainesDeParcours.load(id)
  }
}

@Resolver(() => Personne)
export class PersonneParcoursCejResolver {
  @Donnee('PARCOURS_JEUNE')
  @FieldResolver(() => [ParcoursCej], {
    nullable: true,
    description: 'Parcours CEJ en mission locale, le plus récent d’abord.',
  })
  parcoursCej(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<ParcoursCej[]> {
    return loaders.parcoursCejDePersonne.load(id)
  }
}
