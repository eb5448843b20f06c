import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enWindows1252, flux } from '../fixtures/flux-cnaf/composer.js'
import { countPersonnes, dump } from './fixtures/dump.js'
import { desFoyers, type FoyerFictif, foyers, unMensuel, unQuotidien } from './fixtures/flux.js'
import { type Installation, install } from './fixtures/installation.js'

const { clos, couple, entrant, monoparental, suspendu } = foyers

const DOSSIERS = /* GraphQL */ `{
  dossiersRsa(first: 100, tri: { dateDemande: CROISSANT }) { edges { node {
    numeroDemandeRsa version
    droit {
      etat etatCodeSource depuis
      suspensions { objet depuis jusqua motif { codeSource libelle } }
      cloture { le motif { codeSource libelle } }
    }
    etats { etat depuis constateLe jusqua }
    droitsEtDevoirs { soumis depuis entreeLe personne { id } }
    foyer { matricule version membres { role depuis jusqua personne { id } } }
  } } }
}`

// biome-ignore lint/suspicious/noExplicitAny: the shape of the query above
type Dossier = any

describe('un flux de la CNAF', () => {
  let hub: Installation
  beforeEach(async () => {
    hub = await install()
  })
  afterEach(() => hub.stop())

  const dossiers = async (): Promise<Map<string, Dossier>> => {
    const { data, errors } = await hub.caf.query(DOSSIERS)
    expect(errors).toBeUndefined()
    return new Map(data.dossiersRsa.edges.map(({ node }: { node: Dossier }) => [node.numeroDemandeRsa, node]))
  }
  const publish = async (octets: Uint8Array, query = {}) => {
    const rapport = await hub.send(octets, { query })
    expect(rapport).toMatchObject({ status: 200, etat: 'PUBLIE' })
    return rapport
  }
  const changed = (foyer: FoyerFictif, reste: object) => ({ ...foyer, ...reste })

  it('mensuel est publié, ses personnes deviennent visibles', async () => {
    const { compteurs } = await publish(unMensuel({ foyers: [couple, monoparental, suspendu, clos] }))
    expect(compteurs).toMatchObject({ dossiersLus: 4, dossiersCrees: 4, foyersCrees: 4, personnes: 8, membresCrees: 8 })
    const lus = await dossiers()
    expect(lus.get(suspendu.demande).droit).toMatchObject({
      etat: 'OUVERT_VERSEMENT_SUSPENDU',
      etatCodeSource: '4',
      depuis: '2025-12-01',
      suspensions: [{ objet: 'VERSEMENT', depuis: '2025-12-01', jusqua: null, motif: { codeSource: '06' } }],
    })
    expect(lus.get(clos.demande).droit).toMatchObject({
      etat: 'CLOS',
      cloture: { le: '2025-12-31', motif: { codeSource: 'RFD', libelle: 'Radiation, fin de droit' } },
    })
    expect(
      lus
        .get(couple.demande)
        .foyer.membres.map(({ role }: Dossier) => role)
        .sort(),
    ).toEqual(['CONJOINT', 'DEMANDEUR', 'ENFANT', 'ENFANT'])
    expect(await countPersonnes(hub.baseAppariement)).toEqual({ visibles: 8, cachees: 0, lotsOuverts: 0 })
  })

  it('reçu deux fois ne change pas un octet de la base', async () => {
    const octets = unMensuel({ foyers: [couple, suspendu] })
    const premier = await publish(octets)
    const avant = await dump(hub.base)
    expect(await hub.send(octets)).toMatchObject({ status: 200, etat: 'DEJA_IMPORTE', import: premier.import })
    expect(await dump(hub.base)).toEqual(avant)
    expect(await countPersonnes(hub.baseAppariement)).toEqual({ visibles: 5, cachees: 0, lotsOuverts: 0 })
  })

  it('plus récent mais de même contenu ne fait bouger aucune version', async () => {
    await publish(unMensuel({ foyers: [couple, suspendu] }))
    const avant = await dump(hub.base, 'import_fichier', 'dossier_rsa')
    const versions = await dossiers()
    await publish(unMensuel({ creeLe: '2026-03-03', foyers: [couple, suspendu] }))
    expect(await dump(hub.base, 'import_fichier', 'dossier_rsa')).toEqual(avant)
    expect(await dossiers()).toEqual(versions)
  })

  it('quotidien ne touche que ses dossiers', async () => {
    await publish(unMensuel({ foyers: [couple, suspendu] }))
    const avant = await dossiers()
    const { compteurs } = await publish(
      unQuotidien({ foyers: [changed(suspendu, { etat: '2', situation: undefined }), entrant] }),
    )
    expect(compteurs).toMatchObject({ dossiersModifies: 1, dossiersCrees: 1 })
    const apres = await dossiers()
    expect(apres.get(couple.demande)).toEqual(avant.get(couple.demande))
    expect(apres.get(suspendu.demande)).toMatchObject({
      version: 2,
      droit: { etat: 'OUVERT_VERSABLE', depuis: '2026-02-04', suspensions: [{ jusqua: '2026-02-04' }] },
      etats: [
        { etat: 'OUVERT_VERSABLE', depuis: '2026-02-04', constateLe: '2026-02-04', jusqua: null },
        { etat: 'OUVERT_VERSEMENT_SUSPENDU', depuis: '2025-12-01', constateLe: '2026-02-03', jusqua: '2026-02-04' },
      ],
    })
  })

  it('mensuel clôt les dossiers qu’il ne contient plus, et leurs foyers se vident', async () => {
    await publish(unMensuel({ foyers: [couple, suspendu, monoparental] }))
    const { compteurs } = await publish(unMensuel({ creeLe: '2026-03-03', foyers: [couple, monoparental] }))
    expect(compteurs).toMatchObject({ dossiersClos: 1, membresPartis: 1, dossiersModifies: 0 })
    const ferme = (await dossiers()).get(suspendu.demande)
    expect(ferme).toMatchObject({
      version: 2,
      droit: {
        etat: 'CLOS',
        etatCodeSource: null,
        depuis: '2026-03-03',
        cloture: { le: '2026-03-03', motif: { codeSource: 'ABSENT_DU_FLUX_MENSUEL' } },
        suspensions: [{ jusqua: '2026-03-03' }],
      },
      droitsEtDevoirs: [{ soumis: false, depuis: '2026-03-03' }],
      foyer: { membres: [{ jusqua: '2026-03-03' }] },
    })
    // Back in the next one: open again, and its members with it.
    await publish(unMensuel({ creeLe: '2026-04-03', foyers: [couple, monoparental, suspendu] }))
    const rouvert = (await dossiers()).get(suspendu.demande)
    expect(rouvert).toMatchObject({ version: 3, droit: { etat: 'OUVERT_VERSEMENT_SUSPENDU', cloture: null } })
    expect(rouvert.foyer.membres).toMatchObject([{ jusqua: null }])
    expect(rouvert.foyer.membres[0].personne.id).toBe(ferme.foyer.membres[0].personne.id)
  })

  it('ferme le rattachement de qui quitte le foyer, et garde la même personne quand son rôle change', async () => {
    await publish(unMensuel({ foyers: [couple] }))
    const avant = (await dossiers()).get(couple.demande).foyer.membres
    const [elle, lui, ...enfants] = couple.personnes
    const seul = changed(couple, { personnes: [{ ...lui, role: 'DEM' }, enfants[0]] })
    const { compteurs } = await publish(unQuotidien({ foyers: [seul] }))
    expect(compteurs).toMatchObject({ membresPartis: 2, membresModifies: 1, membresCrees: 0 })
    const membres = (await dossiers()).get(couple.demande).foyer.membres
    expect(elle?.role).toBe('DEM')
    const idOf = (liste: Dossier[], role: string, jusqua: string | null = null) =>
      liste.find((membre) => membre.role === role && membre.jusqua === jusqua).personne.id
    expect(idOf(membres, 'DEMANDEUR')).toBe(idOf(avant, 'CONJOINT'))
    expect(idOf(membres, 'DEMANDEUR', '2026-02-04')).toBe(idOf(avant, 'DEMANDEUR'))
  })

  it('plus ancien que le dernier publié du même type est refusé', async () => {
    await publish(unMensuel({ creeLe: '2026-03-03', foyers: [couple] }))
    const avant = await dump(hub.base, 'import_fichier')
    expect(await hub.send(unMensuel({ foyers: [suspendu] }))).toMatchObject({ status: 422, code: 'FLUX_ANTERIEUR' })
    // An empty or faulty header cannot make it newer, and a refused file stays refused.
    expect(await hub.send(unMensuel({ foyers: [suspendu] }))).toMatchObject({ status: 422, code: 'FLUX_ANTERIEUR' })
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
    expect(await countPersonnes(hub.baseAppariement)).toEqual({ visibles: 4, cachees: 0, lotsOuverts: 0 })
  })

  it('de la même date que le dernier mais d’un autre contenu le remplace : c’est une retransmission', async () => {
    await publish(unMensuel({ foyers: [couple] }))
    await publish(unMensuel({ foyers: [changed(couple, { sitfam: 'SEF' })] }))
    expect((await dossiers()).get(couple.demande).foyer.version).toBe(2)
  })

  it('mensuel arrivé après un quotidien plus récent ne défait pas ce quotidien', async () => {
    await publish(
      unQuotidien({ creeLe: '2026-02-04', foyers: [changed(suspendu, { etat: '2', situation: undefined }), entrant] }),
    )
    const { compteurs } = await publish(unMensuel({ creeLe: '2026-02-03', foyers: [couple, suspendu] }))
    expect(compteurs).toMatchObject({ dossiersPerimes: 1, dossiersCrees: 1, dossiersClos: 0 })
    expect((await dossiers()).get(suspendu.demande).droit.etat).toBe('OUVERT_VERSABLE')
  })

  it('date l’entrée en droits et devoirs, et la dit à la plateforme d’orientation', async () => {
    await publish(unMensuel({ foyers: [couple] }))
    const entrees = async (depuis: string) => {
      const { data } = await hub.caf.query(
        'query ($d: Date!) { entreesEnDroitsEtDevoirs(depuis: $d) { edges { node { entreeLe personne { id } dossierRsa { numeroDemandeRsa } } } } }',
        { d: depuis },
      )
      return data.entreesEnDroitsEtDevoirs.edges.map(({ node }: Dossier) => [
        node.entreeLe,
        node.dossierRsa.numeroDemandeRsa,
      ])
    }
    expect(await entrees('2000-01-01')).toEqual([])
    const nonSoumis = couple.personnes.map((p: FoyerFictif) => (p.role === 'CJT' ? { ...p, devoirs: true } : p))
    const { compteurs } = await publish(unQuotidien({ foyers: [entrant, changed(couple, { personnes: nonSoumis })] }))
    expect(compteurs).toMatchObject({ entreesDroitsEtDevoirs: 2 })
    expect(await entrees('2026-01-01')).toEqual([
      ['2026-01-15', entrant.demande],
      ['2026-02-04', couple.demande],
    ])
    expect(await entrees('2026-01-16')).toHaveLength(1)
    const suivies = async (filtre: object, tri: object | null = null) => {
      const { data } = await hub.caf.query(
        `query ($filtre: EntreesEnDroitsEtDevoirsFiltre, $tri: EntreesEnDroitsEtDevoirsTri) {
          entreesEnDroitsEtDevoirs(depuis: "2026-01-01", filtre: $filtre, tri: $tri) { edges { node { entreeLe soumis } } }
        }`,
        { filtre, tri },
      )
      return data.entreesEnDroitsEtDevoirs.edges.map(({ node }: Dossier) => [node.entreeLe, node.soumis])
    }
    const deux = [
      ['2026-01-15', true],
      ['2026-02-04', true],
    ]
    expect(await suivies({}, { entreeLe: 'DECROISSANT' })).toEqual(deux.toReversed())
    expect(await suivies({ modifieDepuis: '2999-01-01T00:00:00Z' })).toEqual([])
    expect(await suivies({ commune: '00000' })).toEqual([])
    await hub.base.query(`update droits_et_devoirs set soumis = false where entree_le = '2026-01-15'`)
    expect(await suivies({})).toEqual(deux.slice(1))
    expect(await suivies({ modifieDepuis: '2026-01-01T00:00:00Z' }, { modifieLe: 'CROISSANT' })).toHaveLength(2)
    const { rows } = await hub.base.query('select nature, objet_type from evenement_sortant')
    expect(rows).toEqual(Array(2).fill({ nature: 'DROITS_ET_DEVOIRS_ENTREE', objet_type: 'DroitsEtDevoirs' }))
  })

  it('dit les changements d’état comme évènements du parcours', async () => {
    await publish(unMensuel({ foyers: [suspendu, couple] }))
    await publish(unQuotidien({ foyers: [changed(suspendu, { etat: '2', situation: undefined })] }))
    const { rows } = await hub.base.query('select nature, objet_type from evenement_sortant')
    expect(rows).toEqual([{ nature: 'DROIT_RSA_OUVERT_VERSABLE', objet_type: 'DossierRsa' }])
  })

  it('mensuel qui fermerait trop de dossiers est refusé, sauf accord exprès', async () => {
    const tous = desFoyers(40)
    await publish(unMensuel({ foyers: tous }))
    const avant = await dump(hub.base, 'import_fichier')
    const tronque = unMensuel({ creeLe: '2026-03-03', foyers: tous.slice(0, 29) })
    expect(await hub.send(tronque)).toMatchObject({ status: 422, code: 'CLOTURES_MASSIVES' })
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
    const { compteurs } = await publish(tronque, { autoriserClotures: 'oui' })
    expect(compteurs).toMatchObject({ dossiersClos: 11 })
    // Ten are few enough to be usual, whatever their share.
    await publish(unMensuel({ creeLe: '2026-04-03', foyers: tous.slice(0, 19) }))
  })

  it('sans aucun dossier est publié et ne ferme rien', async () => {
    await publish(unMensuel({ foyers: [couple] }))
    await publish(unMensuel({ creeLe: '2026-03-03', foyers: [] }))
    expect((await dossiers()).get(couple.demande).droit.etat).toBe('OUVERT_VERSABLE')
  })

  it('garde une même demande de deux foyers comme deux dossiers', async () => {
    const autre = changed(suspendu, { demande: couple.demande })
    const octets = unMensuel({ foyers: [couple, autre] })
    expect((await publish(octets)).compteurs).toMatchObject({ dossiersCrees: 2, foyersCrees: 2, personnes: 5 })
    const { compteurs } = await publish(unMensuel({ creeLe: '2026-03-03', foyers: [couple, autre] }))
    expect(compteurs).toMatchObject({ dossiersCrees: 0, dossiersModifies: 0, dossiersClos: 0 })
    const suivant = await publish(unMensuel({ creeLe: '2026-04-03', foyers: [couple] }))
    expect(suivant.compteurs).toMatchObject({ dossiersCrees: 0, dossiersModifies: 0, dossiersClos: 1 })
  })

  it('reconnaît un dossier dont le foyer a changé de matricule', async () => {
    await publish(unMensuel({ foyers: [suspendu, couple] }))
    const avant = (await dossiers()).get(suspendu.demande)
    const renumerote = changed(suspendu, { matricule: '765432100000000' })
    const { compteurs } = await publish(unMensuel({ creeLe: '2026-03-03', foyers: [renumerote, couple] }))
    expect(compteurs).toMatchObject({ dossiersCrees: 0, dossiersModifies: 1, dossiersClos: 0, foyersCrees: 1 })
    const apres = (await dossiers()).get(suspendu.demande)
    expect(apres.foyer.matricule).toBe('7654321')
    const { rows } = await hub.base.query(
      `select count(*)::int as restes from membre_foyer m join foyer f on f.id = m.foyer_id
       where f.matricule = '3456789' and m.jusqua is null`,
    )
    expect(rows).toEqual([{ restes: 0 }])
    expect(apres.etats).toEqual(avant.etats)
    // What is older still stands under the former number: it neither undoes this one nor makes a second record.
    const ancien = await publish(unQuotidien({ creeLe: '2026-02-20', foyers: [suspendu] }))
    expect(ancien.compteurs).toMatchObject({ dossiersPerimes: 1, dossiersCrees: 0, dossiersModifies: 0 })
  })

  it('prend un foyer sans demandeur, et le compte', async () => {
    const sans = changed(couple, { personnes: couple.personnes.slice(1) })
    const { compteurs } = await publish(unMensuel({ foyers: [sans, suspendu] }))
    expect(compteurs).toMatchObject({ dossiersCrees: 2, dossiersSansDemandeur: 1 })
  })

  it.each(['J', 'I'])('quotidien s’annonce par %s', async (type) => {
    await publish(unMensuel({ foyers: [couple, suspendu] }))
    await publish(enWindows1252(flux({ type, creeLe: '2026-02-04', reference: '2026-02-04', foyers: [couple] })))
    expect((await dossiers()).get(suspendu.demande).droit.etat).toBe('OUVERT_VERSEMENT_SUSPENDU')
  })

  it('suit un changement de demande dans le même foyer', async () => {
    await publish(unMensuel({ foyers: [couple] }))
    const nouvelle = changed(couple, { demande: '28999999901', demandeLe: '2026-02-20' })
    await publish(unMensuel({ creeLe: '2026-03-03', foyers: [changed(couple, { etat: '5' }), nouvelle] }))
    const { data } = await hub.caf.query(
      '{ dossiersRsa { edges { node { foyer { id dossiersRsa { numeroDemandeRsa } membres { role } } } } } }',
    )
    const [un, deux] = data.dossiersRsa.edges.map(({ node }: Dossier) => node.foyer)
    expect(un).toEqual(deux)
    expect(un.dossiersRsa.map((d: Dossier) => d.numeroDemandeRsa)).toEqual(['28999999901', couple.demande])
    expect(un.membres).toHaveLength(4)
  })
})

describe('l’installation d’un autre département', () => {
  it.each([
    ['281', '281'],
    ['371', '371'],
  ])('prend les flux de son organisme %s et refuse les autres', async (numorg) => {
    const hub = await install([numorg])
    try {
      const autre = numorg === '281' ? '371' : '281'
      expect(await hub.send(unMensuel({ foyers: [{ ...couple, numorg }] }))).toMatchObject({ etat: 'PUBLIE' })
      const refuse = await hub.send(unMensuel({ creeLe: '2026-03-03', foyers: [{ ...couple, numorg: autre }] }))
      expect(refuse).toMatchObject({ status: 422, code: 'ORGANISME_INATTENDU' })
    } finally {
      await hub.stop()
    }
  })
})
