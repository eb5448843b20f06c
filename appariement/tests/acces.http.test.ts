import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TokenWanted } from './fixtures/acces-stand-in.js'
import { unEnregistrement } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

describe('qui peut quoi', () => {
  let hub: Installation
  beforeAll(async () => {
    hub = await install()
  })
  afterAll(() => hub.stop())

  const id = randomUUID()
  const routes = [
    ['POST', '/lots'],
    ['POST', `/lots/${id}/enregistrements`],
    ['POST', `/lots/${id}/confirmer`],
    ['POST', `/lots/${id}/rejeter`],
    ['GET', '/evenements'],
    ['GET', '/cas'],
    ['GET', `/cas/${id}`],
    ['POST', '/cas/ouvrir'],
    ['POST', `/cas/${id}/trancher`],
    ['POST', '/fusions'],
    ['POST', `/fusions/${id}/annuler`],
    ['POST', '/scissions'],
    ['POST', `/scissions/${id}/annuler`],
    ['GET', `/historique/${id}`],
  ] as const

  it.each(routes)('%s %s answers nobody without a token', async (method, path) => {
    const answer = await fetch(`${hub.url}${path}`, { method })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'JETON_ABSENT', message: expect.stringContaining('Bearer') })
  })

  const forged: [string, TokenWanted][] = [
    ['for another audience', { audience: 'urn:traitdunion:hub' }],
    ['of another issuer', { issuer: 'http://ailleurs.invalid' }],
    ['expired', { expiresIn: '-1m' }],
    ['of another type', { typ: 'JWT' }],
    ['signed by somebody else', { foreign: true }],
  ]
  it.each(forged)('refuses a token %s', async (_, wanted) => {
    for (const [method, path] of routes)
      expect(await hub.call(method, path, method === 'POST' ? {} : undefined, wanted)).toMatchObject({
        status: 401,
        body: { code: 'JETON_INVALIDE' },
      })
  })

  it.each(['x', 'a.b.c', ''])('refuses the token %j', async (token) =>
    expect((await hub.call('GET', '/evenements', undefined, token)).status).toBe(401),
  )

  it('a partner that is no source sends nothing', async () => {
    for (const partenaire of ['espace-partage', 'cap-emploi', 'CAF'])
      expect(await hub.call('POST', '/lots', { reference: 'x' }, { partenaire })).toMatchObject({
        status: 403,
        body: { code: 'ACTION_INTERDITE' },
      })
  })

  it('a source cannot touch the lot of another, nor open one in its name', async () => {
    const { lot } = await hub.stage('caf', 'mien', [unEnregistrement()])
    const as = { partenaire: 'region' }
    const body = { enregistrements: [unEnregistrement()] }
    for (const [path, sent] of [
      [`/lots/${lot}/enregistrements`, body],
      [`/lots/${lot}/confirmer`, {}],
      [`/lots/${lot}/rejeter`, {}],
    ] as const)
      expect(await hub.call('POST', path, sent, as)).toMatchObject({ status: 403, body: { code: 'ACTION_INTERDITE' } })
    const other = await hub.call('POST', '/lots', { reference: 'mien', source: 'caf' }, as)
    expect(other.body.lot).not.toBe(lot)
    expect((await hub.confirm('caf', lot)).status).toBe(200)
  })

  it.each(['caf', 'departement', 'region', 'inconnu'])('%s reads no case and decides nothing', async (partenaire) => {
    for (const [method, path] of routes.slice(5))
      expect(await hub.call(method, path, method === 'POST' ? {} : undefined, { partenaire })).toMatchObject({
        status: 403,
        body: { code: 'ACTION_INTERDITE' },
      })
  })

  it('identities are told to espace-partage only, attachments to their source only', async () => {
    await hub.send('caf', unEnregistrement({ nom: 'Secrete' }))
    for (const partenaire of ['caf', 'region', 'inconnu'])
      expect(JSON.stringify(await hub.events(partenaire))).not.toMatch(/IDENTITE|Secrete/)
    expect(JSON.stringify(await hub.events())).toMatch(/Secrete/)
  })

  it.each([
    ['no list', {}],
    ['an empty list', { enregistrements: [] }],
    ['too many', { enregistrements: Array.from({ length: 501 }, () => unEnregistrement()) }],
    ['no key', { enregistrements: [{ ...unEnregistrement(), cle: '' }] }],
    ['a NUL', { enregistrements: [unEnregistrement({ nom: 'a\0b' })] }],
    ['half a character', { enregistrements: [unEnregistrement({ nom: 'a\ud800b' })] }],
    ['a name as number', { enregistrements: [unEnregistrement({ nom: 7 as unknown as string })] }],
    ['an endless name', { enregistrements: [unEnregistrement({ nom: 'a'.repeat(201) })] }],
    ['another sex', { enregistrements: [unEnregistrement({ sexe: 'X' as 'INCONNU' })] }],
    ['no numbers', { enregistrements: [{ ...unEnregistrement(), identifiants: null }] }],
  ])('refuses a body with %s, and keeps nothing of it', async (_, body) => {
    const { lot } = (await hub.call('POST', '/lots', { reference: 'faux' })).body
    const answer = await hub.call('POST', `/lots/${lot}/enregistrements`, body)
    expect(answer).toMatchObject({ status: 400, body: { code: 'DEMANDE_INVALIDE' } })
    const [{ n }] = await hub.base.query('select count(*)::int as n from enregistrement where lot_id = $1', [lot])
    expect(n).toBe(0)
  })

  it('refuses a body that is not JSON without repeating it', async () => {
    const { lot } = (await hub.call('POST', '/lots', { reference: 'faux' })).body
    const answer = await hub.call('POST', `/lots/${lot}/enregistrements`, '{"enregistrements": [ 2900699999905')
    expect(answer).toMatchObject({ status: 400, body: { code: 'DEMANDE_ILLISIBLE' } })
    expect(JSON.stringify(answer.body)).not.toContain('29006')
  })

  it('an unknown lot, an unknown address', async () => {
    const known = await hub.call('POST', `/lots/${randomUUID()}/confirmer`, {})
    expect(known).toMatchObject({ status: 404, body: { code: 'LOT_INCONNU' } })
    expect(await hub.call('POST', '/lots/x/confirmer', {})).toMatchObject({ status: 400 })
    expect(await hub.call('GET', '/rien?nir=2900699999905')).toEqual({
      status: 404,
      body: { code: 'ROUTE_INCONNUE', message: expect.not.stringContaining('nir=') },
    })
  })

  it('says that it lives and that it is ready, to anyone', async () => {
    for (const path of ['/sante', '/pret']) expect((await fetch(`${hub.url}${path}`)).status).toBe(200)
  })
})
