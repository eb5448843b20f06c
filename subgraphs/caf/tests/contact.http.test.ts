import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type FoyerFictif, foyers, unMensuel, unQuotidien } from './fixtures/flux.js'
import { type Installation, install } from './fixtures/installation.js'

const { couple, suspendu } = foyers

let hub: Installation
beforeEach(async () => {
  hub = await install()
})
afterEach(() => hub.stop())

/** What waits to be told, in order: espace-partage does not answer here. */
const aDire = async () => {
  const { rows } = await hub.base.query(
    `select s.valeur ->> 'codeCommune' as commune, s.valeur ->> 'codePostal' as postal,
       (select m.role from membre_foyer m where m.personne_id = s.personne_id order by m.modifie_le desc limit 1) as role
     from contribution_sortante s where nature = 'CONTACT' order by position`,
  )
  return rows
}
const dit = (combien: number) => vi.waitUntil(async () => (await aDire()).length >= combien, { timeout: 25_000 })

it('l’adresse du foyer est dite de ses adultes, et retirée de qui le quitte', async () => {
  await hub.send(unMensuel({ foyers: [couple, suspendu] }))
  await dit(3)
  const premiers = await aDire()
  expect(premiers.map(({ role }: { role: string }) => role).sort()).toEqual(['CONJOINT', 'DEMANDEUR', 'DEMANDEUR'])
  for (const { commune, postal } of premiers) {
    expect(commune).toMatch(/^\d{5}$/)
    expect(postal).toMatch(/^\d{5}$/)
  }
  const sans = { ...couple, personnes: couple.personnes.filter(({ role }: FoyerFictif) => role !== 'CJT') }
  await hub.send(unQuotidien({ foyers: [sans] }))
  await dit(4)
  expect((await aDire()).slice(3)).toEqual([{ commune: null, postal: null, role: 'CONJOINT' }])
})
