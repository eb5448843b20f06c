import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jour, RegionDeTest } from './region-de-test.js'
import { unDepot, uneAction, uneSession } from './un-depot.js'

const POSITIONNEMENT = /* GraphQL */ `
  positionnement {
    id version statut statutLe positionneLe entreLe motifRefus attestationInscription
    personne { id } session { id } prescripteur { id }
  }
  erreurs { code champ }
`
const mutation = (nom: string, entree: string) =>
  `mutation ($input: ${entree}!) { ${nom}(input: $input) { ${POSITIONNEMENT} } }`
const POSITIONNER = mutation('positionner', 'PositionnerInput')
const CONFIRMER = mutation('positionnementConfirmer', 'PositionnementConfirmerInput')
const REFUSER = mutation('positionnementRefuser', 'PositionnementRefuserInput')
const ENTRER = mutation('entreeEnregistrer', 'EntreeEnregistrerInput')
const ABANDONNER = mutation('abandonEnregistrer', 'AbandonEnregistrerInput')

describe('positionnement en formation', () => {
  let region: RegionDeTest
  const prescripteurId = randomUUID()
  beforeAll(async () => {
    region = await RegionDeTest.start()
  })
  afterAll(() => region.stop())
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  const act = (document: string, input: object): Promise<any> => region.act(document, input)

  /** A session on offer, one may enter it at any time unless said otherwise. */
  const uneOffre = async (session: object = {}, action: object = {}): Promise<string> => {
    const depot = unDepot(`P-${randomUUID()}`)
    const { formation } = await region.depose({
      ...depot,
      actions: [
        {
          ...uneAction(),
          modalitesEntreesSorties: 'PERMANENTES',
          ...action,
          sessions: [{ ...uneSession(), debut: jour(-30), ...session }],
        },
      ],
    })
    return formation.actions[0].sessions[0].id
  }
  const unPositionnement = (sessionId: string, reste: object = {}) => ({
    personneId: randomUUID(),
    sessionId,
    prescripteurId,
    positionneLe: jour(0),
    ...reste,
  })
  const positionne = async (sessionId: string) => (await act(POSITIONNER, unPositionnement(sessionId))).positionnement
  const confirme = (positionnement: { id: string }) =>
    act(CONFIRMER, { positionnementId: positionnement.id, versionAttendue: 1, confirmeLe: jour(0) })

  it('va de la proposition à l’entrée, attestation remise', async () => {
    const sessionId = await uneOffre()
    const input = unPositionnement(sessionId, { prePositionnement: true })
    const { positionnement: propose, erreurs } = await act(POSITIONNER, input)
    expect(erreurs).toEqual([])
    expect(propose).toMatchObject({
      statut: 'PRE_POSITIONNE',
      version: 1,
      personne: { id: input.personneId },
      session: { id: sessionId },
      prescripteur: { id: prescripteurId },
    })
    const { positionnement } = await act(POSITIONNER, { ...input, prePositionnement: false, versionAttendue: 1 })
    expect(positionnement).toMatchObject({ id: propose.id, statut: 'POSITIONNE', version: 2 })
    const base = { positionnementId: propose.id }
    expect((await act(CONFIRMER, { ...base, versionAttendue: 2, confirmeLe: jour(0) })).positionnement.statut).toBe(
      'CONFIRME',
    )
    const entree = await act(ENTRER, { ...base, versionAttendue: 3, entreLe: jour(0), attestationInscription: true })
    expect(entree.positionnement).toMatchObject({
      statut: 'ENTRE',
      entreLe: jour(0),
      attestationInscription: true,
      version: 4,
    })
    expect(
      (await act(REFUSER, { ...base, versionAttendue: 4, refuseLe: jour(0), motif: 'COMPLET' })).erreurs[0].code,
    ).toBe('POSITIONNEMENT_ETAPE')
    expect((await act(ABANDONNER, { ...base, versionAttendue: 4, abandonneLe: jour(0) })).positionnement.statut).toBe(
      'ABANDON',
    )
    const natures = await region.lignes('select nature from evenement_sortant where objet_id = $1 order by position', [
      propose.id,
    ])
    expect(natures.map(({ nature }) => nature)).toEqual([
      'FORMATION_PRE_POSITIONNEE',
      'FORMATION_POSITIONNEE',
      'FORMATION_PLACE_CONFIRMEE',
      'FORMATION_ENTREE',
      'FORMATION_ABANDON',
    ])
  })

  it('refusé garde son motif, est définitif, et laisse positionner à nouveau', async () => {
    const input = unPositionnement(await uneOffre())
    const { positionnement } = await act(POSITIONNER, input)
    const refus = { positionnementId: positionnement.id, versionAttendue: 1, refuseLe: jour(0), motif: 'PREREQUIS' }
    expect((await act(REFUSER, refus)).positionnement).toMatchObject({ statut: 'REFUSE', motifRefus: 'PREREQUIS' })
    expect(
      (await act(ABANDONNER, { positionnementId: positionnement.id, versionAttendue: 2, abandonneLe: jour(0) }))
        .erreurs[0].code,
    ).toBe('POSITIONNEMENT_ETAPE')
    expect((await act(POSITIONNER, input)).erreurs).toEqual([])
  })

  it('ne donne la dernière place qu’à une personne, si nombreux soient-ils en même temps', async () => {
    const sessionId = await uneOffre({ places: 1 })
    const candidats = await Promise.all(Array.from({ length: 6 }, () => positionne(sessionId)))
    const issues = await Promise.all(candidats.map(confirme))
    const codes = issues.flatMap(({ erreurs }) => erreurs.map(({ code }: { code: string }) => code))
    expect(codes).toEqual(Array(5).fill('SESSION_COMPLETE'))
    const { positionnement } = issues.find(({ erreurs }) => erreurs.length === 0)
    await act(ABANDONNER, { positionnementId: positionnement.id, versionAttendue: 2, abandonneLe: jour(0) })
    const reste = candidats.find(({ id }) => id !== positionnement.id)
    expect((await confirme(reste)).positionnement.statut).toBe('CONFIRME')
  })

  it('n’a pas de limite quand la session ne dit pas ses places', async () => {
    const sessionId = await uneOffre({ places: null })
    for (let i = 0; i < 3; i++) expect((await confirme(await positionne(sessionId))).erreurs).toEqual([])
  })

  it('est unique par personne et session, même à deux en même temps', async () => {
    const sessionId = await uneOffre()
    const input = unPositionnement(sessionId)
    const issues = await Promise.all([act(POSITIONNER, input), act(POSITIONNER, input)])
    expect(issues.flatMap(({ erreurs }) => erreurs.map(({ code }: { code: string }) => code))).toEqual([
      'POSITIONNEMENT_EXISTANT',
    ])
    expect((await act(POSITIONNER, { ...input, versionAttendue: 9 })).erreurs[0].code).toBe('CONFLIT_VERSION')
    expect((await act(POSITIONNER, { ...input, versionAttendue: 1 })).erreurs[0].code).toBe('POSITIONNEMENT_ETAPE')
  })

  it('ne se fait qu’une fois par clé', async () => {
    const cleIdempotence = randomUUID()
    const input = { cleIdempotence, ...unPositionnement(await uneOffre()) }
    const [a, b] = await Promise.all([act(POSITIONNER, input), act(POSITIONNER, input)])
    expect(a.positionnement.id).toBe(b.positionnement.id)
    expect((await act(POSITIONNER, { ...input, prePositionnement: true })).erreurs[0].code).toBe(
      'CLE_IDEMPOTENCE_REUTILISEE',
    )
  })

  it.each([
    ['fermée', { etatRecrutement: 'FERME' }, {}, 'SESSION_RECRUTEMENT_CLOS'],
    ['suspendue', { etatRecrutement: 'SUSPENDU' }, {}, 'SESSION_RECRUTEMENT_CLOS'],
    ['commencée', {}, { modalitesEntreesSorties: 'DATES_FIXES' }, 'SESSION_COMMENCEE'],
    ['finie', { fin: jour(-1) }, {}, 'SESSION_COMMENCEE'],
  ])('ne se fait pas sur une session %s', async (_cas, session, action, code) => {
    const { positionnement, erreurs } = await act(POSITIONNER, unPositionnement(await uneOffre(session, action)))
    expect(positionnement).toBeNull()
    expect(erreurs).toEqual([{ code, champ: 'sessionId' }])
  })

  it('ne se fait pas sur une session retirée', async () => {
    const depot = unDepot('P-retrait')
    const { formation } = await region.depose(depot)
    await region.depose(
      { ...depot, actions: [{ ...uneAction(), sessions: [uneSession('S2')] }] },
      { versionAttendue: 1 },
    )
    const { erreurs } = await act(POSITIONNER, unPositionnement(formation.actions[0].sessions[0].id))
    expect(erreurs[0].code).toBe('SESSION_RETIREE')
  })

  it.each([
    ['une session inconnue', { sessionId: randomUUID() }, 'SESSION_INCONNUE'],
    ['une session qui n’est pas une clé', { sessionId: 'x' }, 'CLE_MAL_FORMEE'],
    ['une personne qui n’est pas une clé', { personneId: 'x' }, 'CLE_MAL_FORMEE'],
    ['un prescripteur qui n’est pas une clé', { prescripteurId: 'x' }, 'CLE_MAL_FORMEE'],
    ['une date à venir', { positionneLe: jour(1) }, 'DATE_FUTURE'],
    ['une version de ce qui n’existe pas', { versionAttendue: 1 }, 'CONFLIT_VERSION'],
  ])('refuse %s', async (_cas, reste, code) => {
    expect((await act(POSITIONNER, unPositionnement(await uneOffre(), reste))).erreurs[0].code).toBe(code)
  })

  it.each([
    ['confirmer', CONFIRMER, { confirmeLe: jour(0) }],
    ['refuser', REFUSER, { refuseLe: jour(0), motif: 'AUTRE' }],
    ['enregistrer l’entrée de', ENTRER, { entreLe: jour(0), attestationInscription: false }],
    ['enregistrer l’abandon de', ABANDONNER, { abandonneLe: jour(0) }],
  ])(
    'refuse de %s une version dépassée, un positionnement inconnu ou ce qui n’est pas une clé',
    async (_cas, document, reste) => {
      const { id } = await positionne(await uneOffre())
      const codeOf = async (input: object) =>
        (await act(document, { positionnementId: id, versionAttendue: 1, ...reste, ...input })).erreurs[0]?.code
      expect(await codeOf({ versionAttendue: 2 })).toBe('CONFLIT_VERSION')
      expect(await codeOf({ positionnementId: randomUUID() })).toBe('POSITIONNEMENT_INCONNU')
      expect(await codeOf({ positionnementId: "' or 1=1" })).toBe('POSITIONNEMENT_INCONNU')
    },
  )

  it('refuse une étape datée de demain ou d’avant la précédente, et une entrée hors de la session', async () => {
    const positionnement = await positionne(await uneOffre({ debut: jour(0), fin: jour(10) }))
    const input = { positionnementId: positionnement.id, versionAttendue: 1 }
    expect((await act(CONFIRMER, { ...input, confirmeLe: jour(1) })).erreurs[0].code).toBe('DATE_FUTURE')
    expect((await act(CONFIRMER, { ...input, confirmeLe: jour(-1) })).erreurs[0].code).toBe('POSITIONNEMENT_DATES')
    await confirme(positionnement)
    const entree = await act(ENTRER, { ...input, versionAttendue: 2, entreLe: jour(11), attestationInscription: false })
    expect(entree.erreurs.map(({ code }: { code: string }) => code)).toEqual(['DATE_FUTURE', 'POSITIONNEMENT_DATES'])
  })
})
