import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { today } from '@traitdunion/subgraph'
import { dump } from '@traitdunion/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { invalides, valides } from '../../fixtures/flux-spie/exemples.js'
import {
  actionsAline,
  aline,
  basile,
  EN_TETES_ACTIONS,
  EN_TETES_PRINCIPAL,
  extrait,
  le,
} from '../../fixtures/flux-spie/tableau.js'
import { type Installation, install } from './installation.js'

const FIXTURES = new URL('../../fixtures/flux-spie/', import.meta.url)
const PRINCIPAL = 'ft-spie-principal'
const ACTIONS = 'ft-spie-actions'
// biome-ignore lint/suspicious/noExplicitAny: lines of the fixtures, written in plain JavaScript
type Ligne = any

const principal = (...lignes: readonly Ligne[]) => extrait(EN_TETES_PRINCIPAL, lignes)
const actions = (...lignes: readonly Ligne[]) => extrait(EN_TETES_ACTIONS, lignes)

const INSCRIPTIONS = /* GraphQL */ `{
  inscriptionsPoleEmploi(first: 50, tri: { inscriteLe: DECROISSANT }) { edges { node {
    id numeroFranceTravail categorie inscriteLe cesseeLe issueAppariement version
    personne {
      id
      projetProfessionnel { statut version metiers { metier { codeRome } appellation } }
      diagnosticPoleEmploi { etabliLe version contraintes { theme etat ouverteLe } }
      prestationsPoleEmploi { action { code } statut prescriteLe debut fin version }
    }
  } } }
}`

describe('les extraits SPIE de France Travail', () => {
  let hub: Installation
  beforeEach(async () => {
    hub = await install()
  })
  afterEach(() => hub.stop())

  const publish = async (format: string, octets: Uint8Array) => {
    const rapport = await hub.send(format, octets)
    expect(rapport).toMatchObject({ status: 200, etat: 'PUBLIE' })
    return rapport
  }
  const inscriptions = async (): Promise<Ligne[]> => {
    const { data, errors } = await hub.hub.query(INSCRIPTIONS)
    expect(errors).toBeUndefined()
    return data.inscriptionsPoleEmploi.edges.map(({ node }: Ligne) => node)
  }

  it('ouvrent les inscriptions, disent métiers et difficultés, et seulement de qui est au RSA', async () => {
    const { compteurs } = await publish(PRINCIPAL, valides.principal.octets)
    expect(compteurs).toMatchObject({
      individusLus: 3,
      individusHorsRsa: 1,
      rapprochementAUCUN: 2,
      individusAjoutes: 2,
      inscriptionsOuvertes: 2,
      projetsDefinis: 1,
      diagnosticsEtablis: 1,
      nonGardeModaliteAccompagnement: 1,
    })
    const [lue, autre] = await inscriptions()
    expect(lue).toMatchObject({
      numeroFranceTravail: null,
      categorie: 'CATEGORIE_1',
      inscriteLe: '2025-10-17',
      cesseeLe: null,
      version: 1,
      personne: {
        projetProfessionnel: {
          statut: 'EN_COURS',
          metiers: [{ metier: { codeRome: 'K2204' }, appellation: 'Agent / Agente de nettoyage en collectivité' }],
        },
        diagnosticPoleEmploi: {
          etabliLe: today(),
          contraintes: [{ theme: 'MOBILITE', etat: 'OUI', ouverteLe: today() }],
        },
      },
    })
    expect(autre.personne).toMatchObject({ projetProfessionnel: null, diagnosticPoleEmploi: null })
    const { rows } = await hub.base.query('select agence_id from inscription order by inscrite_le desc')
    expect(rows.map((row) => row.agence_id)).toEqual([hub.agenceId, null])
    const tout = JSON.stringify(await dump(hub.base))
    for (const tu of ['QUENTIN', 'MOULIN', 'HERMITE', '0003']) expect(tout.includes(tu)).toBe(false)
  })

  it('reçus deux fois ne changent pas un octet de la base', async () => {
    for (const { format, octets } of [valides.principal, valides.actions]) {
      const { import: premier } = await publish(format, octets)
      const avant = await dump(hub.base)
      expect(await hub.send(format, octets)).toMatchObject({ etat: 'DEJA_IMPORTE', import: premier })
      expect(await dump(hub.base)).toEqual(avant)
    }
  })

  it('du lendemain, de même contenu, ne font bouger aucune version', async () => {
    await publish(PRINCIPAL, valides.principal.octets)
    await publish(ACTIONS, valides.actions.octets)
    const avant = await dump(hub.base, 'import_fichier')
    await publish(PRINCIPAL, principal(basile, aline))
    await publish(ACTIONS, actions(...[...actionsAline].reverse()))
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
  })

  it('qui disent autre chose ne changent que cela', async () => {
    await publish(PRINCIPAL, principal(aline, basile))
    const [, avant] = await inscriptions()
    const { compteurs } = await publish(
      PRINCIPAL,
      principal(
        { ...aline, categorie_inscription: '5', rome_2: 'K1304', dif_logement: 'O', dif_transport: 'N' },
        basile,
      ),
    )
    expect(compteurs).toMatchObject({
      inscriptionsOuvertes: 0,
      inscriptionsChangees: 1,
      projetsDefinis: 1,
      diagnosticsCompletes: 1,
      difficultesContraires: 1,
    })
    const [lue, autre] = await inscriptions()
    expect(autre).toEqual(avant)
    expect(lue).toMatchObject({
      categorie: 'CATEGORIE_5',
      version: 2,
      personne: {
        projetProfessionnel: { version: 2, metiers: [{}, { metier: { codeRome: 'K1304' } }] },
        diagnosticPoleEmploi: { version: 2 },
      },
    })
    const themes = lue.personne.diagnosticPoleEmploi.contraintes.map(({ theme }: Ligne) => theme)
    expect(themes.sort()).toEqual(['LOGEMENT', 'MOBILITE'])
  })

  it('disent où en sont les actions, et ne défont pas ce qui est terminé', async () => {
    await publish(PRINCIPAL, valides.principal.octets)
    expect((await publish(ACTIONS, valides.actions.octets)).compteurs).toMatchObject({
      actionsLus: 3,
      prestationsPrescrites: 3,
      actionsHorsCatalogue: 0,
    })
    const prestations = async () => {
      const [{ personne }] = await inscriptions()
      const toutes = personne.prestationsPoleEmploi.map(({ action, ...reste }: Ligne) => [action.code, reste])
      return Object.fromEntries(toutes)
    }
    expect(await prestations()).toMatchObject({
      AAP: { statut: 'PRESCRITE', prescriteLe: '2026-01-05', debut: null, fin: null, version: 1 },
      A40: { statut: 'REALISEE', debut: '2026-01-20', fin: '2026-01-21' },
      EFO: { statut: 'EN_COURS', debut: '2026-02-10', fin: null },
    })
    const [aap, a40, efo] = actionsAline
    const { compteurs } = await publish(
      ACTIONS,
      actions(
        { ...aap, date_debut: le('2026-02-01') },
        { ...a40, date_debut: 'NULL', date_realisation_action: 'NULL', date_fin: 'NULL' },
        { ...efo, date_fin: le('2026-03-01') },
        { ...efo, codeaction: 'RDS-SID' },
        { ...efo, identifiant_unique_de: randomUUID() },
      ),
    )
    expect(compteurs).toMatchObject({
      prestationsPrescrites: 0,
      prestationsRenseignees: 2,
      suitesImpossibles: 1,
      actionsHorsCatalogue: 1,
      actionsSansIndividu: 1,
    })
    expect(await prestations()).toMatchObject({
      AAP: { statut: 'EN_COURS', debut: '2026-02-01', version: 2 },
      A40: { statut: 'REALISEE', version: 1 },
      EFO: { statut: 'REALISEE', fin: '2026-03-01', version: 2 },
    })
  })

  it('reconnaissent la prestation qu’un conseiller a prescrite dans le graphe', async () => {
    await publish(PRINCIPAL, valides.principal.octets)
    const [{ personne }] = await inscriptions()
    const { errors } = await hub.hub.query(
      `mutation ($input: PrestationPrescrireInput!) { prestationPrescrire(input: $input) { erreurs { code } } }`,
      {
        input: {
          cleIdempotence: randomUUID(),
          personneId: personne.id,
          codeAction: 'AAP',
          prescriteLe: '2026-01-05',
        },
      },
    )
    expect(errors).toBeUndefined()
    expect((await publish(ACTIONS, valides.actions.octets)).compteurs).toMatchObject({
      prestationsPrescrites: 2,
      prestationsRenseignees: 0,
    })
  })

  it('sont rejetés, sans rien changer, quand l’annuaire ne répond pas', async () => {
    hub.espacePartage.isDown = true
    const avant = await dump(hub.base, 'import_fichier')
    expect(await hub.send(PRINCIPAL, principal(aline))).toMatchObject({ code: 'SPIE_ANNUAIRE_INDISPONIBLE' })
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
  })

  it('tolèrent des écarts en quarantaine', async () => {
    const fautif = principal({ ...aline, categorie_inscription: '9' }, basile)
    expect(await hub.send(PRINCIPAL, fautif, { tolerer: '1' })).toMatchObject({
      etat: 'PUBLIE',
      compteurs: { individusEnEcart: 1, inscriptionsOuvertes: 1 },
    })
    expect((await publish(PRINCIPAL, principal(aline, basile))).compteurs).toMatchObject({ ecartsLeves: 1 })
  })
})

describe('un extrait fautif', () => {
  let hub: Installation
  beforeAll(async () => {
    hub = await install()
    await hub.send(PRINCIPAL, valides.principal.octets)
  })
  afterAll(() => hub.stop())

  it('est sur le disque tel que le décrit sa table', () => {
    expect(readdirSync(new URL('invalides/', FIXTURES)).sort()).toEqual(
      Object.keys(invalides)
        .map((nom) => `${nom}.csv`)
        .sort(),
    )
    for (const [dossier, table] of [
      ['invalides/', invalides],
      ['', valides],
    ] as const)
      for (const [nom, { octets }] of Object.entries(table))
        expect(readFileSync(new URL(`${dossier}${nom}.csv`, FIXTURES)).equals(octets)).toBe(true)
  })

  it.each(Object.entries(invalides))('%s est rejeté, et la base ne change pas', async (nom, fautif) => {
    const avant = await dump(hub.base, 'import_fichier')
    const rapport = await hub.send(fautif.format, fautif.octets, { nom })
    expect(rapport).toMatchObject({
      status: 422,
      etat: 'REJETE',
      code: fautif.kind === 'rejet' ? fautif.code : 'ECARTS_NON_TOLERES',
    })
    expect(rapport.ecarts?.map(({ code }) => code)).toEqual([fautif.code])
    if ('champ' in fautif) expect(rapport.ecarts?.[0]?.champ).toBe(fautif.champ)
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
  })
})
