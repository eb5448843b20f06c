import { randomUUID } from 'node:crypto'
import { addMonths } from '@traitdunion/subgraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, expectGuards, expectPages, type Hub, idsOf, jour, startHub } from './fixtures/hub.js'

const SELECTION =
  'contrat { id nature statut debut fin heuresParSemaine motifMoinsDe15h orientationNotifieeLe aSignerAvant signeLe closLe motifCloture version personne { id } }'

describe('contrat avec France Travail', () => {
  let hub: Hub
  beforeAll(async () => {
    hub = await startHub()
  })
  afterAll(() => hub.end())

  const ouvrir = (personneId: string, reste: object = {}) =>
    hub.act(
      'contratPoleEmploiOuvrir',
      {
        personneId,
        nature: 'CONTRAT_ENGAGEMENT',
        orientationNotifieeLe: jour(-25),
        debut: jour(-20),
        fin: jour(160),
        heuresParSemaine: 15,
        ...reste,
      },
      SELECTION,
    )
  const signer = (contratId: string, reste: object = {}) =>
    hub.act('contratPoleEmploiSigner', { contratId, versionAttendue: 1, signeLe: jour(-5), ...reste }, SELECTION)
  const clore = (contratId: string, reste: object = {}) =>
    hub.act(
      'contratPoleEmploiClore',
      { contratId, versionAttendue: 2, closLe: jour(0), motif: 'REPRISE_EMPLOI', ...reste },
      SELECTION,
    )

  it('s’ouvre, se signe, se clôt, et laisse alors place à un autre', async () => {
    const personneId = randomUUID()
    const { contrat } = await ouvrir(personneId)
    expect(contrat).toMatchObject({ statut: 'EN_ATTENTE_SIGNATURE', heuresParSemaine: 15, version: 1 })
    expect(codesOf(await ouvrir(personneId))).toEqual(['CONTRAT_DEJA_EN_COURS'])

    await expectGuards(hub, 'contratPoleEmploiSigner', {
      cle: 'contratId',
      version: 1,
      input: { contratId: contrat.id, signeLe: jour(0) },
    })
    expect((await signer(contrat.id)).contrat).toMatchObject({ statut: 'EN_COURS', signeLe: jour(-5), version: 2 })
    expect(codesOf(await signer(contrat.id, { versionAttendue: 2 }))).toEqual(['CONTRAT_NON_SIGNABLE'])
    expect(codesOf(await ouvrir(personneId))).toEqual(['CONTRAT_DEJA_EN_COURS'])

    await expectGuards(hub, 'contratPoleEmploiClore', {
      cle: 'contratId',
      version: 2,
      input: { contratId: contrat.id, closLe: jour(0), motif: 'TERME' },
    })
    expect((await clore(contrat.id)).contrat).toMatchObject({
      statut: 'CLOS',
      motifCloture: 'REPRISE_EMPLOI',
      version: 3,
    })
    const suivant = await ouvrir(personneId, { debut: jour(0) })
    expect(await hub.personne(personneId, 'contratsPoleEmploi { id statut }')).toMatchObject({
      contratsPoleEmploi: [
        { id: suivant.contrat.id, statut: 'EN_ATTENTE_SIGNATURE' },
        { id: contrat.id, statut: 'CLOS' },
      ],
    })
  })

  it('se signe dans le mois de la notification, que dit aSignerAvant ; le PPAE d’avant la loi n’en a pas', async () => {
    const { contrat } = await ouvrir(randomUUID())
    expect(contrat).toMatchObject({
      orientationNotifieeLe: jour(-25),
      aSignerAvant: addMonths(jour(-25), 1),
      motifMoinsDe15h: null,
    })
    const ppae = await ouvrir(randomUUID(), { nature: 'PPAE', orientationNotifieeLe: null, heuresParSemaine: null })
    expect(ppae.erreurs).toEqual([])
    expect(ppae.contrat.aSignerAvant).toBeNull()
    await clore(ppae.contrat.id, { versionAttendue: 1 })
  })

  it.each([
    [{ heuresParSemaine: 14 }, ['CONTRAT_HEURES_INSUFFISANTES']],
    [{ heuresParSemaine: 14, motifMoinsDe15h: 'SITUATION_INDIVIDUELLE' }, []],
    [{ heuresParSemaine: null }, ['CONTRAT_HEURES_INSUFFISANTES']],
    [{ heuresParSemaine: null, motifMoinsDe15h: 'SITUATION_INDIVIDUELLE' }, ['CONTRAT_HEURES_NULLES']],
    [{ heuresParSemaine: null, motifMoinsDe15h: 'PARENT_ISOLE' }, []],
  ])('s’ouvre sous quinze heures pour une raison légale seulement : %j', async (reste, codes) => {
    expect(codesOf(await ouvrir(randomUUID(), reste))).toEqual(codes)
  })

  it('jamais signé, est annulé', async () => {
    const { contrat } = await ouvrir(randomUUID())
    expect((await clore(contrat.id, { versionAttendue: 1 })).contrat.statut).toBe('ANNULE')
    expect(codesOf(await clore(contrat.id))).toEqual(['CONTRAT_NON_CLOTURABLE'])
  })

  it.each([
    ['CONTRAT_DATES_INVERSEES', { debut: jour(0), fin: jour(-1) }],
    ['CONTRAT_HEURES_INVALIDES', { heuresParSemaine: 0, motifMoinsDe15h: 'SANTE' }],
    ['CONTRAT_NOTIFICATION_INVALIDE', { orientationNotifieeLe: null }],
    ['CONTRAT_NOTIFICATION_INVALIDE', { orientationNotifieeLe: jour(1) }],
    ['CONTRAT_HEURES_INVALIDES', { heuresParSemaine: 60 }],
    ['CLE_MAL_FORMEE', { personneId: 'x' }],
  ])('ne s’ouvre pas : %s', async (code, reste) => {
    expect(codesOf(await ouvrir(randomUUID(), reste))).toEqual([code])
  })

  it.each([
    ['CONTRAT_DATE_FUTURE', { signeLe: jour(2) }],
    ['CONTRAT_SIGNE_APRES_TERME', { signeLe: jour(0) }],
  ])('ne se signe pas : %s', async (code, reste) => {
    const { contrat } = await ouvrir(randomUUID(), { fin: jour(-1) })
    expect(codesOf(await signer(contrat.id, reste))).toContain(code)
  })

  it('s’ouvre une fois quand deux l’ouvrent en même temps', async () => {
    const personneId = randomUUID()
    const ouverts = await Promise.all([ouvrir(personneId), ouvrir(personneId), ouvrir(personneId)])
    expect(ouverts.filter(({ contrat }) => contrat)).toHaveLength(1)
    expect(ouverts.flatMap(codesOf)).toEqual(['CONTRAT_DEJA_EN_COURS', 'CONTRAT_DEJA_EN_COURS'])
  })

  it('se liste par pages, par nature, par statut', async () => {
    const { contrat } = await ouvrir(randomUUID(), { nature: 'PPAE', debut: jour(-90) })
    expect(await idsOf(hub, 'contratsPoleEmploi', 'nature: PPAE, statut: EN_ATTENTE_SIGNATURE')).toEqual([contrat.id])
    expect(await idsOf(hub, 'contratsPoleEmploi', 'nature: PPAE, statut: CLOS')).toEqual([])
    await expectPages(hub, 'contratsPoleEmploi', ['debut', 'modifieLe'])
  })
})
