import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, publish } from '@traitdunion/subgraph'
import { create } from '../acte/create.js'
import { modify } from '../acte/modify.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import { lockSubject } from '../personne/rows.store.js'
import type { DesignationTerminerInput, ReferentDesignerInput } from './designation.input.js'
import { refusalsOf, refusalsOfEnd } from './designation.rules.js'
import { DesignationStore } from './designation.store.js'

/** Designates a professional; two référents at once are refused, even when asked at the same instant. */
export const designateReferent = (input: ReferentDesignerInput, contexte: Contexte): Promise<ActOutcome> =>
  create(contexte, {
    action: 'referentDesigner',
    input,
    keys: {
      personneId: input.personneId,
      professionnelId: input.professionnelId,
      organisationId: input.organisationId,
    },
    hold: (manager) => lockSubject(manager, 'designation', contexte.personnes.canonical(input.personneId)),
    run: async (manager, now) => {
      const { professionnelId, organisationId, role, debut, fin = null } = input
      const personneId = contexte.personnes.canonical(input.personneId)
      const others = await DesignationStore.ofPersonne(manager, contexte.personnes.namesOf([personneId]))
      const refusals = refusalsOf({ professionnelId, role, debut, fin }, others)
      if (refusals.length > 0) return refuse(...refusals)
      const id = randomUUID()
      await DesignationStore.insert(manager, {
        id,
        personneId,
        professionnelId,
        organisationId,
        role,
        debut,
        fin,
        version: 1,
        modifieLe: now,
      })
      await publish(manager, {
        personneId,
        nature: 'REFERENT_DESIGNE',
        survenuLe: now,
        objetType: 'DesignationReferent',
        objetId: id,
      })
      return done(id)
    },
  })

/** Ends a designation on a day. */
export const endDesignation = (input: DesignationTerminerInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'designationTerminer',
    input,
    lock: DesignationStore.lock,
    run: async (manager, designation, now) => {
      const refusals = refusalsOfEnd(designation, input.fin)
      if (refusals.length > 0) return refuse(...refusals)
      await DesignationStore.change(manager, designation, { fin: input.fin }, now)
      await publish(manager, {
        personneId: contexte.personnes.canonical(designation.personneId),
        nature: 'DESIGNATION_TERMINEE',
        survenuLe: now,
        objetType: 'DesignationReferent',
        objetId: designation.id,
      })
      return done(designation.id)
    },
  })
