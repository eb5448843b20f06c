import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { Commune } from '../territoire/commune.type.js'
import { ContactDeclarerInput, ContactDeclarerPayload } from './contact.input.js'
import { ContactPersonne } from './contact.type.js'
import { declareContact } from './declare-contact.js'

@Resolver(() => Personne)
export class PersonneContactResolver {
  @Donnee('CONTACT')
  @FieldResolver(() => ContactPersonne, {
    nullable: true,
    description: 'Coordonnées, selon la première source qui en donne.',
  })
  async contact(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<ContactPersonne | null> {
    return (await loaders.contacts.load(id))[0] ?? null
  }

  @Donnee('ETAT_APPARIEMENT')
  @FieldResolver(() => [ContactPersonne], {
    nullable: true,
    description: 'Coordonnées selon chaque source, celle qui est montrée d’abord.',
  })
  contactsParSource(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<ContactPersonne[]> {
    return loaders.contacts.load(id)
  }
}

@Resolver(() => ContactPersonne)
export class ContactResolver {
  @Donnee('CONTACT')
  @Mutation(() => ContactDeclarerPayload, {
    nullable: true,
    description: 'Déclare les coordonnées d’une personne au nom du partenaire de l’appelant.',
  })
  async contactDeclarer(
    @Arg('input', () => ContactDeclarerInput, { description: 'Coordonnées.' }) input: ContactDeclarerInput,
    @Ctx() contexte: Contexte,
  ): Promise<ContactDeclarerPayload> {
    const outcome = await declareContact(input, contexte)
    return outcome.kind === 'fait'
      ? { personne: await contexte.loaders.personne.load(outcome.id), erreurs: [] }
      : { personne: null, erreurs: outcome.erreurs }
  }

  @Donnee('CONTACT')
  @FieldResolver(() => Commune, { nullable: true, description: 'Commune, si elle est connue de ce hub.' })
  commune(@Root() { codeCommune }: ContactPersonne, @Ctx() { loaders }: Contexte): Promise<Commune | null> | null {
    return codeCommune ? loaders.commune.load(codeCommune) : null
  }
}
