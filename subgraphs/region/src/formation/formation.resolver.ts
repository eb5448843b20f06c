import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { ActionFormation } from '../action/action.type.js'
import { Certification } from '../certification/certification.type.js'
import type { Contexte } from '../contexte.js'
import { Metier } from '../metier/metier.type.js'
import { OrganismeFormation } from '../organisme/organisme.type.js'
import { DomainesFormation } from './domaines-formation.type.js'
import { FormationFiltre, FormationTri } from './formation.filtre.js'
import { type FormationSortKey, FormationStore } from './formation.store.js'
import { Formation, FormationConnection } from './formation.type.js'

@Resolver(() => Formation)
export class FormationResolver {
  @Donnee('PUBLIC')
  @Query(() => Formation, { nullable: true, description: 'Formation, par sa clé.' })
  formation(
    @Arg('id', () => ID, { description: 'Clé de la formation.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Formation | null> {
    return loaders.formation.load(id)
  }

  @Donnee('PUBLIC')
  @Query(() => FormationConnection, { nullable: true, description: 'Formations, par pages.' })
  async formations(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => FormationFiltre, { nullable: true, description: 'Filtre.' })
    filtre: FormationFiltre | null,
    @Arg('tri', () => FormationTri, { nullable: true, description: 'Tri ; par intitulé.' })
    tri: FormationTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Formation>> {
    const sort = sortOf<FormationSortKey>(tri, { key: 'intitule', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new FormationStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'intitule' ? String(row.intitule) : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => DomainesFormation, { description: 'Domaines : Formacode, NSF, métiers.' })
  domaines(@Root() { formacodes, nsf, romes }: Formation): DomainesFormation {
    return Object.assign(new DomainesFormation(), { formacodes, nsf, metiers: romes.map(Metier.withKey) })
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => OrganismeFormation, { nullable: true, description: 'Organisme responsable.' })
  organisme(@Root() { organismeId }: Formation, @Ctx() { loaders }: Contexte): Promise<OrganismeFormation | null> {
    return loaders.organisme.load(organismeId)
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => [Certification], { description: 'Certifications visées.' })
  certifications(@Root() { id }: Formation, @Ctx() { loaders }: Contexte): Promise<Certification[]> {
    return loaders.certificationsDeFormation.load(id)
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => [ActionFormation], { description: 'Actions, par numéro.' })
  actions(@Root() { id }: Formation, @Ctx() { loaders }: Contexte): Promise<ActionFormation[]> {
    return loaders.actionsDeFormation.load(id)
  }
}
