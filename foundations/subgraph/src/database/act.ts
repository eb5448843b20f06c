import { createHash } from 'node:crypto'
import type { Passport } from '@traitdunion/passport'
import { GraphQLError } from 'graphql'
import type { DataSource, EntityManager } from 'typeorm'
import { type ErreurMetier, refus } from '../graph/erreur-metier.js'

/** A mutation either did its work on one object, or refused it for listed reasons. */
export type ActOutcome =
  | { readonly kind: 'fait'; readonly id: string }
  | { readonly kind: 'refuse'; readonly erreurs: readonly ErreurMetier[] }

export const done = (id: string): ActOutcome => ({ kind: 'fait', id })
export const refused = (...erreurs: readonly ErreurMetier[]): ActOutcome => ({ kind: 'refuse', erreurs })

export const versionConflict = (): ActOutcome =>
  refused(
    refus(
      'CONFLIT_VERSION',
      'L’objet a changé depuis votre lecture. Relisez-le, vérifiez, puis recommencez avec sa version actuelle.',
      'versionAttendue',
    ),
  )

/** The owner does not depend on who stands before it: nobody acts without a name, whatever the gateway let through. */
const strangerActs = (): ActOutcome =>
  refused(
    refus('ACTION_INTERDITE', 'Sans jeton, on ne fait que lire. Identifiez-vous pour agir ; rien n’a été enregistré.'),
  )

export interface Act {
  readonly action: string
  /** Idempotency key of the client: the same key does the work once. */
  readonly cle: string
  readonly entree: unknown
  readonly run: (manager: EntityManager) => Promise<ActOutcome>
}

class Rollback {
  constructor(readonly outcome: ActOutcome) {}
}

/** Who acts, for idempotency: two callers may use the same key without meeting. */
export const actorOf = ({ application, agent }: Passport) => JSON.stringify([application ?? null, agent ?? null])

const late = () =>
  new GraphQLError('L’échéance de la requête est passée ; rien n’a été enregistré.', {
    extensions: { code: 'ECHEANCE_DEPASSEE' },
  })

/**
 * Runs a mutation in one transaction, once per (actor, key): a repeated key gives the first result, a key that comes
 * back with another input is refused, a refusal leaves nothing behind so that the same key may be tried again. A
 * stranger is refused.
 * @param deadline when nobody awaits the answer any more, in milliseconds since 1970: past it, nothing is committed
 * @example
 * const outcome = await context.act({ action: 'orienter', cle: input.cleIdempotence, entree: input, run: async (manager) => {
 *   if (version !== input.versionAttendue) return versionConflict()
 *   return done(await insert(manager))
 * } })
 */
export const makeAct =
  (dataSource: DataSource, passport: Passport, deadline = Number.POSITIVE_INFINITY) =>
  async ({ action, cle, entree, run }: Act): Promise<ActOutcome> => {
    if (passport.genre === 'anonyme') return strangerActs()
    const acteur = actorOf(passport)
    const empreinte = createHash('sha256')
      .update(JSON.stringify([action, entree]))
      .digest('base64')
    try {
      return await dataSource.transaction(async (manager) => {
        const fresh: unknown[] = await manager.query(
          /* sql: idempotence-claim */
          'insert into idempotence (acteur, cle, action, empreinte) values ($1, $2, $3, $4) on conflict do nothing returning cle',
          [acteur, cle, action, empreinte],
        )
        if (fresh.length === 0) return replay(manager, { acteur, cle, empreinte })
        const outcome = await run(manager)
        if (outcome.kind === 'refuse') throw new Rollback(outcome)
        if (Date.now() > deadline) throw late()
        await manager.query(
          /* sql: idempotence-result */
          'update idempotence set resultat = $3 where acteur = $1 and cle = $2',
          [acteur, cle, JSON.stringify(outcome)],
        )
        return outcome
      })
    } catch (error) {
      if (error instanceof Rollback) return error.outcome
      throw error
    }
  }

const replay = async (
  manager: EntityManager,
  { acteur, cle, empreinte }: { acteur: string; cle: string; empreinte: string },
): Promise<ActOutcome> => {
  const [first] = await manager.query(
    /* sql: idempotence-replay */
    'select empreinte, resultat from idempotence where acteur = $1 and cle = $2',
    [acteur, cle],
  )
  if (first.empreinte !== empreinte)
    return refused(
      refus(
        'CLE_IDEMPOTENCE_REUTILISEE',
        'Cette clé a déjà servi pour une autre demande. Tirez une nouvelle clé pour chaque nouvelle demande.',
        'cleIdempotence',
      ),
    )
  return first.resultat
}
