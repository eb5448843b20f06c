import { Donnee } from '@traitdunion/subgraph'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import type { ElementLu } from './contrainte.store.js'
import {
  ContraintePoleEmploi,
  ContrainteSantePoleEmploi,
  ObjectifContrainte,
  ObjectifJustice,
  ObjectifSante,
  SituationContrainte,
  SituationJustice,
  SituationSante,
} from './contrainte.type.js'

@Resolver(() => ContraintePoleEmploi)
export class ContrainteResolver {
  @Donnee('FREIN')
  @FieldResolver(() => [SituationContrainte], { nullable: true, description: 'Situations qui l’expliquent.' })
  situations(@Root() { id }: ContraintePoleEmploi, @Ctx() { loaders }: Contexte): Promise<ElementLu[]> {
    return loaders.situations.load(id)
  }

  @Donnee('FREIN_SANTE')
  @FieldResolver(() => [SituationSante], { nullable: true, description: 'Situations qui touchent à la santé.' })
  situationsSante(@Root() { id }: ContraintePoleEmploi, @Ctx() { loaders }: Contexte): Promise<ElementLu[]> {
    return loaders.situationsSante.load(id)
  }

  @Donnee('JUSTICE_ASE_SEJOUR')
  @FieldResolver(() => [SituationJustice], { nullable: true, description: 'Situations qui touchent à la justice.' })
  situationsJustice(@Root() { id }: ContraintePoleEmploi, @Ctx() { loaders }: Contexte): Promise<ElementLu[]> {
    return loaders.situationsJustice.load(id)
  }

  @Donnee('FREIN')
  @FieldResolver(() => [ObjectifContrainte], { nullable: true, description: 'Objectifs fixés pour la lever.' })
  objectifs(@Root() { id }: ContraintePoleEmploi, @Ctx() { loaders }: Contexte): Promise<ElementLu[]> {
    return loaders.objectifs.load(id)
  }

  @Donnee('JUSTICE_ASE_SEJOUR')
  @FieldResolver(() => [ObjectifJustice], {
    nullable: true,
    description: 'Objectifs qui touchent à la justice ou à une mesure de protection.',
  })
  objectifsJustice(@Root() { id }: ContraintePoleEmploi, @Ctx() { loaders }: Contexte): Promise<ElementLu[]> {
    return loaders.objectifsJustice.load(id)
  }
}

@Resolver(() => ContrainteSantePoleEmploi)
export class ContrainteSanteResolver {
  @Donnee('FREIN_SANTE')
  @FieldResolver(() => [SituationSante], { nullable: true, description: 'Situations qui l’expliquent.' })
  situations(@Root() { id }: ContrainteSantePoleEmploi, @Ctx() { loaders }: Contexte): Promise<ElementLu[]> {
    return loaders.situationsSante.load(id)
  }

  @Donnee('FREIN_SANTE')
  @FieldResolver(() => [ObjectifSante], { nullable: true, description: 'Objectifs fixés pour la lever.' })
  objectifs(@Root() { id }: ContrainteSantePoleEmploi, @Ctx() { loaders }: Contexte): Promise<ElementLu[]> {
    return loaders.objectifsSante.load(id)
  }
}
