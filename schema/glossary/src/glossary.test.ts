import { describe, expect, it } from 'vitest'
import {
  assurances,
  categories,
  enums,
  enumValues,
  finalites,
  horsGraphe,
  isPublicCategorie,
  liens,
  niveauDe,
  niveaux,
  partenaires,
  roles,
  volontes,
} from './index.js'

describe('categories', () => {
  it('give each category a listed level', () => {
    for (const categorie of Object.keys(categories)) expect(niveauDe(categorie), categorie).toMatch(/^N[0-5]$/)
  })
  it('never let an unknown or inherited name pass for public', () => {
    for (const name of ['', 'INCONNUE', 'toString', '__proto__', 'constructor', 'public'])
      expect(isPublicCategorie(name), name).toBe(false)
  })
})

describe('the words of conventions', () => {
  const lists = { assurances, categories, finalites, horsGraphe, liens, niveaux, partenaires, roles, volontes }
  it.each(Object.entries(lists))('%s say each where it comes from', (_list, mots) => {
    for (const [mot, { source }] of Object.entries<{ source: string }>(mots)) expect(source, mot).toMatch(/\S{3}/)
  })
  it.each([
    ['finalites', finalites],
    ['liens', liens],
  ])('%s have each a sign of their own', (_list, mots) => {
    const sigles = Object.values(mots).map(({ sigle }) => sigle)
    expect(new Set(sigles).size).toBe(sigles.length)
  })
  it('limit ties in words that exist', () => {
    for (const [lien, sens] of Object.entries(liens)) {
      for (const partenaire of sens.partenaires) expect(partenaires, lien).toHaveProperty(partenaire)
      for (const finalite of sens.finalites ?? []) expect(finalites, lien).toHaveProperty(finalite)
      if (sens.niveauMax) expect(niveaux, lien).toHaveProperty(sens.niveauMax)
    }
    for (const [finalite, sens] of Object.entries(finalites))
      for (const lien of sens.liens ?? []) expect(liens, finalite).toHaveProperty(lien)
  })
  it('give no tie to who receives nothing, and the person’s own to nobody else', () => {
    for (const [lien, sens] of Object.entries(liens))
      for (const partenaire of sens.partenaires) expect(partenaires[partenaire].detientSeulement, lien).toBeUndefined()
    expect(liens.SOI.partenaires).toEqual(['usager'])
    for (const [lien, sens] of Object.entries(liens))
      if (lien !== 'SOI') expect(sens.partenaires, lien).not.toContain('usager')
  })
  it('keep what never enters the graph out of the categories', () => {
    for (const mot of Object.keys(horsGraphe)) expect(niveauDe(mot)).toBeUndefined()
  })
})

describe('enums', () => {
  it('map each source code to one value only', () => {
    for (const [name, { valeurs }] of Object.entries(enums)) {
      const codes = Object.values(valeurs).flatMap(({ codes }) => Object.entries(codes ?? {}).map((c) => c.join('=')))
      expect(new Set(codes).size, name).toBe(codes.length)
    }
  })
  it('name values in SCREAMING_SNAKE without accents and describe each', () => {
    for (const { valeurs } of Object.values(enums))
      for (const [value, { description }] of Object.entries(valeurs)) {
        expect(value).toMatch(/^[A-Z][A-Z_]*$/)
        expect(description).toMatch(/\.$/)
      }
  })
  it('give a runtime object whose values are their names', () => {
    expect(enumValues('Ordre')).toEqual({ CROISSANT: 'CROISSANT', DECROISSANT: 'DECROISSANT' })
  })
})
