import type { Erreur } from '@traitdunion/glossary'
import { Directive, Field, ObjectType } from 'type-graphql'
import { type CodeCommun, erreurs as communes } from '../errors.js'
import { Donnee } from './donnee.js'

/** A refusal of a mutation: a value of the answer, with a listed code. Never holds a personal value. */
@Directive('@shareable')
@Donnee('TECHNIQUE')
@ObjectType({ description: 'Refus d’une action : code listé, phrase qui dit quoi faire.' })
export class ErreurMetier {
  @Field(() => String, { description: 'Code listé, une page de documentation chacun.' })
  readonly code!: string

  @Field(() => String, { description: 'Ce qui est refusé et ce qu’il faut faire.' })
  readonly message!: string

  @Field(() => String, { nullable: true, description: 'Champ de l’entrée en cause, s’il y en a un.' })
  readonly champ!: string | null
}

/** @example `refus('ORIENTATION_ANTERIEURE', 'La décision précède celle qu’elle remplace.', 'decideeLe')` */
export const refus = (code: string, message: string, champ: string | null = null): ErreurMetier =>
  Object.assign(new ErreurMetier(), { code, message, champ })

/**
 * The listed refusals of a subgraph: its own, over those that mean the same in all.
 * @example `export const { phraseOf, refusOf } = refusalsIn(erreurs)`
 */
export const refusalsIn = <C extends string>(erreurs: Readonly<Record<C, Erreur>>) => {
  const all: Readonly<Record<C | CodeCommun, Erreur>> = { ...communes, ...erreurs }
  /** The sentence shown with a refusal: why, then what to do. */
  const phraseOf = (code: C | CodeCommun): string => `${all[code].cause} ${all[code].action}`
  const refusOf = (code: C | CodeCommun, champ: string | null = null): ErreurMetier =>
    refus(code, phraseOf(code), champ)
  return { phraseOf, refusOf }
}
