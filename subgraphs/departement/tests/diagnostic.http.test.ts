import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, type Departement, day, personneOf, startDepartement } from './start-departement.js'

const OBJET = `diagnostic {
  id version etabliLe tauxCompletude themes
  reponses { groupe code libelle } reponsesSante { code } reponsesRqth { code } reponsesLogement { code }
  reponsesProjet { code } reponsesSensibles { code }
  freins { id theme groupeSource codeSource libelle ouvertLe closLe } freinsSante { codeSource }
  freinsLogement { codeSource } freinsSensibles { codeSource }
}`
const r = (groupe: string, code: string) => ({ groupe, code })

describe('diagnostic du département', () => {
  let hub: Departement
  beforeAll(async () => {
    hub = await startDepartement()
  })
  afterAll(() => hub.stop())

  const etablit = (reste = {}) =>
    hub.act('diagnosticEtablir', OBJET, {
      personneId: randomUUID(),
      etabliLe: day(-3),
      reponses: [r('DIFSOC', '0406'), r('NIVETU', '1204')],
      ...reste,
    })

  it('range chaque réponse dans le champ qui la protège et relève les freins', async () => {
    const { diagnostic, erreurs } = await etablit({
      reponses: [r('DIFSOC', '0406'), r('DIFDISP', '0507')],
      reponsesSante: [r('DIFSOC', '0402')],
      reponsesRqth: [r('DIFSOC', '0403')],
      reponsesLogement: [r('NATLOG', '0909')],
      reponsesProjet: [r('PROJPRO', '2207')],
      reponsesSensibles: [r('DIFDISP', '0506')],
    })
    expect(erreurs).toEqual([])
    expect(diagnostic).toMatchObject({
      version: 1,
      themes: expect.arrayContaining(['DIFFICULTES_FINANCIERES', 'MOBILITE', 'LOGEMENT']),
      reponsesSante: [{ code: '0402' }],
      reponsesRqth: [{ code: '0403' }],
      reponsesLogement: [{ code: '0909' }],
      reponsesProjet: [{ code: '2207' }],
      reponsesSensibles: [{ code: '0506' }],
      freinsSante: [{ codeSource: '0402' }],
      freinsLogement: [{ codeSource: '0909' }],
      freinsSensibles: [{ codeSource: '0506' }],
    })
    expect(diagnostic.themes).toHaveLength(3)
    expect(diagnostic.reponses).toEqual([
      { groupe: 'DIFDISP', code: '0507', libelle: 'Mobilité' },
      { groupe: 'DIFSOC', code: '0406', libelle: 'Endettement' },
    ])
    expect(diagnostic.freins.map(({ codeSource }: { codeSource: string }) => codeSource).sort()).toEqual([
      '0406',
      '0507',
    ])
    expect(diagnostic.tauxCompletude).toBe(Math.round((100 * 4) / 15))
  })

  it.each([
    ['rien', { reponses: [] }, ['DIAGNOSTIC_VIDE']],
    ['un jour à venir', { etabliLe: day(1) }, ['DIAGNOSTIC_DATE_FUTURE']],
    ['un code inconnu', { reponses: [r('DIFSOC', '9999')] }, ['DSP_CODE_INCONNU']],
    ['un code d’un autre groupe', { reponses: [r('DIFSOC', '0501')] }, ['DSP_CODE_INCONNU']],
    ['un code qui n’est qu’un nom d’objet', { reponses: [r('DIFSOC', 'constructor')] }, ['DSP_CODE_INCONNU']],
    ['la santé parmi les autres', { reponses: [r('DIFSOC', '0402')] }, ['DSP_CODE_MAL_CLASSE']],
    ['deux niveaux d’études', { reponses: [r('NIVETU', '1201'), r('NIVETU', '1202')] }, ['DSP_REPONSE_UNIQUE']],
    [
      '« aucune difficulté » et une difficulté',
      { reponses: [r('DIFSOC', '0401')], reponsesSante: [r('DIFSOC', '0402')] },
      ['DSP_REPONSE_CONTRADICTOIRE'],
    ],
    ['une personne mal désignée', { personneId: '123' }, ['CLE_MAL_FORMEE']],
  ])('refuse %s', async (_cas, reste, codes) => {
    expect(codesOf(await etablit(reste))).toEqual(codes)
  })

  it('ne compte qu’une fois une réponse répétée', async () => {
    const { diagnostic } = await etablit({ reponses: [r('MOYTRANS', '2006'), r('MOYTRANS', '2006')] })
    expect(diagnostic.reponses).toHaveLength(1)
  })

  it('ajoute un frein par son thème, la santé à part, puis le clôt', async () => {
    const { diagnostic } = await etablit()
    const ajoute = (versionAttendue: number, theme: string, ouvertLe = day(-1)) =>
      hub.act('freinAjouter', OBJET, { id: diagnostic.id, versionAttendue, theme, ouvertLe })
    const avec = (await ajoute(1, 'NUMERIQUE')).diagnostic
    expect(avec.freins).toHaveLength(2)
    expect(codesOf(await ajoute(1, 'EMPLOI'))).toEqual(['CONFLIT_VERSION'])
    expect(codesOf(await ajoute(2, 'NUMERIQUE'))).toEqual(['FREIN_DEJA_OUVERT'])
    expect(codesOf(await ajoute(2, 'EMPLOI', day(1)))).toEqual(['FREIN_DATE_INCOHERENTE'])
    const ajouteDit = (reste: object) =>
      hub.act('freinAjouter', OBJET, { id: diagnostic.id, versionAttendue: 2, ouvertLe: day(-1), ...reste })
    for (const malClasse of [{ theme: 'SANTE' }, {}, { theme: 'SANTE', sante: true }, { theme: 'EMPLOI', sante: true }])
      expect(codesOf(await ajouteDit(malClasse)), JSON.stringify(malClasse)).toEqual(['FREIN_THEME_MAL_CLASSE'])
    const sante = (await ajouteDit({ sante: true })).diagnostic
    expect(sante.freinsSante).toEqual([{ codeSource: null }])
    expect(sante.themes).not.toContain('SANTE')

    const { id } = sante.freins.find(({ theme }: { theme: string }) => theme === 'NUMERIQUE')
    const clot = (versionAttendue: number, freinId: string, closLe = day(0)) =>
      hub.act('freinClore', OBJET, { id: diagnostic.id, versionAttendue, freinId, closLe })
    expect(codesOf(await clot(3, randomUUID()))).toEqual(['FREIN_INCONNU'])
    expect(codesOf(await clot(3, 'x'))).toEqual(['FREIN_INCONNU'])
    expect(codesOf(await clot(3, id, day(-2)))).toEqual(['FREIN_DATE_INCOHERENTE'])
    const clos = (await clot(3, id)).diagnostic
    expect(clos.freins.find((frein: { id: string }) => frein.id === id).closLe).toBe(day(0))
    expect(clos.themes).not.toContain('NUMERIQUE')
    expect(codesOf(await clot(4, id))).toEqual(['FREIN_DEJA_CLOS'])
  })

  it('montre le dernier diagnostic de la personne, et tous', async () => {
    const personneId = randomUUID()
    await etablit({ personneId, etabliLe: day(-400) })
    const { diagnostic } = await etablit({ personneId })
    const lue = await personneOf(hub, personneId, 'diagnosticDepartement { id } diagnosticsDepartement { id }')
    expect(lue.diagnosticDepartement).toEqual({ id: diagnostic.id })
    expect(lue.diagnosticsDepartement).toHaveLength(2)
  })

  it('se liste par professionnel', async () => {
    const professionnelId = randomUUID()
    const { diagnostic } = await etablit({ professionnelId })
    const { data } = await hub.query(
      `query ($p: ID!) { diagnosticsDepartement(filtre: { professionnelId: $p }, tri: { etabliLe: CROISSANT }) {
        edges { node { id themes professionnel { id } personne { id } } } } }`,
      { p: professionnelId },
    )
    expect(data.diagnosticsDepartement.edges).toMatchObject([
      { node: { id: diagnostic.id, themes: ['DIFFICULTES_FINANCIERES'], professionnel: { id: professionnelId } } },
    ])
  })
})
