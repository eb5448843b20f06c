import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { readAppariementConfig } from './config.js'

const cle = () => randomBytes(32).toString('base64url')
const env = {
  PORT: '4010',
  APPARIEMENT_DATABASE_URL: 'postgres://appariement@127.0.0.1/appariement',
  DEPARTEMENT: '41',
  ACCES_URL: 'http://127.0.0.1:4000',
  APPARIEMENT_CLE_NIR: cle(),
}

it('reads what it is told, with the usual order of the sources', () => {
  const config = readAppariementConfig(env)
  expect(config).toMatchObject({ port: 4010, departement: '41', accesIssuer: env.ACCES_URL })
  expect(config.sources).toEqual(['caf', 'departement', 'pole-emploi', 'mission-locale', 'region'])
  expect(config.clesNir).toEqual([Buffer.from(env.APPARIEMENT_CLE_NIR, 'base64url')])
})

it('takes addresses without their final slash, as tokens carry them', () => {
  const config = readAppariementConfig({ ...env, ACCES_URL: `${env.ACCES_URL}/`, ACCES_INTERNE_URL: 'http://acces/' })
  expect(config).toMatchObject({ accesIssuer: env.ACCES_URL, accesReach: 'http://acces' })
})

it('keeps the former keys of the NIR after the one in use', () => {
  const [une, deux] = [cle(), cle()]
  const { clesNir } = readAppariementConfig({ ...env, APPARIEMENT_ANCIENNES_CLES_NIR: `${une}, ${deux}` })
  expect(clesNir.map((key) => key.toString('base64url'))).toEqual([env.APPARIEMENT_CLE_NIR, une, deux])
})

it('takes another order of the sources', () => {
  expect(readAppariementConfig({ ...env, APPARIEMENT_SOURCES: 'region, caf' }).sources).toEqual(['region', 'caf'])
})

it.each([
  ['APPARIEMENT_CLE_NIR', undefined],
  ['APPARIEMENT_CLE_NIR', 'trop-court'],
  ['APPARIEMENT_ANCIENNES_CLES_NIR', 'trop-court'],
  ['APPARIEMENT_DATABASE_URL', 'mysql://x'],
  ['APPARIEMENT_SOURCES', 'caf,caf'],
  ['APPARIEMENT_SOURCES', 'CAF'],
  ['DEPARTEMENT', '2C'],
  ['ACCES_URL', 'acces'],
  ['ACCES_INTERNE_URL', 'acces'],
  ['PORT', '70000'],
])('says that %s is wrong, and not what it holds', (name, value) => {
  const read = () => readAppariementConfig({ ...env, [name]: value })
  expect(read).toThrow(new RegExp(`- ${name}`))
  if (value) expect(read).not.toThrow(new RegExp(`${value}$`, 'm'))
})

it('says every fault at once', () => {
  expect(() => readAppariementConfig({})).toThrow(/PORT[\s\S]*APPARIEMENT_DATABASE_URL[\s\S]*APPARIEMENT_CLE_NIR/)
})
