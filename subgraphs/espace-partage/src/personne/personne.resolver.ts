import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { PersonneFiltre, PersonneTri } from './personne.input.js'
import { personneReference } from './personne.reference.js'
import { type PersonneSortKey, PersonneStore } from './personne.store.js'
import { Personne, PersonneConnection } from './personne.type.js'

@Resolver(() => Personne)
export class PersonneResolver {
  @Donnee('IDENTITE')
  @Query(() => Personne, {
    nullable: true,
    description: 'Personne par sa clé ; une clé fusionnée rend la personne qui la remplace.',
  })
  personne(
    @Arg('id', () => ID, { description: 'Clé de la personne.' }) id: string,
    @Ctx() contexte: Contexte,
  ): Promise<Personne | null> {
    return personneReference({ id }, contexte)
  }

  @Donnee('IDENTITE')
  @Query(() => PersonneConnection, { nullable: true, description: 'Personnes connues du hub, par pages.' })
  async personnes(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => PersonneFiltre, { nullable: true, description: 'Filtre.' }) filtre: PersonneFiltre | null,
    @Arg('tri', () => PersonneTri, { nullable: true, description: 'Tri ; par nom.' }) tri: PersonneTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Personne>> {
    const sort = sortOf<PersonneSortKey>(tri, { key: 'nom', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new PersonneStore(contexte).findPage(filtre ?? {}, sort, page)
    const keyOf = {
      nom: (row: Personne) => row.nom ?? '',
      dateNaissance: (row: Personne) => row.dateNaissanceTri,
      modifieLe: (row: Personne) => row.modifieLe.toISOString(),
    }[sort.key]
    return toConnection(rows, page, (row) => ({ id: row.id, key: keyOf(row) }))
  }

  @Donnee('IDENTITE')
  @FieldResolver(() => String, { nullable: true, description: 'Commune de naissance, en clair.' })
  async communeNaissance(@Root() personne: Personne, @Ctx() { loaders }: Contexte): Promise<string | null> {
    if (personne.libelleCommuneNaissance) return personne.libelleCommuneNaissance
    if (!personne.codeCommuneNaissance) return null
    return (await loaders.commune.load(personne.codeCommuneNaissance))?.nom ?? null
  }
}
