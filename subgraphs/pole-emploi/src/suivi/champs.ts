import { Donnee, ErreurMetier, GraphQLInstant, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, ID, Int } from 'type-graphql'

// The fields that every object and every act bear alike: one wording, one category each.

const together =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of decorators) decorate(target, key)
  }

export const Cle = (description = 'Clé aléatoire.'): PropertyDecorator =>
  together(Field(() => ID, { description }) as PropertyDecorator, Donnee('CLE'))

export const Version = (): PropertyDecorator =>
  together(
    Field(() => Int, {
      description: 'Version, à rendre dans `versionAttendue` pour modifier.',
    }) as PropertyDecorator,
    Donnee('TECHNIQUE'),
  )

export const ModifieLe = (): PropertyDecorator =>
  together(
    Field(() => GraphQLInstant, { description: 'Dernière modification.' }) as PropertyDecorator,
    Donnee('TECHNIQUE'),
  )

export const CleIdempotence = (): PropertyDecorator =>
  together(
    Field(() => GraphQLUuid, {
      description: 'Clé tirée au hasard par le client : la même clé n’agit qu’une fois.',
    }) as PropertyDecorator,
    Donnee('TECHNIQUE'),
  )

export const VersionAttendue = (): PropertyDecorator =>
  together(
    Field(() => Int, { description: 'Version de l’objet telle que lue.' }) as PropertyDecorator,
    Donnee('TECHNIQUE'),
  )

/** For an act that replaces what is in force, which may not exist yet. */
export const VersionRemplacee = (description: string): PropertyDecorator =>
  together(Field(() => Int, { nullable: true, description }) as PropertyDecorator, Donnee('TECHNIQUE'))

export const Refus = (): PropertyDecorator =>
  together(
    Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' }) as PropertyDecorator,
    Donnee('TECHNIQUE'),
  )
