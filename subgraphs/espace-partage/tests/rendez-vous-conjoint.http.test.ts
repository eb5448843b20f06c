import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Essai, startEssai, unSiret } from './essai.js'

const RDV = 'id statut version objet organisateur { nom } participants { resultat organisation { id } }'
const PRENDRE = `mutation ($input: RendezVousConjointPrendreInput!) {
  rendezVousConjointPrendre(input: $input) { rendezVous { ${RDV} } erreurs { code champ } } }`
const RENSEIGNER = `mutation ($input: RendezVousConjointRenseignerInput!) {
  rendezVousConjointRenseigner(input: $input) { rendezVous { ${RDV} } erreurs { code champ } } }`
const ANNULER = `mutation ($input: RendezVousConjointAnnulerInput!) {
  rendezVousConjointAnnuler(input: $input) { rendezVous { ${RDV} } erreurs { code champ } } }`
const DE_LA_PERSONNE = `query ($id: ID!) { personne(id: $id) { rendezVousConjoints { ${RDV} } } }`
const PAGE = /* GraphQL */ `
  query ($first: Int! = 20, $after: String, $filtre: RendezVousConjointFiltre, $tri: RendezVousConjointTri) {
    rendezVousConjoints(first: $first, after: $after, filtre: $filtre, tri: $tri) {
      edges { node { id debut modifieLe personne { id } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`
const DEMAIN = new Date(Date.now() + 86_400_000).toISOString()

describe('un rendez-vous conjoint', () => {
  let essai: Essai
  let sql: pg.Client
  let cd: { id: string; siret: string }
  let ml: { id: string; siret: string }
  let caf: { id: string; siret: string }
  beforeAll(async () => {
    essai = await startEssai()
    sql = new pg.Client({ connectionString: essai.databaseUrl })
    await sql.connect()
    cd = await essai.organisation({ nom: 'Département' })
    ml = await essai.organisation({ nom: 'Mission locale' })
    caf = await essai.organisation({ nom: 'CAF' })
  })
  afterAll(async () => {
    await sql.end()
    await essai.stop()
  })

  const act = async (document: string, input: object, siret: string | undefined = cd.siret) => {
    const { data } = await essai.hub.query(document, { input: { cleIdempotence: randomUUID(), ...input } }, { siret })
    return Object.values(data)[0] as {
      rendezVous: { id: string; statut: string; version: number; participants: object[] }
      erreurs: { code: string }[]
    }
  }
  const prend = async (input: object = {}, siret: string | undefined = cd.siret) =>
    act(
      PRENDRE,
      {
        personneId: await essai.personne(),
        debut: DEMAIN,
        dureeMinutes: 45,
        modalite: 'PHYSIQUE',
        objet: 'Point d’étape',
        participants: [{ organisationId: cd.id }, { organisationId: ml.id }],
        ...input,
      },
      siret,
    )
  /** Time passes: the appointment began an hour ago. */
  const commence = (id: string) =>
    sql.query("update rendez_vous_conjoint set debut = now() - interval '1 hour' where id = $1", [id])
  const renseigne = (rendezVousId: string, versionAttendue: number, resultat: string, siret?: string) =>
    act(RENSEIGNER, { rendezVousId, versionAttendue, resultat }, siret)

  it('se prend, puis chaque organisation renseigne son seul résultat', async () => {
    const personneId = await essai.personne()
    const { rendezVous } = await prend({ personneId })
    expect(rendezVous).toMatchObject({ statut: 'PRIS', version: 1, organisateur: { nom: 'Département' } })
    await commence(rendezVous.id)
    expect((await renseigne(rendezVous.id, 1, 'ABSENT')).rendezVous).toMatchObject({
      statut: 'A_RENSEIGNER',
      version: 2,
    })
    const { rendezVous: tenu } = await renseigne(rendezVous.id, 2, 'EFFECTUE', ml.siret)
    expect(tenu).toMatchObject({ statut: 'EFFECTUE', version: 3 })
    expect(tenu.participants).toEqual(
      expect.arrayContaining([
        { resultat: 'ABSENT', organisation: { id: cd.id } },
        { resultat: 'EFFECTUE', organisation: { id: ml.id } },
      ]),
    )
    const { data } = await essai.hub.query(DE_LA_PERSONNE, { id: personneId })
    expect(data.personne.rendezVousConjoints).toHaveLength(1)
  })

  it('suit la personne dans une fusion', async () => {
    const [ancienne, gardee] = [await essai.personne(), await essai.personne()]
    const { rendezVous } = await prend({ personneId: ancienne })
    await essai.recoit({ nature: 'ALIAS', contenu: { alias: ancienne, personneId: gardee } })
    const { data } = await essai.hub.query(DE_LA_PERSONNE, { id: gardee })
    expect(data.personne.rendezVousConjoints).toMatchObject([{ id: rendezVous.id }])
  })

  it('ne se prend qu’une fois par clé', async () => {
    const input = { cleIdempotence: randomUUID(), personneId: await essai.personne() }
    const [a, b] = await Promise.all([prend(input), prend(input)])
    expect(a.rendezVous.id).toBe(b.rendezVous.id)
  })

  it('se refuse mal demandé', async () => {
    const deux = [{ organisationId: cd.id }, { organisationId: ml.id }]
    const ailleurs = await essai.professionnel(caf.id)
    for (const [input, code] of [
      [{ personneId: randomUUID() }, 'PERSONNE_INCONNUE'],
      [{ debut: '2020-01-01T09:00:00Z' }, 'RENDEZ_VOUS_DATE_PASSEE'],
      [{ dureeMinutes: 4 }, 'RENDEZ_VOUS_DUREE'],
      [{ dureeMinutes: 481 }, 'RENDEZ_VOUS_DUREE'],
      [{ participants: [] }, 'RENDEZ_VOUS_PARTICIPANTS'],
      [{ participants: [deux[0], deux[0]] }, 'RENDEZ_VOUS_PARTICIPANTS'],
      [{ participants: [{ organisationId: ml.id }, { organisationId: caf.id }] }, 'RENDEZ_VOUS_PARTICIPANTS'],
      [{ participants: [...deux, { organisationId: randomUUID() }] }, 'ORGANISATION_INCONNUE'],
      [{ participants: [...deux, { organisationId: 'x' }] }, 'ORGANISATION_INCONNUE'],
      [{ participants: [{ ...deux[0], professionnelId: ailleurs }, deux[1]] }, 'PROFESSIONNEL_INCONNU'],
      [{ participants: [{ ...deux[0], professionnelId: 'x' }, deux[1]] }, 'PROFESSIONNEL_INCONNU'],
    ] as const)
      expect((await prend(input)).erreurs[0]?.code, JSON.stringify(input)).toBe(code)
    expect((await prend({}, unSiret())).erreurs[0]?.code).toBe('ORGANISATION_INCONNUE')
    const sansSiret = await essai.hub.query(PRENDRE, {
      input: {
        cleIdempotence: randomUUID(),
        personneId: randomUUID(),
        debut: DEMAIN,
        dureeMinutes: 30,
        modalite: 'VISIO',
        participants: deux,
      },
    })
    expect(sansSiret.data.rendezVousConjointPrendre.erreurs[0].code).toBe('ACTION_INTERDITE')
  })

  it('ne se renseigne ni trop tôt, ni par une autre organisation, ni sans la bonne version, ni n’importe comment', async () => {
    const { rendezVous } = await prend()
    expect((await renseigne(rendezVous.id, 1, 'EFFECTUE')).erreurs[0]?.code).toBe('RENDEZ_VOUS_PAS_COMMENCE')
    await commence(rendezVous.id)
    for (const [issue, code] of [
      [await renseigne(rendezVous.id, 1, 'EFFECTUE', caf.siret), 'RENDEZ_VOUS_NON_PARTICIPANT'],
      [await renseigne(rendezVous.id, 1, 'EFFECTUE', unSiret()), 'RENDEZ_VOUS_NON_PARTICIPANT'],
      [await renseigne(rendezVous.id, 2, 'EFFECTUE'), 'CONFLIT_VERSION'],
      [await renseigne(rendezVous.id, 1, 'ANNULE'), 'RESULTAT_INVALIDE'],
      [await renseigne(rendezVous.id, 1, 'PRIS'), 'RESULTAT_INVALIDE'],
      [await renseigne(randomUUID(), 1, 'EFFECTUE'), 'RENDEZ_VOUS_INCONNU'],
      [await renseigne('x', 1, 'EFFECTUE'), 'RENDEZ_VOUS_INCONNU'],
    ] as const)
      expect(issue.erreurs[0]?.code).toBe(code)
  })

  it('s’annule pour tous, tant que personne n’a renseigné', async () => {
    const { rendezVous } = await prend()
    const annule = { rendezVousId: rendezVous.id, versionAttendue: 1 }
    expect((await act(ANNULER, annule, caf.siret)).erreurs[0]?.code).toBe('RENDEZ_VOUS_NON_PARTICIPANT')
    expect((await act(ANNULER, annule, ml.siret)).rendezVous).toMatchObject({ statut: 'ANNULE', version: 2 })
    expect((await act(ANNULER, { ...annule, versionAttendue: 2 })).erreurs[0]?.code).toBe('RENDEZ_VOUS_ANNULE')
    expect((await renseigne(rendezVous.id, 2, 'EFFECTUE')).erreurs[0]?.code).toBe('RENDEZ_VOUS_ANNULE')

    const { rendezVous: tenu } = await prend()
    await commence(tenu.id)
    await renseigne(tenu.id, 1, 'EFFECTUE')
    expect((await act(ANNULER, { rendezVousId: tenu.id, versionAttendue: 2 })).erreurs[0]?.code).toBe(
      'RENDEZ_VOUS_DEJA_RENSEIGNE',
    )
  })

  it('se liste par organisation, par période et par pages, pour chaque tri', async () => {
    for (let i = 0; i < 4; i++)
      await prend({
        debut: `2999-01-0${(i % 2) + 1}T09:00:00Z`,
        participants: [{ organisationId: cd.id }, { organisationId: caf.id }],
      })
    const filtre = { organisationId: caf.id, debutDepuis: '2999-01-01T00:00:00Z' }
    for (const key of ['debut', 'modifieLe'])
      for (const sens of ['CROISSANT', 'DECROISSANT']) {
        const seen: Record<string, string>[] = []
        let after: string | null = null
        do {
          const { data } = await essai.hub.query(PAGE, { first: 3, after, filtre, tri: { [key]: sens } })
          seen.push(...data.rendezVousConjoints.edges.map(({ node }: { node: object }) => node))
          after = data.rendezVousConjoints.pageInfo.hasNextPage ? data.rendezVousConjoints.pageInfo.endCursor : null
        } while (after)
        expect(seen).toHaveLength(4)
        const keys = seen.map((node) => node[key])
        expect(keys).toEqual(sens === 'CROISSANT' ? [...keys].sort() : [...keys].sort().reverse())
      }
    const avant = { ...filtre, debutAvant: '2999-01-02T00:00:00Z' }
    expect((await essai.hub.query(PAGE, { filtre: avant })).data.rendezVousConjoints.edges).toHaveLength(2)
    const vide = { organisationId: 'x' }
    expect((await essai.hub.query(PAGE, { filtre: vide })).data.rendezVousConjoints.edges).toEqual([])
  })
})
