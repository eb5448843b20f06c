import { describe, it } from 'vitest'
import { type Cas, CONVENTION, expectRefused } from './une-convention.js'

describe('une convention qui dit deux fois', () => {
  it.each<Cas>([
    [
      'un mot deux fois dans une liste',
      [['[caf, mission-locale]', '[caf, mission-locale, caf]']],
      ['DOUBLON detenteurs[2]'],
    ],
    [
      'une case dans deux lectures',
      [
        ['[RQTH]', '[RQTH, DROIT_RSA]'],
        ['[DIAGNOSTIC]', '[DIAGNOSTIC, SUIVI_PARCOURS]'],
      ],
      ['CONTRADICTOIRE lectures[1]'],
    ],
    [
      'une lecture écrite deux fois',
      [
        [
          'refus:',
          '  - categories: [DROIT_RSA]\n    finalites: [SUIVI_PARCOURS]\n    liens: [ORGANISME_REFERENT]\n    source: proposition\nrefus:',
        ],
      ],
      ['DOUBLON lectures[2]'],
    ],
    [
      'un acte écrit deux fois',
      [
        [
          'actes:\n',
          'actes:\n  - actes: [Mutation.rendezVousPrendre]\n    finalites: [SUIVI_PARCOURS, ACCOMPAGNEMENT]\n    liens: [ORGANISME_REFERENT]\n',
        ],
      ],
      ['DOUBLON actes[1]'],
    ],
    [
      'une case accordée et refusée',
      [
        ['[FOYER]', '[FOYER, DROIT_RSA]'],
        ['[CONTROLE]', '[CONTROLE, SUIVI_PARCOURS]'],
      ],
      ['CONTRADICTOIRE lectures[0]'],
    ],
    [
      'une case accordée quand tout est refusé',
      [
        ['[FOYER]', '[RQTH]'],
        ['[CONTROLE]', 'toutes'],
      ],
      ['CONTRADICTOIRE lectures[1]'],
    ],
  ])('est refusée avec %s', (_quoi, changements, attendues) => {
    expectRefused([CONVENTION], changements, attendues)
  })
})
