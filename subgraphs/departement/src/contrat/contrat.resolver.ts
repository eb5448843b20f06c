import { type CivilDate, type Connection, Donnee, GraphQLCivilDate, PageArgs } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { pagedList } from '../liste/paged-list.js'
import { OrientationDepartement } from '../orientation/orientation.type.js'
import { Personne } from '../personne/personne.type.js'
import { ContratDepartementFiltre, ContratDepartementTri } from './contrat.input.js'
import { type ContratSortKey, ContratStore } from './contrat.store.js'
import { ContratDepartement, ContratDepartementConnection } from './contrat.type.js'
import { versionInForce } from './version.rules.js'
import { VersionContrat } from './version.type.js'

@Resolver(() => ContratDepartement)
export class ContratResolver {
  @Donnee('CONTRAT')
  @Query(() => ContratDepartement, { nullable: true, description: 'Contrat du département, par sa clé.' })
  contratDepartement(
    @Arg('id', () => ID, { description: 'Clé.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<ContratDepartement | null> {
    return loaders.contrat.load(id)
  }

  @Donnee('CONTRAT')
  @Query(() => ContratDepartementConnection, { nullable: true, description: 'Contrats du département, par pages.' })
  contratsDepartement(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ContratDepartementFiltre, { nullable: true, description: 'Filtre.' })
    filtre: ContratDepartementFiltre | null,
    @Arg('tri', () => ContratDepartementTri, { nullable: true, description: 'Tri ; par début le plus récent.' })
    tri: ContratDepartementTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<ContratDepartement>> {
    const store = new ContratStore(contexte)
    return pagedList<ContratSortKey, ContratDepartement>(
      pageArgs,
      tri,
      { key: 'debut', descending: true },
      (sort, page) => store.list(filtre ?? {}, sort, page),
    )
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { nullable: true, description: 'Personne engagée.' })
  personne(@Root() { personneId }: ContratDepartement, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId ? Personne.withKey(personnes.canonical(personneId)) : null
  }

  @Donnee('ORIENTATION')
  @FieldResolver(() => OrientationDepartement, {
    nullable: true,
    description: 'Orientation que le contrat met en œuvre.',
  })
  orientation(
    @Root() { orientationId }: ContratDepartement,
    @Ctx() { loaders }: Contexte,
  ): Promise<OrientationDepartement | null> {
    return loaders.orientation.load(orientationId)
  }

  @Donnee('CONTRAT')
  @FieldResolver(() => [VersionContrat], { nullable: true, description: 'Versions, la première d’abord.' })
  versions(@Root() { id }: ContratDepartement, @Ctx() { loaders }: Contexte): Promise<VersionContrat[]> {
    return loaders.versionsDeContrat.load(id)
  }

  @Donnee('CONTRAT')
  @FieldResolver(() => VersionContrat, {
    nullable: true,
    description: 'Version en vigueur un jour donné : signée des deux parties, et non remplacée ce jour-là.',
  })
  async versionEnVigueur(
    @Root() contrat: ContratDepartement,
    @Arg('le', () => GraphQLCivilDate, { description: 'Jour.' }) le: CivilDate,
    @Ctx() { loaders }: Contexte,
  ): Promise<VersionContrat | null> {
    return versionInForce(await loaders.versionsDeContrat.load(contrat.id), contrat.closLe, le)
  }
}

@Resolver(() => Personne)
export class PersonneContratsResolver {
  @Donnee('CONTRAT')
  @FieldResolver(() => [ContratDepartement], {
    nullable: true,
    description: 'Contrats établis par le département, le plus récent d’abord.',
  })
  contratsDepartement(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<ContratDepartement[]> {
    return loaders.contratsDePersonne.load(id)
  }
}
