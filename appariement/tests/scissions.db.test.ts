import { randomUUID } from 'node:crypto'
import { unNir } from '@traitdunion/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unEnregistrement } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

describe('scissions', () => {
  let hub: Installation
  let ordre = 930
  beforeAll(async () => {
    hub = await install()
  })
  afterAll(() => hub.stop())

  /** One person known by two sources, which in truth are two. */
  const melangee = async () => {
    const un = unEnregistrement({}, { nir: unNir({ ordre: ordre++ }) })
    const [caf] = await hub.send('caf', un)
    const [region] = await hub.send('region', { ...un, cle: `r-${un.cle}` })
    expect(region?.personneId).toBe(caf?.personneId)
    return { personneId: caf?.personneId as string, caf: un, region: { ...un, cle: `r-${un.cle}` } }
  }
  const split = (body: object) => hub.steward('POST', '/scissions', body)
  const undo = (id: string) => hub.steward('POST', `/scissions/${id}/annuler`, {})
  const personOf = async (source: string, cle: string): Promise<string> =>
    (
      await hub.base.query(
        `select personne_id as id from enregistrement where source = $1 and cle = $2 and etat = 'VISIBLE'`,
        [source, cle],
      )
    )[0].id

  it('moves the records to a new person, tells their source, and goes back exactly', async () => {
    const { personneId, region } = await melangee()
    const { body } = await split({ personneId, enregistrements: [{ source: 'region', cle: region.cle }] })
    expect(body.personneId).not.toBe(personneId)
    expect(await personOf('region', region.cle)).toBe(body.personneId)
    expect((await hub.events('region')).at(-1)).toMatchObject({
      nature: 'RATTACHEMENT',
      contenu: { source: 'region', cle: region.cle, personneId: body.personneId },
    })
    expect(JSON.stringify(await hub.events('caf'))).not.toContain(region.cle)
    // The source sends it again: it stays where the steward put it.
    expect((await hub.send('region', region))[0]).toMatchObject({ issue: 'TROUVE', personneId: body.personneId })

    expect((await undo(body.scission)).body).toEqual({ scission: body.scission, personneId })
    expect(await personOf('region', region.cle)).toBe(personneId)
    expect((await hub.send('region', region))[0]).toMatchObject({ issue: 'TROUVE', personneId })
    // What partners wrote meanwhile about the person that was not one is found under the one that is.
    expect((await hub.events('caf')).at(-1)).toMatchObject({
      nature: 'ALIAS',
      contenu: { alias: body.personneId, personneId },
    })
    expect((await undo(body.scission)).status).toBe(200)
  })

  it('the same request again is the same split, until it is undone', async () => {
    const { personneId, region } = await melangee()
    const demande = { personneId, enregistrements: [{ source: 'region', cle: region.cle }] }
    const first = await split(demande)
    expect((await split(demande)).body).toEqual(first.body)
    await undo(first.body.scission)
    expect((await split(demande)).body.scission).not.toBe(first.body.scission)
  })

  it('moves the records to a given person', async () => {
    const { personneId, region } = await melangee()
    const [autre] = await hub.send('caf', unEnregistrement())
    const vers = autre?.personneId as string
    const { body } = await split({ personneId, enregistrements: [{ source: 'region', cle: region.cle }], vers })
    expect(body.personneId).toBe(vers)
    await undo(body.scission)
    expect(await personOf('region', region.cle)).toBe(personneId)
  })

  it('a lot staged before a split does not undo it', async () => {
    const { personneId, region } = await melangee()
    const change = { ...region, identite: { ...region.identite, communeNaissance: '41269' } }
    const { lot } = await hub.stage('region', `avant-${region.cle}`, [change])
    const { body } = await split({ personneId, enregistrements: [{ source: 'region', cle: region.cle }] })
    await hub.confirm('region', lot)
    expect(await personOf('region', region.cle)).toBe(body.personneId)
  })

  it('is undone last first', async () => {
    const { personneId, region } = await melangee()
    const first = (await split({ personneId, enregistrements: [{ source: 'region', cle: region.cle }] })).body
    const [autre] = await hub.send('region', unEnregistrement())
    await hub.steward('POST', '/fusions', { ancien: autre?.personneId, conserve: first.personneId })
    const again = { personneId: first.personneId, enregistrements: [{ source: 'region', cle: region.cle }] }
    const second = (await split(again)).body
    expect(await undo(first.scission)).toMatchObject({ status: 409, body: { code: 'SCISSION_DEPASSEE' } })
    await undo(second.scission)
    expect((await undo(first.scission)).status).toBe(200)
    expect(await personOf('region', region.cle)).toBe(personneId)
  })

  it('refuses what would empty a person, what is not its own, and nobody', async () => {
    const { personneId, caf, region } = await melangee()
    const ici = [{ source: 'region', cle: region.cle }]
    for (const [demande, status, code] of [
      [{ personneId, enregistrements: [...ici, { source: 'caf', cle: caf.cle }] }, 409, 'SCISSION_IMPOSSIBLE'],
      [{ personneId, enregistrements: [{ source: 'caf', cle: region.cle }] }, 409, 'SCISSION_IMPOSSIBLE'],
      [{ personneId, enregistrements: ici, vers: personneId }, 409, 'SCISSION_IMPOSSIBLE'],
      [{ personneId, enregistrements: ici, vers: randomUUID() }, 404, 'PERSONNE_INCONNUE'],
      [{ personneId: randomUUID(), enregistrements: ici }, 404, 'PERSONNE_INCONNUE'],
      [{ personneId, enregistrements: [] }, 400, 'DEMANDE_INVALIDE'],
      [{ personneId, enregistrements: ici, motif: '' }, 400, 'DEMANDE_INVALIDE'],
    ] as const)
      expect(await split(demande)).toMatchObject({ status, body: { code } })
    expect(await undo(randomUUID())).toMatchObject({ status: 404, body: { code: 'SCISSION_INCONNUE' } })
    expect(await personOf('region', region.cle)).toBe(personneId)
  })
})
