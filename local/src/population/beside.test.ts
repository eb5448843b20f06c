import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FICHIERS, jourDe, populationOf, readDepartement } from '@traitdunion/generateur'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationPath, readDepartement as readFacts } from '../demonstration/files.js'
import { readKept, writeKept } from './kept.js'

describe.each(['28', '37'])('the generated département %s stands beside its demonstration', (code) => {
  const departement = readDepartement(code)
  if (!departement) throw new Error(`Aucune fiche ${code}`)

  it('under the same organisms, or the CAF would refuse its file', async () => {
    const { numorgs } = await readFacts(code)
    expect(departement.organismes.map(({ numorg }) => numorg).every((numorg) => numorgs.includes(numorg))).toBe(true)
  })

  it('without a namesake of the named persons, nor a number of theirs', async () => {
    const flux = (await readFile(demonstrationPath(code, 'flux-cnaf.xml'))).toString('latin1')
    const values = (champ: string) =>
      [...flux.matchAll(new RegExp(`<${champ}>([^<]*)<`, 'g'))].map(([, value]) => value)
    const sansAccents = (nom: string) => nom.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
    const named = new Set([...values('NOM'), ...values('NOMNAI')].map((nom) => sansAccents(nom ?? '')))
    const numbers = new Set([...values('MATRICULE'), ...values('NUMDEMRSA'), ...values('NIR')])
    expect([named.size, numbers.size].every((size) => size > 5)).toBe(true)

    const menages = [...populationOf({ graine: 1, taille: 3000, departement, aujourdhui: jourDe('2026-11-27') })]
    const personnes = menages.flatMap((menage) => menage.personnes)
    expect(personnes.filter(({ nomNaissance }) => named.has(sansAccents(nomNaissance)))).toEqual([])
    const theirs = [
      ...personnes.map(({ nir }) => nir),
      ...menages.flatMap(({ dossiers }) =>
        dossiers.flatMap(({ matricule, numDemRsa }) => [matricule.padEnd(15, '0'), numDemRsa]),
      ),
    ]
    expect(theirs.filter((number) => numbers.has(number))).toEqual([])
  })
})

describe('what is kept of it', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'population-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('is nothing at first, then what was written last', async () => {
    expect(await readKept(folder)).toBeUndefined()
    const kept = { graine: 1, personnes: 3000, aujourdhui: '2026-11-27', importes: [] }
    await writeKept(folder, kept)
    await writeKept(folder, { ...kept, importes: [FICHIERS[0].nom] })
    expect(await readKept(folder)).toEqual({ ...kept, importes: ['01-structures.json'] })
  })
})
