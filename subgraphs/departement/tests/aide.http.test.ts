import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, type Departement, day, personneOf, startDepartement } from './start-departement.js'

const AIDE = 'aide { id montantCentimes accordeeLe etat dispositif { code plafondCentimes } }'
const COMITE = 'comite { id nom version territoire { id } objectifs { libelle valeurCible echeance } }'

describe('aides accordées et comités locaux', () => {
  let hub: Departement
  beforeAll(async () => {
    hub = await startDepartement()
  })
  afterAll(() => hub.stop())

  const accorde = (reste = {}) =>
    hub.act('aideAccorder', AIDE, {
      personneId: randomUUID(),
      dispositifCode: 'REPRISE_EMPLOI',
      montantCentimes: 50_000,
      accordeeLe: day(-1),
      ...reste,
    })

  it('accorde dans les plafonds du dispositif, et le montre à la personne', async () => {
    const personneId = randomUUID()
    const { aide } = await accorde({ personneId })
    expect(aide).toMatchObject({ etat: 'ACCORDEE', dispositif: { code: 'REPRISE_EMPLOI' } })
    expect(await personneOf(hub, personneId, 'aidesDepartementales { id montantCentimes }')).toMatchObject({
      aidesDepartementales: [{ id: aide.id, montantCentimes: 50_000 }],
    })
  })

  it('compte douze mois, dispositif par dispositif, même pour deux demandes au même instant', async () => {
    const personneId = randomUUID()
    await accorde({ personneId, accordeeLe: day(-400) })
    const issues = await Promise.all([1, 2, 3].map(() => accorde({ personneId })))
    expect(issues.flatMap(codesOf)).toEqual(['AIDE_PLAFOND_ANNUEL_DEPASSE'])
    expect(codesOf(await accorde({ personneId, dispositifCode: 'MOBILITE' }))).toEqual([])
  })

  it.each([
    [{ montantCentimes: 0 }, ['AIDE_MONTANT_INVALIDE']],
    [{ montantCentimes: -1 }, ['AIDE_MONTANT_INVALIDE']],
    [{ montantCentimes: 70_001 }, ['AIDE_PLAFOND_DEPASSE']],
    [{ accordeeLe: day(1) }, ['AIDE_DATE_FUTURE']],
    [{ dispositifCode: 'toString' }, ['AIDE_DISPOSITIF_INCONNU']],
    [{ personneId: 'x' }, ['CLE_MAL_FORMEE']],
  ])('n’accorde pas avec %j', async (reste, codes) => {
    expect(codesOf(await accorde(reste))).toEqual(codes)
  })

  it('publie ses dispositifs et filtre les aides', async () => {
    const { data } = await hub.query(
      `{ dispositifsAideDepartement { code libelle plafondCentimes plafondAnnuelCentimes }
         aidesAccordees(filtre: { dispositifCode: "MOBILITE", etat: ACCORDEE }, tri: { accordeeLe: CROISSANT }) {
           edges { node { dispositif { code } } } } }`,
    )
    expect(data.dispositifsAideDepartement.length).toBeGreaterThan(3)
    expect(data.aidesAccordees.edges).toEqual([{ node: { dispositif: { code: 'MOBILITE' } } }])
  })

  it('installe un comité et fixe sa feuille de route, par échéance', async () => {
    const territoireId = randomUUID()
    const { comite } = await hub.act('comiteLocalInstaller', COMITE, { nom: 'Comité du Perche', territoireId })
    expect(comite).toMatchObject({ version: 1, territoire: { id: territoireId }, objectifs: [] })
    const objectif = (reste = {}) => ({
      libelle: 'Orienter plus vite',
      indicateur: 'Part orientée en moins de 45 jours',
      unite: '%',
      valeurCible: 80,
      echeance: '2030-06-30',
      ...reste,
    })
    const fixe = (objectifs: object[], versionAttendue = 1) =>
      hub.act('feuilleDeRouteFixer', COMITE, { id: comite.id, versionAttendue, objectifs })
    const tot = objectif({ libelle: 'Accompagner plus vite', echeance: '2029-01-31' })
    const fixee = (await fixe([objectif(), tot])).comite
    expect(fixee.objectifs.map(({ echeance }: { echeance: string }) => echeance)).toEqual(['2029-01-31', '2030-06-30'])
    expect(codesOf(await fixe([]))).toEqual(['CONFLIT_VERSION'])
    for (const faux of [{ indicateur: ' ' }, { unite: '' }, { libelle: '' }, { valeurCible: -1 }])
      expect(codesOf(await fixe([objectif(faux)], 2))).toEqual(['OBJECTIF_INCOMPLET'])
    const sansNom = { nom: ' ', territoireId }
    expect(codesOf(await hub.act('comiteLocalInstaller', COMITE, sansNom))).toEqual(['COMITE_NOM_ABSENT'])
    const { data } = await hub.query(
      'query ($t: ID!) { comitesLocaux(filtre: { territoireId: $t }, tri: { nom: CROISSANT }) { edges { node { nom } } } }',
      { t: territoireId },
    )
    expect(data.comitesLocaux.edges).toEqual([{ node: { nom: 'Comité du Perche' } }])
  })
})
