import { StartFault } from '@traitdunion/service'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { databaseUrlName, readSubgraphConfig } from './config.js'

const publique = { kty: 'OKP', crv: 'Ed25519', x: 'abc', kid: 'k1' }
const juste = {
  PORT: '4001',
  POLE_EMPLOI_DATABASE_URL: 'postgres://u:SECRET@h/b',
  DEPARTEMENT: '41',
  PASSEPORT_CLES: JSON.stringify({ keys: [publique] }),
  PORTEE_CLE: Buffer.alloc(32, 1).toString('base64url'),
  ACCES_URL: 'https://acces.exemple.fr/',
  APPLICATION_ID: 'pole-emploi',
  APPLICATION_CLE: JSON.stringify({ ...publique, d: 'SECRET' }),
  APPARIEMENT_URL: 'http://appariement:4010/',
  ESPACE_PARTAGE_URL: 'http://espace-partage:4002',
}

const propres = z.object({ OFFRES: z.string().transform((text) => text.split(',')) })

const faultOf = (env: Record<string, string>, own?: z.ZodType<object>): string => {
  try {
    readSubgraphConfig('pole-emploi', env, own)
  } catch (error) {
    expect(error).toBeInstanceOf(StartFault)
    return (error as StartFault).message
  }
  return ''
}

describe('les réglages d’un sous-graphe', () => {
  it('sont lus sous le nom de ce sous-graphe', () => {
    expect(databaseUrlName('pole-emploi')).toBe('POLE_EMPLOI_DATABASE_URL')
    const config = readSubgraphConfig('pole-emploi', juste)
    expect(config).toMatchObject({
      port: 4001,
      databaseUrl: juste.POLE_EMPLOI_DATABASE_URL,
      acces: { issuer: 'https://acces.exemple.fr' },
      appariementUrl: 'http://appariement:4010',
      passport: { issuer: 'trait-dunion', keys: { keys: [publique] } },
    })
  })

  it('disent tout ce qui manque à la fois', () => {
    const said = faultOf({})
    for (const name of Object.keys(juste)) expect(said).toContain(`- ${name} : absent`)
    expect(said).not.toMatch(/- DATABASE_URL/)
  })

  it('lisent aussi les siens, et disent leurs fautes avec les autres', () => {
    expect(readSubgraphConfig('pole-emploi', { ...juste, OFFRES: 'a,b' }, propres)).toMatchObject({
      port: 4001,
      own: { OFFRES: ['a', 'b'] },
    })
    const said = faultOf({ ...juste, DEPARTEMENT: 'SECRET' }, propres)
    expect(said.split('\n').slice(1)).toEqual([expect.stringMatching(/^- DEPARTEMENT : /), '- OFFRES : absent'])
  })

  it.each<[keyof typeof juste, string]>([
    ['POLE_EMPLOI_DATABASE_URL', 'mysql://u:SECRET@h/b'],
    ['PASSEPORT_CLES', '{}'],
    ['PASSEPORT_CLES', '{"keys":[]}'],
    ['PASSEPORT_CLES', '{"keys":[null]}'],
    ['PASSEPORT_CLES', JSON.stringify({ keys: [{ ...publique, d: 'SECRET' }] })],
    ['APPLICATION_CLE', JSON.stringify(publique)],
    ['APPLICATION_CLE', '"SECRET"'],
    ['PORTEE_CLE', 'SECRET'],
    ['ACCES_URL', 'SECRET'],
    ['APPARIEMENT_URL', 'file:///SECRET'],
    ['DEPARTEMENT', 'SECRET'],
  ])('refusent %s = %s sans rien en répéter', (name, value) => {
    const said = faultOf({ ...juste, [name]: value })
    expect(said).toMatch(new RegExp(`- ${name} : `))
    expect(said.split('\n')).toHaveLength(2)
    expect(said).not.toContain('SECRET')
  })
})
