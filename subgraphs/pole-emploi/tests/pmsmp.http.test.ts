import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, expectGuards, expectPages, type Hub, idsOf, jour, startHub } from './fixtures/hub.js'

const SELECTION = `convention {
  id statut siret nomEtablissement debut fin objectif accepteeLe version personne { id } metier { codeRome }
  signatures { signataire signeeLe } renouvelle { id }
}`
const HOTE = '73282932000074'
const ALIAS = randomUUID()
const CONSERVEE = randomUUID()

describe('conventions de PMSMP', () => {
  let hub: Hub
  beforeAll(async () => {
    hub = await startHub({}, async (sql) => {
      await sql('insert into personne_alias values ($1, $2)', [ALIAS, CONSERVEE])
    })
  })
  afterAll(() => hub.end())

  const proposer = (personneId: string, reste: object = {}) =>
    hub.act(
      'pmsmpProposer',
      {
        personneId,
        siret: HOTE,
        nomEtablissement: 'Boulangerie du Pont',
        codeRome: 'D1104',
        debut: jour(5),
        fin: jour(15),
        objectif: 'DECOUVRIR_METIER',
        ...reste,
      },
      SELECTION,
    )
  const signer = (conventionId: string, versionAttendue: number, signataire: string) =>
    hub.act('pmsmpSigner', { conventionId, versionAttendue, signataire, signeeLe: jour(0) }, SELECTION)
  const accepter = (conventionId: string, versionAttendue: number, niveau = 'PRESCRIPTEUR') =>
    hub.act('pmsmpAccepter', { conventionId, versionAttendue, niveau, accepteeLe: jour(0) }, SELECTION)
  const acceptee = async (personneId: string, reste: object = {}) => {
    const { convention, erreurs } = await proposer(personneId, reste)
    expect(erreurs).toEqual([])
    await signer(convention.id, 1, 'BENEFICIAIRE')
    await signer(convention.id, 2, 'STRUCTURE_ACCUEIL')
    return (await accepter(convention.id, 3)).convention
  }

  it('se propose, se signe par chacun, s’examine, s’accepte', async () => {
    const personneId = randomUUID()
    const { convention } = await proposer(personneId, { siret: '732 829 320 00074' })
    expect(convention).toMatchObject({
      statut: 'A_SIGNER',
      siret: HOTE,
      personne: { id: personneId },
      metier: { codeRome: 'D1104' },
      signatures: [
        { signataire: 'BENEFICIAIRE', signeeLe: null },
        { signataire: 'STRUCTURE_ACCUEIL', signeeLe: null },
      ],
    })
    const { id } = convention
    await expectGuards(hub, 'pmsmpSigner', {
      cle: 'conventionId',
      version: 1,
      input: { conventionId: id, signataire: 'BENEFICIAIRE', signeeLe: jour(0) },
    })
    expect(codesOf(await accepter(id, 1))).toEqual(['PMSMP_SUITE_IMPOSSIBLE'])
    expect((await signer(id, 1, 'STRUCTURE_ACCUEIL')).convention.statut).toBe('PARTIELLEMENT_SIGNEE')
    expect(codesOf(await signer(id, 2, 'STRUCTURE_ACCUEIL'))).toEqual(['PMSMP_DEJA_SIGNEE'])
    expect(codesOf(await signer(id, 2, 'EMPLOYEUR_ACTUEL'))).toEqual(['PMSMP_SIGNATAIRE_INATTENDU'])
    expect((await signer(id, 2, 'BENEFICIAIRE')).convention.statut).toBe('EN_EXAMEN')
    await expectGuards(hub, 'pmsmpAccepter', {
      cle: 'conventionId',
      version: 3,
      input: { conventionId: id, niveau: 'CONSEILLER', accepteeLe: jour(0) },
    })
    expect((await accepter(id, 3, 'CONSEILLER')).convention).toMatchObject({
      statut: 'ACCEPTEE_CONSEILLER',
      accepteeLe: null,
    })
    expect((await accepter(id, 4)).convention).toMatchObject({ statut: 'ACCEPTEE', accepteeLe: jour(0), version: 5 })
    expect((await hub.personne(personneId, 'conventionsPmsmp { id statut }')).conventionsPmsmp).toEqual([
      { id, statut: 'ACCEPTEE' },
    ])
  })

  it('s’annule ou se rejette, et ne compte alors plus', async () => {
    const personneId = randomUUID()
    for (const acte of ['pmsmpAnnuler', 'pmsmpAnnuler', 'pmsmpRejeter']) {
      const { convention } = await proposer(personneId)
      await expectGuards(hub, acte, { cle: 'conventionId', version: 1, input: { conventionId: convention.id } })
      if (acte === 'pmsmpRejeter') {
        const trop = await hub.act(acte, { conventionId: convention.id, versionAttendue: 1 }, SELECTION)
        expect(codesOf(trop)).toEqual(['PMSMP_SUITE_IMPOSSIBLE'])
        await signer(convention.id, 1, 'BENEFICIAIRE')
        await signer(convention.id, 2, 'STRUCTURE_ACCUEIL')
      }
      const versionAttendue = acte === 'pmsmpRejeter' ? 3 : 1
      const fin = await hub.act(acte, { conventionId: convention.id, versionAttendue }, SELECTION)
      expect(fin.convention.statut).toBe(acte === 'pmsmpRejeter' ? 'REJETEE' : 'ANNULEE')
    }
    expect((await proposer(personneId)).erreurs).toEqual([])
  })

  it('se renouvelle une fois, et pas une troisième période chez le même hôte', async () => {
    const personneId = randomUUID()
    const premiere = await acceptee(personneId)
    const suite = { debut: jour(16), fin: jour(30), renouvelleId: premiere.id }
    expect(codesOf(await proposer(personneId, { ...suite, objectif: 'INITIER_RECRUTEMENT' }))).toEqual([
      'PMSMP_RENOUVELLEMENT_IMPOSSIBLE',
    ])
    const { convention } = await proposer(personneId, suite)
    expect(convention.renouvelle.id).toBe(premiere.id)
    expect(codesOf(await proposer(personneId, { debut: jour(40), fin: jour(41) }))).toEqual([
      'PMSMP_TROP_DE_CONVENTIONS',
    ])
    expect((await proposer(personneId, { siret: '35600000000048', debut: jour(40), fin: jour(41) })).erreurs).toEqual(
      [],
    )
  })

  it('compte ensemble les périodes d’une personne fusionnée, et refuse celle qui déborde même à deux à la fois', async () => {
    await acceptee(ALIAS)
    const { convention } = await proposer(CONSERVEE, { debut: jour(20), fin: jour(21) })
    expect(convention.personne.id).toBe(CONSERVEE)
    expect(codesOf(await proposer(ALIAS, { debut: jour(23), fin: jour(24) }))).toEqual(['PMSMP_TROP_DE_CONVENTIONS'])
    const personneId = randomUUID()
    const ensemble = await Promise.all([1, 2, 3].map(() => proposer(personneId)))
    expect(ensemble.filter((resultat) => resultat.convention)).toHaveLength(1)
  })

  it.each([
    ['PMSMP_SIRET_INVALIDE', { siret: '12345678901234' }],
    ['PMSMP_DUREE_EXCESSIVE', { fin: jour(40) }],
    ['PMSMP_DATES_INVERSEES', { fin: jour(4) }],
    ['PMSMP_SIGNATAIRES_INCOMPLETS', { signataires: ['BENEFICIAIRE'] }],
    ['PMSMP_RENOUVELLEMENT_IMPOSSIBLE', { renouvelleId: randomUUID() }],
    ['PMSMP_RENOUVELLEMENT_IMPOSSIBLE', { renouvelleId: 'x' }],
    ['PMSMP_ETABLISSEMENT_SANS_NOM', { nomEtablissement: ' ' }],
    ['METIER_INCONNU', { codeRome: 'Z9999' }],
    ['CLE_MAL_FORMEE', { personneId: 'x' }],
  ])('ne se propose pas : %s', async (code, reste) => {
    expect(codesOf(await proposer(randomUUID(), reste))).toEqual([code])
  })

  it('se liste par pages, par statut, par hôte, par métier', async () => {
    const { convention } = await proposer(randomUUID(), { siret: '55203253400646', codeRome: 'A1203' })
    expect(await idsOf(hub, 'conventionsPmsmp', 'siret: "55203253400646"')).toEqual([convention.id])
    expect(await idsOf(hub, 'conventionsPmsmp', 'codeRome: "A1203", statut: ACCEPTEE')).toEqual([])
    await expectPages(hub, 'conventionsPmsmp', ['debut', 'modifieLe'])
  })
})
