import { ThemeFrein } from '@traitdunion/parcours'
import { type Connection, Donnee, PageArgs, sortOf } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Metier } from '../metier/metier.type.js'
import { Personne } from '../personne/personne.type.js'
import { issueOf, listOf } from '../suivi/reponse.js'
import { cloreContrainte, ouvrirContrainte } from './act-on-contrainte.js'
import { ContraintePoleEmploi, ContrainteSantePoleEmploi } from './contrainte.type.js'
import {
  ContrainteCloreInput,
  ContrainteOuvrirInput,
  DiagnosticPoleEmploiEtablirInput,
  DiagnosticPoleEmploiFiltre,
  DiagnosticPoleEmploiPayload,
  DiagnosticPoleEmploiTri,
} from './diagnostic.input.js'
import { DiagnosticStore, type TriDiagnostic } from './diagnostic.store.js'
import { BesoinDiagnostic, DiagnosticPoleEmploi, DiagnosticPoleEmploiConnection } from './diagnostic.type.js'
import { etablirDiagnostic } from './etablir-diagnostic.js'

@Resolver(() => DiagnosticPoleEmploi)
export class DiagnosticResolver {
  @Donnee('DIAGNOSTIC')
  @Query(() => DiagnosticPoleEmploi, { nullable: true, description: 'Diagnostic de France Travail, par sa clé.' })
  diagnosticPoleEmploi(
    @Arg('id', () => ID, { description: 'Clé du diagnostic.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<DiagnosticPoleEmploi | null> {
    return loaders.diagnostic.load(id)
  }

  @Donnee('DIAGNOSTIC')
  @Query(() => DiagnosticPoleEmploiConnection, {
    nullable: true,
    description: 'Diagnostics de France Travail, par pages.',
  })
  diagnosticsPoleEmploi(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => DiagnosticPoleEmploiFiltre, { nullable: true, description: 'Filtre.' })
    filtre: DiagnosticPoleEmploiFiltre | null,
    @Arg('tri', () => DiagnosticPoleEmploiTri, { nullable: true, description: 'Tri ; par date la plus récente.' })
    tri: DiagnosticPoleEmploiTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<DiagnosticPoleEmploi>> {
    const sort = sortOf<TriDiagnostic>(tri, { key: 'etabliLe', descending: true })
    return listOf(pageArgs, sort, (page) => new DiagnosticStore(contexte).findPage(filtre ?? {}, sort, page))
  }

  @Donnee('DIAGNOSTIC')
  @Mutation(() => DiagnosticPoleEmploiPayload, {
    nullable: true,
    description: 'Établit le diagnostic d’une personne ; il remplace le précédent.',
  })
  async diagnosticPoleEmploiEtablir(
    @Arg('input', () => DiagnosticPoleEmploiEtablirInput, { description: 'Diagnostic.' })
    input: DiagnosticPoleEmploiEtablirInput,
    @Ctx() contexte: Contexte,
  ): Promise<DiagnosticPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await etablirDiagnostic(input, contexte), contexte.loaders.diagnostic)
    return { diagnostic: objet, erreurs }
  }

  @Donnee('DIAGNOSTIC')
  @Mutation(() => DiagnosticPoleEmploiPayload, {
    nullable: true,
    description: 'Ouvre, ou rouvre, une contrainte sur le diagnostic en cours.',
  })
  async contrainteOuvrir(
    @Arg('input', () => ContrainteOuvrirInput, { description: 'Contrainte.' }) input: ContrainteOuvrirInput,
    @Ctx() contexte: Contexte,
  ): Promise<DiagnosticPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await ouvrirContrainte(input, contexte), contexte.loaders.diagnostic)
    return { diagnostic: objet, erreurs }
  }

  @Donnee('DIAGNOSTIC')
  @Mutation(() => DiagnosticPoleEmploiPayload, {
    nullable: true,
    description: 'Clôt une contrainte du diagnostic en cours.',
  })
  async contrainteClore(
    @Arg('input', () => ContrainteCloreInput, { description: 'Clôture.' }) input: ContrainteCloreInput,
    @Ctx() contexte: Contexte,
  ): Promise<DiagnosticPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await cloreContrainte(input, contexte), contexte.loaders.diagnostic)
    return { diagnostic: objet, erreurs }
  }

  @Donnee('FREIN_THEME')
  @FieldResolver(() => [ThemeFrein], { nullable: true, description: 'Thèmes des freins ouverts, hors santé.' })
  themes(@Root() { id }: DiagnosticPoleEmploi, @Ctx() { loaders }: Contexte): Promise<ThemeFrein[]> {
    return loaders.themesDeDiagnostic.load(id)
  }

  @Donnee('PROJET')
  @FieldResolver(() => Metier, { nullable: true, description: 'Métier sur lequel il porte.' })
  async metier(@Root() { codeRome }: DiagnosticPoleEmploi, @Ctx() { loaders }: Contexte): Promise<Metier | null> {
    return codeRome ? loaders.metier.load(codeRome) : null
  }

  @Donnee('PROJET')
  @FieldResolver(() => [BesoinDiagnostic], { nullable: true, description: 'Besoins et points forts.' })
  besoins(@Root() { id }: DiagnosticPoleEmploi, @Ctx() { loaders }: Contexte): Promise<BesoinDiagnostic[]> {
    return loaders.besoinsDeDiagnostic.load(id)
  }

  @Donnee('FREIN')
  @FieldResolver(() => [ContraintePoleEmploi], {
    nullable: true,
    description: 'Contraintes hors santé, les prioritaires d’abord.',
  })
  contraintes(@Root() { id }: DiagnosticPoleEmploi, @Ctx() { loaders }: Contexte): Promise<ContraintePoleEmploi[]> {
    return loaders.contraintesDeDiagnostic.load(id)
  }

  @Donnee('FREIN_SANTE')
  @FieldResolver(() => ContrainteSantePoleEmploi, { nullable: true, description: 'Contrainte de santé.' })
  contrainteSante(
    @Root() { id }: DiagnosticPoleEmploi,
    @Ctx() { loaders }: Contexte,
  ): Promise<ContrainteSantePoleEmploi | null> {
    return loaders.contrainteSanteDeDiagnostic.load(id)
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Personne dont c’est le diagnostic.' })
  personne(@Root() { personneId }: DiagnosticPoleEmploi, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }
}

@Resolver(() => Personne)
export class PersonneDiagnosticsResolver {
  @Donnee('DIAGNOSTIC')
  @FieldResolver(() => DiagnosticPoleEmploi, { nullable: true, description: 'Diagnostic de France Travail en cours.' })
  async diagnosticPoleEmploi(
    @Root() { id }: Personne,
    @Ctx() { loaders }: Contexte,
  ): Promise<DiagnosticPoleEmploi | null> {
    const [first] = await loaders.diagnosticsDePersonne.load(id)
    return first?.enCours ? first : null
  }

  @Donnee('DIAGNOSTIC')
  @FieldResolver(() => [DiagnosticPoleEmploi], {
    nullable: true,
    description: 'Diagnostics de France Travail : celui en cours, puis les précédents.',
  })
  diagnosticsPoleEmploi(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<DiagnosticPoleEmploi[]> {
    return loaders.diagnosticsDePersonne.load(id)
  }
}
