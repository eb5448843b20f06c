import { afterAll, beforeAll, expect, it } from 'vitest'
import { unEnregistrement, unNom } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

let hub: Installation
beforeAll(async () => {
  hub = await install()
})
afterAll(() => hub.stop())

const jeune = () => unEnregistrement({ nom: unNom(), sexe: 'INCONNU', communeNaissance: null })

it('where someone lives makes a name and a day of birth certain, and is shown nowhere', async () => {
  const lui = { ...jeune(), codePostal: '41000' }
  const [connu] = await hub.send('caf', { ...lui, identite: { ...lui.identite, sexe: 'MASCULIN' } })
  expect(await hub.send('mission-locale', lui)).toMatchObject([{ issue: 'TROUVE', personneId: connu?.personneId }])
  const [ailleurs] = await hub.send('pole-emploi', { ...lui, codePostal: '41100' })
  expect(ailleurs?.issue).toBe('PLUSIEURS')
  const { cas } = (await hub.steward('GET', '/cas')).body
  const montres = [await hub.events(), (await hub.steward('GET', `/cas/${cas.at(-1).id}`)).body]
  expect(JSON.stringify(montres)).toContain(lui.identite.nom)
  expect(JSON.stringify(montres)).not.toMatch(/codePostal|"41[01]00"/)
})

it('a record that comes again with the same residence is unchanged; one who moves is still the same person', async () => {
  const elle = { ...jeune(), codePostal: '41000' }
  const versions = async () =>
    (await hub.base.query('select count(*)::int as n from enregistrement where cle = $1', [elle.cle]))[0].n
  const [cree] = await hub.send('caf', elle)
  await hub.send('caf', elle)
  expect(await versions()).toBe(1)
  for (const codePostal of ['41200', 'ailleurs', null]) {
    expect(await hub.send('caf', { ...elle, codePostal })).toMatchObject([{ personneId: cree?.personneId }])
  }
  // What is no postal code is none: the last two are one version.
  expect(await versions()).toBe(3)
})
