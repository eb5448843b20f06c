import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Commune } from '../commune/commune.type.js'
import type { Contexte } from '../contexte.js'
import { DossierRsa } from '../dossier-rsa/dossier-rsa.type.js'
import { Personne } from '../personne/personne.type.js'
import { FoyerFiltre, FoyerTri } from './foyer.input.js'
import { type FoyerSortKey, FoyerStore } from './foyer.store.js'
import { AdresseFoyer, Foyer, FoyerConnection } from './foyer.type.js'
import { MembreFoyer } from './membre-foyer.type.js'

@Resolver(() => Foyer)
export class FoyerResolver {
  @Donnee('FOYER')
  @Query(() => Foyer, { nullable: true, description: 'Foyer, par sa clé.' })
  foyer(
    @Arg('id', () => ID, { description: 'Clé du foyer.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Foyer | null> {
    return loaders.foyer.load(id)
  }

  @Donnee('FOYER')
  @Query(() => FoyerConnection, { nullable: true, description: 'Foyers, par pages.' })
  async foyers(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => FoyerFiltre, { nullable: true, description: 'Filtre.' }) filtre: FoyerFiltre | null,
    @Arg('tri', () => FoyerTri, { nullable: true, description: 'Tri ; par modification la plus récente.' })
    tri: FoyerTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Foyer>> {
    const sort = sortOf<FoyerSortKey>(tri, { key: 'modifieLe', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new FoyerStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'modifieLe' ? row.modifieLe.toISOString() : row.situationFamilialeDepuis,
    }))
  }

  @Donnee('FOYER')
  @FieldResolver(() => [MembreFoyer], {
    nullable: true,
    description: 'Membres présents, puis passés.',
  })
  membres(@Root() { id }: Foyer, @Ctx() { loaders }: Contexte): Promise<MembreFoyer[]> {
    return loaders.membresDeFoyer.load(id)
  }

  @Donnee('DROIT_RSA')
  @FieldResolver(() => [DossierRsa], { nullable: true, description: 'Demandes de RSA du foyer, la dernière d’abord.' })
  dossiersRsa(@Root() { id }: Foyer, @Ctx() { loaders }: Contexte): Promise<DossierRsa[]> {
    return loaders.dossiersDeFoyer.load(id)
  }
}

@Resolver(() => AdresseFoyer)
export class AdresseFoyerResolver {
  @Donnee('CONTACT')
  @FieldResolver(() => Commune, { nullable: true, description: 'Commune du code officiel géographique.' })
  commune(@Root() { codeCommune }: AdresseFoyer): Commune | null {
    return Commune.withKey(codeCommune)
  }
}

@Resolver(() => MembreFoyer)
export class MembreFoyerResolver {
  @Donnee('CLE')
  @FieldResolver(() => Personne, {
    nullable: true,
    description: 'Personne ; absente tant que son identité est douteuse.',
  })
  personne(@Root() { personneId }: MembreFoyer, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId === null ? null : Personne.withKey(personnes.canonical(personneId))
  }

  @Donnee('ETAT_APPARIEMENT')
  @FieldResolver(() => Boolean, { nullable: true, description: 'Faux tant que l’identité attend un gestionnaire.' })
  rapprochee(@Root() { personneId }: MembreFoyer): boolean {
    return personneId !== null
  }
}

@Resolver(() => Personne)
export class PersonneFoyerResolver {
  @Donnee('FOYER')
  @FieldResolver(() => Foyer, { nullable: true, description: 'Foyer présent, sinon le dernier.' })
  async foyer(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<Foyer | null> {
    const membre = await loaders.membreDePersonne.load(id)
    return membre && loaders.foyer.load(membre.foyerId)
  }
}
