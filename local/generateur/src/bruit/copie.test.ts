import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jourDe } from '../calendrier.js'
import { hasardDe } from '../hasard/hasard.js'
import type { Personne } from '../population/personne.js'
import { copieDe } from './copie.js'
import { fauteDeFrappe, particuleCollee, sansAccents, sansTraits } from './erreurs-de-saisie.js'

const personne = (numero: number): Personne => ({
  numero,
  sexe: 2,
  nomNaissance: 'Le Gall',
  nomUsage: 'Cœurdoux-N’Diaye',
  prenoms: ['Anne-Sophie', 'Élise'],
  naissance: jourDe('1988-04-12'),
  rangNaissance: 1,
  lieuNaissance: { nom: 'Dreux', cog: '28134' },
  nir: `28804${String(numero).padStart(10, '0')}`,
  courriel: '',
  telephone: '',
})
const copies = (source: Parameters<typeof copieDe>[1], combien: number) =>
  Array.from({ length: combien }, (_, rang) => copieDe(1, source, personne(rang + 1), personne(rang + 5_000)))

test('what a form does to a name', () => {
  expect(sansAccents('Cœur Élise N’Diaye')).toBe("Coeur Elise N'Diaye")
  expect(sansTraits('Anne-Sophie L’Hermite')).toBe('Anne Sophie L Hermite')
  expect(['Le Gall', 'Ben Youssef', 'Legrand'].map(particuleCollee)).toEqual(['Legall', 'Benyoussef', 'Legrand'])
})

test('a slip of the keyboard keeps the first letter and moves one place at most', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('Bertrand', 'Émilie', 'Nguyen', 'Jo'), (graine, mot) => {
      const faute = fauteDeFrappe(hasardDe(graine, 'frappe'), mot)
      expect([...faute][0]).toBe([...mot][0])
      expect(Math.abs([...faute].length - [...mot].length)).toBeLessThanOrEqual(1)
    }),
  )
})

test('a partner always writes the same person the same way, and the others write her otherwise', () => {
  expect(copies('departement', 50)).toEqual(copies('departement', 50))
  const dits = (source: 'departement' | 'pole-emploi') => copies(source, 50).map(({ bruits }) => bruits.join())
  expect(dits('departement')).not.toEqual(dits('pole-emploi'))
})

test('the truth tells every error, and only what changed', () => {
  for (const { bruits, nir, naissance, lieuNaissance, personne: vraie, prenoms } of copies('departement', 2_000)) {
    expect(nir === undefined).toBe(bruits.includes('NIR_ABSENT'))
    expect(nir !== undefined && nir !== vraie.nir).toBe(
      bruits.includes('NIR_D_UN_AUTRE') && !bruits.includes('NIR_ABSENT'),
    )
    expect(naissance !== vraie.naissance).toBe(bruits.includes('JOUR_ET_MOIS_INVERSES'))
    expect(lieuNaissance !== vraie.lieuNaissance).toBe(bruits.includes('COMMUNE_FAUSSE'))
    if (bruits.length === 0) expect(prenoms).toEqual(vraie.prenoms)
  }
})

test('every error of a partner happens', () => {
  const vus = new Set(copies('departement', 4_000).flatMap(({ bruits }) => bruits))
  expect([...vus].sort()).toEqual([
    'ACCENTS_PERDUS',
    'COMMUNE_FAUSSE',
    'FAUTE_DANS_LE_NOM',
    'FAUTE_DANS_LE_PRENOM',
    'JOUR_ET_MOIS_INVERSES',
    'NIR_ABSENT',
    'NIR_D_UN_AUTRE',
    'NOM_D_USAGE_SEUL',
    'NOM_ET_PRENOM_INVERSES',
    'PARTICULE_COLLEE',
    'PRENOM_USUEL',
    'TRAITS_PERDUS',
  ])
})
