import type { Enregistrement } from '@traitdunion/subgraph'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findVoisinage } from '../src/lots/voisinage.store.js'
import { ficheDe, MAX_PAR_JOUR } from '../src/rapprocher/fiche.js'
import { unEnregistrement, unNom } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

let hub: Installation
beforeAll(async () => {
  hub = await install()
})
afterAll(() => hub.stop())

const ficheOf = ({ identite }: Enregistrement) => ficheDe({ identite, identifiants: {} }, [])
const candidatsOf = async (un: Enregistrement) => {
  const fiche = ficheOf(un)
  return (await findVoisinage(hub.base.manager, [fiche], null)).candidatsDe(fiche)
}

it('one who shares the day and one word is a candidate, even with names in each other’s place', async () => {
  const nom = unNom()
  const [connu] = await hub.send('caf', unEnregistrement({ nom, dateNaissance: '1971-03-02' }))
  for (const identite of [
    { nom: unNom(), prenoms: ['Camille'] },
    { nom, prenoms: ['Dominique'] },
    { nom: 'Camille', prenoms: [nom] },
  ]) {
    const candidats = await candidatsOf(unEnregistrement({ ...identite, dateNaissance: '1971-03-02' }))
    expect(candidats.map(({ id }) => id)).toEqual([connu?.personneId])
  }
  expect(await candidatsOf(unEnregistrement({ nom, dateNaissance: '1971-03-03' }))).toEqual([])
})

it('a day that stands for an unknown one gathers a crowd: only the whole identity then finds', async () => {
  const dateNaissance = '1900-01-01'
  const foule = Array.from({ length: MAX_PAR_JOUR + 1 }, () => unEnregistrement({ dateNaissance }))
  const deposes = await hub.send('caf', ...foule)
  expect(new Set(deposes.map(({ personneId }) => personneId)).size).toBe(foule.length)
  expect(await candidatsOf(unEnregistrement({ dateNaissance }))).toEqual([])
  const lui = foule[0] as Enregistrement
  expect((await candidatsOf(lui)).map(({ id }) => id)).toEqual([deposes[0]?.personneId])
  expect(await hub.send('departement', { ...lui, cle: 'autre-source' })).toMatchObject([
    { issue: 'TROUVE', personneId: deposes[0]?.personneId },
  ])
})

it('records held before the keys of the day receive them, whatever their state and their number', async () => {
  const own = await install()
  try {
    const records = Array.from({ length: 1100 }, () => unEnregistrement({ dateNaissance: '1966-09-09' }))
    for (let rang = 0; rang < records.length; rang += 500) await own.send('caf', ...records.slice(rang, rang + 500))
    await own.stage('departement', 'ouvert', [unEnregistrement()])
    const cles = () => own.base.query('select cle, enregistrement_id from cle_rapprochement order by 1, 2')
    const applied = async () =>
      (await own.base.query('select name from migration')).map(({ name }: { name: string }) => name)
    const avant = await cles()
    const duJour = (lues: { cle: string }[]) => lues.filter(({ cle }) => cle.startsWith('JOUR|')).length
    expect(duJour(avant)).toBeGreaterThan(2 * 1100)
    for (const migration = 'ClesDuJour1764300000000'; (await applied()).includes(migration); )
      await own.base.undoLastMigration()
    expect(duJour(await cles())).toBe(0)
    await own.base.runMigrations()
    expect(await cles()).toEqual(avant)
  } finally {
    await own.stop()
  }
})
