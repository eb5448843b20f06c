import { createHash } from 'node:crypto'
import { type ActOutcome, done, refused, versionConflict } from '@traitdunion/subgraph'
import { CertificationStore } from '../certification/certification.store.js'
import type { Contexte } from '../contexte.js'
import { OrganismeStore } from '../organisme/organisme.store.js'
import { depositActions } from './deposit-actions.js'
import { depositRefusalsOf } from './depot.rules.js'
import type { FormationDeposerInput } from './formation.input.js'
import { FormationStore } from './formation.store.js'

const fingerprintOf = (content: object): string => createHash('sha256').update(JSON.stringify(content)).digest('base64')

/**
 * Writes a formation with its actions and sessions, each recognised by its part of the InterCarif triplet. The same
 * content again changes nothing, not even a version; what is no longer in the deposit is withdrawn, never deleted:
 * persons may be positioned on it.
 */
export const depositFormation = (input: FormationDeposerInput, { act }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'formationDeposer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { cleIdempotence: _cle, versionAttendue = null, ...content } = input
      const refusals = depositRefusalsOf(content)
      if (refusals.length > 0) return refused(...refusals)
      await FormationStore.lock(manager, input.numeroFormation)
      const known = await FormationStore.findByNumero(manager, input.numeroFormation)
      if ((known?.version ?? null) !== versionAttendue) return versionConflict()
      const empreinte = fingerprintOf(content)
      if (known?.empreinte === empreinte) return done(known.id)

      const now = new Date()
      const organismeId = await OrganismeStore.upsert(manager, content.organisme, now)
      const certificationIds = await CertificationStore.upsertAll(manager, content.certifications, now)
      const id = await FormationStore.write(manager, known, { ...content, organismeId, empreinte }, now)
      await FormationStore.certify(manager, id, certificationIds)
      await depositActions(manager, id, content.actions, now)
      return done(id)
    },
  })
