import { type Connection, Donnee, PageArgs, sortOf } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Metier } from '../metier/metier.type.js'
import { Personne } from '../personne/personne.type.js'
import { issueOf, listOf } from '../suivi/reponse.js'
import { definirProjet } from './definir-projet.js'
import {
  ProjetDefinirInput,
  ProjetDefinirPayload,
  ProjetProfessionnelFiltre,
  ProjetProfessionnelTri,
} from './projet.input.js'
import { ProjetStore, type TriProjet } from './projet.store.js'
import { MetierRecherche, ProjetProfessionnel, ProjetProfessionnelConnection } from './projet.type.js'

@Resolver(() => ProjetProfessionnel)
export class ProjetResolver {
  @Donnee('PROJET')
  @Query(() => ProjetProfessionnel, { nullable: true, description: 'Projet professionnel, par sa clé.' })
  projetProfessionnel(
    @Arg('id', () => ID, { description: 'Clé du projet.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<ProjetProfessionnel | null> {
    return loaders.projet.load(id)
  }

  @Donnee('PROJET')
  @Query(() => ProjetProfessionnelConnection, { nullable: true, description: 'Projets professionnels, par pages.' })
  projetsProfessionnels(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ProjetProfessionnelFiltre, { nullable: true, description: 'Filtre.' })
    filtre: ProjetProfessionnelFiltre | null,
    @Arg('tri', () => ProjetProfessionnelTri, { nullable: true, description: 'Tri ; par définition la plus récente.' })
    tri: ProjetProfessionnelTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<ProjetProfessionnel>> {
    const sort = sortOf<TriProjet>(tri, { key: 'definiLe', descending: true })
    return listOf(pageArgs, sort, (page) => new ProjetStore(contexte).findPage(filtre ?? {}, sort, page))
  }

  @Donnee('PROJET')
  @Mutation(() => ProjetDefinirPayload, {
    nullable: true,
    description: 'Définit le projet professionnel d’une personne, ou le revoit.',
  })
  async projetDefinir(
    @Arg('input', () => ProjetDefinirInput, { description: 'Projet.' }) input: ProjetDefinirInput,
    @Ctx() contexte: Contexte,
  ): Promise<ProjetDefinirPayload> {
    const { objet, erreurs } = await issueOf(await definirProjet(input, contexte), contexte.loaders.projet)
    return { projet: objet, erreurs }
  }

  @Donnee('PROJET')
  @FieldResolver(() => [MetierRecherche], { nullable: true, description: 'Métiers recherchés, le préféré d’abord.' })
  metiers(@Root() { recherches }: ProjetProfessionnel): readonly MetierRecherche[] {
    return recherches
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Personne dont c’est le projet.' })
  personne(@Root() { personneId }: ProjetProfessionnel, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }
}

@Resolver(() => MetierRecherche)
export class MetierRechercheResolver {
  @Donnee('PROJET')
  @FieldResolver(() => Metier, { nullable: true, description: 'Métier.' })
  metier(@Root() { codeRome }: MetierRecherche, @Ctx() { loaders }: Contexte): Promise<Metier | null> {
    return loaders.metier.load(codeRome)
  }
}

@Resolver(() => Personne)
export class PersonneProjetResolver {
  @Donnee('PROJET')
  @FieldResolver(() => ProjetProfessionnel, { nullable: true, description: 'Projet professionnel.' })
  projetProfessionnel(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<ProjetProfessionnel | null> {
    return loaders.projetDePersonne.load(id)
  }
}
