import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { DroitsEtDevoirs } from '../droits-et-devoirs/droits-et-devoirs.type.js'
import { Foyer } from '../foyer/foyer.type.js'
import { Personne } from '../personne/personne.type.js'
import { dossierOfPersonne } from './dossier-of-personne.js'
import { DossierRsaFiltre, DossierRsaTri } from './dossier-rsa.input.js'
import { type DossierRsaSortKey, DossierRsaStore } from './dossier-rsa.store.js'
import { DossierRsa, DossierRsaConnection } from './dossier-rsa.type.js'
import { DroitRsa, EtatDroitRsaConstate, SuspensionRsa } from './droit-rsa.type.js'

@Resolver(() => DossierRsa)
export class DossierRsaResolver {
  @Donnee('DROIT_RSA')
  @Query(() => DossierRsa, { nullable: true, description: 'Dossier RSA, par sa clé.' })
  dossierRsa(
    @Arg('id', () => ID, { description: 'Clé du dossier.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<DossierRsa | null> {
    return loaders.dossierRsa.load(id)
  }

  @Donnee('DROIT_RSA')
  @Query(() => DossierRsaConnection, { nullable: true, description: 'Dossiers RSA, par pages.' })
  async dossiersRsa(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => DossierRsaFiltre, { nullable: true, description: 'Filtre.' }) filtre: DossierRsaFiltre | null,
    @Arg('tri', () => DossierRsaTri, { nullable: true, description: 'Tri ; par demande la plus récente.' })
    tri: DossierRsaTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<DossierRsa>> {
    const sort = sortOf<DossierRsaSortKey>(tri, { key: 'dateDemande', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new DossierRsaStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'modifieLe' ? row.modifieLe.toISOString() : row[sort.key],
    }))
  }

  @Donnee('FOYER')
  @FieldResolver(() => Foyer, { nullable: true, description: 'Foyer du dossier.' })
  foyer(@Root() { foyerId }: DossierRsa, @Ctx() { loaders }: Contexte): Promise<Foyer | null> {
    return loaders.foyer.load(foyerId)
  }

  @Donnee('DROIT_RSA')
  @FieldResolver(() => [EtatDroitRsaConstate], {
    nullable: true,
    description: 'Historique des états, l’actuel d’abord.',
  })
  etats(@Root() { id }: DossierRsa, @Ctx() { loaders }: Contexte): Promise<EtatDroitRsaConstate[]> {
    return loaders.etatsDeDossier.load(id)
  }

  @Donnee('DROIT_RSA')
  @FieldResolver(() => [DroitsEtDevoirs], { nullable: true, description: 'Droits et devoirs, personne par personne.' })
  droitsEtDevoirs(@Root() { id }: DossierRsa, @Ctx() { loaders }: Contexte): Promise<DroitsEtDevoirs[]> {
    return loaders.droitsEtDevoirsDeDossier.load(id)
  }
}

@Resolver(() => DroitRsa)
export class DroitRsaResolver {
  @Donnee('DROIT_RSA')
  @FieldResolver(() => [SuspensionRsa], { nullable: true, description: 'Suspensions en cours, puis passées.' })
  suspensions(@Root() { dossierId }: DroitRsa, @Ctx() { loaders }: Contexte): Promise<SuspensionRsa[]> {
    return loaders.suspensionsDeDossier.load(dossierId)
  }
}

@Resolver(() => Personne)
export class PersonneDossierRsaResolver {
  @Donnee('DROIT_RSA')
  @FieldResolver(() => DossierRsa, { nullable: true, description: 'Dernier dossier RSA du foyer de la personne.' })
  dossierRsa(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<DossierRsa | null> {
    return dossierOfPersonne(id, loaders)
  }

  @Donnee('DROIT_RSA')
  @FieldResolver(() => DroitRsa, { nullable: true, description: 'Droit au RSA du foyer de la personne.' })
  async droitRsa(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<DroitRsa | null> {
    return (await dossierOfPersonne(id, loaders))?.droit ?? null
  }
}
