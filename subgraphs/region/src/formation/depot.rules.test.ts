import { describe, expect, it } from 'vitest'
import { unDepot } from '../../tests/un-depot.js'
import { depositRefusalsOf } from './depot.rules.js'

const faults = (reste: object) => depositRefusalsOf({ ...unDepot(), ...reste }).map(({ code, champ }) => [code, champ])
const withSession = (reste: object) => {
  const depot = unDepot()
  const [action] = depot.actions
  return faults({ actions: [{ ...action, sessions: [{ ...action!.sessions[0], ...reste }] }] })
}
const withAction = (reste: object) => faults({ actions: [{ ...unDepot().actions[0], ...reste }] })

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
