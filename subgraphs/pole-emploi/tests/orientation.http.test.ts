import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, expectPages, type Hub, idsOf, jour, startHub } from './fixtures/hub.js'

const SELECTION =
  'orientation { id parcours statut etat organismeReferent origine decideeLe closeLe version personne { id } }'
const ALIAS = randomUUID()
const CONSERVEE = randomUUID()

describe('orientation par France Travail', () => {
  let hub: Hub

  beforeAll(async () => {
    hub = await startHub({}, async (sql) => {
      await sql('insert into personne_alias values ($1, $2)', [ALIAS, CONSERVEE])
      await sql(
        `insert into orientation values (gen_random_uuid(), $1, 'SOCIAL', 'DECIDEE', 'OUVERTE', 'DEPARTEMENT', null, '2025-01-01', null, 4, now()),
           (gen_random_uuid(), $2, 'EMPLOI_DIRECT', 'DECIDEE', 'OUVERTE', 'FRANCE_TRAVAIL', null, '2025-02-01', null, 7, now())`,
        [ALIAS, CONSERVEE],
      )
    })
  })
  afterAll(() => hub.end())

  const decider = (personneId: string, reste: object = {}) =>
    hub.act(
      'orientationPoleEmploiDecider',
      {
        personneId,
        parcours: 'EMPLOI_DIRECT',
        organismeReferent: 'FRANCE_TRAVAIL',
        decideeLe: jour(-10),
        origine: 'INSCRIPTION_VOLONTAIRE',
        ...reste,
      },
      SELECTION,
    )
  const histoire = async (id: string) =>
    (await hub.personne(id, 'orientationsPoleEmploi { id etat }')).orientationsPoleEmploi

  it('ouvre la première, puis clôt la précédente quand une nouvelle la remplace', async () => {
    const personneId = randomUUID()
    const premiere = await decider(personneId)
    expect(premiere.erreurs).toEqual([])
    expect(premiere.orientation).toMatchObject({
      statut: 'DECIDEE',
      etat: 'OUVERTE',
      origine: 'INSCRIPTION_VOLONTAIRE',
      version: 1,
      personne: { id: personneId },
    })
    const seconde = await decider(personneId, { versionAttendue: 1, decideeLe: jour(-1), parcours: 'SOCIAL' })
    expect(await histoire(personneId)).toEqual([
      { id: seconde.orientation.id, etat: 'OUVERTE' },
      { id: premiere.orientation.id, etat: 'CLOTUREE' },
    ])
  })

  it.each([
    ['ORIENTATION_PARCOURS_INDETERMINE', { parcours: 'INDETERMINE' }],
    ['ORIENTATION_DATE_FUTURE', { decideeLe: jour(2) }],
    ['ORIENTATION_ANTERIEURE', { versionAttendue: 1, decideeLe: jour(-11) }],
    ['CONFLIT_VERSION', { versionAttendue: 2 }],
    ['CONFLIT_VERSION', {}],
    ['CLE_MAL_FORMEE', { personneId: 'x' }],
  ])('refuse : %s %j', async (code, reste) => {
    const personneId = randomUUID()
    const { orientation } = await decider(personneId)
    expect(
      codesOf(await decider(personneId, code === 'CONFLIT_VERSION' ? reste : { versionAttendue: 1, ...reste })),
    ).toEqual([code])
    expect(await histoire(personneId)).toEqual([{ id: orientation.id, etat: 'OUVERTE' }])
  })

  it('ne décide qu’une fois par clé, et n’ouvre qu’une première quand deux décident en même temps', async () => {
    const personneId = randomUUID()
    const cleIdempotence = randomUUID()
    const [a, b] = await Promise.all([decider(personneId, { cleIdempotence }), decider(personneId, { cleIdempotence })])
    expect(a.orientation.id).toBe(b.orientation.id)
    const autre = randomUUID()
    const decisions = await Promise.all([decider(autre), decider(autre), decider(autre)])
    expect(decisions.filter(({ orientation }) => orientation)).toHaveLength(1)
    expect(decisions.flatMap(codesOf)).toEqual(['CONFLIT_VERSION', 'CONFLIT_VERSION'])
  })

  it('clôt à la fois les deux orientations que laisse une fusion, au nom de la personne conservée', async () => {
    const { orientation, erreurs } = await decider(ALIAS, { versionAttendue: 7 })
    expect(erreurs).toEqual([])
    expect(orientation.personne.id).toBe(CONSERVEE)
    for (const id of [ALIAS, CONSERVEE])
      expect((await histoire(id)).map(({ etat }: { etat: string }) => etat)).toEqual([
        'OUVERTE',
        'CLOTUREE',
        'CLOTUREE',
      ])
  })

  it('se liste par pages, par état, par parcours', async () => {
    const { orientation } = await decider(randomUUID(), { parcours: 'ENTRETIEN_ORIENTATION' })
    expect(await idsOf(hub, 'orientationsPoleEmploi', 'parcours: ENTRETIEN_ORIENTATION, etat: OUVERTE')).toEqual([
      orientation.id,
    ])
    expect(await idsOf(hub, 'orientationsPoleEmploi', 'parcours: ENTRETIEN_ORIENTATION, etat: CLOTUREE')).toEqual([])
    await expectPages(hub, 'orientationsPoleEmploi', ['decideeLe', 'modifieLe'])
  })
})
