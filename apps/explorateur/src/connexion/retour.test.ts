import { describe, expect, it } from 'vitest'
import { readRetour } from './retour.js'

const ACCES = 'http://acces.test'
const demande = { state: 's', nonce: 'n', verifier: 'v' }
const read = (search: string, asked: typeof demande | undefined = demande) => readRetour(search, asked, ACCES)
const iss = `iss=${encodeURIComponent(ACCES)}`

describe('coming back from acces', () => {
  it('is nothing when the page is just opened', () => {
    expect(read('')).toEqual({ kind: 'aucun' })
    expect(read('?onglet=2')).toEqual({ kind: 'aucun' })
  })

  it('brings a code', () => {
    expect(read(`?code=c&state=s&${iss}`)).toEqual({ kind: 'code', code: 'c' })
  })

  it.each([
    ['another state', `?code=c&state=autre&${iss}`],
    ['no state', `?code=c&${iss}`],
    ['another issuer', '?code=c&state=s&iss=http://ailleurs.test'],
    ['no issuer', '?code=c&state=s'],
    ['an empty code', `?code=&state=s&${iss}`],
    ['an error of another state', `?error=access_denied&state=autre&${iss}`],
  ])('is refused with %s', (_name, search) => {
    expect(read(search)).toEqual({ kind: 'refus', code: 'CONNEXION_INATTENDUE' })
  })

  it('is refused when this window asked for nothing', () => {
    expect(readRetour(`?code=c&state=s&${iss}`, undefined, ACCES)).toMatchObject({ code: 'CONNEXION_INATTENDUE' })
  })

  it.each([
    ['access_denied', 'CONNEXION_ANNULEE: La connexion a ete annulee', 'CONNEXION_ANNULEE', undefined],
    ['invalid_target', 'AUDIENCE_NON_AUTORISEE: Ce jeton', 'CONNEXION_REFUSEE', 'AUDIENCE_NON_AUTORISEE'],
    ['invalid_request', 'missing required parameter(s)', 'CONNEXION_REFUSEE', 'invalid_request'],
    ['server_error', '', 'CONNEXION_REFUSEE', 'server_error'],
  ])('tells %s with its listed code', (error, description, code, origine) => {
    const search = new URLSearchParams({ error, error_description: description, state: 's', iss: ACCES })
    expect(read(`?${search}`)).toEqual({ kind: 'refus', code, ...(origine ? { origine } : {}) })
  })
})
