import type { Categorie } from '@traitdunion/glossary'
import { type ActOutcome, Donnee, ErreurMetier } from '@traitdunion/subgraph'
import type DataLoader from 'dataloader'
import { type ClassType, Field, ObjectType } from 'type-graphql'

export type Payload<F extends string, T> = { readonly [K in F]: T | null } & {
  readonly erreurs: readonly ErreurMetier[]
}

/**
 * Payload type of a mutation: the object as it stands afterwards, or why nothing was done.
 * @param acte what was done, after « Issue »
 * @example `payloadOf('ContratSigner', 'contrat', () => ContratDepartement, 'CONTRAT', 'de la signature d’un contrat')`
 */
export const payloadOf = <F extends string, T extends object>(
  mutation: string,
  champ: F,
  objet: () => ClassType<T>,
  categorie: Categorie,
  acte: string,
): ClassType<Payload<F, T>> => {
  @Donnee(categorie)
  @ObjectType(`${mutation}Payload`, { description: `Issue ${acte}.` })
  class Outcome {}
  Field(objet, { nullable: true, description: 'Objet après l’action ; absent si elle est refusée.' })(
    Outcome.prototype,
    champ,
  )
  Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })(Outcome.prototype, 'erreurs')
  Donnee('TECHNIQUE')(Outcome.prototype, 'erreurs')
  return Outcome as ClassType<Payload<F, T>>
}

/** Outcome of an act → payload; the object is read again, since the act may have changed it. */
export const payloadFrom = async <F extends string, T>(
  outcome: ActOutcome,
  champ: F,
  loader: DataLoader<string, T | null>,
): Promise<Payload<F, T>> =>
  (outcome.kind === 'fait'
    ? { [champ]: await loader.clear(outcome.id).load(outcome.id), erreurs: [] }
    : { [champ]: null, erreurs: outcome.erreurs }) as Payload<F, T>
