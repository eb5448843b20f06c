import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Commune } from '../commune/commune.type.js'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { Professionnel } from '../professionnel/professionnel.type.js'
import { IdentiteMinimale } from './identite-minimale.type.js'
import { ReperageFiltre, ReperageTri } from './reperage.filtre.js'
import { type ReperageSortKey, ReperageStore } from './reperage.store.js'
import { Reperage, ReperageConnection } from './reperage.type.js'

@Resolver(() => Reperage)
export class ReperageResolver {
  @Donnee('REPERAGE')
  @Query(() => Reperage, { nullable: true, description: 'Repérage, par sa clé.' })
  reperage(
    @Arg('id', () => ID, { description: 'Clé du repérage.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Reperage | null> {
    return loaders.reperage.load(id)
  }

  @Donnee('REPERAGE')
  @Query(() => ReperageConnection, { nullable: true, description: 'Repérages, par pages.' })
  async reperages(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ReperageFiltre, { nullable: true, description: 'Filtre.' })
    filtre: ReperageFiltre | null,
    @Arg('tri', () => ReperageTri, { nullable: true, description: 'Tri ; par signalement le plus récent.' })
    tri: ReperageTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Reperage>> {
    const sort = sortOf<ReperageSortKey>(tri, { key: 'signaleLe', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new ReperageStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'signaleLe' ? String(row.signaleLe) : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { nullable: true, description: 'Jeune repéré, s’il est connu du hub.' })
  personne(@Root() { personneId }: Reperage, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId === null ? null : Personne.withKey(personnes.canonical(personneId))
  }

  @FieldResolver(() => IdentiteMinimale, {
    nullable: true,
    description: 'Ce qui permet de joindre le jeune tant qu’il est inconnu du hub ; effacé ensuite.',
  })
  identiteMinimale(@Root() reperage: Reperage): IdentiteMinimale | null {
    const { nom, telephone, courriel } = reperage
    return (nom ?? telephone ?? courriel) === null ? null : Object.assign(new IdentiteMinimale(), reperage)
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'Commune où le jeune se trouve.' })
  commune(@Root() { codeCommune }: Reperage): Commune | null {
    return codeCommune === null ? null : Commune.withKey(codeCommune)
  }

  @Donnee('ORGANISME_REFERENT')
  @FieldResolver(() => Professionnel, { nullable: true, description: 'Conseiller à qui le repérage est confié.' })
  conseiller(@Root() { conseillerId }: Reperage): Professionnel | null {
    return conseillerId === null ? null : Professionnel.withKey(conseillerId)
  }
}

@Resolver(() => Personne)
export class PersonneReperageResolver {
  @Donnee('REPERAGE')
  @FieldResolver(() => [Reperage], { nullable: true, description: 'Repérages de ce jeune, le plus récent d’abord.' })
  reperages(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<Reperage[]> {
    return loaders.reperagesDePersonne.load(id)
  }
}
