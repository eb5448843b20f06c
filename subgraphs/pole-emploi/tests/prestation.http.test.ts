import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, expectGuards, expectPages, type Hub, idsOf, jour, startHub } from './fixtures/hub.js'

const SELECTION = 'prestation { id statut prescriteLe debut fin version action { code libelle visee } personne { id } }'

describe('prestations', () => {
  let hub: Hub
  beforeAll(async () => {
    hub = await startHub()
  })
  afterAll(() => hub.end())

  const prescrire = (reste: object = {}) =>
    hub.act(
      'prestationPrescrire',
      { personneId: randomUUID(), codeAction: 'ATL', prescriteLe: jour(-10), ...reste },
      SELECTION,
    )
  const renseigner = (prestationId: string, reste: object) =>
    hub.act('prestationRenseigner', { prestationId, versionAttendue: 1, ...reste }, SELECTION)

  it('se prescrit, commence, se réalise', async () => {
    const personneId = randomUUID()
    const { prestation } = await prescrire({ personneId, debut: jour(-4) })
    expect(prestation).toMatchObject({ statut: 'PRESCRITE', action: { code: 'ATL', visee: 'EMPLOI' } })
    await expectGuards(hub, 'prestationRenseigner', {
      cle: 'prestationId',
      version: 1,
      input: { prestationId: prestation.id, statut: 'ANNULEE' },
    })
    expect((await renseigner(prestation.id, { statut: 'EN_COURS' })).prestation).toMatchObject({
      debut: jour(-4),
      version: 2,
    })
    const sansFin = await renseigner(prestation.id, { statut: 'REALISEE', versionAttendue: 2 })
    expect(codesOf(sansFin)).toEqual(['PRESTATION_DATES_MANQUANTES'])
    await renseigner(prestation.id, { statut: 'REALISEE', versionAttendue: 2, fin: jour(-1) })
    expect((await hub.personne(personneId, 'prestationsPoleEmploi { statut fin }')).prestationsPoleEmploi).toEqual([
      { statut: 'REALISEE', fin: jour(-1) },
    ])
    expect(codesOf(await renseigner(prestation.id, { statut: 'EN_COURS', versionAttendue: 3 }))).toEqual([
      'PRESTATION_SUITE_IMPOSSIBLE',
    ])
  })

  it.each([
    ['PRESTATION_INCONNUE', { codeAction: 'XXX' }],
    ['PRESTATION_DATE_FUTURE', { prescriteLe: jour(2) }],
    ['PRESTATION_DATES_INVERSEES', { debut: jour(1), fin: jour(0) }],
    ['PRESTATION_DATES_INVERSEES', { fin: jour(0) }],
    ['CLE_MAL_FORMEE', { personneId: 'x' }],
  ])('ne se prescrit pas : %s', async (code, reste) => {
    expect(codesOf(await prescrire(reste))).toEqual([code])
  })

  it('se liste par pages, par action, par avancement, et le catalogue se lit', async () => {
    const { prestation } = await prescrire({ codeAction: 'CPF', prescriteLe: jour(-40) })
    await prescrire()
    expect(await idsOf(hub, 'prestationsPoleEmploi', 'codeAction: "CPF", statut: PRESCRITE')).toEqual([prestation.id])
    expect(await idsOf(hub, 'prestationsPoleEmploi', 'codeAction: "CPF", statut: REALISEE')).toEqual([])
    await expectPages(hub, 'prestationsPoleEmploi', ['prescriteLe', 'modifieLe'])
    const { data } = await hub.query('{ cataloguePrestations { code libelle visee } }')
    expect(data.cataloguePrestations.length).toBeGreaterThan(20)
  })
})
