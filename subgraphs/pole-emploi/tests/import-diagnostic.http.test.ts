import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AppariementStandIn, startAppariementStandIn } from './fixtures/appariement-stand-in.js'
import { type Hub, jour, startHub } from './fixtures/hub.js'

const AUDIENCE = 'urn:traitdunion:import:pole-emploi'
const fixture = (nom: string) => readFileSync(new URL(`../fixtures/diagnostic/${nom}`, import.meta.url))
const asFile = (records: unknown) => Buffer.from(JSON.stringify(records))

const [ADA, SANS_IDENTITE] = JSON.parse(fixture('dossiers.json').toString())
/** What follows the outside world, or tells of imports rather than of persons. */
const BESIDE = `('migration', 'position_flux', 'lot_a_clore', 'import_fichier', 'metier', 'contribution_dite', 'contribution_sortante', 'contribution_a_revoir')`

const DIAGNOSTICS = `diagnosticsPoleEmploi {
  etabliLe enCours version
  besoins { code valeur }
  contraintes { theme etat ouverteLe situations { code valeur } objectifs { code valeur } situationsJustice { code } }
  contrainteSante { etat closeLe situations { code valeur } }
}`

describe('un fichier de diagnostics de France Travail', () => {
  let appariement: AppariementStandIn
  let hub: Hub
  let base: pg.Client
  let ada: string
  beforeEach(async () => {
    appariement = await startAppariementStandIn()
    hub = await startHub({ appariementUrl: appariement.url, acces: appariement.acces })
    base = new pg.Client({ connectionString: hub.databaseUrl })
    await base.connect()
    ada = randomUUID()
    appariement.answer('TROUVE', ada)
  })
  afterEach(async () => {
    await base.end()
    await hub.end()
    await appariement.stop()
  })

  const send = async (octets: Uint8Array, query: Record<string, string> = {}) => {
    const answer = await fetch(`${hub.url}/imports/ft-diagnostic?${new URLSearchParams({ nom: 'x.json', ...query })}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        authorization: `Bearer ${await appariement.jeton('pole-emploi', AUDIENCE)}`,
      },
      body: octets as never,
    })
    return { status: answer.status, ...((await answer.json()) as object) } as unknown as Record<string, never>
  }
  const publish = async (octets: Uint8Array, query = {}) => {
    const rapport = await send(octets, query)
    expect(rapport).toMatchObject({ status: 200, etat: 'PUBLIE' })
    return rapport
  }
  const diagnostics = async (personneId = ada) => (await hub.personne(personneId, DIAGNOSTICS)).diagnosticsPoleEmploi
  /** Every row of every table, as text, but for the follow-up of imports. */
  const dump = async () => {
    const { rows } = await base.query(
      `select table_name as nom from information_schema.tables where table_schema = 'public' and table_name not in ${BESIDE} order by 1`,
    )
    const contents: Record<string, unknown[]> = {}
    for (const { nom } of rows) contents[nom] = (await base.query(`select t::text from ${nom} t order by 1`)).rows
    return contents
  }
  const later = (reste: object = {}) => ({
    ...ADA,
    contraintesIndividusDto: { ...ADA.contraintesIndividusDto, dateDeModification: '2026-04-01T08:00:00Z', ...reste },
  })

  it('est publié, chaque élément sous sa protection', async () => {
    const { compteurs } = await publish(asFile([ADA]))
    expect(compteurs).toMatchObject({ dossiersLus: 1, diagnosticsCrees: 1, metiersIgnores: 1 })
    expect(appariement.recus).toMatchObject([
      { cle: 'inscription:10000000001', identite: { prenoms: ['Ada', 'Line'] } },
    ])
    const [diagnostic] = await diagnostics()
    expect(diagnostic).toMatchObject({
      etabliLe: '2026-03-04',
      enCours: true,
      version: 1,
      contrainteSante: { etat: 'CLOTUREE', closeLe: '2026-02-01', situations: [{ code: '15', valeur: 'OUI' }] },
    })
    expect(diagnostic.besoins).toContainEqual({ code: '9', valeur: 'BESOIN' })
    expect(diagnostic.contraintes).toContainEqual({
      theme: 'MOBILITE',
      etat: 'OUI',
      ouverteLe: '2026-03-04',
      situations: [
        { code: '6', valeur: 'OUI' },
        { code: '7', valeur: 'NON' },
      ],
      objectifs: [{ code: '25', valeur: 'EN_COURS' }],
      situationsJustice: [],
    })
    const { rows } = await base.query('select nature from evenement_sortant where personne_id = $1', [ada])
    expect(rows).toEqual([{ nature: 'DIAGNOSTIC_ETABLI' }])
  })

  it('reçu deux fois, ou récrit autrement, ne change rien', async () => {
    await publish(asFile([ADA]))
    const avant = await dump()
    expect(await send(asFile([ADA]))).toMatchObject({ status: 200, etat: 'DEJA_IMPORTE' })
    await publish(asFile({ dossiers: [ADA] }))
    expect(await dump()).toEqual(avant)
  })

  it('d’un contenu nouveau remplace le diagnostic en cours ; plus ancien, il ne change rien', async () => {
    await publish(asFile([ADA]))
    const { compteurs } = await publish(
      asFile([later({ contraintes: ADA.contraintesIndividusDto.contraintes.slice(0, 1) })]),
    )
    expect(compteurs).toMatchObject({ diagnosticsRemplaces: 1, diagnosticsCrees: 1 })
    expect(
      (await diagnostics()).map(({ etabliLe, enCours }: { etabliLe: string; enCours: boolean }) => [etabliLe, enCours]),
    ).toEqual([
      ['2026-04-01', true],
      ['2026-03-04', false],
    ])
    const avant = await dump()
    expect((await publish(asFile([{ ...ADA, ignore: 1 }]))).compteurs).toMatchObject({ diagnosticsAnterieurs: 1 })
    expect(await dump()).toEqual(avant)
  })

  it('de même contenu mais plus récent ne fait que redater', async () => {
    await publish(asFile([ADA]))
    expect((await publish(asFile([later()]))).compteurs).toMatchObject({ diagnosticsRedates: 1, diagnosticsCrees: 0 })
    expect(await diagnostics()).toMatchObject([{ etabliLe: '2026-04-01', version: 2 }])
  })

  it('sans identité, est rattaché par le numéro d’une inscription', async () => {
    await hub.act(
      'inscriptionEnregistrer',
      {
        identite: { nom: 'Exemple', prenoms: ['Ada'], dateNaissance: '1990-05-01', sexe: 'FEMININ' },
        numeroFranceTravail: '4053956Z',
        categorie: 'CATEGORIE_1',
        inscriteLe: jour(-30),
        allocation: 'ARE',
      },
      'inscription { id }',
    )
    await publish(asFile([SANS_IDENTITE]))
    expect(await diagnostics()).toMatchObject([{ contraintes: [{ theme: 'LOGEMENT' }] }])
  })

  it('sans numéro, est rattaché par le nom que les extraits SPIE donnent à la personne, et la suit', async () => {
    const { numeroFranceTravail: _, ...sansNumero } = SANS_IDENTITE
    const [grace, autre] = [randomUUID(), randomUUID()]
    await base.query(
      `insert into individu_spie (identifiant, personne_id, cle_rapprochement, issue_appariement, modifie_le)
       values ('opaque-1', $1, 'spie:1', 'TROUVE', now()), ('opaque-2', null, 'spie:2', 'PLUSIEURS', now())`,
      [grace],
    )
    const file = asFile(['opaque-1', 'opaque-2'].map((identifiantUniqueDe) => ({ ...sansNumero, identifiantUniqueDe })))
    // A person whom a steward must still name has no diagnosis yet.
    expect((await publish(file, { tolerer: '1' })).compteurs).toMatchObject({
      diagnosticsCrees: 1,
      individusInconnus: 1,
    })
    expect(await diagnostics(grace)).toMatchObject([{ contraintes: [{ theme: 'LOGEMENT' }] }])
    appariement.tell('RATTACHEMENT', { source: 'pole-emploi', cle: 'spie:1', personneId: autre })
    await vi.waitFor(async () => expect(await diagnostics(autre)).toHaveLength(1), 10_000)
  })

  it('d’une personne inconnue ou douteuse attend en quarantaine', async () => {
    appariement.answer('PLUSIEURS')
    const rejete = await send(asFile([ADA, SANS_IDENTITE]))
    expect(rejete['compteurs']).not.toHaveProperty('diagnosticsCrees')
    expect(rejete).toMatchObject({
      status: 422,
      code: 'ECARTS_NON_TOLERES',
      ecarts: [{ code: 'FT_INDIVIDU_INCONNU' }, { code: 'FT_INDIVIDU_INCONNU' }],
    })
    expect((await publish(asFile([ADA, SANS_IDENTITE]), { tolerer: '2' })).compteurs).toMatchObject({
      individusInconnus: 2,
      diagnosticsCrees: 0,
    })
  })

  it('et un diagnostic établi en même temps : chacun passe, avant ou après', async () => {
    const etablir = () =>
      hub.act(
        'diagnosticPoleEmploiEtablir',
        {
          personneId: ada,
          etabliLe: '2026-03-04',
          autonomieNumerique: 'AUTONOME',
          pouvoirAgir: 'FORT',
          besoins: [],
          contraintes: [],
        },
        'diagnostic { id }',
      )
    const [rapport, { erreurs }] = await Promise.all([send(asFile([ADA])), etablir()])
    expect(rapport).toMatchObject({ etat: 'PUBLIE' })
    expect([[], ['CONFLIT_VERSION']]).toContainEqual(erreurs.map(({ code }: { code: string }) => code))
    expect((await diagnostics()).filter(({ enCours }: { enCours: boolean }) => enCours)).toHaveLength(1)
  })

  it('suit son dossier quand un gestionnaire le donne à une autre personne', async () => {
    await publish(asFile([ADA]))
    const autre = randomUUID()
    appariement.tell('RATTACHEMENT', { source: 'pole-emploi', cle: 'inscription:10000000001', personneId: autre })
    await vi.waitFor(async () => expect(await diagnostics(autre)).toHaveLength(1), { timeout: 20_000, interval: 100 })
    expect(await diagnostics()).toEqual([])
  })

  it.each([
    ['vide', 'JSON_VIDE'],
    ['tronque', 'JSON_TRONQUE'],
    ['sans-numero', 'ECARTS_NON_TOLERES'],
  ])('« %s » est rejeté : %s', async (nom, code) => {
    const avant = await dump()
    expect(await send(fixture(`invalides/${nom}.json`))).toMatchObject({ status: 422, code })
    expect(await dump()).toEqual(avant)
  })
})
