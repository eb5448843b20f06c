import { readdirSync, readFileSync } from 'node:fs'
import { addDays, today } from '@traitdunion/subgraph'
import { dump, unNir } from '@traitdunion/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { invalides, valides } from '../../fixtures/carnet-de-bord/exemples.js'
import { aline, basile, celeste, EN_TETES_BENEFICIAIRES, tableau } from '../../fixtures/carnet-de-bord/tableau.js'
import { type Installation, install } from './installation.js'

const FIXTURES = new URL('../../fixtures/carnet-de-bord/', import.meta.url)
const FORMAT = 'carnet-beneficiaires'
// biome-ignore lint/suspicious/noExplicitAny: lines of the fixtures, written in plain JavaScript
type Ligne = any

const fichier = (lignes: readonly Ligne[]) => tableau(EN_TETES_BENEFICIAIRES, lignes)

const DOSSIERS = /* GraphQL */ `{
  dossiersDepartement(first: 100) { edges { node {
    id numeroDepartement ouvertLe etat issueAppariement version
    personne {
      id
      referentDepartement { professionnel { id } organisation { id } role debut fin version }
      diagnosticsDepartement { etabliLe reponses { groupe code } reponsesRqth { groupe code } freins { theme } }
    }
  } } }
}`

describe('le fichier des bénéficiaires', () => {
  let hub: Installation
  beforeEach(async () => {
    hub = await install()
  })
  afterEach(() => hub.stop())

  const publish = async (octets: Uint8Array | string, query = {}) => {
    const rapport = await hub.send(FORMAT, octets, query)
    expect(rapport).toMatchObject({ status: 200, etat: 'PUBLIE' })
    return rapport
  }
  const dossiers = async (): Promise<Record<string, Ligne>> => {
    const { data, errors } = await hub.hub.query(DOSSIERS)
    expect(errors).toBeUndefined()
    return Object.fromEntries(data.dossiersDepartement.edges.map(({ node }: Ligne) => [node.numeroDepartement, node]))
  }

  it('ouvre les dossiers, désigne, tient le recueil, et dit ce qu’il n’a pas gardé', async () => {
    const { compteurs } = await publish(valides['beneficiaires-carnet'].octets)
    expect(compteurs).toMatchObject({
      beneficiairesLus: 3,
      beneficiairesEnEcart: 0,
      rapprochementAUCUN: 3,
      dossiersOuverts: 3,
      referentsDesignes: 1,
      recueilsEtablis: 2,
      numerosFranceTravailTransmis: 1,
      telephonesEcartes: 1,
      nonGardeDroitsRsa: 1,
      nonGardeNumeroCaf: 1,
      nonGardeSituation: 1,
      nonGardeVille: 1,
    })
    const lus = await dossiers()
    expect(lus['CD-4101']).toMatchObject({
      ouvertLe: today(),
      etat: 'OUVERT',
      issueAppariement: 'AUCUN',
      version: 1,
      personne: {
        referentDepartement: {
          professionnel: { id: hub.sofia.id },
          organisation: { id: hub.sofia.organisationId },
          role: 'REFERENT_UNIQUE',
          debut: today(),
          fin: null,
        },
        diagnosticsDepartement: [
          {
            etabliLe: today(),
            reponses: [{ groupe: 'NIVETU', code: '1204' }],
            reponsesRqth: [{ groupe: 'DIFSOC', code: '0403' }],
          },
        ],
      },
    })
    expect(lus['CD-4102'].personne).toMatchObject({
      referentDepartement: null,
      diagnosticsDepartement: [{ freins: [{ theme: 'MAITRISE_LANGUE' }] }],
    })
    await vi.waitFor(
      () =>
        expect(hub.espacePartage.evenements.map(({ nature }) => nature).sort()).toEqual([
          'DIAGNOSTIC_ETABLI',
          'DIAGNOSTIC_ETABLI',
          'DOSSIER_OUVERT',
          'DOSSIER_OUVERT',
          'DOSSIER_OUVERT',
          'REFERENT_DESIGNE',
        ]),
      { timeout: 10_000 },
    )
  })

  it('donne à l’espace partagé comment joindre la personne', async () => {
    await publish(valides['beneficiaires-carnet'].octets)
    const { personne } = (await dossiers())['CD-4101']
    await vi.waitFor(
      () =>
        expect(hub.espacePartage.contributions).toContainEqual(
          expect.objectContaining({
            nature: 'CONTACT',
            personneId: personne.id,
            valeur: {
              adresse: ['12 rue "Le Moulin"', 'Bâtiment B ; 2e étage'],
              codePostal: '41000',
              telephone: '0601020304',
              courriel: 'aline.quentin@exemple.fr',
            },
          }),
        ),
      { timeout: 10_000 },
    )
  })

  it('reçu deux fois ne change pas un octet de la base', async () => {
    const { octets } = valides['beneficiaires-carnet']
    const premier = await publish(octets)
    const avant = await dump(hub.base)
    expect(await hub.send(FORMAT, octets)).toMatchObject({ status: 200, etat: 'DEJA_IMPORTE', import: premier.import })
    expect(await dump(hub.base)).toEqual(avant)
  })

  it.each([
    'beneficiaires-windows-1252',
    'beneficiaires-virgules',
    'beneficiaires-tabulations',
    'beneficiaires-tableur',
    'beneficiaires-minimal',
  ] as const)('dit la même chose en %s : aucune version ne bouge', async (nom) => {
    await publish(valides['beneficiaires-carnet'].octets)
    const avant = await dump(hub.base, 'import_fichier')
    await publish(valides[nom].octets)
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
  })

  it('qui dit autre chose ne change que cela ; une cellule vide ne dit rien', async () => {
    await publish(fichier([aline, basile]))
    // As if it were long ago: of two recueils of one day, the graph shows either first.
    await hub.base.query('update diagnostic set etabli_le = $1', [addDays(today(), -30)])
    const avant = await dossiers()
    const { compteurs } = await publish(
      fichier([
        { ...aline, 'Niveau de formation': 'NV4', Téléphone: '' },
        { ...basile, Téléphone: '0254999999' },
      ]),
    )
    expect(compteurs).toMatchObject({
      dossiersOuverts: 0,
      recueilsEtablis: 1,
      contactsModifies: 1,
      referentsDesignes: 0,
    })
    const apres = await dossiers()
    expect(apres['CD-4102']).toEqual(avant['CD-4102'])
    expect(apres['CD-4101']).toMatchObject({
      version: 1,
      personne: { diagnosticsDepartement: [{ reponses: [{ groupe: 'NIVETU', code: '1203' }] }, {}] },
    })
    const { rows } = await hub.base.query('select telephone from dossier_carnet order by telephone')
    expect(rows).toEqual([{ telephone: '0254999999' }, { telephone: '0601020304' }])
  })

  it('reconnaît une personne par son NIR, qui n’est écrit nulle part', async () => {
    const nir = unNir({ annee: 1988, mois: 4 })
    await publish(fichier([{ ...aline, NIR: `${nir.slice(0, 13)} ${nir.slice(13)}` }]))
    const { compteurs } = await publish(
      fichier([{ ...celeste, 'Prénom*': 'Aline', 'Nom*': 'Quentin', 'Date de naissance*': '12/04/1988', NIR: nir }]),
    )
    expect(compteurs).toMatchObject({ rapprochementTROUVE: 1, nirTransmis: 1, dossiersOuverts: 1 })
    const lus = await dossiers()
    expect(lus['CD-4103'].personne.id).toBe(lus['CD-4101'].personne.id)
    expect(JSON.stringify(await dump(hub.base))).not.toContain(nir.slice(0, 13))
    expect(JSON.stringify(await dump(hub.base))).not.toContain('Quentin')
  })

  it('laisse de côté un NIR faux, garde la personne, et le compte', async () => {
    const { compteurs } = await publish(fichier([{ ...aline, NIR: '2 88 04 99 999 901 00' }]))
    expect(compteurs).toMatchObject({ nirEcartes: 1, dossiersOuverts: 1 })
  })

  it('publie sans personne un dossier douteux', async () => {
    await publish(fichier([{ ...aline, 'Lieu de naissance': '' }]))
    await publish(
      fichier([
        { ...aline, 'Identifiant dans le SI*': 'CD-9', 'Lieu de naissance': '', 'Identifiant Pôle emploi': '' },
      ]),
    )
    const douteux = (await dossiers())['CD-9']
    expect(douteux).toMatchObject({ issueAppariement: 'PLUSIEURS', personne: null })
  })

  it('ne change pas un référent, ne désigne ni inconnu ni discordant, et les compte', async () => {
    await publish(fichier([aline]))
    await hub.send('carnet-structures', 'Nom;Siret\nMaison de Romorantin;21410194700015\n')
    const { compteurs } = await publish(
      fichier([
        { ...aline, Accompagnateurs: hub.salome.courriel },
        { ...basile, Accompagnateurs: 'inconnue@exemple.fr' },
        { ...celeste, Structure: 'maison de ROMORANTIN', Accompagnateurs: hub.salome.courriel },
      ]),
    )
    expect(compteurs).toMatchObject({
      referentsDifferents: 1,
      accompagnateursInconnus: 1,
      accompagnateursDiscordants: 1,
      referentsDesignes: 0,
    })
  })

  it('est rejeté, sans rien changer, quand l’annuaire ne répond pas', async () => {
    hub.espacePartage.isDown = true
    const avant = await dump(hub.base, 'import_fichier')
    expect(await hub.send(FORMAT, fichier([aline]))).toMatchObject({ etat: 'REJETE', code: 'ANNUAIRE_INDISPONIBLE' })
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
  })

  it('tolère des écarts en quarantaine, qui en sortent quand la ligne revient', async () => {
    const { import: id, compteurs } = await publish(
      fichier([{ ...aline, 'Date de naissance*': '31/02/1988' }, basile]),
      { tolerer: '1' },
    )
    expect(compteurs).toMatchObject({ beneficiairesEnEcart: 1, dossiersOuverts: 1 })
    const quarantaine = await (await hub.get(`/imports/${id}/quarantaine`)).json()
    expect(quarantaine).toMatchObject({
      ecarts: [{ ligne: 2, enregistrement: 'beneficiaire[1]', champ: 'Date de naissance', code: 'CSV_DATE_ILLISIBLE' }],
    })
    expect(await publish(fichier([aline, basile]))).toMatchObject({ compteurs: { ecartsLeves: 1, dossiersOuverts: 1 } })
  })

  it('à blanc lit et rapproche sans rien écrire', async () => {
    const avant = await dump(hub.base)
    expect(await hub.send(FORMAT, fichier([aline]), { aBlanc: 'oui' })).toMatchObject({ etat: 'A_BLANC' })
    expect(await dump(hub.base)).toEqual(avant)
  })

  it('n’est pris que du département', async () => {
    expect(await hub.send(FORMAT, fichier([aline]), {}, 'caf')).toMatchObject({ status: 403, code: 'ACTION_INTERDITE' })
  })
})

describe('un réglage des en-têtes', () => {
  it('vaut pour les fichiers de cette installation', async () => {
    const hub = await install({ colonnesCarnet: { beneficiaires: { 'Identifiant dans le SI': 'N° IODAS' } } })
    const rapport = await hub.send(FORMAT, 'n° iodas;Prénom;Nom;Date de naissance\nD1;Aline;Quentin;12/04/1988\n')
    expect(rapport).toMatchObject({ etat: 'PUBLIE', compteurs: { dossiersOuverts: 1 } })
    await hub.stop()
  })
})

describe('un fichier fautif', () => {
  let hub: Installation
  beforeAll(async () => {
    hub = await install()
    await hub.send(FORMAT, valides['beneficiaires-carnet'].octets)
  })
  afterAll(() => hub.stop())

  it('est sur le disque tel que le décrit sa table', () => {
    const noms = readdirSync(new URL('invalides/', FIXTURES)).sort()
    expect(noms).toEqual(
      Object.keys(invalides)
        .map((nom) => `${nom}.csv`)
        .sort(),
    )
    for (const [nom, { octets }] of Object.entries(invalides))
      expect(readFileSync(new URL(`invalides/${nom}.csv`, FIXTURES)).equals(octets)).toBe(true)
    for (const [nom, { octets }] of Object.entries(valides))
      expect(readFileSync(new URL(`${nom}.csv`, FIXTURES)).equals(octets)).toBe(true)
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
