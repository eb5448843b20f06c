import { readdirSync, readFileSync } from 'node:fs'
import { erreurs as erreursImport } from '@traitdunion/import'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enWindows1252 } from '../fixtures/flux-cnaf/composer.js'
import { mensuel } from '../fixtures/flux-cnaf/exemples.js'
import { erreurs as erreursFlux } from '../src/index.js'
import { countPersonnes, dump } from './fixtures/dump.js'
import { desFoyers, foyers, unMensuel, unQuotidien } from './fixtures/flux.js'
import { type Installation, install } from './fixtures/installation.js'

const erreurs = { ...erreursFlux, ...erreursImport }
const { couple, monoparental, sansNir, suspendu } = foyers
const INVALIDES = new URL('../fixtures/flux-cnaf/invalides/', import.meta.url)
/** Legal once the number is left out: the person is kept and matched without it. */
const SANS_REJET = 'nir-cle-fausse.xml'

/** Breaks the birth date of the first person of the household that bears this first name. */
const withBadBirth = (octets: Uint8Array, prenom: string) => {
  const texte = Buffer.from(octets).toString('latin1')
  const from = texte.indexOf(`<PRENOM>${prenom}`)
  const at = texte.indexOf('<DTNAI>', from)
  return Buffer.from(`${texte.slice(0, at)}<DTNAI>1988-13-41${texte.slice(at + 17)}`, 'latin1')
}

describe('un fichier fautif', () => {
  let hub: Installation
  beforeAll(async () => {
    hub = await install()
    await hub.send(unMensuel({ creeLe: '2026-01-03', foyers: [couple, suspendu] }))
  })
  afterAll(() => hub.stop())

  const fichiers = readdirSync(INVALIDES).filter((nom) => nom !== SANS_REJET)

  it.each(fichiers)('%s est rejeté, avec un code connu, et la base ne change pas', async (nom) => {
    const [avant, personnes] = [await dump(hub.base, 'import_fichier'), await countPersonnes(hub.baseAppariement)]
    const rapport = await hub.send(readFileSync(new URL(nom, INVALIDES)), { query: { nom } })
    expect(rapport).toMatchObject({ status: 422, etat: 'REJETE' })
    expect(Object.keys(erreurs)).toContain(rapport.code)
    expect(rapport.ecarts).not.toEqual([])
    for (const ecart of rapport.ecarts ?? []) {
      expect(Object.keys(erreurs)).toContain(ecart.code)
      expect(ecart.ligne).toBeGreaterThan(0)
    }
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
    expect(await countPersonnes(hub.baseAppariement)).toEqual(personnes)
    const { body } = await hub.get(`/imports/${rapport.import}`)
    expect(body).toMatchObject({ etat: 'REJETE', code: rapport.code, nom })
  })

  it('au NIR seulement mal formé garde la personne, sans ce numéro, et le compte', async () => {
    const rapport = await hub.send(readFileSync(new URL(SANS_REJET, INVALIDES)))
    expect(rapport).toMatchObject({ status: 200, etat: 'PUBLIE', compteurs: { nirEcartes: 1 } })
  })
})

describe('la quarantaine', () => {
  let hub: Installation
  beforeEach(async () => {
    hub = await install()
  })
  afterEach(() => hub.stop())

  it('reçoit les dossiers en écart tolérés, le reste est publié, le dossier déjà connu reste tel quel', async () => {
    await hub.send(unMensuel({ creeLe: '2026-01-03', foyers: [couple, suspendu] }))
    const fautif = withBadBirth(unMensuel({ foyers: [couple, suspendu, monoparental] }), 'H')
    const rapport = await hub.send(fautif, { query: { tolerer: '1' } })
    expect(rapport).toMatchObject({
      etat: 'PUBLIE',
      compteurs: { dossiersEnEcart: 1, dossiersCrees: 1, dossiersClos: 0 },
    })
    const { body } = await hub.get(`/imports/${rapport.import}/quarantaine`)
    expect(body.ecarts).toMatchObject([
      { enregistrement: 'InfosFoyerRSA[1]/Personne[1]/Identification', champ: 'DTNAI', code: 'DATE_INVALIDE' },
    ])
    const { data } = await hub.caf.query(
      '{ dossiersRsa { edges { node { numeroDemandeRsa version droit { etat } } } } }',
    )
    const connu = data.dossiersRsa.edges.map(({ node }: { node: object }) => node)
    expect(connu).toContainEqual({ numeroDemandeRsa: couple.demande, version: 1, droit: { etat: 'OUVERT_VERSABLE' } })
  })

  it('se vide quand le dossier revient corrigé', async () => {
    const { import: id } = await hub.send(withBadBirth(unMensuel({ foyers: [couple, suspendu] }), 'H'), {
      query: { tolerer: '1' },
    })
    await hub.send(unQuotidien({ foyers: [monoparental] }))
    expect((await hub.get(`/imports/${id}/quarantaine`)).body.ecarts).toHaveLength(1)
    const corrige = await hub.send(unQuotidien({ creeLe: '2026-02-05', foyers: [couple] }))
    expect(corrige).toMatchObject({ etat: 'PUBLIE', compteurs: { ecartsLeves: 1, dossiersCrees: 1 } })
    expect((await hub.get(`/imports/${id}/quarantaine`)).body.ecarts).toEqual([])
  })

  it('compte les dossiers, non les écarts, et au-delà du toléré tout est rejeté', async () => {
    const texte = Buffer.from(unMensuel({ foyers: [couple, suspendu, sansNir] }))
      .toString('latin1')
      .replace(/1979-08-21/, '1979-08-41')
      .replace(/1992-10-17/, '17/10/1992')
      .replace(/<SEXE>2/, '<SEXE>9')
      .replace(/<TOPRESPDOS>1/, '<TOPRESPDOS>oui')
    const octets = Buffer.from(texte, 'latin1')
    const avant = await dump(hub.base, 'import_fichier')
    expect(await hub.send(octets, { query: { tolerer: '2' } })).toMatchObject({
      status: 422,
      code: 'ECARTS_NON_TOLERES',
      compteurs: { dossiersEnEcart: 3, dossiersLus: 3 },
    })
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
    expect(await hub.send(octets, { query: { tolerer: '3' } })).toMatchObject({ etat: 'PUBLIE' })
  })

  it('sans numéro lisible, aucun dossier n’est tenu pour absent du flux mensuel', async () => {
    await hub.send(unMensuel({ creeLe: '2026-01-03', foyers: [couple, suspendu] }))
    const texte = Buffer.from(unMensuel({ foyers: [couple, suspendu] })).toString('latin1')
    const sansNumero = texte.replace(`<NUMDEMRSA>${couple.demande}</NUMDEMRSA>`, '')
    const rapport = await hub.send(Buffer.from(sansNumero, 'latin1'), { query: { tolerer: '1' } })
    expect(rapport).toMatchObject({ etat: 'PUBLIE', compteurs: { dossiersClos: 0 } })
  })

  it('ne dit que deux cents écarts et compte les autres', async () => {
    const texte = Buffer.from(unMensuel({ foyers: desFoyers(230) })).toString('latin1')
    const octets = Buffer.from(texte.replaceAll('<TOPVALIEC>1', '<TOPVALIEC>x'), 'latin1')
    const rapport = await hub.send(octets, { query: { tolerer: '230' } })
    expect(rapport.ecarts).toHaveLength(200)
    expect(rapport.ecartsTus).toBe(30)
    const premiere = (await hub.get(`/imports/${rapport.import}/quarantaine`)).body.ecarts
    expect(premiere).toHaveLength(230)
  })
})

describe('une lecture à blanc', () => {
  it('lit, vérifie et rapproche, puis ne laisse rien', async () => {
    const hub = await install()
    try {
      const avant = await dump(hub.base)
      const valide = await hub.send(enWindows1252(mensuel), { query: { aBlanc: 'oui' } })
      expect(valide).toMatchObject({
        status: 200,
        etat: 'A_BLANC',
        compteurs: { dossiersLus: 6, rapprochementAUCUN: 10 },
      })
      const fautif = await hub.send(withBadBirth(enWindows1252(mensuel), 'H'), { query: { aBlanc: 'oui' } })
      expect(fautif).toMatchObject({ status: 422, etat: 'REJETE', code: 'ECARTS_NON_TOLERES' })
      expect(await dump(hub.base)).toEqual(avant)
      expect(await countPersonnes(hub.baseAppariement)).toEqual({ visibles: 0, cachees: 0, lotsOuverts: 0 })
      expect(await hub.send(enWindows1252(mensuel))).toMatchObject({ etat: 'PUBLIE' })
    } finally {
      await hub.stop()
    }
  })
})

describe('qui peut importer', () => {
  let hub: Installation
  beforeAll(async () => {
    hub = await install()
  })
  afterAll(() => hub.stop())
  const octets = unMensuel({ foyers: [couple] })

  it.each([
    ['sans jeton', null, 401, 'JETON_ABSENT'],
    ['avec un jeton du graphe', { audience: 'urn:traitdunion:hub' }, 401, 'JETON_INVALIDE'],
    ['avec un jeton d’import d’un autre', { audience: 'urn:traitdunion:import:region' }, 401, 'JETON_INVALIDE'],
    ['avec un jeton expiré', { expiresIn: '-1m' }, 401, 'JETON_INVALIDE'],
    ['comme autre partenaire', { partenaire: 'region' }, 403, 'ACTION_INTERDITE'],
  ])('%s : refusé', async (_, as, status, code) => {
    expect(await hub.send(octets, { as })).toMatchObject({ status, code })
    if (as) expect((await hub.get('/imports', as)).status).toBe(status)
  })

  it.each([
    [{ tolerer: '-1' }, 400],
    [{ tolerer: 'tous' }, 400],
    [{ aBlanc: 'peut-être' }, 400],
    [{ nom: 'x'.repeat(201) }, 400],
    [{ nom: 'a\0b' }, 400],
  ])('ne comprend pas %j', async (query, status) => {
    expect(await hub.send(octets, { query: query as never })).toMatchObject({ status, code: 'DEMANDE_IMPORT_INVALIDE' })
  })

  it('n’accepte que des octets', async () => {
    for (const type of ['application/xml', 'application/json', 'text/plain'])
      expect(await hub.send(octets, { type })).toMatchObject({ status: 415, code: 'TYPE_CONTENU_REFUSE' })
  })

  it('répond 404 pour un import inconnu', async () => {
    for (const id of ['x', '4f2f0f7e-53e5-4f1c-a9a3-1a5d6f0e9d2b'])
      expect(await hub.get(`/imports/${id}`)).toMatchObject({ status: 404, body: { code: 'IMPORT_INCONNU' } })
  })

  it('laisse un fichier à la fois : le second repart, le premier finit', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const half = octets.length / 2
    const slow = (async function* () {
      yield octets.subarray(0, half)
      await held
      yield octets.subarray(half)
    })()
    const premier = hub.send(slow)
    await expect.poll(async () => (await hub.get('/imports')).body.imports.length).toBe(1)
    expect(await hub.send(octets)).toMatchObject({ status: 409, code: 'IMPORT_EN_COURS' })
    release()
    expect(await premier).toMatchObject({ etat: 'PUBLIE' })
  })

  it('un envoi coupé au milieu est rejeté, et le fichier entier passe ensuite', async () => {
    const avant = await dump(hub.base, 'import_fichier')
    const entier = unMensuel({ creeLe: '2026-03-03', foyers: desFoyers(300) })
    const cut = (async function* () {
      yield entier.subarray(0, entier.length / 2)
      throw new Error('coupé')
    })()
    await expect(hub.send(cut)).rejects.toThrow()
    await expect
      .poll(async () => (await hub.get('/imports')).body.imports[0])
      .toMatchObject({ etat: 'REJETE', code: 'INTERROMPU' })
    await expect.poll(() => countPersonnes(hub.baseAppariement)).toMatchObject({ cachees: 0, lotsOuverts: 0 })
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
    expect(await hub.send(entier)).toMatchObject({ etat: 'PUBLIE' })
  })
})
