import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formation } from '../fixtures/lheo/composer.js'
import { valides } from '../fixtures/lheo/exemples.js'
import { mutations } from '../fixtures/lheo/mutations.js'
import { naturalState } from './fixtures/natural-state.js'
import { installOffre, type Offre, unCatalogue } from './fixtures/offre.js'

const FIXTURES = new URL('../fixtures/lheo/', import.meta.url)

describe('un catalogue LHÉO fautif', () => {
  let hub: Offre
  beforeEach(async () => {
    hub = await installOffre()
  })
  afterEach(() => hub.stop())

  it('tolère des écarts en quarantaine, que la formation lève en revenant juste', async () => {
    const fautive = unCatalogue(formation({ numero: '24_1' }), formation({ numero: '24_2', certifiante: '7' }))
    expect(await hub.send(fautive)).toMatchObject({
      status: 422,
      code: 'ECARTS_NON_TOLERES',
      ecarts: [{ code: 'CODE_INCONNU' }],
    })
    expect((await hub.formations()).size).toBe(0)
    const { import: id, compteurs } = await hub.publish(fautive, { tolerer: '1' })
    expect(compteurs).toMatchObject({ formationsLus: 2, formationsEnEcart: 1, formationsCreees: 1 })
    expect(await hub.get(`/imports/${id}/quarantaine`)).toMatchObject({
      ecarts: [
        {
          enregistrement: 'formation[2]',
          champ: 'certifiante',
          code: 'CODE_INCONNU',
          natureValeur: 'nombre de 1 chiffres',
        },
      ],
    })
    expect((await hub.publish(unCatalogue(formation({ numero: '24_2' })))).compteurs).toMatchObject({ ecartsLeves: 1 })
    expect(await hub.get(`/imports/${id}/quarantaine`)).toEqual({ ecarts: [] })
  })

  it.each([
    ['sans jeton du partenaire', { partenaire: 'caf' }, 403, 'ACTION_INTERDITE'],
    ['avec un jeton d’import d’un autre', { audience: 'urn:traitdunion:import:caf' }, 401, 'JETON_INVALIDE'],
  ])('%s est refusé', async (_cas, as, status, code) => {
    expect(await hub.send(valides['standard-2.3'], {}, as)).toMatchObject({ status, code })
  })
  it('est rejeté entier, avec sa ligne et son code, et ne laisse rien', async () => {
    const avant = await naturalState(hub.base)
    for (const fichier of readdirSync(new URL('invalides/', FIXTURES))) {
      const mutation = mutations.find((une) => `${une.fichier}.xml` === fichier)
      const rapport = await hub.send(readFileSync(new URL(`invalides/${fichier}`, FIXTURES)))
      const { kind, code, ligne } = mutation!
      expect({ fichier, status: rapport.status, code: rapport.code, dit: rapport.ecarts?.[0] }).toMatchObject({
        fichier,
        status: 422,
        code: kind === 'ecart' ? 'ECARTS_NON_TOLERES' : code,
        dit: { code, ligne },
      })
    }
    expect(await naturalState(hub.base)).toEqual(avant)
    const { rows } = await hub.base.query(`select count(*)::int as reste from import_fichier where etat <> 'REJETE'`)
    expect(rows).toEqual([{ reste: 0 }])
  })
})
