import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, expectGuards, expectPages, type Hub, idsOf, startHub } from './fixtures/hub.js'

const SELECTION =
  'rendezVous { id debut dureeMinutes modalite statut motif forme initiateur version personne { id } agence { id } }'
const dans = (heures: number) => new Date(Date.now() + heures * 3_600_000).toISOString()

describe('rendez-vous à France Travail', () => {
  let hub: Hub
  beforeAll(async () => {
    hub = await startHub()
  })
  afterAll(() => hub.end())

  const prendre = (personneId: string, reste: object = {}) =>
    hub.act(
      'rendezVousPoleEmploiPrendre',
      { personneId, debut: dans(-2), dureeMinutes: 45, modalite: 'PHYSIQUE', motif: 'ACCOMPAGNEMENT', ...reste },
      SELECTION,
    )
  const renseigner = (rendezVousId: string, reste: object) =>
    hub.act('rendezVousPoleEmploiRenseigner', { rendezVousId, versionAttendue: 1, ...reste }, SELECTION)

  it('se prend, se déplace, se tient', async () => {
    const personneId = randomUUID()
    const agenceId = randomUUID()
    const { rendezVous } = await prendre(personneId, { debut: dans(30), agenceId })
    expect(rendezVous).toMatchObject({
      statut: 'PRIS',
      forme: 'INDIVIDUEL',
      initiateur: 'ORGANISME',
      personne: { id: personneId },
      agence: { id: agenceId },
    })
    await expectGuards(hub, 'rendezVousPoleEmploiRenseigner', {
      cle: 'rendezVousId',
      version: 1,
      input: { rendezVousId: rendezVous.id, statut: 'ANNULE' },
    })
    expect(codesOf(await renseigner(rendezVous.id, { statut: 'EFFECTUE' }))).toEqual(['RENDEZ_VOUS_PAS_ENCORE_TENU'])
    const passe = { statut: 'MODIFIE', nouveauDebut: dans(-1) }
    expect(codesOf(await renseigner(rendezVous.id, passe))).toEqual(['RENDEZ_VOUS_PASSE'])
    const nouveauDebut = dans(48)
    const deplace = await renseigner(rendezVous.id, { statut: 'MODIFIE', nouveauDebut })
    expect(deplace.rendezVous).toMatchObject({ statut: 'MODIFIE', debut: nouveauDebut, version: 2 })
    const { rendezVous: commence } = await prendre(personneId)
    const tenu = await renseigner(commence.id, { statut: 'EFFECTUE' })
    expect(tenu.rendezVous.statut).toBe('EFFECTUE')
    expect((await hub.personne(personneId, 'rendezVousPoleEmploi { id statut }')).rendezVousPoleEmploi).toEqual([
      { id: rendezVous.id, statut: 'MODIFIE' },
      { id: commence.id, statut: 'EFFECTUE' },
    ])
  })

  it('annulé, ne se renseigne plus', async () => {
    const { rendezVous } = await prendre(randomUUID())
    await renseigner(rendezVous.id, { statut: 'ANNULE' })
    expect(codesOf(await renseigner(rendezVous.id, { statut: 'EFFECTUE', versionAttendue: 2 }))).toEqual([
      'RENDEZ_VOUS_ISSUE_IMPOSSIBLE',
    ])
  })

  it.each([
    ['RENDEZ_VOUS_DUREE_INVALIDE', { dureeMinutes: 0 }],
    ['CLE_MAL_FORMEE', { agenceId: 'x' }],
    ['CLE_MAL_FORMEE', { personneId: 'x' }],
  ])('ne se prend pas : %s', async (code, reste) => {
    expect(codesOf(await prendre(randomUUID(), reste))).toEqual([code])
  })

  it('se liste par pages, par statut, par motif, entre deux instants', async () => {
    const { rendezVous } = await prendre(randomUUID(), { debut: '2030-01-15T09:00:00Z', motif: 'ORIENTATION' })
    const { rendezVous: passe } = await prendre(randomUUID(), { motif: 'AUTRE' })
    expect(passe.statut).toBe('A_RENSEIGNER')
    expect(await idsOf(hub, 'listeRendezVousPoleEmploi', 'motif: AUTRE, statut: A_RENSEIGNER')).toEqual([passe.id])
    expect(await idsOf(hub, 'listeRendezVousPoleEmploi', 'motif: AUTRE, statut: PRIS')).toEqual([])
    expect(await idsOf(hub, 'listeRendezVousPoleEmploi', 'motif: ORIENTATION, statut: PRIS')).toEqual([rendezVous.id])
    const entre = 'debutDepuis: "2030-01-15T09:00:00Z", debutAvant: "2030-01-15T09:00:01Z"'
    expect(await idsOf(hub, 'listeRendezVousPoleEmploi', entre)).toEqual([rendezVous.id])
    expect(
      await idsOf(hub, 'listeRendezVousPoleEmploi', 'debutAvant: "2030-01-15T09:00:00Z", motif: ORIENTATION'),
    ).toEqual([])
    await expectPages(hub, 'listeRendezVousPoleEmploi', ['debut', 'modifieLe'])
  })
})
