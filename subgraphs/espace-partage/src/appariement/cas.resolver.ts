import {
  type Connection,
  checkCursor,
  Donnee,
  isUuid,
  PageArgs,
  pageOf,
  sortOf,
  toConnection,
} from '@traitdunion/subgraph'
import { GraphQLError } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { isGestionnaire } from '../appelant/appelant.rules.js'
import type { Contexte } from '../contexte.js'
import { phraseOf } from '../errors.js'
import { CasAppariementFiltre, CasAppariementTri } from './cas.input.js'
import { casOf, enregistrementOf } from './cas.rules.js'
import {
  ActeAppariement,
  CandidatAppariement,
  CasAppariement,
  CasAppariementConnection,
  EnregistrementAppariement,
} from './cas.type.js'
import { gestionOf } from './gestion.client.js'

/** The steward's part of the matching service, for a steward; for nobody else, and never silently empty. */
export const gestionFor = ({ passport, appariement }: Contexte) => {
  if (!isGestionnaire(passport))
    throw new GraphQLError(phraseOf('ACTION_INTERDITE'), { extensions: { code: 'ACTION_INTERDITE' } })
  return gestionOf(appariement)
}

/** Any fault of the matching service is the same to a reader: it did not answer. */
export const answered = <V>(asking: Promise<V>): Promise<V> =>
  asking.catch(() => {
    throw new GraphQLError(phraseOf('APPARIEMENT_INDISPONIBLE'), { extensions: { code: 'APPARIEMENT_INDISPONIBLE' } })
  })

@Resolver(() => CasAppariement)
export class CasAppariementResolver {
  @Donnee('ETAT_APPARIEMENT')
  @Query(() => CasAppariement, {
    nullable: true,
    description: 'Cas de rapprochement, par sa clé ; gestionnaires seuls.',
  })
  async casAppariement(
    @Arg('id', () => ID, { description: 'Clé du cas.' }) id: string,
    @Ctx() contexte: Contexte,
  ): Promise<CasAppariement | null> {
    gestionFor(contexte)
    const cas = isUuid(id) ? await answered(contexte.loaders.casDetaille.load(id)) : null
    return cas && casOf(cas)
  }

  @Donnee('ETAT_APPARIEMENT')
  @Query(() => CasAppariementConnection, {
    nullable: true,
    description: 'File des cas de rapprochement, par pages ; gestionnaires seuls.',
  })
  async casAppariements(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => CasAppariementFiltre, { nullable: true, description: 'Filtre.' })
    filtre: CasAppariementFiltre | null,
    @Arg('tri', () => CasAppariementTri, { nullable: true, description: 'Tri ; le plus ancien d’abord.' })
    tri: CasAppariementTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<CasAppariement>> {
    const gestion = gestionFor(contexte)
    const sort = sortOf<'ouvertLe'>(tri, { key: 'ouvertLe', descending: false })
    const page = pageOf(pageArgs, sort)
    checkCursor(page, 'timestamptz')
    const { after, limit } = page
    const apres = after && `${after.key}_${after.id}`
    const { cas, suite } = await answered(
      gestion.file({
        ...filtre,
        modifieDepuis: filtre?.modifieDepuis?.toISOString(),
        ordre: sort.descending ? 'DECROISSANT' : 'CROISSANT',
        limite: limit,
        apres,
      }),
    )
    const rows = cas.map(casOf)
    // The service says itself that there is more, where our own lists fetch one row beyond the page.
    const beyond = suite === null ? [] : rows.slice(-1)
    return toConnection([...rows, ...beyond], page, (row) => ({ id: row.id, key: row.ouvertLe.toISOString() }))
  }

  @Donnee('ETAT_APPARIEMENT')
  @Query(() => [ActeAppariement], {
    nullable: true,
    description: 'Décisions prises sur l’identité d’une personne, la plus ancienne d’abord ; gestionnaires seuls.',
  })
  async historiqueAppariement(
    @Arg('personneId', () => ID, { description: 'Personne, sous l’une de ses clés.' }) personneId: string,
    @Ctx() contexte: Contexte,
  ): Promise<ActeAppariement[]> {
    const gestion = gestionFor(contexte)
    const actes = isUuid(personneId) ? await answered(gestion.historique(personneId)) : []
    return actes.map(({ faitLe, ...acte }) =>
      Object.assign(new ActeAppariement(), { ...acte, faitLe: new Date(faitLe) }),
    )
  }

  @Donnee('ETAT_APPARIEMENT')
  @FieldResolver(() => EnregistrementAppariement, { nullable: true, description: 'Enregistrement en doute.' })
  async enregistrement(
    @Root() { id }: CasAppariement,
    @Ctx() { loaders }: Contexte,
  ): Promise<EnregistrementAppariement | null> {
    const cas = await answered(loaders.casDetaille.load(id))
    return cas && enregistrementOf(cas.enregistrement)
  }

  @Donnee('ETAT_APPARIEMENT')
  @FieldResolver(() => [CandidatAppariement], {
    nullable: true,
    description: 'Personnes à qui il peut appartenir, chacune avec ses enregistrements.',
  })
  async candidats(@Root() { id }: CasAppariement, @Ctx() { loaders }: Contexte): Promise<CandidatAppariement[] | null> {
    const cas = await answered(loaders.casDetaille.load(id))
    if (!cas) return null
    return cas.candidats.map(({ personneId, enregistrements }) =>
      Object.assign(new CandidatAppariement(), { personneId, enregistrements: enregistrements.map(enregistrementOf) }),
    )
  }
}
