import { type Connection, Donnee, PageArgs } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { pagedList } from '../liste/paged-list.js'
import { Personne } from '../personne/personne.type.js'
import { Professionnel } from '../reference/organisation.type.js'
import { DiagnosticDepartementFiltre, DiagnosticDepartementTri } from './diagnostic.input.js'
import { type DiagnosticSortKey, DiagnosticStore } from './diagnostic.store.js'
import { DiagnosticDepartement, DiagnosticDepartementConnection } from './diagnostic.type.js'

@Resolver(() => DiagnosticDepartement)
export class DiagnosticResolver {
  @Donnee('DIAGNOSTIC')
  @Query(() => DiagnosticDepartement, { nullable: true, description: 'Diagnostic du département, par sa clé.' })
  diagnosticDepartement(
    @Arg('id', () => ID, { description: 'Clé.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<DiagnosticDepartement | null> {
    return loaders.diagnostic.load(id)
  }

  @Donnee('DIAGNOSTIC')
  @Query(() => DiagnosticDepartementConnection, {
    nullable: true,
    description: 'Diagnostics du département, par pages.',
  })
  diagnosticsDepartement(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => DiagnosticDepartementFiltre, { nullable: true, description: 'Filtre.' })
    filtre: DiagnosticDepartementFiltre | null,
    @Arg('tri', () => DiagnosticDepartementTri, { nullable: true, description: 'Tri ; par diagnostic le plus récent.' })
    tri: DiagnosticDepartementTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<DiagnosticDepartement>> {
    const store = new DiagnosticStore(contexte)
    return pagedList<DiagnosticSortKey, DiagnosticDepartement>(
      pageArgs,
      tri,
      { key: 'etabliLe', descending: true },
      (sort, page) =>
        store.list(
          { egal: { professionnelId: filtre?.professionnelId }, modifieDepuis: filtre?.modifieDepuis },
          sort,
          page,
        ),
    )
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { nullable: true, description: 'Personne.' })
  personne(@Root() { personneId }: DiagnosticDepartement, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId ? Personne.withKey(personnes.canonical(personneId)) : null
  }

  @Donnee('PROFESSIONNEL')
  @FieldResolver(() => Professionnel, { nullable: true, description: 'Professionnel qui a établi le diagnostic.' })
  professionnel(@Root() { professionnelId }: DiagnosticDepartement): Professionnel | null {
    return Professionnel.withKey(professionnelId)
  }
}

@Resolver(() => Personne)
export class PersonneDiagnosticsResolver {
  @Donnee('DIAGNOSTIC')
  @FieldResolver(() => [DiagnosticDepartement], {
    nullable: true,
    description: 'Diagnostics du département, le plus récent d’abord.',
  })
  diagnosticsDepartement(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<DiagnosticDepartement[]> {
    return loaders.diagnosticsDePersonne.load(id)
  }

  @Donnee('DIAGNOSTIC')
  @FieldResolver(() => DiagnosticDepartement, { nullable: true, description: 'Dernier diagnostic du département.' })
  async diagnosticDepartement(
    @Root() { id }: Personne,
    @Ctx() { loaders }: Contexte,
  ): Promise<DiagnosticDepartement | null> {
    return (await loaders.diagnosticsDePersonne.load(id))[0] ?? null
  }
}
