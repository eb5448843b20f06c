import { describe, expect, it } from 'vitest'
import { completeByGroups } from './complete-by-groups.js'
import type { Lecture } from './lecture.js'

const lue = (rang: number) => ({ kind: 'enregistrement', rang, ligne: rang + 1, enregistrement: rang }) as const
const fin = { kind: 'fin', compteurs: {}, ecartsTus: 0 } as const
const ecart = (rang: number) =>
  ({
    kind: 'ecart',
    rang,
    ligne: rang + 1,
    enregistrement: '',
    champ: '',
    natureValeur: '',
    motif: 'M',
    message: '',
  }) as const
const rejet = { kind: 'rejet', ligne: 1, code: 'C', champ: '', message: '' } as const

async function* tell(lectures: readonly Lecture<string, number>[]) {
  yield* lectures
}

const read = async (lectures: readonly Lecture<string, number>[], refuses = false) => {
  const groupes: number[][] = []
  const dites: Lecture<string, string>[] = []
  for await (const une of completeByGroups<string, number, string>(tell(lectures), async (groupe) => {
    groupes.push(groupe.map(({ rang }) => rang))
    return refuses ? [rejet] : groupe.map((dite) => ({ ...dite, enregistrement: `n° ${dite.enregistrement}` }))
  }))
    dites.push(une)
  return { groupes: groupes.map((groupe) => groupe.length), dites }
}

describe('des lectures complétées par groupes', () => {
  it('gardent leur ordre, par groupes de deux cents', async () => {
    const lectures = [...Array.from({ length: 450 }, (_, rang) => lue(rang + 1)), fin]
    const { groupes, dites } = await read(lectures)
    expect(groupes).toEqual([200, 200, 50])
    expect(dites.map((une) => (une.kind === 'enregistrement' ? une.enregistrement : une.kind))).toEqual([
      ...Array.from({ length: 450 }, (_, rang) => `n° ${rang + 1}`),
      'fin',
    ])
  })

  it('laissent passer le reste à sa place', async () => {
    const { dites } = await read([{ kind: 'entete', entete: '' }, lue(1), ecart(2), lue(3), fin])
    expect(dites.map(({ kind }) => kind)).toEqual(['entete', 'enregistrement', 'ecart', 'enregistrement', 'fin'])
  })

  it('s’arrêtent à un rejet', async () => {
    const { dites } = await read([lue(1), ecart(2), fin], true)
    expect(dites.map(({ kind }) => kind)).toEqual(['rejet'])
  })
})
