import { type Connection, Donnee, PageArgs } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { pagedList } from '../liste/paged-list.js'
import { Personne } from '../personne/personne.type.js'

import { DossierDepartementFiltre, DossierDepartementTri } from './dossier.input.js'
import { type DossierSortKey, DossierStore } from './dossier.store.js'
import { DossierDepartement, DossierDepartementConnection } from './dossier.type.js'

@Resolver(() => DossierDepartement)
export class DossierResolver {
  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Query(() => DossierDepartement, { nullable: true, description: 'Dossier au département, par sa clé.' })
  dossierDepartement(
    @Arg('id', () => ID, { description: 'Clé.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<DossierDepartement | null> {
    return loaders.dossier.load(id)
  }

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Query(() => DossierDepartementConnection, { nullable: true, description: 'Dossiers au département, par pages.' })
  dossiersDepartement(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => DossierDepartementFiltre, { nullable: true, description: 'Filtre.' })
    filtre: DossierDepartementFiltre | null,
    @Arg('tri', () => DossierDepartementTri, { nullable: true, description: 'Tri ; par ouverture la plus récente.' })
    tri: DossierDepartementTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<DossierDepartement>> {
    const store = new DossierStore(contexte)
    return pagedList<DossierSortKey, DossierDepartement>(
      pageArgs,
      tri,
      { key: 'ouvertLe', descending: true },
      (sort, page) =>
        store.findPage(
          {
            egal: {
              numeroDepartement: filtre?.numeroDepartement,
              etat: filtre?.etat,
              issueAppariement: filtre?.issueAppariement,
            },
            modifieDepuis: filtre?.modifieDepuis,
          },
          sort,
          page,
        ),
    )
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { nullable: true, description: 'Personne du dossier, une fois reconnue.' })
  personne(@Root() { personneId }: DossierDepartement, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId ? Personne.withKey(personnes.canonical(personneId)) : null
  }
}

@Resolver(() => Personne)
export class PersonneDossierResolver {
  @Donnee('IDENTIFIANT_PARTENAIRE')
  @FieldResolver(() => DossierDepartement, { nullable: true, description: 'Dossier au département, le plus récent.' })
  dossierDepartement(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<DossierDepartement | null> {
    return loaders.dossierDePersonne.load(id)
  }
}
