import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Metier } from '../metier/metier.type.js'
import { Personne } from '../personne/personne.type.js'
import { SituationJeuneFiltre, SituationJeuneTri } from './situation.filtre.js'
import { type SituationSortKey, SituationStore } from './situation.store.js'
import { SituationJeune, SituationJeuneConnection } from './situation.type.js'

@Resolver(() => SituationJeune)
export class SituationResolver {
  @Donnee('PARCOURS_JEUNE')
  @Query(() => SituationJeune, { nullable: true, description: 'Situation d’un jeune, par sa clé.' })
  situationJeune(
    @Arg('id', () => ID, { description: 'Clé de la situation.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<SituationJeune | null> {
    return loaders.situation.load(id)
  }

  @Donnee('PARCOURS_JEUNE')
  @Query(() => SituationJeuneConnection, { nullable: true, description: 'Situations des jeunes, par pages.' })
  async situationsJeune(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => SituationJeuneFiltre, { nullable: true, description: 'Filtre.' })
    filtre: SituationJeuneFiltre | null,
    @Arg('tri', () => SituationJeuneTri, { nullable: true, description: 'Tri ; par début le plus récent.' })
    tri: SituationJeuneTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<SituationJeune>> {
    const sort = sortOf<SituationSortKey>(tri, { key: 'debut', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new SituationStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'debut' ? String(row.debut) : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Jeune concerné.' })
  personne(@Root() { personneId }: SituationJeune, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }

  @Donnee('PROJET')
  @FieldResolver(() => Metier, { nullable: true, description: 'Métier préparé.' })
  metierPrepare(@Root() { codeRome }: SituationJeune): Metier | null {
    return codeRome === null ? null : Metier.withKey(codeRome)
  }
}

@Resolver(() => Personne)
export class PersonneSituationResolver {
  @Donnee('PARCOURS_JEUNE')
  @FieldResolver(() => [SituationJeune], {
    nullable: true,
    description: 'Situations connues de la mission locale, la plus récente d’abord.',
  })
  situationsJeune(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<SituationJeune[]> {
    return loaders.situationsDePersonne.load(id)
  }
}
