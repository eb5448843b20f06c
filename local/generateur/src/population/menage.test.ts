import { expect, test } from 'vitest'
import { jourDe } from '../calendrier.js'
import { readDepartement } from '../departement/departement.js'
import { adressesSuccessives } from './menage.js'
import { populationOf } from './population.js'

const aujourdhui = jourDe('2026-11-27')
const MENAGES = ['28', '37'].flatMap((code, graine) => {
  const departement = readDepartement(code)
  if (!departement) throw new Error(`Aucune fiche ${code}`)
  return [...populationOf({ graine, taille: 1500, departement, aujourdhui })].map((menage) => ({ departement, menage }))
})

test('each lived at one address after another, in communes of the département, none of them left before her birth', () => {
  const egares = MENAGES.filter(({ departement, menage }) =>
    menage.personnes.some((personne) =>
      adressesSuccessives(menage, personne, aujourdhui).some(
        ({ commune, depuis }, rang, vecues) =>
          !departement.communes.includes(commune) ||
          depuis > aujourdhui ||
          (rang > 0 && depuis <= Math.max(personne.naissance, vecues[rang - 1]?.depuis ?? depuis)),
      ),
    ),
  )
  expect(egares.map(({ departement, menage }) => `${departement.code}, ménage ${menage.rang}`)).toEqual([])
})

test('an earlier day knows the first of them, and no other', () => {
  for (const { menage } of MENAGES)
    for (const personne of menage.personnes) {
      const vecues = adressesSuccessives(menage, personne, aujourdhui)
      for (const [rang, { depuis }] of vecues.entries())
        expect(adressesSuccessives(menage, personne, depuis)).toEqual(vecues.slice(0, rang + 1))
    }
})

test('a household keeps its home when a spouse leaves, who has lived in it since the union and now lives elsewhere', () => {
  const separes = MENAGES.map(({ menage }) => menage).filter(({ adressesApres }) => adressesApres.length > 0)
  expect(separes.length).toBeGreaterThan(0)
  for (const menage of separes) {
    const { adresses, adressesApres, dossiers, personnes } = menage
    const [reste, parti] = personnes.map((personne) => adressesSuccessives(menage, personne, aujourdhui))
    const [union, rupture] = (dossiers[0]?.situations ?? []).map(({ depuis }) => depuis) as [number, number]
    const debut = adresses.findIndex((_, rang) => (adresses[rang + 1]?.depuis ?? rupture) > union)
    expect(reste).toEqual(adresses)
    expect(parti).toEqual([...adresses.slice(debut).filter(({ depuis }) => depuis < rupture), ...adressesApres])
  }
})
