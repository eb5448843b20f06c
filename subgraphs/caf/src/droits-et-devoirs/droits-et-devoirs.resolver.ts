import {
  type CivilDate,
  type Connection,
  Donnee,
  GraphQLCivilDate,
  PageArgs,
  pageOf,
  sortOf,
  toConnection,
} from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { DossierRsa } from '../dossier-rsa/dossier-rsa.type.js'
import { Personne } from '../personne/personne.type.js'
import { EntreesEnDroitsEtDevoirsFiltre, EntreesEnDroitsEtDevoirsTri } from './droits-et-devoirs.input.js'
import { DroitsEtDevoirsStore, type EntreesSortKey } from './droits-et-devoirs.store.js'
import { DroitsEtDevoirs, DroitsEtDevoirsConnection } from './droits-et-devoirs.type.js'

@Resolver(() => DroitsEtDevoirs)
export class DroitsEtDevoirsResolver {
  @Donnee('DROIT_RSA')
  @Query(() => DroitsEtDevoirsConnection, {
    nullable: true,
    description:
      'Personnes entrées dans les droits et devoirs, à orienter. Avec `modifieDepuis`, celles qui en sont sorties depuis y sont aussi : `soumis` le dit.',
  })
  async entreesEnDroitsEtDevoirs(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('depuis', () => GraphQLCivilDate, { description: 'Entrées depuis ce jour, compris.' }) depuis: CivilDate,
    @Arg('filtre', () => EntreesEnDroitsEtDevoirsFiltre, { nullable: true, description: 'Filtre.' })
    filtre: EntreesEnDroitsEtDevoirsFiltre | null,
    @Arg('tri', () => EntreesEnDroitsEtDevoirsTri, { nullable: true, description: 'Tri ; la première entrée d’abord.' })
    tri: EntreesEnDroitsEtDevoirsTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<DroitsEtDevoirs>> {
    const sort = sortOf<EntreesSortKey>(tri, { key: 'entreeLe', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new DroitsEtDevoirsStore(contexte).findEntrees({ ...filtre, depuis }, sort, page)
    return toConnection(rows, page, ({ id, entreeLe, modifieLe }) => ({
      id,
      key: sort.key === 'entreeLe' ? String(entreeLe) : modifieLe.toISOString(),
    }))
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, {
    nullable: true,
    description: 'Personne ; absente tant que son identité est douteuse.',
  })
  personne(@Root() { personneId }: DroitsEtDevoirs, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId === null ? null : Personne.withKey(personnes.canonical(personneId))
  }

  @Donnee('DROIT_RSA')
  @FieldResolver(() => DossierRsa, { nullable: true, description: 'Dossier RSA qui porte l’obligation.' })
  dossierRsa(@Root() { dossierId }: DroitsEtDevoirs, @Ctx() { loaders }: Contexte): Promise<DossierRsa | null> {
    return loaders.dossierRsa.load(dossierId)
  }
}

@Resolver(() => Personne)
export class PersonneDroitsEtDevoirsResolver {
  @Donnee('DROIT_RSA')
  @FieldResolver(() => DroitsEtDevoirs, {
    nullable: true,
    description: 'Droits et devoirs en vigueur, sinon les derniers.',
  })
  droitsEtDevoirs(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<DroitsEtDevoirs | null> {
    return loaders.droitsEtDevoirsDePersonne.load(id)
  }
}
