import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { jour, MissionLocaleDeTest } from './mission-locale-de-test.js'

const mutation = (nom: string, entree: string) =>
  `mutation ($input: ${entree}!) { ${nom}(input: $input) { parcours { id version contrat { id statut } } erreurs { code } } }`

describe('le terme d’un CEJ', () => {
  let ml: MissionLocaleDeTest
  beforeAll(async () => {
    ml = await MissionLocaleDeTest.start()
  })
  afterAll(() => ml.stop())

  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  const act = (nom: string, input: object): Promise<any> =>
    ml.act(mutation(nom, `${nom[0]?.toUpperCase()}${nom.slice(1)}Input`), { cleIdempotence: randomUUID(), ...input })
  const unCej = async (finPrevue: string) => {
    const { parcours } = await act('cejOuvrir', {
      personneId: await ml.unJeune(),
      dateNaissance: `${new Date().getUTCFullYear() - 20}-01-01`,
      debut: jour(-100),
      finPrevue,
      classeAllocation: 'INTERMEDIAIRE',
    })
    return parcours
  }
  const signe = async ({ id }: { id: string }) =>
    (await act('cejSigner', { parcoursId: id, versionAttendue: 1, signeLe: jour(-90) })).parcours
  const statutOf = async (id: string) =>
    (await ml.lignes('select statut, version from contrat_engagement_jeune where id = $1', [id]))[0]

  it('se constate de lui-même, sans toucher à celui qui court ni à celui que personne n’a signé', async () => {
    const echu = await signe(await unCej(jour(-1)))
    const dernierJour = await signe(await unCej(jour(0)))
    const nonSigne = await unCej(jour(-1))
    const autre = await ml.another()
    await vi.waitFor(async () => expect(await statutOf(echu.contrat.id)).toEqual({ statut: 'EXPIRE', version: 3 }), {
      timeout: 20_000,
    })
    await autre.stop()
    expect(await statutOf(dernierJour.contrat.id)).toEqual({ statut: 'EN_COURS', version: 2 })
    expect(await statutOf(nonSigne.contrat.id)).toEqual({ statut: 'EN_ATTENTE_SIGNATURE', version: 1 })
    const fin = { parcoursId: echu.id, versionAttendue: 2, finReelle: jour(-1), motifFin: 'TERME' }
    expect((await act('cejClore', fin)).parcours.contrat.statut).toBe('CLOS')
  })
})
