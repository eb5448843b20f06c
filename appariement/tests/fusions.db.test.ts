import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unEnregistrement } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

describe('fusions', () => {
  let hub: Installation
  beforeAll(async () => {
    hub = await install()
  })
  afterAll(() => hub.stop())

  const unePersonne = async () => (await hub.send('caf', unEnregistrement()))[0]?.personneId as string
  const merge = async (ancien: string, conserve: string) => hub.steward('POST', '/fusions', { ancien, conserve })
  const undo = (fusion: string) => hub.steward('POST', `/fusions/${fusion}/annuler`, {})
  /** What a subgraph knows after following the feed from the beginning. */
  const aliasesOf = async (...personnes: string[]): Promise<Record<string, string>> => {
    const book: Record<string, string> = {}
    for (const evenement of await allEvents('departement')) {
      if (evenement.nature !== 'ALIAS' || !personnes.includes(evenement.contenu.alias)) continue
      const { alias, personneId } = evenement.contenu
      if (personneId === null) delete book[alias]
      else book[alias] = personneId
    }
    return book
  }
  const allEvents = async (partenaire: string) => {
    const all = []
    for (let apres = 0; ; ) {
      const page = await hub.events(partenaire, apres)
      if (page.length === 0) return all
      all.push(...page)
      apres = page.at(-1)?.position as number
    }
  }

  it('a merge of merges leads to the last, and undoing it gives the former state back', async () => {
    const [a, b, c] = [await unePersonne(), await unePersonne(), await unePersonne()] as [string, string, string]
    const ab = (await merge(a, b)).body.fusion
    const bc = (await merge(b, c)).body.fusion
    expect(await aliasesOf(a, b, c)).toEqual({ [a]: c, [b]: c })
    expect((await undo(bc)).body).toEqual({ fusion: bc, personneId: b })
    expect(await aliasesOf(a, b, c)).toEqual({ [a]: b })
    await undo(ab)
    expect(await aliasesOf(a, b, c)).toEqual({})
  })

  it('undoing the first merge leaves the second', async () => {
    const [a, b, c] = [await unePersonne(), await unePersonne(), await unePersonne()] as [string, string, string]
    const ab = (await merge(a, b)).body.fusion
    await merge(b, c)
    await undo(ab)
    expect(await aliasesOf(a, b, c)).toEqual({ [b]: c })
  })

  it('the same request again is the same merge, an undone one stays undone', async () => {
    const [a, b] = [await unePersonne(), await unePersonne()]
    const first = await merge(a, b)
    expect((await merge(a, b)).body).toEqual(first.body)
    expect((await merge(a.toUpperCase(), b.toUpperCase())).body).toEqual(first.body)
    const before = (await allEvents('departement')).length
    await undo(first.body.fusion)
    await undo(first.body.fusion)
    expect((await allEvents('departement')).length).toBe(before + 1)
  })

  it.each([
    ['with itself', 'a', 'a', 409, 'FUSION_INUTILE'],
    ['the kept one into the former', 'b', 'a', 409, 'FUSION_INUTILE'],
    ['an alias into a third', 'a', 'c', 409, 'FUSION_INUTILE'],
    ['an unknown person', 'inconnue', 'b', 404, 'PERSONNE_INCONNUE'],
    ['into an unknown person', 'c', 'inconnue', 404, 'PERSONNE_INCONNUE'],
  ])('refuses to merge %s', async (_, ancien, conserve, status, code) => {
    const ids: Record<string, string> = {
      a: await unePersonne(),
      b: await unePersonne(),
      c: await unePersonne(),
      inconnue: randomUUID(),
    }
    await merge(ids['a'] as string, ids['b'] as string)
    const refused = await merge(ids[ancien] as string, ids[conserve] as string)
    expect(refused).toMatchObject({ status, body: { code } })
  })

  it.each([
    [{ auteur: '' }],
    [{ auteur: undefined }],
    [{ motif: '   ' }],
    [{ motif: undefined }],
    [{ ancien: 'x' }],
    [{ conserve: null }],
  ])('refuses a merge that says %j', async (faux) => {
    const demande = { ancien: randomUUID(), conserve: randomUUID(), ...faux }
    expect(await hub.steward('POST', '/fusions', demande)).toMatchObject({
      status: 400,
      body: { code: 'DEMANDE_INVALIDE', champs: [Object.keys(faux)[0]] },
    })
  })

  it('a record of the merged person keeps its identifier, so that undoing gives it back', async () => {
    const [un, autre] = [unEnregistrement(), unEnregistrement()]
    const [a, b] = (await hub.send('caf', un, autre)).map(({ personneId }) => personneId) as [string, string]
    const { fusion } = (await merge(a, b)).body
    const [pendant] = await hub.send('departement', un)
    expect(pendant).toMatchObject({ issue: 'TROUVE', personneId: a })
    await undo(fusion)
    expect((await hub.send('region', un))[0]).toMatchObject({ issue: 'TROUVE', personneId: a })
    expect((await hub.send('region', autre))[0]).toMatchObject({ issue: 'TROUVE', personneId: b })
  })

  it('who decided, why and when is kept, under every identifier of the person', async () => {
    const [a, b] = [await unePersonne(), await unePersonne()]
    const { fusion } = (await merge(a, b)).body
    for (const id of [a, b])
      expect((await hub.steward('GET', `/historique/${id}`)).body).toMatchObject({
        personneId: b,
        noms: [b, a],
        actes: [{ nature: 'FUSION', objetId: fusion, auteur: 'agent-7', motif: 'Vérifié avec la personne.' }],
      })
    await undo(fusion)
    const { actes } = (await hub.steward('GET', `/historique/${a}`)).body
    expect(actes.map(({ nature }: { nature: string }) => nature)).toEqual(['FUSION', 'FUSION_ANNULEE'])
  })

  it('whatever the merges and the undos, aliases are those that the merges that remain give', async () => {
    const geste = fc.oneof(
      { weight: 3, arbitrary: fc.record({ fusionner: fc.tuple(fc.nat(5), fc.nat(5)) }) },
      { weight: 2, arbitrary: fc.record({ annuler: fc.nat(12) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(geste, { minLength: 3, maxLength: 14 }), async (gestes) => {
        const ids = (await hub.send('caf', ...Array.from({ length: 6 }, () => unEnregistrement()))).map(
          ({ personneId }) => personneId as string,
        )
        const faites: { fusion: string; ancien: string; conserve: string; annulee: boolean }[] = []
        for (const un of gestes) {
          if ('fusionner' in un) {
            const [ancien, conserve] = un.fusionner.map((rang) => ids[rang]) as [string, string]
            const { status, body } = await merge(ancien, conserve)
            if (status === 200 && !faites.some(({ fusion }) => fusion === body.fusion))
              faites.push({ fusion: body.fusion, ancien, conserve: body.personneId, annulee: false })
          } else {
            const faite = faites[un.annuler]
            if (!faite) continue
            await undo(faite.fusion)
            faite.annulee = true
          }
        }
        const attendu = replay(faites.filter(({ annulee }) => !annulee))
        expect(await aliasesOf(...ids)).toEqual(attendu)
        expect(await storedAliases(ids)).toEqual(attendu)
      }),
      { numRuns: 40 },
    )
  })

  const storedAliases = async (ids: string[]): Promise<Record<string, string>> => {
    const rows = await hub.base.query('select alias, personne_id from personne_alias where alias = any($1::uuid[])', [
      ids,
    ])
    return Object.fromEntries(rows.map((row: { alias: string; personne_id: string }) => [row.alias, row.personne_id]))
  }
})

/** Merges done one after the other on nobody's aliases: each renames a person, and those renamed to it before. */
const replay = (fusions: readonly { ancien: string; conserve: string }[]): Record<string, string> => {
  const book: Record<string, string> = {}
  for (const { ancien, conserve } of fusions) {
    const cible = book[conserve] ?? conserve
    for (const [alias, personne] of Object.entries(book)) if (personne === ancien) book[alias] = cible
    book[ancien] = cible
  }
  return book
}
