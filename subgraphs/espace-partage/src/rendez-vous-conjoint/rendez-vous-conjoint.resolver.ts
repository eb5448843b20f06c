import { StatutRendezVous } from '@traitdunion/parcours'
import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Organisation } from '../organisation/organisation.type.js'
import { Personne } from '../personne/personne.type.js'
import { Professionnel } from '../professionnel/professionnel.type.js'
import { RendezVousConjointFiltre, RendezVousConjointTri } from './rendez-vous-conjoint.input.js'
import { statutOf } from './rendez-vous-conjoint.rules.js'
import { type RendezVousConjointSortKey, RendezVousConjointStore } from './rendez-vous-conjoint.store.js'
import { ParticipantRendezVous, RendezVousConjoint, RendezVousConjointConnection } from './rendez-vous-conjoint.type.js'

@Resolver(() => RendezVousConjoint)
export class RendezVousConjointResolver {
  @Donnee('RENDEZ_VOUS')
  @Query(() => RendezVousConjoint, { nullable: true, description: 'Rendez-vous conjoint, par sa clé.' })
  rendezVousConjoint(
    @Arg('id', () => ID, { description: 'Clé du rendez-vous.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<RendezVousConjoint | null> {
    return loaders.rendezVous.load(id)
  }

  @Donnee('RENDEZ_VOUS')
  @Query(() => RendezVousConjointConnection, { nullable: true, description: 'Rendez-vous conjoints, par pages.' })
  async rendezVousConjoints(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => RendezVousConjointFiltre, { nullable: true, description: 'Filtre.' })
    filtre: RendezVousConjointFiltre | null,
    @Arg('tri', () => RendezVousConjointTri, { nullable: true, description: 'Tri ; par début le plus récent.' })
    tri: RendezVousConjointTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<RendezVousConjoint>> {
    const sort = sortOf<RendezVousConjointSortKey>(tri, { key: 'debut', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new RendezVousConjointStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: (sort.key === 'debut' ? (row.debut as Date) : row.modifieLe).toISOString(),
    }))
  }

  @Donnee('RENDEZ_VOUS')
  @FieldResolver(() => StatutRendezVous, {
    nullable: true,
    description: 'Issue d’ensemble, déduite des résultats de chaque organisation.',
  })
  async statut(@Root() rendezVous: RendezVousConjoint, @Ctx() { loaders }: Contexte): Promise<StatutRendezVous> {
    const participants = await loaders.participants.load(rendezVous.id)
    const { annule, debut } = rendezVous
    const resultats = participants.map(({ resultat }) => resultat as 'EFFECTUE' | 'ABSENT' | 'ABSENT_EXCUSE' | null)
    return statutOf({ annule, debut: debut as Date }, resultats, new Date())
  }

  @Donnee('RENDEZ_VOUS')
  @FieldResolver(() => [ParticipantRendezVous], { nullable: true, description: 'Organisations qui participent.' })
  participants(@Root() { id }: RendezVousConjoint, @Ctx() { loaders }: Contexte): Promise<ParticipantRendezVous[]> {
    return loaders.participants.load(id)
  }

  @Donnee('RENDEZ_VOUS')
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui l’a pris.' })
  organisateur(
    @Root() { organisateurId }: RendezVousConjoint,
    @Ctx() { loaders }: Contexte,
  ): Promise<Organisation | null> {
    return loaders.organisation.load(organisateurId)
  }

  @Donnee('RENDEZ_VOUS')
  @FieldResolver(() => Personne, { nullable: true, description: 'Personne conviée.' })
  personne(
    @Root() { personneId }: RendezVousConjoint,
    @Ctx() { loaders, personnes }: Contexte,
  ): Promise<Personne | null> {
    return loaders.personne.load(personnes.canonical(personneId))
  }
}

@Resolver(() => ParticipantRendezVous)
export class ParticipantRendezVousResolver {
  @Donnee('RENDEZ_VOUS')
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation.' })
  organisation(
    @Root() { organisationId }: ParticipantRendezVous,
    @Ctx() { loaders }: Contexte,
  ): Promise<Organisation | null> {
    return loaders.organisation.load(organisationId)
  }

  @Donnee('RENDEZ_VOUS')
  @FieldResolver(() => Professionnel, { nullable: true, description: 'Professionnel, s’il est nommé.' })
  professionnel(
    @Root() { professionnelId }: ParticipantRendezVous,
    @Ctx() { loaders }: Contexte,
  ): Promise<Professionnel | null> | null {
    return professionnelId ? loaders.professionnel.load(professionnelId) : null
  }
}

@Resolver(() => Personne)
export class PersonneRendezVousConjointsResolver {
  @Donnee('RENDEZ_VOUS')
  @FieldResolver(() => [RendezVousConjoint], {
    nullable: true,
    description: 'Rendez-vous conjoints, le plus récent d’abord.',
  })
  rendezVousConjoints(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<RendezVousConjoint[]> {
    return loaders.rendezVousDePersonne.load(id)
  }
}
