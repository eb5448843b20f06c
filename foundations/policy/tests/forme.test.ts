import { describe, it } from 'vitest'
import { type Cas, CONVENTION, expectRefused } from './une-convention.js'

describe('une convention mal écrite', () => {
  it.each<Cas>([
    ['un mot-clé inconnu', [['objet:', 'sujet: rien\nobjet:']], ['CLE_INCONNUE sujet']],
    [
      'un mot-clé inconnu d’une lecture',
      [['    source: proposition\nrefus', '    source: proposition\n    sauf: rien\nrefus']],
      ['CLE_INCONNUE lectures[1].sauf'],
    ],
    ['un mot-clé hérité de tout objet', [['objet:', 'toString: rien\nobjet:']], ['CLE_INCONNUE toString']],
    ['le prototype de tout objet', [['objet:', '__proto__: { objet: rien }\nobjet:']], ['CLE_INCONNUE __proto__']],
    ['un mot-clé absent', [['objet: Un essai.\n', '']], ['CLE_ABSENTE objet']],
    [
      'une lecture sans source',
      [['    source: proposition\n  - categories: [RQTH]', '  - categories: [RQTH]']],
      ['CLE_ABSENTE lectures[0].source'],
    ],
    ['une valeur vide', [['objet: Un essai.', 'objet:']], ['FORME_INATTENDUE objet']],
    ['un mot pour une liste', [['roles: [conseiller]', 'roles: conseiller']], ['FORME_INATTENDUE roles']],
    [
      'une liste vide',
      [['liens: [ORGANISME_REFERENT]\n    roles', 'liens: []\n    roles']],
      ['FORME_INATTENDUE lectures[1].liens'],
    ],
    ['un oui qui n’est pas oui', [['sansAgent: non', 'sansAgent: false']], ['FORME_INATTENDUE sansAgent']],
    ['un jour qui n’existe pas', [['2026-12-31', '2026-02-30']], ['FORME_INATTENDUE valideAu']],
    ['une durée en toutes lettres', [['actif: 24', 'actif: deux ans']], ['FORME_INATTENDUE conservation.actif']],
    ['un quota nul', [['heure: 10,', 'heure: 0,']], ['FORME_INATTENDUE quotas.agent.N3.heure']],
    ['une lecture qui est un mot', [['refus:', '  - tout\nrefus:']], ['FORME_INATTENDUE lectures[2]']],
    [
      'des actes par préfixe',
      [['Mutation.rendezVousPrendre', 'Mutation.rendezVous*']],
      ['FORME_INATTENDUE actes[0].actes[0]'],
    ],
    [
      'tous les actes d’un coup',
      [['[Mutation.rendezVousPrendre]', "['Mutation.*']"]],
      ['FORME_INATTENDUE actes[0].actes[0]'],
    ],
    [
      'une lecture de requête pour un acte',
      [['Mutation.rendezVousPrendre', 'Query.personne']],
      ['FORME_INATTENDUE actes[0].actes[0]'],
    ],
    [
      'un SIRET de treize chiffres',
      [['roles: [conseiller]', 'roles: [conseiller]\nsirets: ["9000000010001"]']],
      ['FORME_INATTENDUE sirets[0]'],
    ],
  ])('est refusée avec %s', (_quoi, changements, attendues) => {
    expectRefused([CONVENTION], changements, attendues)
  })
})
