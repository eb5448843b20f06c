import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalsOf } from '../../referent/designation.rules.js'
import { type Operation, planReferents } from './referents.rules.js'

const JOUR = '2026-03-10'
const sofia = { professionnelId: 'sofia', organisationId: 'cd' }
const salome = { professionnelId: 'salome', organisationId: 'ccas' }

const enCours = (qui: typeof sofia, reste = {}) => ({
  id: `designation-${qui.professionnelId}`,
  ...qui,
  role: 'REFERENT_UNIQUE' as const,
  debut: '2026-01-05',
  fin: null,
  ...reste,
})
const nommer = (qui: typeof sofia): Operation => ({ kind: 'nommer', qui })
const changer = (ajouts: (typeof sofia)[], retraits: string[] = []): Operation => ({
  kind: 'changer',
  ajouts,
  retraits,
})
const rien = { fins: [], debuts: [], autres: 0, refusees: 0 }

describe('ceux qui accompagnent une personne', () => {
  it.each([
    [
      'nommer le premier le désigne',
      [nommer(sofia)],
      [],
      { debuts: [{ ...sofia, role: 'REFERENT_UNIQUE', debut: JOUR }] },
    ],
    ['nommer le même ne change rien', [nommer(sofia)], [enCours(sofia)], {}],
    ['nommer un autre ne change rien, et se compte', [nommer(salome)], [enCours(sofia)], { autres: 1 }],
    [
      'nommer celui qui accompagne déjà à côté ne change rien',
      [nommer(sofia)],
      [enCours(sofia, { role: 'CO_ACCOMPAGNEMENT' })],
      {},
    ],
    [
      'ajouter à côté d’un référent co-accompagne',
      [changer([salome])],
      [enCours(sofia)],
      { debuts: [{ ...salome, role: 'CO_ACCOMPAGNEMENT', debut: JOUR }] },
    ],
    [
      'remplacer finit la veille et commence le jour',
      [changer([salome], ['sofia'])],
      [enCours(sofia)],
      {
        fins: [{ id: 'designation-sofia', fin: '2026-03-09' }],
        debuts: [{ ...salome, role: 'REFERENT_UNIQUE', debut: JOUR }],
      },
    ],
    [
      'remplacer celui du jour même commence le lendemain',
      [changer([salome], ['sofia'])],
      [enCours(sofia, { debut: JOUR })],
      {
        fins: [{ id: 'designation-sofia', fin: JOUR }],
        debuts: [{ ...salome, role: 'REFERENT_UNIQUE', debut: '2026-03-11' }],
      },
    ],
    [
      'retirer finit la veille',
      [changer([], ['sofia'])],
      [enCours(sofia)],
      { fins: [{ id: 'designation-sofia', fin: '2026-03-09' }] },
    ],
    ['retirer qui n’accompagne pas ne change rien', [changer([], ['salome'])], [enCours(sofia)], {}],
    [
      'des lignes qui se défont ne changent rien',
      [changer([], ['sofia']), changer([salome]), changer([sofia], ['salome'])],
      [enCours(sofia)],
      {},
    ],
    [
      'une désignation finie n’est pas en cours',
      [nommer(sofia)],
      [enCours(sofia, { fin: '2026-02-01' })],
      {
        debuts: [{ ...sofia, role: 'REFERENT_UNIQUE', debut: JOUR }],
      },
    ],
    [
      'une désignation à venir s’oppose à un référent sans fin',
      [nommer(salome)],
      [enCours(sofia, { debut: '2026-04-01' })],
      { refusees: 1 },
    ],
  ])('%s', (_cas, operations, designations, attendu) => {
    expect(planReferents(operations, designations, JOUR)).toEqual({ ...rien, ...attendu })
  })

  it('ne sont jamais contre les règles des désignations', () => {
    const qui = fc.constantFrom(sofia, salome, { professionnelId: 'ines', organisationId: 'cd' })
    const quelques = fc.array(qui, { maxLength: 2 })
    const operation = fc.oneof(
      qui.map(nommer),
      fc.tuple(quelques, quelques).map(([ajouts, retraits]) =>
        changer(
          ajouts,
          retraits.map(({ professionnelId }) => professionnelId),
        ),
      ),
    )
    const fichier = fc.array(operation, { maxLength: 5 })
    fc.assert(
      fc.property(fichier, fichier, (avant, apres) => {
        const tenues: (ReturnType<typeof enCours> & { fin: string | null })[] = []
        for (const [jour, operations] of [
          ['2026-03-09', avant],
          [JOUR, apres],
        ] as const) {
          const { fins, debuts } = planReferents(operations, tenues, jour)
          for (const { id, fin } of fins) Object.assign(tenues.find((une) => une.id === id) ?? {}, { fin })
          for (const { role, debut, ...qui } of debuts) {
            expect(refusalsOf({ ...qui, role, debut, fin: null }, tenues)).toEqual([])
            tenues.push(enCours(qui, { id: `designation-${tenues.length}`, role, debut }))
          }
        }
        for (const { debut, fin } of tenues) expect(fin === null || (fin as string) >= debut).toBe(true)
      }),
    )
  })
})
