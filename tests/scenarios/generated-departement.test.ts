import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { ecrireDossier, ecrireFichier, FICHIERS, jourDe, type Options, readDepartement } from '@traitdunion/generateur'
import { ROOT } from '@traitdunion/local'
import { addDays, today } from '@traitdunion/subgraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScenarioHub, startScenarioHub } from './scenario-hub.js'

/** In the order in which the folder's own leaflet gives them; what a file may hold that is to be looked at is set aside. */
const FILES: readonly (readonly [format: string, partenaire: string, file: string, ...options: string[]])[] = [
  ['data-inclusion-structures', 'espace-partage', '01-structures.ndjson'],
  ['data-inclusion-services', 'espace-partage', '02-services.json'],
  ['lheo', 'region', '03-formations.xml'],
  ['carnet-structures', 'departement', '04-structures.csv'],
  ['cnaf', 'caf', '05-cnaf-mensuel.xml'],
  ['cnaf', 'caf', '06-cnaf-quotidien.xml'],
  ['carnet-beneficiaires', 'departement', '07-beneficiaires.csv'],
  // Their référents are in no directory of this hub: each line says so, and waits.
  ['carnet-reorientation', 'departement', '08-reorientations.csv', '--tolerer', '1000'],
  ['rdv-insertion', 'departement', '09-rendez-vous.ndjson'],
  ['ft-spie-principal', 'pole-emploi', '10-spie-principal.csv'],
  ['ft-spie-actions', 'pole-emploi', '12-spie-actions.csv'],
  // Whoever a steward has still to name has no diagnosis yet.
  ['ft-diagnostic', 'pole-emploi', '13-diagnostics.json', '--tolerer', '1000'],
  ['imilo-dossiers', 'mission-locale', '14-dossiers.json'],
  ['imilo-evenements', 'mission-locale', '15-rendez-vous.json'],
  ['imilo-evenements', 'mission-locale', '16-evenements.json'],
]

describe.each(['28', '37'])('a generated département %s', (code) => {
  let hub: ScenarioHub
  let folder: string
  let options: Options
  beforeAll(async () => {
    hub = await startScenarioHub(code)
    folder = join(hub.folder, 'fichiers')
    const departement = readDepartement(code)
    if (!departement) throw new Error(`Aucune fiche ${code}`)
    options = { graine: 3, taille: 300, departement, aujourdhui: jourDe(today()) }
    await ecrireDossier(options, folder)
  }, 120_000)
  afterAll(() => hub.stop(), 60_000)

  const tdu = (format: string, partenaire: string, file: string, options: readonly string[]) =>
    new Promise<{ code: number; stdout: string }>((resolve) => {
      const profil = join(hub.folder, 'profils', `${partenaire}.json`)
      const args = [join(ROOT, 'cli/bin/tdu.js'), 'import', format, join(folder, file), '--profil', profil, ...options]
      execFile('node', args, { env: { PATH: process.env['PATH'] }, timeout: 60_000 }, (error, stdout) =>
        resolve({ code: error ? Number(error.code ?? -1) : 0, stdout }),
      )
    })

  it('comes in whole, from twelve kinds of files, through the command of each partner', async () => {
    for (const [format, partenaire, file, ...options] of FILES) {
      const { code: exit, stdout } = await tdu(format, partenaire, file, options)
      expect({ exit, first: stdout.split('\n')[0] }, stdout).toEqual({ exit: 0, first: `${file} : importé` })
    }
    const dump = await hub.dumpAtRest()
    for (const table of [
      'espace-partage.structure',
      'espace-partage.service',
      'espace-partage.personne',
      'region.session_formation',
      'caf.droits_et_devoirs',
      'departement.dossier',
      'departement.rendez_vous',
      'pole-emploi.inscription',
      'pole-emploi.prestation',
      'pole-emploi.diagnostic',
      'mission-locale.dossier',
      'mission-locale.rendez_vous',
    ])
      expect(dump[table]?.length, table).toBeGreaterThan(0)
  }, 300_000)

  it('comes a second time without a change', async () => {
    const before = await hub.dumpAtRest()
    for (const [format, partenaire, file, ...options] of FILES) {
      const { code: exit, stdout } = await tdu(format, partenaire, file, options)
      expect({ exit, first: stdout.split('\n')[0] }, stdout).toEqual({
        exit: 0,
        first: `${file} : déjà importé, rien à changer`,
      })
    }
    const after = await hub.dumpAtRest()
    // The matching service keeps a mark of each attempt: a lot that was rejected, and of which nothing is left.
    const tried = after['appariement.lot']?.filter((lot) => !before['appariement.lot']?.includes(lot)) ?? []
    for (const lot of tried) expect(lot).toContain(',REJETE,')
    expect({ ...after, 'appariement.lot': after['appariement.lot']?.filter((lot) => !tried.includes(lot)) }).toEqual(
      before,
    )
  }, 300_000)

  it('lives on: the same persons a month later, and few files are new', async () => {
    const next = { ...options, origine: options.aujourdhui, aujourdhui: jourDe(addDays(today(), 30)) }
    const monthly = FICHIERS.find(({ nom }) => nom === '05-cnaf-mensuel.xml') as (typeof FICHIERS)[number]
    await ecrireFichier(next, folder, monthly)
    const { code: exit, stdout } = await tdu('cnaf', 'caf', monthly.nom, [])
    expect(exit, stdout).toBe(0)
    const counted = (counter: string) => Number(new RegExp(`${counter} +(\\d+)`).exec(stdout)?.[1])
    expect(counted('ecarts')).toBe(0)
    expect(counted('changementsDEtat')).toBeGreaterThan(0)
    expect(counted('dossiersCrees')).toBeLessThan(counted('dossiersLus') / 10)
    expect(counted('membresCrees')).toBeLessThan(counted('personnes') / 10)
  }, 60_000)
})
