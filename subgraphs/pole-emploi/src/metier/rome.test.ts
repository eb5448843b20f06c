import { describe, expect, it } from 'vitest'
import { readRome } from './rome.js'

describe('la liste des métiers', () => {
  const metiers = readRome()
  it('donne à chaque fiche un code, un libellé, un domaine et un grand domaine', () => {
    expect(metiers.length).toBeGreaterThan(600)
    for (const { codeRome, libelle, domaineCode, domaineLibelle, grandDomaine } of metiers) {
      expect(codeRome).toMatch(/^[A-N]\d{4}$/)
      expect(codeRome.startsWith(domaineCode)).toBe(true)
      for (const text of [libelle, domaineLibelle, grandDomaine]) expect(text.trim()).toBe(text)
    }
  })
  it('ne répète aucun code', () => {
    expect(new Set(metiers.map(({ codeRome }) => codeRome)).size).toBe(metiers.length)
  })
})
