import { randomUUID } from 'node:crypto'
import { dayNumber, today } from '@traitdunion/subgraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jour, MissionLocaleDeTest } from './mission-locale-de-test.js'

const PARCOURS = /* GraphQL */ `
  parcours {
    id version debut finPrevue finReelle motifFin
    contrat { __typename statut debut fin heuresHebdomadaires signeLe personne { id } parcours { id } }
    allocations { classe depuis montantMensuelCentimes }
    semaines { lundi heuresRealisees assiduite }
  }
  erreurs { code champ }
`
const mutation = (nom: string, entree: string) =>
  `mutation ($input: ${entree}!) { ${nom}(input: $input) { ${PARCOURS} } }`
const OUVRIR = mutation('cejOuvrir', 'CejOuvrirInput')
const SIGNER = mutation('cejSigner', 'CejSignerInput')
const SEMAINE = mutation('cejSemaineDeclarer', 'CejSemaineDeclarerInput')
const CLORE = mutation('cejClore', 'CejCloreInput')

// Day 0, 1970-01-01, was a Thursday.
const lundi = (semaines: number): string => jour(-((dayNumber(today()) + 3) % 7) + 7 * semaines)

describe('contrat d’engagement jeune', () => {
  let ml: MissionLocaleDeTest
  beforeAll(async () => {
    ml = await MissionLocaleDeTest.start()
  })
  afterAll(() => ml.stop())

  const uneOuverture = (personneId: string, reste = {}) => ({
    cleIdempotence: randomUUID(),
    personneId,
    dateNaissance: `${new Date().getUTCFullYear() - 20}-01-01`,
    debut: lundi(-3),
    finPrevue: jour(300),
    classeAllocation: 'INTERMEDIAIRE',
    ...reste,
  })
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  const act = (document: string, input: object): Promise<any> =>
    ml.act(document, { cleIdempotence: randomUUID(), ...input })
  const unCej = async () => (await act(OUVRIR, uneOuverture(await ml.unJeune()))).parcours
  const unCejSigne = async () => {
    const { id } = await unCej()
    return (await act(SIGNER, { parcoursId: id, versionAttendue: 1, signeLe: lundi(-3) })).parcours
  }

  it('s’ouvre avec un contrat à signer et une allocation au barème du jour', async () => {
    const personneId = await ml.unJeune()
    const { parcours, erreurs } = await act(OUVRIR, uneOuverture(personneId))
    expect(erreurs).toEqual([])
    expect(parcours).toMatchObject({
      version: 1,
      finReelle: null,
      contrat: {
        __typename: 'ContratEngagementJeune',
        statut: 'EN_ATTENTE_SIGNATURE',
        heuresHebdomadaires: 15,
        personne: { id: personneId },
        parcours: { id: parcours.id },
      },
      allocations: [{ classe: 'INTERMEDIAIRE', depuis: lundi(-3), montantMensuelCentimes: 30_000 }],
      semaines: [],
    })
  })

  it('ne garde ni la date de naissance ni la RQTH', async () => {
    const personneId = await ml.unJeune()
    await act(
      OUVRIR,
      uneOuverture(personneId, { dateNaissance: `${new Date().getUTCFullYear() - 28}-01-01`, beneficiaireRqth: true }),
    )
    const colonnes = await ml.lignes(
      "select column_name from information_schema.columns where table_name in ('parcours_cej', 'contrat_engagement_jeune', 'dossier') and column_name ~ 'naissance|rqth'",
    )
    expect(colonnes).toEqual([])
    expect((await ml.personne(personneId, 'parcoursCej { id }')).parcoursCej).toHaveLength(1)
  })

  it('va de la signature à la clôture, semaine par semaine', async () => {
    const { id } = await unCej()
    const signe = await act(SIGNER, { parcoursId: id, versionAttendue: 1, signeLe: lundi(-3) })
    expect(signe.parcours).toMatchObject({ version: 2, contrat: { statut: 'EN_COURS', signeLe: lundi(-3) } })
    await act(SEMAINE, { parcoursId: id, versionAttendue: 2, lundi: lundi(-3), heuresRealisees: 12 })
    await act(SEMAINE, { parcoursId: id, versionAttendue: 3, lundi: lundi(-2), heuresRealisees: 22.5 })
    const corrigee = await act(SEMAINE, { parcoursId: id, versionAttendue: 4, lundi: lundi(-3), heuresRealisees: 15 })
    expect(corrigee.parcours.semaines).toEqual([
      { lundi: lundi(-3), heuresRealisees: 15, assiduite: 'CONFORME' },
      { lundi: lundi(-2), heuresRealisees: 22.5, assiduite: 'AU_DELA' },
    ])
    const clos = await act(CLORE, {
      parcoursId: id,
      versionAttendue: 5,
      finReelle: jour(0),
      motifFin: 'EMPLOI_DURABLE',
    })
    expect(clos.parcours).toMatchObject({
      version: 6,
      finReelle: jour(0),
      motifFin: 'EMPLOI_DURABLE',
      contrat: { statut: 'CLOS' },
    })
  })

  it('annule le contrat d’un parcours clos sans signature, et en laisse ouvrir un autre', async () => {
    const personneId = await ml.unJeune()
    const { parcours } = await act(OUVRIR, uneOuverture(personneId))
    expect((await act(OUVRIR, uneOuverture(personneId))).erreurs[0].code).toBe('CEJ_DEJA_OUVERT')
    const clos = await act(CLORE, {
      parcoursId: parcours.id,
      versionAttendue: 1,
      finReelle: jour(0),
      motifFin: 'ABANDON',
    })
    expect(clos.parcours.contrat.statut).toBe('ANNULE')
    expect((await act(OUVRIR, uneOuverture(personneId))).erreurs).toEqual([])
  })

  it('ne s’ouvre qu’une fois, même par deux demandes différentes en même temps', async () => {
    const personneId = await ml.unJeune()
    const issues = await Promise.all([1, 2, 3].map(() => act(OUVRIR, uneOuverture(personneId))))
    expect(issues.filter(({ erreurs }) => erreurs.length === 0)).toHaveLength(1)
  })

  it.each([
    ['sans dossier', () => randomUUID(), {}, 'DOSSIER_ABSENT'],
    ['pour ce qui n’est pas une clé', () => 'x', {}, 'DOSSIER_ABSENT'],
    ['à 26 ans', () => ml.unJeune(), { dateNaissance: '1990-01-01' }, 'CEJ_AGE'],
    ['pour 14 heures', () => ml.unJeune(), { heuresHebdomadaires: 14 }, 'CEJ_HEURES_HORS_BORNES'],
    ['avec des dates inversées', () => ml.unJeune(), { finPrevue: '2020-01-01' }, 'CEJ_DATES'],
    ['avec un conseiller mal désigné', () => ml.unJeune(), { conseillerId: 'x' }, 'CLE_MAL_FORMEE'],
  ])('ne s’ouvre pas %s', async (_cas, personne, reste, code) => {
    const { parcours, erreurs } = await act(OUVRIR, uneOuverture(await personne(), reste))
    expect(parcours).toBeNull()
    expect(erreurs[0].code).toBe(code)
  })

  it.each([
    ['signer deux fois', SIGNER, { signeLe: jour(0) }, 'CEJ_DEJA_SIGNE'],
    ['déclarer un mardi', SEMAINE, { lundi: '2026-03-10', heuresRealisees: 15 }, 'CEJ_SEMAINE'],
    ['déclarer une semaine à venir', SEMAINE, { lundi: lundi(1), heuresRealisees: 15 }, 'CEJ_SEMAINE'],
    ['déclarer des heures négatives', SEMAINE, { lundi: lundi(-2), heuresRealisees: -1 }, 'CEJ_HEURES_INVALIDES'],
    ['clore demain', CLORE, { finReelle: jour(1), motifFin: 'TERME' }, 'DATE_FUTURE'],
    ['clore avant le début', CLORE, { finReelle: '2020-01-01', motifFin: 'TERME' }, 'CEJ_DATES'],
    [
      'changer une version dépassée',
      CLORE,
      { versionAttendue: 1, finReelle: jour(0), motifFin: 'TERME' },
      'CONFLIT_VERSION',
    ],
    [
      'changer un parcours inconnu',
      CLORE,
      { parcoursId: randomUUID(), finReelle: jour(0), motifFin: 'TERME' },
      'CEJ_INCONNU',
    ],
  ])('refuse de %s', async (_cas, document, reste, code) => {
    const { id } = await unCejSigne()
    expect((await act(document, { parcoursId: id, versionAttendue: 2, ...reste })).erreurs[0].code).toBe(code)
  })

  it('ne se clôt pas avant le jour de sa signature', async () => {
    const { id } = await unCej()
    await act(SIGNER, { parcoursId: id, versionAttendue: 1, signeLe: jour(-2) })
    const clot = (finReelle: string) => act(CLORE, { parcoursId: id, versionAttendue: 2, finReelle, motifFin: 'TERME' })
    expect((await clot(jour(-3))).erreurs[0].code).toBe('CEJ_CLOS_AVANT_SIGNATURE')
    expect((await clot(jour(-2))).parcours.contrat.statut).toBe('CLOS')
  })

  it('ne compte aucune heure avant la signature', async () => {
    const { id } = await unCej()
    const { erreurs } = await act(SEMAINE, {
      parcoursId: id,
      versionAttendue: 1,
      lundi: lundi(-2),
      heuresRealisees: 15,
    })
    expect(erreurs[0].code).toBe('CEJ_NON_SIGNE')
  })

  it('retient le dossier ouvert tant qu’il dure', async () => {
    const personneId = await ml.unJeune()
    await act(OUVRIR, uneOuverture(personneId))
    const { dossierMissionLocale } = await ml.personne(personneId, 'dossierMissionLocale { id version }')
    const { erreurs } = await act(
      'mutation ($input: DossierMissionLocaleCloreInput!) { dossierMissionLocaleClore(input: $input) { erreurs { code } } }',
      { dossierId: dossierMissionLocale.id, versionAttendue: 1, clotureLe: jour(0) },
    )
    expect(erreurs[0].code).toBe('DOSSIER_CEJ_EN_COURS')
  })
})
