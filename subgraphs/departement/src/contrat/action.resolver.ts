import { Donnee } from '@traitdunion/subgraph'
import { FieldResolver, Resolver, Root } from 'type-graphql'
import { Organisation } from '../reference/organisation.type.js'
import { ActionContrat } from './version.type.js'

@Resolver(() => ActionContrat)
export class ActionResolver {
  @Donnee('CONTRAT')
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisme qui porte l’action.' })
  organisation(@Root() { organisationId }: ActionContrat): Organisation | null {
    return Organisation.withKey(organisationId)
  }
}
