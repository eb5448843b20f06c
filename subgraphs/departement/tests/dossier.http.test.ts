import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startAppariementRoom } from './appariement-room.js'
import { codesOf, type Departement, day, personneOf, startDepartement } from './start-departement.js'

const OBJET = 'dossier { id numeroDepartement ouvertLe etat issueAppariement version personne { id } }'

let numero = 1000
const unDossier = <R extends object>(reste: R) => ({
  numeroDepartement: `D-${numero++}`,
  ouvertLe: day(-2),
  identite: { nom: 'Quentin', prenoms: ['Aline'], dateNaissance: '1988-04-12', sexe: 'FEMININ' },
  ...reste,
})

describe('ouverture d’un dossier', () => {
  let hub: Departement
  let room: Awaited<ReturnType<typeof startAppariementRoom>>

  beforeAll(async () => {
    room = await startAppariementRoom()
    hub = await startDepartement(undefined, room.settings)
  })
  afterAll(async () => {
    await hub.stop()
    await room.stop()
  })
  beforeEach(() => {
    room.issue = 'AUCUN'
    room.down.clear()
  })

  const ouvre = (input: object, agent = 'agent-essai') => hub.act('dossierOuvrir', OBJET, input, { agent })
  const dossiers = async (numeroDepartement: string) =>
    (
      await hub.query(
        `query ($n: String) { dossiersDepartement(filtre: { numeroDepartement: $n }) {
          edges { node { id issueAppariement personne { id } } } } }`,
        { n: numeroDepartement },
      )
    ).data.dossiersDepartement.edges.map((edge: { node: object }) => edge.node)
  const lotOf = ({ numeroDepartement }: { numeroDepartement: string }) =>
    [...room.lots.values()].find(({ cles }) => cles.includes(`dossier-departement:${numeroDepartement}`))

  it('reconnaît ou crée la personne, écrit le dossier, puis confirme le lot', async () => {
    for (const issue of ['AUCUN', 'TROUVE'] as const) {
      room.issue = issue
      const input = unDossier({})
      const { dossier, erreurs } = await ouvre(input)
      expect(erreurs).toEqual([])
      expect(dossier).toMatchObject({ etat: 'OUVERT', issueAppariement: issue, version: 1 })
      expect(lotOf(input)).toMatchObject({
        etat: 'CONFIRME',
        cles: [`dossier-departement:${input.numeroDepartement}`],
      })
      expect(await personneOf(hub, dossier.personne.id, 'dossierDepartement { id numeroDepartement }')).toMatchObject({
        dossierDepartement: { id: dossier.id, numeroDepartement: input.numeroDepartement },
      })
    }
  })

  it('n’ouvre qu’un dossier par clé, même à deux en même temps, et ne rapproche qu’une fois', async () => {
    const input = unDossier({ cleIdempotence: randomUUID() })
    const [a, b] = await Promise.all([ouvre(input), ouvre(input)])
    expect(a.dossier.id).toBe(b.dossier.id)
    expect(lotOf(input)?.cles).toHaveLength(1)
    expect(await dossiers(input.numeroDepartement)).toHaveLength(1)
    expect(codesOf(await ouvre({ ...input, ouvertLe: day(-3) }))).toEqual(['CLE_IDEMPOTENCE_REUTILISEE'])
  })

  it('garde le dossier sans personne quand un doute attend un gestionnaire, puis suit sa décision', async () => {
    room.issue = 'PLUSIEURS'
    const input = unDossier({})
    const { dossier } = await ouvre(input)
    expect(dossier).toMatchObject({ issueAppariement: 'PLUSIEURS', personne: null })
    const personneId = randomUUID()
    const cle = `dossier-departement:${input.numeroDepartement}`
    room.emit({ nature: 'RATTACHEMENT', contenu: { source: 'departement', cle: 'autre', personneId: randomUUID() } })
    room.emit({ nature: 'RATTACHEMENT', contenu: { source: 'departement', cle, personneId } })
    await vi.waitFor(
      async () =>
        expect(await dossiers(input.numeroDepartement)).toEqual([
          { id: dossier.id, issueAppariement: 'TROUVE', personne: { id: personneId } },
        ]),
      { timeout: 20_000 },
    )
    expect(await personneOf(hub, personneId, 'dossierDepartement { id }')).toMatchObject({
      dossierDepartement: { id: dossier.id },
    })
  })

  it('n’écrit rien et fait rejeter le lot quand le rapprochement refuse, puis reprend avec la même clé', async () => {
    room.issue = 'REFUSE'
    const input = unDossier({ cleIdempotence: randomUUID() })
    expect(codesOf(await ouvre(input))).toEqual(['DOSSIER_RAPPROCHEMENT_REFUSE'])
    expect(await dossiers(input.numeroDepartement)).toEqual([])
    expect(lotOf(input)?.etat).toBe('REJETE')
    room.issue = 'AUCUN'
    expect(codesOf(await ouvre(input))).toEqual([])
  })

  it('n’écrit rien quand le service ne répond pas, et reprend avec la même clé', async () => {
    const input = unDossier({ cleIdempotence: randomUUID() })
    room.down.add('enregistrements')
    expect(codesOf(await ouvre(input))).toEqual(['APPARIEMENT_INDISPONIBLE'])
    expect(await dossiers(input.numeroDepartement)).toEqual([])
    room.down.clear()
    expect(codesOf(await ouvre(input))).toEqual([])
  })

  it('confirme encore quand la demande revient', async () => {
    const input = unDossier({ cleIdempotence: randomUUID() })
    room.down.add('confirmer')
    const { dossier } = await ouvre(input)
    room.down.clear()
    expect((await ouvre(input)).dossier.id).toBe(dossier.id)
    expect(lotOf(input)?.etat).toBe('CONFIRME')
  })

  it('confirme plus tard un lot que le service n’a pas pu confirmer', async () => {
    const input = unDossier({ cleIdempotence: randomUUID() })
    room.down.add('confirmer')
    expect(codesOf(await ouvre(input))).toEqual([])
    expect(lotOf(input)?.etat).toBe('OUVERT')
    room.down.clear()
    await vi.waitFor(() => expect(lotOf(input)?.etat).toBe('CONFIRME'), { timeout: 20_000 })
    await vi.waitFor(async () => expect((await hub.sql('select lot from lot_a_confirmer')).rows).toEqual([]))
  })

  it('demande une nouvelle clé quand la sienne a déjà fermé un lot', async () => {
    const input = unDossier({ cleIdempotence: randomUUID() })
    room.issue = 'REFUSE'
    await ouvre(input)
    Object.assign(lotOf(input) ?? {}, { etat: 'CONFIRME', cles: [] })
    expect(codesOf(await ouvre(input))).toEqual(['DOSSIER_LOT_CLOS'])
  })

  it('ouvre pour deux agents qui ont tiré la même clé, chacun dans son lot', async () => {
    const cleIdempotence = randomUUID()
    const [a, b] = [unDossier({ cleIdempotence }), unDossier({ cleIdempotence })]
    expect(codesOf(await ouvre(a, 'a'))).toEqual([])
    expect(codesOf(await ouvre(b, 'b'))).toEqual([])
    expect(lotOf(a)?.reference).not.toBe(lotOf(b)?.reference)
  })

  it.each([
    [{ numeroDepartement: '288049912345678' }, 'DOSSIER_NUMERO_INVALIDE'],
    [{ numeroDepartement: '2 88 04 99 123 456' }, 'DOSSIER_NUMERO_INVALIDE'],
    [{ numeroDepartement: '2_90_06_99_999_901_43' }, 'DOSSIER_NUMERO_INVALIDE'],
    [{ numeroDepartement: 'NIR290069999990143' }, 'DOSSIER_NUMERO_INVALIDE'],
    [{ numeroDepartement: 'D2900699999901' }, 'DOSSIER_NUMERO_INVALIDE'],
    [{ numeroDepartement: '' }, 'DOSSIER_NUMERO_INVALIDE'],
    [{ ouvertLe: day(1) }, 'DOSSIER_DATE_INCOHERENTE'],
    [{ ouvertLe: '1988-04-11' }, 'DOSSIER_DATE_INCOHERENTE'],
    [{ identite: { nom: ' ', prenoms: ['A'], dateNaissance: '1990-01-01' } }, 'DOSSIER_IDENTITE_INCOMPLETE'],
    [{ identite: { nom: 'A', prenoms: [], dateNaissance: '1990-01-01' } }, 'DOSSIER_IDENTITE_INCOMPLETE'],
  ])('refuse %j sans demander qui c’est', async (reste, code) => {
    const before = room.lots.size
    expect(codesOf(await ouvre(unDossier(reste)))).toEqual([code])
    expect(room.lots.size).toBe(before)
  })

  it('refuse un numéro déjà pris', async () => {
    const input = unDossier({})
    await ouvre(input)
    expect(codesOf(await ouvre(input))).toEqual(['DOSSIER_DEJA_OUVERT'])
  })

  it('n’a pas d’argument pour un NIR', async () => {
    const { data } = await hub.query('{ __type(name: "DossierOuvrirInput") { inputFields { name } } }')
    expect(JSON.stringify(data)).not.toMatch(/nir/i)
  })
})
