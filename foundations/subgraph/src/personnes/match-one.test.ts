import type { Passport } from '@traitdunion/passport'
import { describe, expect, it } from 'vitest'
import { AppariementFault, type Issue, type Rapprochement } from './appariement.client.js'
import { matchOne, requestReference, unmatched } from './match-one.js'

const enregistrement = {
  cle: 'dossier:1',
  identite: { nom: 'Quentin', prenoms: ['Aline'], dateNaissance: '1988-04-12' },
  identifiants: {},
}
const passport: Passport = {
  genre: 'agent',
  partenaire: 'departement',
  application: 'essais',
  agent: 'a',
  roles: [],
  version: '1',
}
const demande = { action: 'ouvrir', cle: 'k', entree: { n: 1 } }
const REFERENCE = requestReference(passport, demande)

const answering = (rapprochement: Rapprochement) => ({
  openLot: async (reference: string) => ({ lot: `lot de ${reference}` }),
  match: async () => ({ rapprochements: [rapprochement] }),
})
const failing = (step: 'openLot' | 'match', error: Error) => ({
  ...answering({ cle: enregistrement.cle, issue: 'AUCUN', personneId: null }),
  [step]: async () => {
    throw error
  },
})
const fault = (status: number, code: string) => new AppariementFault(status, code, '')

describe('a record matched alone', () => {
  it.each<[Issue, string | null]>([
    ['TROUVE', 'p1'],
    ['AUCUN', 'p1'],
    ['PLUSIEURS', null],
    ['INCOHERENT', null],
  ])('%s comes back with the lot to confirm', async (issue, personneId) => {
    const rapprochement = { cle: enregistrement.cle, issue, personneId }
    expect(await matchOne({ appariement: answering(rapprochement), passport }, demande, enregistrement)).toEqual({
      kind: 'rapproche',
      lot: `lot de ${REFERENCE}`,
      rapprochement,
    })
  })

  it('REFUSE comes back with the lot to reject', async () => {
    const client = answering({ cle: enregistrement.cle, issue: 'REFUSE', personneId: null })
    expect(await matchOne({ appariement: client, passport }, demande, enregistrement)).toEqual({
      kind: 'refuse',
      lot: `lot de ${REFERENCE}`,
    })
  })

  it.each([
    ['openLot', 400, 'CORPS_INVALIDE', { kind: 'refuse', lot: null }],
    ['match', 400, 'CLE_INTERDITE', { kind: 'refuse', lot: `lot de ${REFERENCE}` }],
    ['match', 409, 'LOT_CLOS', { kind: 'lot-clos' }],
    ['match', 404, 'LOT_INCONNU', { kind: 'indisponible' }],
    ['openLot', 401, 'JETON_INVALIDE', { kind: 'indisponible' }],
    ['openLot', 403, 'ACTION_INTERDITE', { kind: 'indisponible' }],
    ['openLot', 503, 'APPARIEMENT_INDISPONIBLE', { kind: 'indisponible' }],
    ['match', 500, 'ERREUR_INTERNE', { kind: 'indisponible' }],
  ] as const)('when %s answers %i %s, is the value %j', async (step, status, code, outcome) => {
    expect(
      await matchOne({ appariement: failing(step, fault(status, code)), passport }, demande, enregistrement),
    ).toEqual(outcome)
  })

  it('lets a defect of ours be one', async () => {
    const client = failing('match', new TypeError('undefined is not a lot'))
    await expect(matchOne({ appariement: client, passport }, demande, enregistrement)).rejects.toThrow(TypeError)
  })

  it('does not take an empty answer for a refused identity', async () => {
    const client = { ...answering({} as Rapprochement), match: async () => ({ rapprochements: [] }) }
    await expect(matchOne({ appariement: client, passport }, demande, enregistrement)).rejects.toThrow('did not answer')
  })
})

describe('the name of a request', () => {
  it.each([
    ['another agent', { ...passport, agent: 'b' }, demande],
    ['another application', { ...passport, application: 'autre' }, demande],
    ['another act', passport, { ...demande, action: 'clore' }],
    ['another key', passport, { ...demande, cle: 'l' }],
    ['another input', passport, { ...demande, entree: { n: 2 } }],
  ])('is not that of %s', (_case, who, what) => {
    expect(requestReference(who, what)).not.toBe(REFERENCE)
    expect(requestReference({ ...passport, version: '2' }, { ...demande })).toBe(REFERENCE)
  })
})

describe('a match that did not come about', () => {
  it.each([
    ['indisponible', 'APPARIEMENT_INDISPONIBLE', null],
    ['lot-clos', 'CLE_IDEMPOTENCE_REUTILISEE', 'cleIdempotence'],
  ] as const)('%s is refused with the listed code %s', (kind, code, champ) => {
    expect(unmatched(kind)).toMatchObject({ kind: 'refuse', erreurs: [{ code, champ }] })
  })
})
