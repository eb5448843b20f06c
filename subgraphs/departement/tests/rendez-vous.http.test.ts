import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, type Departement, personneOf, startDepartement } from './start-departement.js'

const OBJET =
  'rendezVous { id statut debut dureeMinutes modalite motif lieu version personne { id } professionnel { id } }'
const heure = (distance: number) =>
  new Date(Math.floor(Date.now() / 60_000) * 60_000 + distance * 3_600_000).toISOString()

describe('rendez-vous du département', () => {
  let hub: Departement
  beforeAll(async () => {
    hub = await startDepartement()
  })
  afterAll(() => hub.stop())

  const prend = (reste = {}) =>
    hub.act('rendezVousPrendre', OBJET, {
      personneId: randomUUID(),
      professionnelId: randomUUID(),
      debut: heure(24),
      dureeMinutes: 45,
      modalite: 'PHYSIQUE',
      motif: 'ORIENTATION',
      lieu: 'Maison des solidarités',
      ...reste,
    })
  const suite = (mutation: string, { id, version }: { id: string; version: number }, reste = {}) =>
    hub.act(mutation, OBJET, { id, versionAttendue: version, ...reste })

  it('se prend, se déplace, puis s’annule', async () => {
    const personneId = randomUUID()
    const { rendezVous } = await prend({ personneId })
    expect(rendezVous).toMatchObject({ statut: 'PRIS', version: 1, personne: { id: personneId } })
    const { rendezVous: deplace } = await suite('rendezVousDeplacer', rendezVous, { debut: heure(48) })
    expect(deplace).toMatchObject({ statut: 'MODIFIE', dureeMinutes: 45, version: 2 })
    const { rendezVous: annule } = await suite('rendezVousAnnuler', deplace)
    expect(annule.statut).toBe('ANNULE')
    for (const [mutation, reste] of [
      ['rendezVousAnnuler', {}],
      ['rendezVousDeplacer', { debut: heure(72) }],
      ['rendezVousRenseigner', { statut: 'EFFECTUE' }],
    ] as const)
      expect(codesOf(await suite(mutation, annule, reste))).toEqual(['RENDEZ_VOUS_TERMINE'])
    expect((await personneOf(hub, personneId, 'rendezVousDepartement { id statut }')).rendezVousDepartement).toEqual([
      { id: annule.id, statut: 'ANNULE' },
    ])
  })

  it.each([
    [{ dureeMinutes: 4 }, 'RENDEZ_VOUS_DUREE_INVALIDE'],
    [{ dureeMinutes: 481 }, 'RENDEZ_VOUS_DUREE_INVALIDE'],
    [{ lieu: ' ' }, 'RENDEZ_VOUS_LIEU_ABSENT'],
    [{ lieu: null }, 'RENDEZ_VOUS_LIEU_ABSENT'],
    [{ professionnelId: 'x' }, 'CLE_MAL_FORMEE'],
  ])('ne se prend pas avec %j', async (reste, code) => {
    expect(codesOf(await prend(reste))).toEqual([code])
  })

  it('renseigne l’issue après l’heure ; seule une excuse vient avant', async () => {
    const { rendezVous: aVenir } = await prend({ modalite: 'TELEPHONE', lieu: null })
    expect(codesOf(await suite('rendezVousRenseigner', aVenir, { statut: 'ABSENT' }))).toEqual(['RENDEZ_VOUS_A_VENIR'])
    expect(codesOf(await suite('rendezVousRenseigner', aVenir, { statut: 'PRIS' }))).toEqual([
      'RENDEZ_VOUS_ISSUE_INVALIDE',
    ])
    expect((await suite('rendezVousRenseigner', aVenir, { statut: 'ABSENT_EXCUSE' })).rendezVous.statut).toBe(
      'ABSENT_EXCUSE',
    )
    const { rendezVous: passe } = await prend({ debut: heure(-2) })
    expect(codesOf(await suite('rendezVousDeplacer', passe, { debut: heure(-1) }))).toEqual(['RENDEZ_VOUS_PASSE'])
    const { rendezVous: absent } = await suite('rendezVousRenseigner', passe, { statut: 'ABSENT' })
    const { rendezVous: corrige } = await suite('rendezVousRenseigner', absent, { statut: 'EFFECTUE' })
    expect(corrige).toMatchObject({ statut: 'EFFECTUE', version: 3 })
    expect(codesOf(await suite('rendezVousRenseigner', absent, { statut: 'ABSENT' }))).toEqual(['CONFLIT_VERSION'])
  })

  it('ne fait pas recevoir deux personnes à la fois, même au même instant', async () => {
    const professionnelId = randomUUID()
    const issues = await Promise.all([1, 2, 3].map(() => prend({ professionnelId })))
    expect(issues.flatMap(codesOf)).toEqual(['RENDEZ_VOUS_CHEVAUCHE', 'RENDEZ_VOUS_CHEVAUCHE'])
    const suivant = new Date(Date.parse(heure(24)) + 45 * 60_000).toISOString()
    expect(codesOf(await prend({ professionnelId, debut: suivant }))).toEqual([])
    const { rendezVous } = await prend({ professionnelId, debut: heure(30) })
    expect(codesOf(await suite('rendezVousDeplacer', rendezVous, { debut: heure(24) }))).toEqual([
      'RENDEZ_VOUS_CHEVAUCHE',
    ])
    expect(codesOf(await suite('rendezVousDeplacer', rendezVous, { debut: heure(30.25) }))).toEqual([])
  })

  it('réunit plusieurs personnes en information collective', async () => {
    const seance = { professionnelId: randomUUID(), motif: 'INFORMATION_COLLECTIVE' }
    expect((await Promise.all([prend(seance), prend(seance)])).flatMap(codesOf)).toEqual([])
  })

  it('donne l’agenda d’un professionnel entre deux instants', async () => {
    const professionnelId = randomUUID()
    for (const distance of [10, 20, 30]) await prend({ professionnelId, debut: heure(distance) })
    const { data } = await hub.query(
      `query ($filtre: RendezVousDepartementFiltre) {
        agendaDepartement(filtre: $filtre, tri: { debut: CROISSANT }) { edges { node { debut statut } } }
      }`,
      {
        filtre: {
          professionnelId,
          statut: 'PRIS',
          motif: 'ORIENTATION',
          debutDepuis: heure(15),
          debutAvant: heure(30),
        },
      },
    )
    expect(data.agendaDepartement.edges).toEqual([{ node: { debut: heure(20), statut: 'PRIS' } }])
  })

  it('passé sans que nul n’en ait dit l’issue, se montre et se cherche à renseigner', async () => {
    const professionnelId = randomUUID()
    for (const distance of [-72, 10]) await prend({ professionnelId, debut: heure(distance) })
    const statuts = async (statut: string) => {
      const { data } = await hub.query(
        `query ($filtre: RendezVousDepartementFiltre) { agendaDepartement(filtre: $filtre) { edges { node { debut statut } } } }`,
        { filtre: { professionnelId, statut } },
      )
      return data.agendaDepartement.edges.map(({ node }: { node: object }) => node)
    }
    expect(await statuts('A_RENSEIGNER')).toEqual([{ debut: heure(-72), statut: 'A_RENSEIGNER' }])
    expect(await statuts('PRIS')).toEqual([{ debut: heure(10), statut: 'PRIS' }])
  })
})
