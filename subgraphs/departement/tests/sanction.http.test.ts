import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, type Departement, day, personneOf, startDepartement } from './start-departement.js'

const SANCTION =
  'sanction { id etat rang tauxPourcent dureeMois debut fin leveeLe foyerPlusieursPersonnes version passage { id etape } }'
const ALIAS = randomUUID()
const CONSERVEE = randomUUID()
const PASSAGE = 'passage { id etape avis version seance { id } }'

describe('équipe pluridisciplinaire et sanction', () => {
  let hub: Departement
  beforeAll(async () => {
    hub = await startDepartement((sql) =>
      sql('insert into personne_alias (alias, personne_id) values ($1, $2)', [ALIAS, CONSERVEE]),
    )
  })
  afterAll(() => hub.stop())

  const uneSeance = async (typeSeance = 'SANCTION', jour = day(-10)) => {
    const { seance } = await hub.act('seanceProgrammer', 'seance { id }', { jour: day(0), typeSeance })
    await hub.sql('update seance_equipe set jour = $2 where id = $1', [seance.id, jour])
    return seance.id
  }
  const inscrit = async (personneId: string, reste = {}) =>
    (await hub.act('passageInscrire', PASSAGE, { personneId, motif: 'NON_RESPECT_CONTRAT', ...reste })).passage
  const rend = (passage: { id: string; version: number }, reste = {}) =>
    hub.act('avisRendre', PASSAGE, {
      id: passage.id,
      versionAttendue: passage.version,
      avis: 'FAVORABLE',
      avisRenduLe: day(-9),
      ...reste,
    })
  const examine = async (personneId = randomUUID()) =>
    (await rend(await inscrit(personneId), { seanceId: await uneSeance() })).passage
  const decide = (passage: { id: string; version: number }, reste = {}) =>
    hub.act('sanctionDecider', SANCTION, {
      passageId: passage.id,
      versionAttendue: passage.version,
      tauxPourcent: 30,
      dureeMois: 2,
      foyerPlusieursPersonnes: true,
      manquementNotifieLe: day(-30),
      observationsAvant: day(-15),
      decideeLe: day(-1),
      debut: day(0),
      ...reste,
    })

  it('suit le dossier de sa création à la décision', async () => {
    const { seance } = await hub.act('seanceProgrammer', 'seance { id jour typeSeance }', {
      jour: day(0),
      typeSeance: 'SANCTION',
      territoireId: randomUUID(),
    })
    const personneId = randomUUID()
    expect((await inscrit(personneId)).etape).toBe('CREE')
    const passage = await inscrit(personneId, { seanceId: seance.id })
    expect(passage).toMatchObject({ etape: 'SEANCE', seance: { id: seance.id } })
    const { passage: ajourne } = await rend(passage, { avis: 'AJOURNE', avisRenduLe: day(0) })
    expect(ajourne).toMatchObject({ etape: 'CREE', avis: 'AJOURNE', seance: null })
    const { passage: rendu } = await rend(ajourne, { seanceId: await uneSeance() })
    expect(rendu).toMatchObject({ etape: 'DECISION_PCD', avis: 'FAVORABLE' })
    expect(codesOf(await rend(rendu))).toEqual(['AVIS_DEJA_RENDU'])
    const { sanction } = await decide(rendu)
    expect(sanction).toMatchObject({ etat: 'DECIDEE', rang: 1, passage: { etape: 'TRAITE' } })
    const lue = await personneOf(
      hub,
      personneId,
      'sanctionsDepartement { id } passagesEquipePluridisciplinaire { etape }',
    )
    expect(lue.sanctionsDepartement).toEqual([{ id: sanction.id }])
    expect(codesOf(await decide({ ...rendu, version: 4 }))).toEqual(['SANCTION_DEJA_DECIDEE'])
  })

  it('n’annonce jamais un passage ni une sanction à l’index des évènements', async () => {
    await decide(await examine())
    const { rows } = await hub.sql('select count(*)::int as n from evenement_sortant')
    expect(rows).toEqual([{ n: 0 }])
  })

  it.each([
    [{ avisRenduLe: day(-11) }, 'AVIS_DATE_INCOHERENTE'],
    [{ avisRenduLe: day(1) }, 'AVIS_DATE_INCOHERENTE'],
    [{ seanceId: null }, 'SEANCE_ABSENTE'],
    [{ seanceId: 'x' }, 'SEANCE_ABSENTE'],
    [{ versionAttendue: 7 }, 'CONFLIT_VERSION'],
  ])('ne rend pas d’avis avec %j', async (reste, code) => {
    expect(codesOf(await rend(await inscrit(randomUUID()), { seanceId: await uneSeance(), ...reste }))).toEqual([code])
  })

  it('ajourné, revient à l’ordre du jour d’une séance à venir', async () => {
    const { passage: ajourne } = await rend(await inscrit(randomUUID()), {
      avis: 'AJOURNE',
      seanceId: await uneSeance('SANCTION', day(0)),
      avisRenduLe: day(0),
    })
    const aSeance = (seanceId: string, reste = {}) =>
      hub.act('passageInscrireASeance', PASSAGE, {
        id: ajourne.id,
        versionAttendue: ajourne.version,
        seanceId,
        ...reste,
      })
    const suivante = await uneSeance('MIXTE', day(0))
    for (const [seanceId, reste, code] of [
      [suivante, { versionAttendue: ajourne.version - 1 }, 'CONFLIT_VERSION'],
      ['x', {}, 'OBJET_INCONNU'],
      [randomUUID(), {}, 'OBJET_INCONNU'],
      [await uneSeance('REORIENTATION', day(0)), {}, 'SEANCE_AUTRE_OBJET'],
      [await uneSeance('SANCTION', day(-1)), {}, 'SEANCE_PASSEE'],
    ] as const)
      expect(codesOf(await aSeance(seanceId, reste))).toEqual([code])
    const { passage: inscritDeNouveau } = await aSeance(suivante)
    expect(inscritDeNouveau).toMatchObject({ etape: 'SEANCE', avis: 'AJOURNE', seance: { id: suivante } })
    const { passage: rendu } = await rend(inscritDeNouveau, { avisRenduLe: day(0) })
    expect(rendu).toMatchObject({ etape: 'DECISION_PCD', avis: 'FAVORABLE' })
    expect(codesOf(await aSeance(suivante, { versionAttendue: rendu.version }))).toEqual(['AVIS_DEJA_RENDU'])
  })

  it('ne mêle pas les objets des séances', async () => {
    const seanceId = await uneSeance('REORIENTATION', day(0))
    const inscription = { personneId: randomUUID(), motif: 'RADIATION', seanceId }
    expect(codesOf(await hub.act('passageInscrire', PASSAGE, inscription))).toEqual(['SEANCE_AUTRE_OBJET'])
    expect(codesOf(await rend(await inscrit(randomUUID()), { seanceId, avisRenduLe: day(0) }))).toEqual([
      'SEANCE_AUTRE_OBJET',
    ])
    const passee = { ...inscription, seanceId: await uneSeance() }
    expect(codesOf(await hub.act('passageInscrire', PASSAGE, passee))).toEqual(['SEANCE_PASSEE'])
    const inconnue = { ...inscription, seanceId: randomUUID() }
    expect(codesOf(await hub.act('passageInscrire', PASSAGE, inconnue))).toEqual(['OBJET_INCONNU'])
    const hier = { jour: day(-1), typeSeance: 'MIXTE' }
    expect(codesOf(await hub.act('seanceProgrammer', 'seance { id }', hier))).toEqual(['SEANCE_PASSEE'])
  })

  it.each([
    [{ tauxPourcent: 29 }, ['SANCTION_TAUX_INSUFFISANT']],
    [{ tauxPourcent: 51 }, ['SANCTION_TAUX_EXCESSIF']],
    [{ dureeMois: 3 }, ['SANCTION_DUREE_INVALIDE']],
    [{ dureeMois: 0 }, ['SANCTION_DUREE_INVALIDE']],
    [{ observationsAvant: day(-1) }, ['SANCTION_CONTRADICTOIRE_NON_RESPECTE']],
    [{ manquementNotifieLe: day(-15) }, ['SANCTION_CONTRADICTOIRE_NON_RESPECTE']],
    [{ debut: day(-2) }, ['SANCTION_DATE_INCOHERENTE']],
    [{ decideeLe: day(1), debut: day(2) }, ['SANCTION_DATE_INCOHERENTE']],
    [{ decideeLe: day(-10) }, ['SANCTION_AVIS_ABSENT']],
    [{ passageId: 'x' }, ['OBJET_INCONNU']],
  ])('ne décide pas avec %j', async (reste, codes) => {
    expect(codesOf(await decide(await examine(), reste))).toEqual(codes)
  })

  it('admet jusqu’à la totalité pour une personne seule', async () => {
    const { sanction } = await decide(await examine(), { tauxPourcent: 100, foyerPlusieursPersonnes: false })
    expect(sanction.tauxPourcent).toBe(100)
  })

  it('ne décide pas avant l’avis', async () => {
    expect(codesOf(await decide(await inscrit(randomUUID())))).toEqual(['SANCTION_AVIS_ABSENT'])
  })

  it('admet jusqu’à quatre mois quand le manquement persiste', async () => {
    const personneId = randomUUID()
    await decide(await examine(personneId))
    const { sanction } = await decide(await examine(personneId), { dureeMois: 4, debut: day(70) })
    expect(sanction).toMatchObject({ rang: 2, dureeMois: 4 })
  })

  it('ne s’ajoute pas à une autre qui court, même décidée au même instant sous un autre identifiant', async () => {
    const passages = [await examine(ALIAS), await examine(CONSERVEE)]
    await hub.sql('update passage_equipe set personne_id = $1 where id = $2', [ALIAS, passages[0].id])
    const issues = await Promise.all(passages.map((passage) => decide(passage, { tauxPourcent: 50 })))
    expect(issues.flatMap(codesOf)).toEqual(['SANCTION_CHEVAUCHE'])
    const retenue = issues.find(({ sanction }) => sanction).sanction
    const reste = passages.find(({ id }) => id !== retenue.passage.id)
    expect(codesOf(await decide(reste, { debut: retenue.fin }))).toEqual(['SANCTION_CHEVAUCHE'])
    const levee = { id: retenue.id, versionAttendue: 1, leveeLe: day(0) }
    await hub.act('sanctionLever', SANCTION, levee)
    expect(codesOf(await decide(reste, { debut: day(0) }))).toEqual(['SANCTION_CHEVAUCHE'])
    expect((await decide(reste, { debut: day(1) })).sanction).toMatchObject({ rang: 2, foyerPlusieursPersonnes: true })
  })

  it('garde dans la base le plafond du foyer', async () => {
    const { sanction } = await decide(await examine(), { foyerPlusieursPersonnes: true })
    await expect(hub.sql('update sanction set taux_pourcent = 51 where id = $1', [sanction.id])).rejects.toMatchObject({
      code: '23514',
    })
  })

  it('se lève une fois, entre la décision et le terme', async () => {
    const { sanction } = await decide(await examine())
    const leve = (reste = {}) =>
      hub.act('sanctionLever', SANCTION, { id: sanction.id, versionAttendue: 1, leveeLe: day(0), ...reste })
    expect(codesOf(await leve({ leveeLe: day(-2) }))).toEqual(['SANCTION_LEVEE_HORS_PERIODE'])
    expect(codesOf(await leve({ leveeLe: day(1) }))).toEqual(['SANCTION_LEVEE_HORS_PERIODE'])
    expect((await leve()).sanction).toMatchObject({ etat: 'LEVEE', leveeLe: day(0), version: 2 })
    expect(codesOf(await leve({ versionAttendue: 2 }))).toEqual(['SANCTION_DEJA_LEVEE'])
  })

  it('montre l’ordre du jour d’une séance et les sanctions en cours', async () => {
    const passage = await examine()
    const { data } = await hub.query(
      `query ($seance: ID!, $le: Date!) {
        seanceEquipePluridisciplinaire(id: $seance) { passages { id } }
        passagesEquipePluridisciplinaire(filtre: { seanceId: $seance }) { edges { node { id } } }
        seancesEquipePluridisciplinaire(filtre: { typeSeance: SANCTION, aPartirDu: $le }, tri: { jour: CROISSANT }) {
          edges { node { typeSeance } }
        }
        sanctions(filtre: { etat: DECIDEE, enCoursLe: $le }, tri: { decideeLe: DECROISSANT }) { edges { node { etat } } }
      }`,
      { seance: passage.seance.id, le: day(0) },
    )
    expect(data.seanceEquipePluridisciplinaire.passages).toEqual([{ id: passage.id }])
    expect(data.passagesEquipePluridisciplinaire.edges).toEqual([{ node: { id: passage.id } }])
    expect(data.sanctions.edges.length).toBeGreaterThan(0)
  })
})
