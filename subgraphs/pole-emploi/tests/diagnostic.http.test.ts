import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, expectGuards, expectPages, type Hub, idsOf, jour, startHub } from './fixtures/hub.js'

const ITEM = '{ code libelle valeur }'
const CONTENU = `
  id etabliLe enCours themes version autonomieNumerique pouvoirAgir
  personne { id } metier { codeRome } besoins { code libelle valeur }
  contraintes {
    id theme etat estPrioritaire impact ouverteLe closeLe
    situations ${ITEM} situationsSante ${ITEM} situationsJustice ${ITEM} objectifs ${ITEM} objectifsJustice ${ITEM}
  }
  contrainteSante { id etat estPrioritaire impact ouverteLe closeLe situations ${ITEM} objectifs ${ITEM} }
`
const SELECTION = `diagnostic { ${CONTENU} }`
const ALIAS = randomUUID()
const CONSERVEE = randomUUID()

describe('diagnostic de France Travail', () => {
  let hub: Hub
  beforeAll(async () => {
    hub = await startHub({}, async (sql) => {
      await sql('insert into personne_alias values ($1, $2)', [ALIAS, CONSERVEE])
    })
  })
  afterAll(() => hub.end())

  const etablir = (personneId: string, reste: object = {}) =>
    hub.act('diagnosticPoleEmploiEtablir', { personneId, etabliLe: jour(-10), ...reste }, SELECTION)
  const ouvrir = (diagnosticId: string, versionAttendue: number, reste: object) =>
    hub.act('contrainteOuvrir', { diagnosticId, versionAttendue, ouverteLe: jour(-2), ...reste }, SELECTION)
  const clore = (diagnosticId: string, versionAttendue: number, contrainteId: string, closeLe = jour(0)) =>
    hub.act('contrainteClore', { diagnosticId, versionAttendue, contrainteId, closeLe }, SELECTION)

  const complet = {
    codeRome: 'D1104',
    besoins: [
      { code: '9', valeur: 'BESOIN' },
      { code: '15', valeur: 'POINT_FORT' },
    ],
    contraintes: [
      {
        theme: 'MOBILITE',
        estPrioritaire: true,
        impact: 'FORT',
        situations: [{ code: '7', valeur: 'OUI' }],
        situationsSante: [{ code: '40', valeur: 'OUI' }],
        objectifs: [{ code: '26', valeur: 'EN_COURS' }],
      },
      {
        theme: 'DIFFICULTES_ADMINISTRATIVES',
        situationsJustice: [{ code: '37', valeur: 'OUI' }],
        objectifsJustice: [{ code: '8', valeur: 'NON_ABORDE' }],
      },
      { theme: 'LOGEMENT', etat: 'NON_ABORDEE' },
    ],
    contrainteSante: { impact: 'MOYEN', situations: [{ code: '19', valeur: 'OUI' }], objectifs: [] },
    autonomieNumerique: 'AUTONOME',
    pouvoirAgir: 'MOYEN',
  }

  it('s’établit entier, la santé et la justice rangées à part', async () => {
    const personneId = randomUUID()
    const { diagnostic, erreurs } = await etablir(personneId, complet)
    expect(erreurs).toEqual([])
    expect(diagnostic).toMatchObject({
      enCours: true,
      themes: ['DIFFICULTES_ADMINISTRATIVES', 'MOBILITE'],
      personne: { id: personneId },
      metier: { codeRome: 'D1104' },
      besoins: [
        { code: '15', libelle: 'Réussir un entretien d’embauche', valeur: 'POINT_FORT' },
        { code: '9', valeur: 'BESOIN' },
      ],
    })
    const [mobilite, administratif, logement] = diagnostic.contraintes
    expect(mobilite).toMatchObject({
      theme: 'MOBILITE',
      etat: 'OUI',
      ouverteLe: jour(-10),
      situations: [{ code: '7', libelle: 'Dépend des transports en commun', valeur: 'OUI' }],
      situationsSante: [{ code: '40' }],
      situationsJustice: [],
      objectifs: [{ code: '26', valeur: 'EN_COURS' }],
    })
    expect(administratif).toMatchObject({
      situations: [],
      situationsJustice: [{ code: '37' }],
      objectifs: [],
      objectifsJustice: [{ code: '8' }],
    })
    expect(logement).toMatchObject({ etat: 'NON_ABORDEE', ouverteLe: null })
    expect(diagnostic.contrainteSante).toMatchObject({ etat: 'OUI', situations: [{ code: '19' }], objectifs: [] })
    expect((await hub.personne(personneId, `diagnosticPoleEmploi { ${CONTENU} }`)).diagnosticPoleEmploi).toEqual(
      diagnostic,
    )
  })

  it('remplace le précédent, qui reste à l’histoire et ne change plus', async () => {
    const personneId = randomUUID()
    const premier = (await etablir(personneId, complet)).diagnostic
    const second = (await etablir(personneId, { versionAttendue: 1, etabliLe: jour(0) })).diagnostic
    expect(
      await hub.personne(personneId, 'diagnosticPoleEmploi { id } diagnosticsPoleEmploi { id enCours }'),
    ).toMatchObject({
      diagnosticPoleEmploi: { id: second.id },
      diagnosticsPoleEmploi: [
        { id: second.id, enCours: true },
        { id: premier.id, enCours: false },
      ],
    })
    expect(codesOf(await ouvrir(premier.id, 2, { contrainte: { theme: 'LOGEMENT' } }))).toEqual(['DIAGNOSTIC_REMPLACE'])
    expect(codesOf(await clore(premier.id, 2, premier.contraintes[0].id))).toEqual(['DIAGNOSTIC_REMPLACE'])
  })

  it('s’ouvre une contrainte, se clôt, se rouvre', async () => {
    const { id } = (await etablir(randomUUID())).diagnostic
    await expectGuards(hub, 'contrainteOuvrir', {
      cle: 'diagnosticId',
      version: 1,
      input: { diagnosticId: id, ouverteLe: jour(0), contrainte: { theme: 'NUMERIQUE' } },
    })
    const { diagnostic } = await ouvrir(id, 1, {
      contrainte: { theme: 'NUMERIQUE', situations: [{ code: 'N1', valeur: 'OUI' }] },
    })
    expect(diagnostic).toMatchObject({
      version: 2,
      themes: ['NUMERIQUE'],
      contraintes: [{ etat: 'OUI', ouverteLe: jour(-2) }],
    })
    expect(codesOf(await ouvrir(id, 2, { contrainte: { theme: 'NUMERIQUE' } }))).toEqual(['CONTRAINTE_DEJA_OUVERTE'])

    const contrainteId = diagnostic.contraintes[0].id
    await expectGuards(hub, 'contrainteClore', {
      cle: 'diagnosticId',
      version: 2,
      input: { diagnosticId: id, contrainteId, closeLe: jour(0) },
    })
    expect(codesOf(await clore(id, 2, contrainteId, jour(-3)))).toEqual(['CONTRAINTE_DATE_INVALIDE'])
    for (const inconnue of [randomUUID(), 'x']) expect(codesOf(await clore(id, 2, inconnue))).toEqual(['OBJET_INCONNU'])
    expect((await clore(id, 2, contrainteId)).diagnostic).toMatchObject({
      version: 3,
      themes: [],
      contraintes: [{ id: contrainteId, etat: 'CLOTUREE', closeLe: jour(0) }],
    })
    expect(codesOf(await clore(id, 3, contrainteId))).toEqual(['CONTRAINTE_NON_OUVERTE'])
    const rouverte = await ouvrir(id, 3, { contrainte: { theme: 'NUMERIQUE', impact: 'FAIBLE' } })
    expect(rouverte.diagnostic.contraintes).toMatchObject([
      { id: contrainteId, etat: 'OUI', closeLe: null, situations: [] },
    ])
  })

  it('s’ouvre et se clôt une contrainte de santé sans qu’elle paraisse parmi les autres', async () => {
    const { id } = (await etablir(randomUUID())).diagnostic
    const { diagnostic } = await ouvrir(id, 1, { contrainteSante: { situations: [{ code: '15', valeur: 'OUI' }] } })
    expect(diagnostic).toMatchObject({
      themes: [],
      contraintes: [],
      contrainteSante: { etat: 'OUI', situations: [{ code: '15' }] },
    })
    const close = await clore(id, 2, diagnostic.contrainteSante.id)
    expect(close.diagnostic.contrainteSante).toMatchObject({ etat: 'CLOTUREE', closeLe: jour(0) })
  })

  it.each([
    ['CONTRAINTE_SANTE_A_PART', { contraintes: [{ theme: 'SANTE' }] }],
    ['CONTRAINTE_THEME_INCONNU', { contraintes: [{ theme: 'EMPLOI' }] }],
    ['CONTRAINTE_REPETEE', { contraintes: [{ theme: 'LOGEMENT' }, { theme: 'LOGEMENT' }] }],
    [
      'CONTRAINTE_ELEMENT_SENSIBLE',
      { contraintes: [{ theme: 'MOBILITE', situations: [{ code: '40', valeur: 'OUI' }] }] },
    ],
    [
      'CONTRAINTE_ELEMENT_INCONNU',
      { contraintes: [{ theme: 'MOBILITE', objectifs: [{ code: '99', valeur: 'REALISE' }] }] },
    ],
    ['BESOIN_INCONNU', { besoins: [{ code: '7', valeur: 'BESOIN' }] }],
    ['METIER_INCONNU', { codeRome: 'Z9999' }],
    ['DIAGNOSTIC_DATE_FUTURE', { etabliLe: jour(2) }],
    ['CONFLIT_VERSION', { versionAttendue: 1 }],
    ['CLE_MAL_FORMEE', { personneId: 'x' }],
  ])('ne s’établit pas : %s', async (code, reste) => {
    const personneId = randomUUID()
    expect(codesOf(await etablir(personneId, reste))).toEqual([code])
    expect((await hub.personne(personneId, 'diagnosticsPoleEmploi { id }')).diagnosticsPoleEmploi).toEqual([])
  })

  it.each([
    ['CONTRAINTE_UNE_SEULE', {}],
    ['CONTRAINTE_UNE_SEULE', { contrainte: { theme: 'LOGEMENT' }, contrainteSante: {} }],
    ['CONTRAINTE_SANTE_A_PART', { contrainte: { theme: 'SANTE' } }],
    ['CONTRAINTE_DATE_INVALIDE', { contrainte: { theme: 'LOGEMENT' }, ouverteLe: jour(2) }],
    ['CONTRAINTE_DATE_INVALIDE', { contrainte: { theme: 'LOGEMENT' }, ouverteLe: jour(-11) }],
  ])('n’ouvre pas de contrainte : %s', async (code, reste) => {
    const { id } = (await etablir(randomUUID())).diagnostic
    expect(codesOf(await ouvrir(id, 1, reste))).toEqual([code])
  })

  it('suit les personnes fusionnées', async () => {
    const { diagnostic } = await etablir(ALIAS)
    expect(diagnostic.personne.id).toBe(CONSERVEE)
    expect(codesOf(await etablir(CONSERVEE))).toEqual(['CONFLIT_VERSION'])
  })

  it('ne dit à l’index des évènements que son existence, jamais ses contraintes', async () => {
    const base = new pg.Client({ connectionString: hub.databaseUrl })
    await base.connect()
    const { rows } = await base.query('select distinct nature, objet_type from evenement_sortant')
    await base.end()
    expect(rows).toEqual([{ nature: 'DIAGNOSTIC_ETABLI', objet_type: 'DiagnosticPoleEmploi' }])
  })

  it('se liste par pages, en cours ou non', async () => {
    const enCours = await idsOf(hub, 'diagnosticsPoleEmploi', 'enCours: true')
    const remplaces = await idsOf(hub, 'diagnosticsPoleEmploi', 'enCours: false')
    expect(remplaces).toHaveLength(1)
    expect(enCours).not.toContain(remplaces[0])
    await expectPages(hub, 'diagnosticsPoleEmploi', ['etabliLe', 'modifieLe'])
  })
})
