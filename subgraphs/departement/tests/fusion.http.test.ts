import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, type Departement, day, personneOf, startDepartement } from './start-departement.js'

const ORIENTATION = 'orientation { id etat version personne { id } }'

/** A merged identifier and the person it stands for. */
const uneFusion = () => ({ alias: randomUUID(), conservee: randomUUID() })

describe('après une fusion qui laisse deux orientations en cours', () => {
  const fusions = Array.from({ length: 5 }, uneFusion)
  let hub: Departement
  beforeAll(async () => {
    hub = await startDepartement(async (sql) => {
      for (const { alias, conservee } of fusions)
        await sql('insert into personne_alias (alias, personne_id) values ($1, $2)', [alias, conservee])
    })
  })
  afterAll(() => hub.stop())

  /** Gives the next merged person one orientation under each identifier; the first one listed is written first. */
  const deuxOrientations = async (premiere: 'alias' | 'conservee', plusRecente: 'alias' | 'conservee') => {
    const fusion = fusions.shift() ?? uneFusion()
    for (const nom of premiere === 'alias' ? (['alias', 'conservee'] as const) : (['conservee', 'alias'] as const))
      await hub.sql(
        `insert into orientation (id, personne_id, parcours, statut, etat, organisme_referent, decidee_le, version, modifie_le)
         values (gen_random_uuid(), $1, 'SOCIAL', 'DECIDEE', 'OUVERTE', 'DEPARTEMENT', $2, $3, now())`,
        [fusion[nom], nom === plusRecente ? day(-20) : day(-40), nom === plusRecente ? 7 : 4],
      )
    return fusion
  }
  const etatsOf = async (personneId: string) =>
    (await personneOf(hub, personneId, 'orientationsDepartement { etat }')).orientationsDepartement.map(
      ({ etat }: { etat: string }) => etat,
    )

  it.each([
    ['alias', 'conservee'],
    ['conservee', 'alias'],
  ] as const)('une décision clôt les deux, celle de %s étant écrite la première', async (premiere, plusRecente) => {
    const { alias, conservee } = await deuxOrientations(premiere, plusRecente)
    const decision = { personneId: alias, parcours: 'SOCIO_PROFESSIONNEL', organismeReferent: 'DEPARTEMENT' }
    const decide = (reste: object) => hub.act('orientationDecider', ORIENTATION, { ...decision, ...reste })
    expect(codesOf(await decide({ versionAttendue: 4, decideeLe: day(-10) }))).toEqual(['CONFLIT_VERSION'])
    expect(codesOf(await decide({ versionAttendue: 7, decideeLe: day(-30) }))).toEqual(['ORIENTATION_ANTERIEURE'])
    const { orientation, erreurs } = await decide({ versionAttendue: 7, decideeLe: day(-10) })
    expect(erreurs).toEqual([])
    expect(orientation).toMatchObject({ etat: 'OUVERTE', personne: { id: conservee } })
    for (const id of [alias, conservee]) expect(await etatsOf(id)).toEqual(['OUVERTE', 'CLOTUREE', 'CLOTUREE'])
  })

  it.each([
    ['alias', 'conservee'],
    ['conservee', 'alias'],
  ] as const)(
    'une réorientation porte sur la plus récente et clôt les deux (%s, puis %s)',
    async (premiere, recente) => {
      const { alias } = await deuxOrientations(premiere, recente)
      const { reorientation } = await hub.act('reorientationDemander', 'reorientation { id version }', {
        personneId: alias,
        organismeSouhaite: 'DELEGATAIRE',
        parcoursSouhaite: 'SOCIO_PROFESSIONNEL',
        motif: 'Le logement est trouvé.',
        demandeeLe: day(-15),
      })
      const decision = { id: reorientation.id, versionAttendue: 1, acceptee: true, decideeLe: day(-1) }
      expect(codesOf(await hub.act('reorientationDecider', 'reorientation { etat }', decision))).toEqual([])
      expect(await etatsOf(alias)).toEqual(['OUVERTE', 'CLOTUREE', 'CLOTUREE'])
    },
  )
})
