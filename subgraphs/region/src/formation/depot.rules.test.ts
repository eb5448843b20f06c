import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unDepot } from '../../tests/un-depot.js'
import { depositRefusalsOf, isSiret } from './depot.rules.js'

const faults = (reste: object) => depositRefusalsOf({ ...unDepot(), ...reste }).map(({ code, champ }) => [code, champ])
const withSession = (reste: object) => {
  const depot = unDepot()
  const [action] = depot.actions
  return faults({ actions: [{ ...action, sessions: [{ ...action!.sessions[0], ...reste }] }] })
}
const withAction = (reste: object) => faults({ actions: [{ ...unDepot().actions[0], ...reste }] })

describe('un SIRET', () => {
  it.each([
    ['99999999900014', false],
    ['12345678200010', true],
    ['35600000000048', true],
    ['35600000012348', false],
    ['00000000000000', false],
    ['1234567820001', false],
    ['1234567820001A', false],
    ['123 456 782 00010', false],
    ['', false],
  ])('%s est valide : %s', (siret, expected) => {
    expect(isSiret(siret)).toBe(expected)
  })

  it('perd sa validité quand un chiffre change', () => {
    fc.assert(
      fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = [...'12345678200010']
        digits[place] = String((Number(digits[place]) + shift) % 10)
        expect(isSiret(digits.join(''))).toBe(false)
      }),
    )
  })
})

describe('un dépôt de formation', () => {
  it('complet est admis', () => {
    expect(faults({})).toEqual([])
  })

  it.each([
    [{ numeroFormation: '' }, ['DEPOT_NUMERO', 'numeroFormation']],
    [{ numeroFormation: 'a b' }, ['DEPOT_NUMERO', 'numeroFormation']],
    [{ intitule: '   ' }, ['DEPOT_VIDE', 'intitule']],
    [{ intitule: 'x'.repeat(256) }, ['DEPOT_VIDE', 'intitule']],
    [{ objectif: '' }, ['DEPOT_VIDE', 'objectif']],
    [{ contenu: 'x'.repeat(3001) }, ['DEPOT_VIDE', 'contenu']],
    [{ actions: [] }, ['DEPOT_VIDE', 'actions']],
    [{ actions: [unDepot().actions[0]!, unDepot().actions[0]!] }, ['DEPOT_NUMERO', 'actions']],
    [{ formacodes: ['4402'] }, ['DEPOT_CODE', 'formacodes']],
    [{ nsf: ['33'] }, ['DEPOT_CODE', 'nsf']],
    [{ metiers: ['K130'] }, ['DEPOT_CODE', 'metiers']],
    [{ codeNiveauEntree: '9' }, ['DEPOT_CODE', 'codeNiveauEntree']],
    [{ codeNiveauSortie: '19' }, ['DEPOT_CODE', 'codeNiveauSortie']],
    [{ organisme: { ...unDepot().organisme, siret: '12345678200011' } }, ['DEPOT_SIRET', 'organisme.siret']],
    [{ organisme: { ...unDepot().organisme, numeroActivite: '1' } }, ['DEPOT_CODE', 'organisme.numeroActivite']],
    [{ organisme: { ...unDepot().organisme, nom: '' } }, ['DEPOT_VIDE', 'organisme.nom']],
    [{ certifications: [{}] }, ['DEPOT_CODE', 'certifications.0']],
    [{ certifications: [{ codeRncp: 'RNCP1' }] }, ['DEPOT_CODE', 'certifications.0']],
  ])('avec %j est refusé', (reste, expected) => {
    expect(faults(reste)).toEqual([expected])
  })

  it.each([
    [{ numeroAction: '' }, ['DEPOT_NUMERO', 'actions.0.numeroAction']],
    [{ publicsVises: ['x'] }, ['DEPOT_CODE', 'actions.0.publicsVises']],
    [{ codeCommune: '9900' }, ['DEPOT_CODE', 'actions.0.codeCommune']],
    [{ codePostal: '2800' }, ['DEPOT_CODE', 'actions.0.codePostal']],
    [{ heuresCentre: -1 }, ['DEPOT_CODE', 'actions.0.heuresCentre']],
  ])('dont l’action a %j est refusé', (reste, expected) => {
    expect(withAction(reste)).toEqual([expected])
  })

  it.each([
    [{ numeroSession: '' }, ['DEPOT_NUMERO', 'actions.0.sessions.0.numeroSession']],
    [{ debut: '2027-02-01', fin: '2027-01-31' }, ['DEPOT_DATES', 'actions.0.sessions.0.fin']],
    [{ places: -1 }, ['DEPOT_CODE', 'actions.0.sessions.0.places']],
    [{ financeurs: [{ code: '21' }] }, ['DEPOT_CODE', 'actions.0.sessions.0.financeurs']],
    [{ financeurs: [{ code: '2' }, { code: '2' }] }, ['DEPOT_CODE', 'actions.0.sessions.0.financeurs']],
  ])('dont la session a %j est refusé', (reste, expected) => {
    expect(withSession(reste)).toEqual([expected])
  })

  it('dit toutes ses fautes à la fois', () => {
    expect(faults({ intitule: '', actions: [], nsf: ['x'] })).toHaveLength(3)
  })
})
