import { describe, it } from 'vitest'
import { type Cas, CONVENTION, expectRefused } from './une-convention.js'

const N5 = '    roles: [habilite-sensible]\n    assurance: eidas2\n'
const QUOTAS = CONVENTION.slice(CONVENTION.indexOf('quotas:'), CONVENTION.indexOf('lectures:'))

describe('une convention qui oublie qui lit, à quelles conditions, combien', () => {
  it.each<Cas>([
    ['un agent sans rôle', [['roles: [conseiller]\n', '']], ['ROLE_EXIGE']],
    [
      'une donnée sensible sans habilitation',
      [['    roles: [habilite-sensible]\n', '']],
      ['ROLE_EXIGE lectures[1].categories[0]'],
    ],
    [
      'une application qui a un rôle et un quota d’agent',
      [
        ['sansAgent: non', 'sansAgent: oui'],
        [N5, ''],
        ['[RQTH]', '[CONTRAT]'],
        ['    N5: { heure: 1, jour: 2 }\n', ''],
        ['    N5: { heure: 3, jour: 4 }\n', ''],
      ],
      ['SANS_AGENT roles', 'SANS_AGENT quotas.agent'],
    ],
    [
      'une application qui lit une donnée sensible',
      [
        ['sansAgent: non', 'sansAgent: oui'],
        ['roles: [conseiller]\n', ''],
        ['  agent:\n    N3: { heure: 10, jour: 20 }\n    N5: { heure: 1, jour: 2 }\n', ''],
        [N5, ''],
      ],
      ['SANS_AGENT lectures[1].categories[0]'],
    ],
    [
      'un détenteur qui n’a pas signé',
      [
        [
          '    source: proposition\n  - categories: [RQTH]',
          '    detenteurs: [caf, region]\n    source: proposition\n  - categories: [RQTH]',
        ],
      ],
      ['DETENTEUR_ABSENT lectures[0].detenteurs[1]'],
    ],
    [
      'une assurance qui n’ajoute rien',
      [['assurance: eidas2', 'assurance: eidas1']],
      ['CONTRADICTOIRE lectures[1].assurance'],
    ],
    ['un niveau sans frein', [['    N3: { heure: 100, jour: 200 }\n', '']], ['QUOTA_INCOHERENT quotas.application']],
    [
      'aucun frein',
      [[QUOTAS, '']],
      [
        'QUOTA_INCOHERENT quotas.agent',
        'QUOTA_INCOHERENT quotas.agent',
        'QUOTA_INCOHERENT quotas.application',
        'QUOTA_INCOHERENT quotas.application',
      ],
    ],
    [
      'un frein sur rien',
      [['  application:\n', '    N4: { heure: 1, jour: 1 }\n  application:\n']],
      ['QUOTA_INCOHERENT quotas.agent.N4'],
    ],
    [
      'plus par heure que par jour',
      [['heure: 10, jour: 20', 'heure: 30, jour: 20']],
      ['QUOTA_INCOHERENT quotas.agent.N3'],
    ],
  ])('est refusée avec %s', (_quoi, changements, attendues) => {
    expectRefused([CONVENTION], changements, attendues)
  })
})
