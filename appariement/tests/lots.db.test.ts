import { unNir } from '@traitdunion/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unEnregistrement } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

describe('lots', () => {
  let hub: Installation
  beforeAll(async () => {
    hub = await install()
  })
  afterAll(() => hub.stop())

  const countOf = async (table: string, where = 'true'): Promise<number> =>
    (await hub.base.query(`select count(*)::int as n from ${table} where ${where}`))[0].n

  it('a new person is made once, and found by the next source', async () => {
    const nir = unNir({ ordre: 910 })
    const un = unEnregistrement({}, { nir })
    const [cree] = await hub.send('caf', un)
    expect(cree).toMatchObject({ issue: 'AUCUN', personneId: expect.any(String) })
    const [trouve] = await hub.send('departement', { ...un, cle: 'autre-source' })
    expect(trouve).toMatchObject({ issue: 'TROUVE', personneId: cree?.personneId })
  })

  it('the same lot opened twice is one lot, and the same record twice one answer', async () => {
    const un = unEnregistrement()
    const first = await hub.stage('caf', 'flux-1', [un, un])
    const again = await hub.stage('caf', 'flux-1', [un])
    expect(again.lot).toBe(first.lot)
    expect(first.rapprochements[1]).toEqual(first.rapprochements[0])
    expect(again.rapprochements[0]).toEqual(first.rapprochements[0])
    await hub.confirm('caf', first.lot)
    expect((await hub.stage('caf', 'flux-1', [un])).rapprochements[0]).toEqual(first.rapprochements[0])
  })

  it('a lot that died between staging and confirming is run again with the same answers', async () => {
    const records = Array.from({ length: 5 }, () => unEnregistrement())
    const first = await hub.stage('caf', 'flux-2', records.slice(0, 3))
    await hub.restart()
    const again = await hub.stage('caf', 'flux-2', records)
    expect(again.rapprochements.slice(0, 3)).toEqual(first.rapprochements)
    expect((await hub.confirm('caf', again.lot)).body).toEqual({ etat: 'CONFIRME' })
    expect((await hub.confirm('caf', again.lot)).body).toEqual({ etat: 'CONFIRME' })
    await hub.restart()
    const last = await hub.stage('caf', 'flux-2', records)
    expect(last.rapprochements).toEqual(again.rapprochements)
  })

  it('what is staged is invisible to the others until it is confirmed', async () => {
    const un = unEnregistrement()
    const { lot, rapprochements } = await hub.stage('caf', 'flux-3', [un])
    const personneId = rapprochements[0]?.personneId as string
    const other = await hub.stage('departement', 'flux-3', [un])
    expect(other.rapprochements[0]).toMatchObject({ issue: 'AUCUN' })
    expect(other.rapprochements[0]?.personneId).not.toBe(personneId)
    expect(JSON.stringify(await hub.events())).not.toContain(personneId)
    expect((await hub.steward('GET', `/historique/${personneId}`)).status).toBe(404)
    expect((await hub.steward('POST', '/fusions', { ancien: personneId, conserve: personneId })).status).toBe(404)
    await hub.confirm('caf', lot)
    expect(JSON.stringify(await hub.events())).toContain(personneId)
  })

  it('two lots with the same new person end as one person: the second is an alias of the first', async () => {
    const un = unEnregistrement({}, { nir: unNir({ ordre: 911 }) })
    const [caf, cd] = [await hub.stage('caf', 'flux-4', [un]), await hub.stage('departement', 'flux-4', [un])]
    const [premiere, seconde] = [caf, cd].map(({ rapprochements }) => rapprochements[0]?.personneId)
    await Promise.all([hub.confirm('caf', caf.lot), hub.confirm('departement', cd.lot)])
    const aliases = (await hub.events()).filter(
      ({ nature, contenu }) => nature === 'ALIAS' && [premiere, seconde].includes(contenu.alias),
    )
    expect(aliases).toHaveLength(1)
    expect([aliases[0]?.contenu, aliases[0]?.contenu]).toContainEqual(
      expect.objectContaining({ personneId: expect.stringMatching(new RegExp(`${premiere}|${seconde}`)) }),
    )
    const [after] = await hub.send('region', un)
    expect(after?.issue).toBe('TROUVE')
    const { body } = await hub.steward('GET', `/historique/${seconde}`)
    expect(body.actes).toMatchObject([{ nature: 'FUSION_AUTOMATIQUE', auteur: 'appariement' }])
  })

  it('two lots of one source with the same record end as one person', async () => {
    const un = unEnregistrement()
    const [a, b] = [await hub.stage('caf', 'flux-5a', [un]), await hub.stage('caf', 'flux-5b', [un])]
    await hub.confirm('caf', a.lot)
    await hub.confirm('caf', b.lot)
    expect(await countOf('enregistrement', `cle = '${un.cle}' and etat = 'VISIBLE'`)).toBe(1)
    const [again] = await hub.send('caf', un)
    expect(again).toMatchObject({ issue: 'TROUVE', personneId: a.rapprochements[0]?.personneId })
  })

  it('one person in several records of a lot is one person, in one batch or in two', async () => {
    const nir = unNir({ ordre: 912 })
    const [a, b, c] = ['x', 'y', 'z'].map((cle) => unEnregistrement({ nom: 'Unique' }, { nir }, cle))
    const { lot, rapprochements } = await hub.stage('caf', 'flux-6', [a!, b!])
    const next = await hub.stage('caf', 'flux-6', [c!])
    const ids = [...rapprochements, ...next.rapprochements].map(({ personneId }) => personneId)
    expect(new Set(ids).size).toBe(1)
    expect([...rapprochements, ...next.rapprochements].map(({ issue }) => issue)).toEqual(['AUCUN', 'TROUVE', 'TROUVE'])
    await hub.confirm('caf', lot)
  })

  it('a rejected lot leaves nothing, and its reference can be used again', async () => {
    const before = await countOf('personne')
    const { lot } = await hub.stage('caf', 'flux-7', [unEnregistrement(), unEnregistrement()])
    expect(await countOf('personne')).toBe(before + 2)
    for (const _ of [1, 2])
      expect((await hub.call('POST', `/lots/${lot}/rejeter`, {})).body).toEqual({ etat: 'REJETE' })
    expect(await countOf('personne')).toBe(before)
    expect(await countOf('enregistrement', `lot_id = '${lot}'`)).toBe(0)
    expect(await countOf('cle_rapprochement', 'enregistrement_id not in (select id from enregistrement)')).toBe(0)
    expect(await hub.call('POST', `/lots/${lot}/confirmer`, {})).toMatchObject({
      status: 409,
      body: { code: 'LOT_CLOS' },
    })
    const refused = await hub.call('POST', `/lots/${lot}/enregistrements`, { enregistrements: [unEnregistrement()] })
    expect(refused).toMatchObject({ status: 409, body: { code: 'LOT_CLOS' } })
    expect((await hub.stage('caf', 'flux-7', [unEnregistrement()])).lot).not.toBe(lot)
  })

  it('a lot without any record is confirmed or rejected as any other', async () => {
    for (const [reference, act] of [
      ['vide-1', 'confirmer'],
      ['vide-2', 'rejeter'],
    ]) {
      const { lot } = (await hub.call('POST', '/lots', { reference })).body
      expect((await hub.call('POST', `/lots/${lot}/${act}`, {})).status).toBe(200)
    }
  })

  it('a confirmed lot takes nothing more and cannot be rejected', async () => {
    const { lot } = await hub.stage('caf', 'flux-8', [unEnregistrement()])
    await hub.confirm('caf', lot)
    expect(await hub.call('POST', `/lots/${lot}/rejeter`, {})).toMatchObject({
      status: 409,
      body: { code: 'LOT_CLOS' },
    })
    const late = await hub.call('POST', `/lots/${lot}/enregistrements`, { enregistrements: [unEnregistrement()] })
    expect(late).toMatchObject({ status: 409, body: { code: 'LOT_CLOS' } })
  })

  it('a record that comes back changed keeps its person and shows its new identity', async () => {
    const un = unEnregistrement({ nom: 'Avant' })
    const [cree] = await hub.send('caf', un)
    const [change] = await hub.send('caf', { ...un, identite: { ...un.identite, nom: 'Tout autre' } })
    expect(change).toEqual({ cle: un.cle, issue: 'TROUVE', personneId: cree?.personneId })
    const shown = (await hub.events()).filter(
      ({ nature, contenu }) => nature === 'IDENTITE' && contenu.personneId === cree?.personneId,
    )
    expect(shown.map(({ contenu }) => (contenu as { identite: { nom: string } }).identite.nom)).toEqual([
      'Avant',
      'Tout autre',
    ])
  })

  it('a record that comes back with the NIR of somebody else waits for a steward', async () => {
    const [a, b] = [913, 914].map((ordre) => unEnregistrement({}, { nir: unNir({ ordre }) }))
    const [, deB] = await hub.send('caf', a!, b!)
    const [autre] = await hub.send('caf', { ...a!, identifiants: b!.identifiants })
    expect(autre).toEqual({ cle: a!.cle, issue: 'INCOHERENT', personneId: null })
    const { body } = await hub.steward('GET', '/cas')
    const cas = (await hub.steward('GET', `/cas/${body.cas.at(-1).id}`)).body
    expect(cas.candidats.map((un: { personneId: string }) => un.personneId)).toContain(deB?.personneId)
    // The record in force is still the first: nobody else is drawn to the wrong person meanwhile.
    expect((await hub.send('region', { ...a!, cle: 'r' }))[0]).toMatchObject({ issue: 'TROUVE' })
  })

  it('a record refused for want of identity is not kept', async () => {
    const before = await countOf('enregistrement')
    const [refuse] = await hub.send('caf', unEnregistrement({ prenoms: [], dateNaissance: '0000-00-00' }))
    expect(refuse).toMatchObject({ issue: 'REFUSE', personneId: null })
    expect(await countOf('enregistrement')).toBe(before)
  })

  it('a person known by a second source is told as RAPPROCHEE, under the identity of the first source in order', async () => {
    const un = unEnregistrement({ nom: 'Delacour' }, { nir: unNir({ ordre: 915 }) })
    const [cree] = await hub.send('region', un)
    await hub.send('caf', { ...un, identite: { ...un.identite, nom: 'DELACOUR' } })
    const last = (await hub.events())
      .filter(({ nature, contenu }) => nature === 'IDENTITE' && contenu.personneId === cree?.personneId)
      .map(({ contenu }) => contenu)
    expect(last).toMatchObject([
      { source: 'region', statut: 'NOUVELLE', identite: { nom: 'Delacour' } },
      { source: 'caf', statut: 'RAPPROCHEE', identite: { nom: 'DELACOUR' } },
    ])
  })
})
