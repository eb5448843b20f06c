import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  departementSetting,
  jsonSetting,
  keySetting,
  processSettings,
  readSettings,
  StartFault,
  urlSetting,
} from './index.js'

const schema = z.object({
  ...processSettings,
  DEPARTEMENT: departementSetting(),
  CLE: keySetting(),
  CLES: jsonSetting<{ keys: unknown[] }>(({ keys }) => Array.isArray(keys), 'un jeu de clés'),
  ADRESSE: urlSetting(),
})

const juste = {
  PORT: '8080',
  DEPARTEMENT: '2A',
  CLE: Buffer.alloc(32, 7).toString('base64url'),
  CLES: '{"keys":[]}',
  ADRESSE: 'https://hub.exemple.fr/',
}

const faultsOf = (env: Record<string, unknown>): string => {
  try {
    readSettings(schema, env)
  } catch (error) {
    expect(error).toBeInstanceOf(StartFault)
    expect((error as StartFault).code).toBe('CONFIGURATION_INVALIDE')
    return (error as StartFault).message
  }
  return ''
}

describe('les réglages', () => {
  it('sont lus dans leur forme', () => {
    expect(readSettings(schema, juste)).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 8080,
      LOG_NIVEAU: 'info',
      DEPARTEMENT: '2A',
      CLE: Buffer.alloc(32, 7),
      ADRESSE: 'https://hub.exemple.fr',
    })
  })

  it('disent toutes leurs fautes à la fois', () => {
    const said = faultsOf({})
    for (const name of ['PORT', 'DEPARTEMENT', 'CLE', 'CLES', 'ADRESSE']) expect(said).toContain(`- ${name} : absent`)
  })

  it('prennent un réglage vide pour un réglage absent', () => {
    expect(readSettings(schema, { ...juste, HOST: '' }).HOST).toBe('127.0.0.1')
    expect(faultsOf({ ...juste, PORT: '' })).toContain('- PORT : absent')
  })

  it.each([
    ['PORT', 'secret-1'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['LOG_NIVEAU', 'secret-2'],
    ['DEPARTEMENT', 'secret-3'],
    ['DEPARTEMENT', '2a'],
    ['DEPARTEMENT', '281'],
    ['CLE', 'secret-4'],
    ['CLE', Buffer.alloc(31).toString('base64url')],
    ['CLE', Buffer.alloc(32).toString('hex')],
    ['CLE', `${'é'.repeat(10)}${Buffer.alloc(32).toString('base64url')}`],
    ['CLES', '{"secret-5'],
    ['CLES', '[]'],
    ['CLES', '{"keys":"secret-6"}'],
    ['CLES', '/nulle/part/secret-7.json'],
    ['ADRESSE', 'secret-8'],
    ['ADRESSE', 'ftp://secret-9'],
    ['ADRESSE', 'javascript:secret-10'],
  ])('refusent %s=%s sans le répéter', (name, value) => {
    const said = faultsOf({ ...juste, [name]: value })
    expect(said).toMatch(new RegExp(`^- ${name} : `, 'm'))
    expect(said.split('\n')).toHaveLength(2)
    expect(said).not.toContain(value)
  })

  it('disent pourquoi un autre en demande un', () => {
    const both = z.object({ HOST: z.string(), URL: z.string().optional() }).superRefine(({ URL }, { addIssue }) => {
      if (!URL) addIssue({ code: 'custom', path: ['URL'], message: 'obligatoire avec HOST' })
    })
    expect(() => readSettings(both, { HOST: 'x' })).toThrow('- URL : obligatoire avec HOST')
  })

  it('portent leur nom du dehors', () => {
    expect(() =>
      readSettings(z.object({ DATABASE_URL: z.string() }), {}, { DATABASE_URL: 'CAF_DATABASE_URL' }),
    ).toThrow(/CAF_DATABASE_URL/)
  })
})
