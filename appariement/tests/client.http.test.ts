import { AppariementClient, AppariementFault } from '@traitdunion/subgraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unEnregistrement } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

describe('le client des sous-graphes', () => {
  let hub: Installation
  beforeAll(async () => {
    hub = await install()
  })
  afterAll(() => hub.stop())

  const clientOf = (partenaire: string) => new AppariementClient(hub.url, () => hub.acces.token({ partenaire }))

  it('opens, matches, confirms, and follows', async () => {
    const caf = clientOf('caf')
    const { lot } = await caf.openLot('flux')
    const { rapprochements } = await caf.match(lot, [unEnregistrement()])
    expect(await caf.confirm(lot)).toEqual({ etat: 'CONFIRME' })
    const evenements = await clientOf('espace-partage').evenements(0)
    expect(evenements).toMatchObject([
      { position: 1, nature: 'IDENTITE', contenu: { personneId: rapprochements[0]?.personneId, source: 'caf' } },
    ])
  })

  it('rejects, and is told why not', async () => {
    const region = clientOf('region')
    const { lot } = await region.openLot('flux')
    expect(await region.reject(lot)).toEqual({ etat: 'REJETE' })
    await expect(region.confirm(lot)).rejects.toThrow(AppariementFault)
    await expect(region.confirm(lot)).rejects.toMatchObject({ status: 409, code: 'LOT_CLOS' })
    await expect(region.call('GET', '/cas')).rejects.toMatchObject({ status: 403, code: 'ACTION_INTERDITE' })
  })
})
