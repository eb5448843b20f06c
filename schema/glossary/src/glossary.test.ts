import { describe, expect, it } from 'vitest'
import { categories, enums, enumValues, isPublicCategorie, niveauDe } from './index.js'

describe('categories', () => {
  it('give each category a listed level', () => {
    for (const categorie of Object.keys(categories)) expect(niveauDe(categorie), categorie).toMatch(/^N[0-5]$/)
  })
  it('never let an unknown or inherited name pass for public', () => {
    for (const name of ['', 'INCONNUE', 'toString', '__proto__', 'constructor', 'public'])
      expect(isPublicCategorie(name), name).toBe(false)
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
