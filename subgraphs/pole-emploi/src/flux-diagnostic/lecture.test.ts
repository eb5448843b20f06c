import { createReadStream } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDiagnostics } from './lecture.js'

const FIXTURES = new URL('../../fixtures/diagnostic/', import.meta.url)

const read = async (nom: string) => {
  const evenements = []
  for await (const evenement of readDiagnostics(createReadStream(new URL(nom, FIXTURES)), () => 'empreinte'))
    evenements.push(evenement)
  return evenements
}
const lus = async (nom: string) =>
  (await read(nom)).flatMap((one) => (one.kind === 'enregistrement' ? [one.enregistrement.lu] : []))

describe('un fichier de diagnostics de France Travail', () => {
  test('se lit pareil en tableau et ligne à ligne', async () => {
    const tableau = await lus('dossiers.json')
    expect(tableau.map(({ numero }) => numero)).toEqual(['10000000001', '4053956Z', '10000000003'])
    expect(await lus('dossiers.ndjson')).toEqual(tableau)
  })

  test('donne les besoins du métier prioritaire, et les contraintes dont on a parlé', async () => {
    const [ada] = await lus('dossiers.json')
    expect(ada).toMatchObject({
      etabliLe: '2026-03-04',
      codeRome: null,
      autonomieNumerique: 'NON_EVALUEE',
      pouvoirAgir: 'NON_EVALUE',
    })
    expect(ada?.besoins).toContainEqual({ code: '9', valeur: 'BESOIN' })
    expect(ada?.besoins).toContainEqual({ code: '3', valeur: 'NON_EXPLORE' })
    expect(ada?.contraintes.map(({ theme, etat, ouverteLe, closeLe }) => [theme, etat, ouverteLe, closeLe])).toEqual([
      ['CONTRAINTES_FAMILIALES', 'NON_ABORDEE', null, null],
      ['DIFFICULTES_ADMINISTRATIVES', 'OUI', '2026-03-01', null],
      ['MOBILITE', 'OUI', '2026-03-04', null],
      ['SANTE', 'CLOTUREE', '2026-02-01', '2026-02-01'],
    ])
  })

  test('range ce qui touche à la santé et à la justice sous sa protection', async () => {
    const [ada] = await lus('dossiers.json')
    const elements = ada?.contraintes.flatMap((contrainte) => contrainte.elements) ?? []
    expect(
      elements.map(({ nature, code, sensibilite, valeur }) => `${nature} ${code} ${sensibilite} ${valeur}`),
    ).toEqual([
      'SITUATION 37 JUSTICE OUI',
      'OBJECTIF 25 ORDINAIRE EN_COURS',
      'SITUATION 6 ORDINAIRE OUI',
      'SITUATION 7 ORDINAIRE NON',
      'OBJECTIF 31 SANTE REALISE',
      'SITUATION 15 SANTE OUI',
    ])
  })

  test('compte ce qu’il laisse, et les dossiers où rien n’a été abordé', async () => {
    expect((await read('dossiers.json')).at(-1)).toMatchObject({
      compteurs: { metiersIgnores: 1, dossiersSansDiagnostic: 1 },
    })
    const [dossier] = await lus('dossiers-valeurs-ecartees.json')
    expect(dossier).toMatchObject({
      besoins: [{ code: '3', valeur: 'BESOIN' }],
      contraintes: [
        { theme: 'DIFFICULTES_FINANCIERES', elements: [] },
        { theme: 'MOBILITE', ouverteLe: '2026-03-04' },
      ],
    })
    expect((await read('dossiers-valeurs-ecartees.json')).at(-1)).toMatchObject({
      compteurs: { besoinsEcartes: 3, contraintesEcartees: 3, elementsEcartes: 3 },
    })
  })

  test.each([
    ['vide', 'JSON_VIDE'],
    ['tronque', 'JSON_TRONQUE'],
  ])('%s est rejeté tout entier : %s', async (nom, code) => {
    expect((await read(`invalides/${nom}.json`)).at(-1)).toMatchObject({ kind: 'rejet', code })
  })

  test.each([
    ['sans-numero', 'FT_NUMERO_ABSENT', 'numeroFranceTravail'],
    ['numero-mal-forme', 'FT_NUMERO_ABSENT', 'numeroFranceTravail'],
    ['sans-date', 'FT_DATE_ABSENTE', 'contraintesIndividusDto.dateDeModification'],
    ['date-future', 'FT_DATE_ABSENTE', 'contraintesIndividusDto.dateDeModification'],
    ['contraintes-en-texte', 'JSON_TYPE_INATTENDU', 'contraintes[0]'],
    ['naissance-impossible', 'JSON_VALEUR_REFUSEE', 'identite.dateNaissance'],
  ])('%s est un écart : %s', async (nom, motif, champ) => {
    expect(await read(`invalides/${nom}.json`)).toEqual([
      expect.objectContaining({ kind: 'ecart', rang: 1, motif, champ }),
      expect.objectContaining({ kind: 'fin' }),
    ])
  })
})
