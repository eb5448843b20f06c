import { randomUUID } from 'node:crypto'
import { readDepartement, SUBGRAPHS } from '@traitdunion/local'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { codesOf, day, type Shape } from './graph-client.js'
import { type Allocataire, identiteDe, personnesNommees, unFlux } from './persons.js'
import { type ProcessHub, startProcessHub } from './process-hub.js'

const LEA: Allocataire = {
  nom: 'MERCIER',
  prenom: 'Léa',
  naissance: `${new Date().getUTCFullYear() - 22}-02-11`,
  sexe: '2',
}

/** Fields of one partner's share of a file, and what the first of them is called. */
const SHARES: Readonly<Record<(typeof SUBGRAPHS)[number], string>> = {
  'espace-partage': 'statutAppariement',
  departement: 'dossierDepartement { numeroDepartement }',
  'pole-emploi': 'inscriptionPoleEmploi { numeroFranceTravail }',
  'mission-locale': 'dossierMissionLocale { idDossier }',
  caf: 'droitRsa { etat }',
  region: 'positionnements { id }',
}

describe('a partner that is down', () => {
  let hub: ProcessHub
  let id: string
  let numorg: string
  beforeAll(async () => {
    hub = await startProcessHub('28')
    numorg = (await readDepartement('28')).numorgs[0] as string
    expect(await hub.tdu('flux.xml', unFlux(numorg, [{ personnes: [LEA] }]))).toMatchObject({ code: 0 })
    await vi.waitFor(async () => expect(await personnesNommees(hub, 'Mercier', 'Léa')).toHaveLength(1), 10_000)
    id = (await personnesNommees(hub, 'Mercier', 'Léa'))[0] as string
    // Whom the CAF accompanies is the last thing that its file makes the rooms say to each other.
    await vi.waitFor(async () => {
      const told = await hub.sql('espace-partage', 'select from presence where personne_id = $1', [id])
      expect(told).toHaveLength(1)
    }, 30_000)
  }, 180_000)
  afterAll(() => hub.stop(), 60_000)

  /** The three acts that ask who somebody is, each with its own idempotency key, to be played again. */
  const acts = () => {
    const identite = identiteDe(LEA)
    const all: [string, string, string, object][] = [
      [
        'karim-benali',
        'inscriptionEnregistrer',
        'inscription { id personne { id } }',
        {
          numeroFranceTravail: '67890123456',
          categorie: 'CATEGORIE_1',
          allocation: 'AUCUNE',
          inscriteLe: day(-3),
          identite,
        },
      ],
      [
        'lucie-perrin',
        'dossierMissionLocaleOuvrir',
        'dossier { id personne { id } }',
        { idDossier: '6001', ouvertLe: day(-3), structureCode: 'A01', structureNom: 'Mission locale', identite },
      ],
      [
        'claire-moreau',
        'dossierOuvrir',
        'dossier { id personne { id } }',
        { numeroDepartement: 'SIAS-0601', ouvertLe: day(-3), identite },
      ],
    ]
    return all.map(([persona, nom, selection, input]) => {
      const withKey = { cleIdempotence: randomUUID(), ...input }
      return { nom, play: (): Promise<Shape> => hub.act(persona, nom, selection, withKey) }
    })
  }

  it('as the matching service is: acts that ask who somebody is are refused, nothing is stored, and the same request succeeds later', async () => {
    const requests = acts()
    const suite = unFlux(numorg, [{ personnes: [LEA] }], '2026-11-03')
    const before = await hub.dumpAtRest()
    await hub.stopRoom('appariement', 'SIGKILL')
    for (const { nom, play } of requests) {
      const payload = await play()
      expect(codesOf(payload), nom).toEqual(['APPARIEMENT_INDISPONIBLE'])
      expect(payload, nom).toMatchObject({ [nom === 'inscriptionEnregistrer' ? 'inscription' : 'dossier']: null })
    }
    expect(await hub.dump()).toEqual(before)
    const file = await hub.tdu('suite.xml', suite)
    expect(file).toMatchObject({ code: 2, stdout: expect.stringContaining('APPARIEMENT_INDISPONIBLE') })
    // A file that did not come in is kept on record as such, with the lot that is still to be called off.
    const after = await hub.dump()
    expect(after['caf.import_fichier']?.filter((row) => !before['caf.import_fichier']?.includes(row))).toEqual([
      expect.stringContaining('REJETE'),
    ])
    expect(after).toEqual({
      ...before,
      'caf.import_fichier': after['caf.import_fichier'],
      'caf.lot_a_clore': [expect.stringMatching(/,REJETER\)$/)],
    })
    // Whatever does not ask who somebody is goes on.
    expect(await hub.personne(id, Object.values(SHARES).join(' '))).toMatchObject({
      droitRsa: { etat: expect.any(String) },
    })

    await hub.startRoom('appariement')
    for (const { nom, play } of requests) {
      // A refusal is not an outcome that a key remembers; what is done is.
      const payload = await play()
      expect(payload.erreurs, nom).toEqual([])
      expect(payload[nom === 'inscriptionEnregistrer' ? 'inscription' : 'dossier'].personne, nom).toEqual({ id })
      expect(await play(), nom).toEqual(payload)
    }
    expect(await hub.tdu('suite.xml', suite)).toMatchObject({ code: 0, stdout: expect.stringContaining('importé') })
    await vi.waitFor(async () => expect((await hub.dump())['caf.lot_a_clore']).toEqual([]), 10_000)
  }, 90_000)

  it('as any subgraph is: the rest of the whole file is answered, and says whose part is missing', async () => {
    for (const down of SUBGRAPHS.filter((nom) => nom !== 'espace-partage')) {
      await hub.stopRoom(down, 'SIGKILL')
      const query = `query ($id: ID!) { personne(id: $id) { id ${Object.values(SHARES).join(' ')} } }`
      const { data, errors, status } = await hub.ask('claire-moreau', query, { id })
      expect(status, down).toBe(200)
      expect(
        errors?.map(({ extensions }) => extensions?.code),
        down,
      ).toEqual(['SOUS_GRAPHE_INDISPONIBLE'])
      for (const nom of SUBGRAPHS) {
        const field = SHARES[nom].split(' ')[0] as string
        if (nom === down) expect(data.personne[field], `${field} sans ${down}`).toBeNull()
        else expect(data.personne[field], `${field} sans ${down}`).not.toBeNull()
      }
      await hub.startRoom(down)
      expect((await hub.personne(id, SHARES[down]))[SHARES[down].split(' ')[0] as string], down).not.toBeNull()
    }
  }, 120_000)
})
