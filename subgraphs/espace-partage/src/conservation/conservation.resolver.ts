import { type Connection, Donnee, PageArgs, pageOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { answered, gestionFor } from '../appariement/cas.resolver.js'
import { decideIdentite, readOutcome } from '../appariement/decide-identite.js'
import type { Contexte } from '../contexte.js'
import { refusDe } from '../errors.js'
import { Personne } from '../personne/personne.type.js'
import { PersonneRetirerInput, PersonneRetirerPayload } from './conservation.input.js'
import { ConservationPersonne, RetraitPersonne, RetraitPersonneConnection } from './conservation.type.js'

@Resolver(() => Personne)
export class PersonneConservationResolver {
  @Donnee('DROITS_PERSONNE')
  @FieldResolver(() => ConservationPersonne, { nullable: true, description: 'Durée de conservation au hub.' })
  conservation(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<ConservationPersonne> {
    return loaders.conservation.load(id)
  }
}

@Resolver(() => RetraitPersonne)
export class RetraitResolver {
  @Donnee('DROITS_PERSONNE')
  @Query(() => RetraitPersonneConnection, {
    nullable: true,
    description: 'Personnes retirées, la dernière d’abord, et qui l’a exécuté ; gestionnaires seuls.',
  })
  async retraits(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<RetraitPersonne>> {
    const gestion = gestionFor(contexte)
    const page = pageOf(pageArgs, { key: 'demandeLe', descending: true })
    const { retraits, partenaires } = await answered(gestion.retraits(page.limit, page.after?.id ?? null))
    const rows = retraits.map(({ accuses, demandeLe, auteur: _, ...retrait }) =>
      Object.assign(new RetraitPersonne(), {
        ...retrait,
        demandeLe: new Date(demandeLe),
        executions: accuses.map(({ partenaire, le }) => ({ partenaire, le: new Date(le) })),
        attendus: partenaires.filter((nom) => !accuses.some(({ partenaire }) => partenaire === nom)),
      }),
    )
    return toConnection(rows, page, ({ id, demandeLe }) => ({ id, key: (demandeLe as Date).toISOString() }))
  }

  @Donnee('DROITS_PERSONNE')
  @Mutation(() => PersonneRetirerPayload, {
    nullable: true,
    description:
      'Retire une personne de tout le hub ; chaque partenaire l’exécute et le confirme. Sans version attendue : un retrait ne se fait qu’une fois.',
  })
  async personneRetirer(
    @Arg('input', () => PersonneRetirerInput, { description: 'Décision.' }) input: PersonneRetirerInput,
    @Ctx() contexte: Contexte,
  ): Promise<PersonneRetirerPayload> {
    const { personneId, nature } = input
    // The hub alone counts how long a person is kept.
    if (nature === 'CONSERVATION') return { retraitId: null, erreurs: [refusDe('NATURE_RETRAIT_RESERVEE', 'nature')] }
    const outcome = await decideIdentite(
      { action: 'personneRetirer', input, path: '/retraits', corps: { personneId, nature }, cles: { personneId } },
      contexte,
    )
    return outcome.kind === 'refuse'
      ? { retraitId: null, erreurs: outcome.erreurs }
      : { retraitId: readOutcome(outcome.id).acteId, erreurs: [] }
  }
}
