import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ecrireFichier,
  FICHIERS,
  jourDe,
  type Options,
  populationOf,
  readDepartement,
  verites,
} from '@traitdunion/generateur'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScenarioHub, startScenarioHub } from './scenario-hub.js'

const MINUTES = 60_000

/** What a département's partners would send is taken whole, and who is who at the CAF is not confused. */
describe.each(['28', '37'])('the generated département %s', (code) => {
  const departement = readDepartement(code)
  if (!departement) throw new Error(`Aucune fiche ${code}`)
  const november: Options = { graine: 11, taille: 600, departement, aujourdhui: jourDe('2026-11-27') }
  const december = { ...november, origine: november.aujourdhui, aujourdhui: jourDe('2026-12-27') }
  const caf = [...verites(populationOf(november))].filter(({ source }) => source === 'caf')

  let scenario: ScenarioHub
  let folder: string
  beforeAll(async () => {
    scenario = await startScenarioHub(code)
    folder = await mkdtemp(join(tmpdir(), 'generateur-'))
  }, 2 * MINUTES)
  afterAll(async () => {
    await scenario?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const send = async (name: string, options: Options = november) => {
    const fichier = FICHIERS.find(({ nom }) => nom === name)
    if (!fichier) throw new Error(`Aucun fichier ${name}`)
    const path = await ecrireFichier(options, folder, fichier)
    return scenario.tdu(`${options.aujourdhui}-${name}`, await readFile(path))
  }
  const counted = (stdout: string, counter: string) => Number(new RegExp(`${counter} +(\\d+)`).exec(stdout)?.[1])

  it(
    'is taken by the CAF, month, day, then the next month, without one fault',
    async () => {
      const month = await send('05-cnaf-mensuel.xml')
      expect(month.code, month.stdout).toBe(0)
      expect(counted(month.stdout, 'ecarts')).toBe(0)
      expect(counted(month.stdout, 'nirEcartes')).toBe(0)
      expect(counted(month.stdout, 'personnes')).toBe(caf.length)

      const day = await send('06-cnaf-quotidien.xml')
      expect(day.code, day.stdout).toBe(0)
      expect(counted(day.stdout, 'ecarts')).toBe(0)
      expect(counted(day.stdout, 'dossiersLus')).toBeGreaterThan(0)

      // The same persons a month later: few files are new, those of whoever has left a couple since.
      const next = await send('05-cnaf-mensuel.xml', december)
      expect(next.code, next.stdout).toBe(0)
      expect(counted(next.stdout, 'ecarts')).toBe(0)
      expect(counted(next.stdout, 'changementsDEtat')).toBeGreaterThan(0)
      expect(counted(next.stdout, 'dossiersCrees')).toBeLessThan(counted(next.stdout, 'dossiersLus') / 20)
      expect(counted(next.stdout, 'membresCrees')).toBeLessThan(counted(next.stdout, 'personnes') / 20)
    },
    2 * MINUTES,
  )
})
