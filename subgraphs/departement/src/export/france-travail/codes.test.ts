import { describe, expect, it } from 'vitest'
import { codesParcours, faultsOfCodesParcours } from './codes.js'

describe('les codes des parcours à France Travail', () => {
  it('suivent les libellés de la nomenclature, ou le réglage du département', () => {
    expect(codesParcours({})).toMatchObject({ SOCIAL: 'PSO', SOCIO_PROFESSIONNEL: 'PSP' })
    const croises = { SOCIAL: 'PSP', SOCIO_PROFESSIONNEL: 'PSO' }
    expect(faultsOfCodesParcours(croises)).toEqual([])
    expect(codesParcours(croises)).toEqual({
      EMPLOI_DIRECT: 'PED',
      SOCIO_PROFESSIONNEL: 'PSO',
      SOCIAL: 'PSP',
      ENTRETIEN_ORIENTATION: 'EO',
      INDETERMINE: 'IND',
    })
  })

  it.each([
    [{ SOCIALE: 'PSO' }, /parcours n’est pas/],
    [{ SOCIAL: 'PS0' }, /code n’est pas/],
    [{ SOCIAL: 7 }, /code n’est pas/],
    [{ SOCIAL: 'PSP' }, /deux parcours/],
  ])('refusent le réglage %j', (reglage, faute) => {
    expect(faultsOfCodesParcours(reglage)).toContainEqual(expect.stringMatching(faute))
  })
})
