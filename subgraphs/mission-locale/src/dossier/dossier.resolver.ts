import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { Professionnel } from '../professionnel/professionnel.type.js'
import { RattachementDossier } from './dossier.enums.js'
import { DossierMissionLocaleFiltre, DossierMissionLocaleTri } from './dossier.filtre.js'
import { type DossierSortKey, DossierStore } from './dossier.store.js'
import { DossierMissionLocale, DossierMissionLocaleConnection } from './dossier.type.js'
import { StructureRattachement } from './structure-rattachement.type.js'

@Resolver(() => DossierMissionLocale)
export class DossierResolver {
  @Donnee('PARCOURS_JEUNE')
  @Query(() => DossierMissionLocale, { nullable: true, description: 'Dossier de mission locale, par sa clé.' })
  dossierMissionLocale(
    @Arg('id', () => ID, { description: 'Clé du dossier.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<DossierMissionLocale | null> {
    return loaders.dossier.load(id)
  }

  @Donnee('PARCOURS_JEUNE')
  @Query(() => DossierMissionLocaleConnection, {
    nullable: true,
    description: 'Dossiers de mission locale, par pages.',
  })
  async dossiersMissionLocale(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => DossierMissionLocaleFiltre, { nullable: true, description: 'Filtre.' })
    filtre: DossierMissionLocaleFiltre | null,
    @Arg('tri', () => DossierMissionLocaleTri, { nullable: true, description: 'Tri ; par ouverture la plus récente.' })
    tri: DossierMissionLocaleTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<DossierMissionLocale>> {
    const sort = sortOf<DossierSortKey>(tri, { key: 'ouvertLe', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new DossierStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'ouvertLe' ? String(row.ouvertLe) : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, {
    nullable: true,
    description: 'Jeune accompagné ; absent tant que son identité est douteuse.',
  })
  personne(@Root() { personneId }: DossierMissionLocale, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId === null ? null : Personne.withKey(personnes.canonical(personneId))
  }

  @Donnee('ETAT_APPARIEMENT')
  @FieldResolver(() => RattachementDossier, { nullable: true, description: 'Rattachement à une personne du hub.' })
  rattachement(@Root() { personneId }: DossierMissionLocale): RattachementDossier {
    return personneId === null ? 'EN_ATTENTE' : 'RATTACHE'
  }

  @FieldResolver(() => StructureRattachement, { nullable: true, description: 'Structure de rattachement.' })
  structureRattachement(@Root() { structureCode, structureNom }: DossierMissionLocale): StructureRattachement {
    return Object.assign(new StructureRattachement(), { code: structureCode, nom: structureNom })
  }

  @Donnee('ORGANISME_REFERENT')
  @FieldResolver(() => Professionnel, { nullable: true, description: 'Conseiller référent.' })
  conseiller(@Root() { conseillerId }: DossierMissionLocale): Professionnel | null {
    return conseillerId === null ? null : Professionnel.withKey(conseillerId)
  }
}

@Resolver(() => Personne)
export class PersonneDossierResolver {
  @Donnee('PARCOURS_JEUNE')
  @FieldResolver(() => DossierMissionLocale, {
    nullable: true,
    description: 'Dossier en mission locale : celui qui est ouvert, sinon le dernier.',
  })
  dossierMissionLocale(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<DossierMissionLocale | null> {
    return loaders.dossierDePersonne.load(id)
  }
}
