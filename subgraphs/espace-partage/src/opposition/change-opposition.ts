import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, publish, refused, today, versionConflict } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { mayWrite } from '../appelant/appelant.rules.js'
import type { Contexte } from '../contexte.js'
import { refusDe } from '../errors.js'
import { PersonneStore } from '../personne/personne.store.js'
import type { OppositionEnregistrerInput, OppositionLeverInput } from './opposition.input.js'
import { OppositionStore } from './opposition.store.js'

const tell = (manager: EntityManager, personneId: string, nature: string, objetId: string, survenuLe: Date) =>
  publish(manager, { personneId, nature, survenuLe, objetType: 'Opposition', objetId })

/** Whoever the person speaks to may write it down; she need not say why. */
export const recordOpposition = (
  input: OppositionEnregistrerInput,
  { act, passport, personnes }: Contexte,
): Promise<ActOutcome> =>
  act({
    action: 'oppositionEnregistrer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      if (!mayWrite(passport)) return refused(refusDe('ACTION_INTERDITE'))
      const personneId = personnes.canonical(input.personneId)
      if (!(await PersonneStore.exists(manager, personneId))) return refused(refusDe('PERSONNE_INCONNUE', 'personneId'))
      if (input.opposeeLe > today()) return refused(refusDe('OPPOSITION_DATE', 'opposeeLe'))
      if (await OppositionStore.findCurrent(manager, personnes.namesOf([personneId])))
        return refused(refusDe('OPPOSITION_DEJA_ENREGISTREE'))
      const [id, now] = [randomUUID(), new Date()]
      const { opposeeLe } = input
      await OppositionStore.insert(manager, { id, personneId, opposeeLe, leveeLe: null, version: 1, modifieLe: now })
      await tell(manager, personneId, 'OPPOSITION_ENREGISTREE', id, now)
      return done(`${id} ${personneId}`)
    },
  })

export const liftOpposition = (input: OppositionLeverInput, { act, passport }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'oppositionLever',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      if (!mayWrite(passport)) return refused(refusDe('ACTION_INTERDITE'))
      const opposition = await OppositionStore.findForUpdate(manager, input.oppositionId)
      if (!opposition) return refused(refusDe('OPPOSITION_INCONNUE', 'oppositionId'))
      if (opposition.version !== input.versionAttendue) return versionConflict()
      const { leveeLe } = input
      if (leveeLe > today() || leveeLe < opposition.opposeeLe) return refused(refusDe('OPPOSITION_DATE', 'leveeLe'))
      const now = new Date()
      await OppositionStore.lift(manager, opposition, leveeLe, now)
      await tell(manager, opposition.personneId, 'OPPOSITION_LEVEE', opposition.id, now)
      return done(`${opposition.id} ${opposition.personneId}`)
    },
  })
