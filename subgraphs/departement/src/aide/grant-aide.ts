import { randomUUID } from 'node:crypto'
import { type ActOutcome, addMonths, civilDateOf, done, publish } from '@traitdunion/subgraph'
import { create } from '../acte/create.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import { lockSubject } from '../personne/rows.store.js'
import type { AideAccorderInput } from './aide.input.js'
import { refusalsOf } from './aide.rules.js'
import { AideStore } from './aide.store.js'

/** Grants an aid within the ceilings of its scheme; two grants at once cannot pass the yearly ceiling together. */
export const grantAide = (input: AideAccorderInput, contexte: Contexte): Promise<ActOutcome> =>
  create(contexte, {
    action: 'aideAccorder',
    input,
    keys: { personneId: input.personneId },
    hold: (manager) => lockSubject(manager, 'aide', contexte.personnes.canonical(input.personneId)),
    run: async (manager, now) => {
      const { dispositifCode, montantCentimes, accordeeLe } = input
      const personneId = contexte.personnes.canonical(input.personneId)
      const earlier = await AideStore.grantedSince(
        manager,
        contexte.personnes.namesOf([personneId]),
        dispositifCode,
        addMonths(accordeeLe, -12),
      )
      const already = earlier.reduce((sum, aide) => sum + aide.montantCentimes, 0)
      const refusals = refusalsOf(input, already, civilDateOf(now))
      if (refusals.length > 0) return refuse(...refusals)
      const id = randomUUID()
      await AideStore.insert(manager, {
        id,
        personneId,
        dispositifCode,
        montantCentimes,
        accordeeLe,
        etat: 'ACCORDEE',
        version: 1,
        modifieLe: now,
      })
      await publish(manager, {
        personneId,
        nature: 'AIDE_ACCORDEE',
        survenuLe: now,
        objetType: 'AideAccordee',
        objetId: id,
      })
      return done(id)
    },
  })
