import { describe, expect, it } from 'vitest'
import { type Cas, type Changement, CONVENTION, changed, expectRefused, fautesOf, inShort } from './une-convention.js'

describe('deux conventions', () => {
  const seconde = changed(CONVENTION, [['convention: essai', 'convention: seconde']])

  it.each<Cas>([
    ['à d’autres rôles', [['roles: [conseiller]', 'roles: [decideur]']], []],
    [
      'à d’autres établissements',
      [['roles: [conseiller]', 'roles: [conseiller]\nsirets: ["90000000300013"]']],
      ['DOUBLON lectures[0]', 'DOUBLON lectures[1]', 'DOUBLON actes[0]'],
    ],
    [
      'l’une après l’autre',
      [
        ['2026-01-01', '2027-01-01'],
        ['2026-12-31', '2027-12-31'],
      ],
      [],
    ],
    [
      'un jour ensemble',
      [['2026-01-01', '2026-12-31']],
      ['DOUBLON lectures[0]', 'DOUBLON lectures[1]', 'DOUBLON actes[0]'],
    ],
    [
      'à d’autres conditions',
      [['volonte: OPPOSABLE', 'volonte: ACCORD_REQUIS']],
      ['CONTRADICTOIRE lectures[0]', 'CONTRADICTOIRE lectures[1]', 'DOUBLON actes[0]'],
    ],
  ])('pour le même partenaire, %s', (_quoi, changements, attendues) => {
    const fautes = expectRefused([CONVENTION, seconde], changements, attendues)
    expect(fautes.every(({ fichier }) => fichier === '2.yaml')).toBe(true)
  })

  it('pour des établissements différents ne se heurtent pas', () => {
    const pour = (siret: string): Changement => ['roles: [conseiller]', `roles: [conseiller]\nsirets: ["${siret}"]`]
    expect(fautesOf(changed(CONVENTION, [pour('90000000300013')]), changed(seconde, [pour('90000000300021')]))).toEqual(
      [],
    )
  })

  it('ne portent pas le même nom les mêmes jours', () => {
    const autre = changed(CONVENTION, [['roles: [conseiller]', 'roles: [decideur]']])
    expect(inShort(fautesOf(CONVENTION, autre))).toEqual(['CONVENTION_DOUBLON convention'])
  })

  it('l’une refuse ce que l’autre accorde, à quelque rôle que ce soit', () => {
    const autre = changed(seconde, [
      ['roles: [conseiller]', 'roles: [decideur]'],
      ['[FOYER]', '[FOYER, DROIT_RSA]'],
      ['[CONTROLE]', 'toutes'],
      ['[DROIT_RSA]\n', '[CONTRAT]\n'],
    ])
    const fautes = fautesOf(CONVENTION, autre)
    expect(fautes.map(({ fichier }) => fichier)).toEqual(['1.yaml'])
    expect(inShort(fautes)).toEqual(['CONVENTION_CONTRADICTOIRE lectures[0]'])
    expect(fautes[0]?.constat).toContain('2.yaml, refus[0]')
  })
})
