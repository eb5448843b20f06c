import { CONTRIBUTIONS_AUDIENCE } from '@traitdunion/subgraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Essai, startEssai } from './essai.js'

describe('l’annuaire des professionnels', () => {
  let essai: Essai
  beforeAll(async () => {
    essai = await startEssai()
  })
  afterAll(() => essai.stop())

  const demande = async (body: unknown, partenaire = 'departement', audience = CONTRIBUTIONS_AUDIENCE) => {
    const answer = await fetch(`${essai.hub.url}/annuaire`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await essai.jeton(partenaire, audience)}`,
      },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: await answer.json() }
  }

  it('donne la clé de qui porte une adresse, quelle que soit sa casse, et tait les autres', async () => {
    const organisation = await essai.organisation()
    const id = await essai.professionnel(organisation.id, { courriel: 'Dominique.Essai@exemple.fr' })
    const { status, body } = await demande({ courriels: ['DOMINIQUE.essai@exemple.fr', 'personne@exemple.fr'] })
    expect(status).toBe(200)
    expect(body).toEqual({
      professionnels: [
        {
          courriel: 'dominique.essai@exemple.fr',
          id,
          organisationId: organisation.id,
          organisationSiret: organisation.siret,
        },
      ],
    })
  })

  it('ne choisit pas entre deux professionnels d’une même adresse', async () => {
    const organisation = await essai.organisation()
    for (const nom of ['Un', 'Deux'])
      await essai.professionnel(organisation.id, { nom, courriel: 'accueil@exemple.fr' })
    expect((await demande({ courriels: ['accueil@exemple.fr'] })).body).toEqual({ professionnels: [] })
  })

  it.each([
    ['d’une autre audience', { courriels: [] }, 'departement', 'urn:traitdunion:evenements', 401, 'JETON_INVALIDE'],
    ['qui n’est d’aucun partenaire', { courriels: [] }, 'inconnu', CONTRIBUTIONS_AUDIENCE, 403, 'SOURCE_INCONNUE'],
    ['sans liste', {}, 'departement', CONTRIBUTIONS_AUDIENCE, 400, 'ANNUAIRE_DEMANDE_INVALIDE'],
  ])('refuse une demande %s', async (_cas, body, partenaire, audience, status, code) => {
    expect(await demande(body, partenaire, audience)).toMatchObject({ status, body: { code } })
  })
})
