import { Directive, Field, ObjectType } from 'type-graphql'
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
