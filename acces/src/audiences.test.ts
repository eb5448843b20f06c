import { describe, expect, it } from 'vitest'
import { AUDIENCE_FORM, AUDIENCE_HUB, agentBearer, audienceImport, scopesAt } from './audiences.js'

const importer = { audiences: [audienceImport('caf')], scopes: ['import:ecrire'] }

describe('an audience', () => {
  it('gives the scopes of the entry to who holds it', () => {
    expect(scopesAt(importer, 'urn:traitdunion:import:caf')).toEqual(['import:ecrire'])
  })

  it.each([
    ['another one', AUDIENCE_HUB],
    ['one that begins like it', 'urn:traitdunion:import:caf-2'],
    ['its beginning', 'urn:traitdunion:import:'],
    ['the same in capitals', 'URN:TRAITDUNION:IMPORT:CAF'],
    ['nothing', ''],
  ])('is not given for %s', (_name, audience) => {
    expect(scopesAt(importer, audience)).toBeUndefined()
  })

  it('is not given to nobody', () => {
    expect(scopesAt(undefined, AUDIENCE_HUB)).toBeUndefined()
  })

  it('is the hub alone for an agent', () => {
    expect(agentBearer.audiences).toEqual([AUDIENCE_HUB])
  })

  it.each([
    'urn:traitdunion:',
    'urn:traitdunion:hub ',
    'urn:traitdunion:import:',
    'urn:traitdunion:import:CAF',
    'urn:x:hub',
  ])('has one of three forms, and %j is none of them', (text) => {
    expect(AUDIENCE_FORM.test(text)).toBe(false)
  })
})
