import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { type EvenementSortKey, EvenementStore } from './evenement.store.js'
import {
  EvenementParcours,
  EvenementParcoursConnection,
  EvenementParcoursFiltre,
  EvenementParcoursTri,
} from './evenement.type.js'

@Resolver(() => EvenementParcours)
export class EvenementResolver {
  @Donnee('EVENEMENT_PARCOURS')
  @Query(() => EvenementParcours, { nullable: true, description: 'Évènement du parcours, par sa clé.' })
  evenementParcours(
    @Arg('id', () => ID, { description: 'Clé de l’évènement.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<EvenementParcours | null> {
    return loaders.evenement.load(id)
  }

  @Donnee('EVENEMENT_PARCOURS')
  @Query(() => EvenementParcoursConnection, {
    nullable: true,
    description: 'Évènements du parcours de toutes les personnes, par pages.',
  })
  async evenementsParcours(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => EvenementParcoursFiltre, { nullable: true, description: 'Filtre.' })
    filtre: EvenementParcoursFiltre | null,
    @Arg('tri', () => EvenementParcoursTri, { nullable: true, description: 'Tri ; le plus récent d’abord.' })
    tri: EvenementParcoursTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<EvenementParcours>> {
    const sort = sortOf<EvenementSortKey>(tri, { key: 'date', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new EvenementStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({ id: row.id, key: row[sort.key].toISOString() }))
  }

  @Donnee('EVENEMENT_PARCOURS')
  @FieldResolver(() => Personne, { nullable: true, description: 'Personne concernée.' })
  personne(
    @Root() { personneId }: EvenementParcours,
    @Ctx() { loaders, personnes }: Contexte,
  ): Promise<Personne | null> {
    return loaders.personne.load(personnes.canonical(personneId))
  }
}

@Resolver(() => Personne)
export class PersonneEvenementsResolver {
  @Donnee('EVENEMENT_PARCOURS')
  @FieldResolver(() => EvenementParcoursConnection, {
    nullable: true,
    description: 'Évènements du parcours chez tous les partenaires, le plus récent d’abord.',
  })
  async evenements(
    @Root() { id }: Personne,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => EvenementParcoursFiltre, { nullable: true, description: 'Filtre.' })
    filtre: EvenementParcoursFiltre | null,
    @Ctx() { loaders }: Contexte,
  ): Promise<Connection<EvenementParcours>> {
    const page = pageOf(pageArgs, { key: 'date', descending: true })
    const rows = await loaders.evenementsDePersonne.load({ parent: id, args: { filtre: filtre ?? {}, page } })
    return toConnection(rows, page, (row) => ({ id: row.id, key: row.date.toISOString() }))
  }
}
