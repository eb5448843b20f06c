import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jourDe } from './calendrier.js'
import { readDepartement } from './departement/departement.js'
import { ecrireDossier } from './dossier.js'
import { FICHIERS, VERITE } from './fichiers/fichiers.js'
import type { Options } from './population/contexte.js'

const departement = readDepartement('37')
if (!departement) throw new Error('Aucune fiche 37')
const options: Options = { graine: 4, taille: 400, departement, aujourdhui: jourDe('2026-11-27') }

let racine: string
beforeAll(async () => {
  racine = await mkdtemp(join(tmpdir(), 'generateur-'))
  await ecrireDossier(options, join(racine, 'un'))
  await ecrireDossier(options, join(racine, 'deux'))
  await ecrireDossier({ ...options, graine: 5 }, join(racine, 'autre'))
})
afterAll(() => rm(racine, { recursive: true, force: true }))

const empreintes = async (dossier: string) => {
  const noms = (await readdir(join(racine, dossier))).sort()
  return Promise.all(
    noms.map(async (nom) => [
      nom,
      createHash('sha256')
        .update(await readFile(join(racine, dossier, nom)))
        .digest('hex'),
    ]),
  )
}
const lire = (nom: string) => readFile(join(racine, 'un', nom), 'utf8')
const json = async (nom: string) => JSON.parse(await lire(nom))
const lignes = async (nom: string) => (await lire(nom)).trimEnd().split('\n')

test('same options, same bytes; another seed, another population', async () => {
  expect(await empreintes('deux')).toEqual(await empreintes('un'))
  expect(await empreintes('autre')).not.toEqual(await empreintes('un'))
})

test('the folder holds every file, what they are, and nothing half written', async () => {
  const noms = [...FICHIERS, VERITE].map(({ nom }) => nom)
  expect((await readdir(join(racine, 'un'))).sort()).toEqual([...noms, 'lisez-moi.txt'].sort())
  const page = await lire('lisez-moi.txt')
  for (const nom of noms) expect(page).toContain(`\`${nom}\``)
  expect([...FICHIERS].sort((a, b) => (a.nom < b.nom ? -1 : 1)).map(({ nom }) => nom)).toEqual(
    FICHIERS.map(({ nom }) => nom),
  )
})

test('the flow counts its own records, each with one applicant', async () => {
  const flux = (await readFile(join(racine, 'un', '05-cnaf-mensuel.xml'))).toString('latin1')
  const total = Number(/<NBTOTDOSRSATRANSM>(\d+)</.exec(flux)?.[1])
  expect(total).toBeGreaterThan(50)
  expect(flux.match(/<InfosFoyerRSA>/g)).toHaveLength(total)
  expect(flux.match(/<NATPREST>RSA<\/NATPREST>\n<ROLEPERS>DEM</g)).toHaveLength(total)
  expect(flux).toContain('<NUMORG>371</NUMORG>')
})

test('what one file refers to stands in another', async () => {
  const structures = new Set((await json('01-structures.json')).map(({ id }: { id: string }) => id))
  const services: { structure_id: string }[] = await json('02-services.json')
  expect(services.length).toBeGreaterThan(20)
  expect(services.every(({ structure_id }) => structures.has(structure_id))).toBe(true)

  const dossiers = new Set((await json('14-dossiers.json')).map(({ idDossier }: { idDossier: number }) => idDossier))
  const rendezVous: { id: number; idDossier: number }[] = await json('15-rendez-vous.json')
  const evenements: { idType: number }[] = await json('16-evenements.json')
  expect(rendezVous.every(({ idDossier }) => dossiers.has(idDossier))).toBe(true)
  const connus = new Set(rendezVous.map(({ id }) => id))
  expect(evenements.length).toBeGreaterThan(0)
  expect(evenements.every(({ idType }) => connus.has(idType))).toBe(true)

  const inscrits = new Set((await lignes('10-spie-principal.csv')).map((ligne) => ligne.split(';')[0]))
  const actions = (await lignes('12-spie-actions.csv')).map((ligne) => ligne.split(';')[0])
  expect(actions.every((cle) => inscrits.has(cle))).toBe(true)
})

test('the same list is written as one array and one object a line', async () => {
  const ndjson = (await lignes('02-services.ndjson')).map((ligne) => JSON.parse(ligne))
  expect(ndjson).toEqual(await json('02-services.json'))
})

test('every line of a table has the columns of its first', async () => {
  for (const { nom } of FICHIERS.filter(({ nom }) => nom.endsWith('.csv'))) {
    const [entete = '', ...suite] = (await lignes(nom)).map((ligne) => ligne.split(';').length)
    expect(suite.length, nom).toBeGreaterThan(0)
    expect(new Set(suite), nom).toEqual(new Set([entete]))
  }
})

test('the truth knows every record of every source', async () => {
  const dits = (await lignes('verite.ndjson')).map((ligne) => JSON.parse(ligne) as { source: string; cle: string })
  const cles = (source: string) => dits.filter((dit) => dit.source === source).map(({ cle }) => cle)
  const colonne = async (nom: string) => (await lignes(nom)).slice(1).map((ligne) => ligne.split(';')[0])
  expect(cles('departement')).toEqual(await colonne('07-beneficiaires.csv'))
  expect(cles('pole-emploi')).toEqual(await colonne('10-spie-principal.csv'))
  const milo: { idDossier: number }[] = await json('14-dossiers.json')
  expect(cles('mission-locale')).toEqual(milo.map(({ idDossier }) => String(idDossier)))
  const envois = (await lignes('09-rendez-vous.ndjson')).map((ligne) => JSON.parse(ligne).data.users[0].id)
  expect(cles('rdv-insertion')).toEqual([...new Set(envois.map(String))])
  const flux = (await readFile(join(racine, 'un', '05-cnaf-mensuel.xml'))).toString('latin1')
  expect(cles('caf')).toHaveLength(flux.match(/<Personne>/g)?.length ?? 0)
  expect(new Set(dits.map(({ source, cle }) => `${source} ${cle}`)).size).toBe(dits.length)
})
