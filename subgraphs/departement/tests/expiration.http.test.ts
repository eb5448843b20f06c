import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Departement, day, startDepartement } from './start-departement.js'

describe('le terme d’un contrat', () => {
  const [echu, dernierJour, brouillon] = [randomUUID(), randomUUID(), randomUUID()]
  let hub: Departement

  beforeAll(async () => {
    hub = await startDepartement(async (sql) => {
      const orientation = randomUUID()
      await sql(
        `insert into orientation values ($1, $2, 'SOCIAL', 'DECIDEE', 'OUVERTE', 'DEPARTEMENT', null, $3, null, 1, now())`,
        [orientation, randomUUID(), day(-200)],
      )
      for (const [id, statut, fin] of [
        [echu, 'EN_COURS', day(-1)],
        [dernierJour, 'EN_COURS', day(0)],
        [brouillon, 'BROUILLON', day(-1)],
      ])
        await sql(
          `insert into contrat (id, personne_id, orientation_id, statut, orientation_notifiee_le, a_signer_avant, debut,
             fin, signe_le, version, modifie_le) values ($1, $2, $3, $4, $5, $6, $5, $7, $8, 1, now())`,
          [id, randomUUID(), orientation, statut, day(-190), day(-160), fin, statut === 'EN_COURS' ? day(-180) : null],
        )
    })
  })
  afterAll(() => hub.stop())

  const statuts = async () =>
    Object.fromEntries((await hub.sql('select id, statut, version from contrat')).rows.map((row) => [row.id, row]))

  it('se constate dès le démarrage, sans toucher au contrat qui court ni au brouillon', async () => {
    await vi.waitFor(async () => expect((await statuts())[echu]).toMatchObject({ statut: 'EXPIRE', version: 2 }), {
      timeout: 20_000,
    })
    expect((await statuts())[dernierJour]).toMatchObject({ statut: 'EN_COURS', version: 1 })
    expect((await statuts())[brouillon]).toMatchObject({ statut: 'BROUILLON', version: 1 })
  })
})
