import { randomUUID } from 'node:crypto'
import { CONTRIBUTIONS_AUDIENCE } from '@traitdunion/subgraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeEspacePartage } from '../src/index.js'
import { type Essai, startEssai } from './essai.js'

const CONTACT = /* GraphQL */ `
  query ($id: ID!) {
    personne(id: $id) {
      contact { adresse codePostal codeCommune commune { nom } telephone courriel source differences version }
      contactsParSource { source version }
      organismeReferent { source depuis differences version organisation { nom } referent { nom } }
      organismesReferentsParSource { source }
    }
  }
`
const DECLARER = /* GraphQL */ `
  mutation ($input: ContactDeclarerInput!) {
    contactDeclarer(input: $input) { personne { contact { source courriel } } erreurs { code champ } }
  }
`
const DECLARER_REFERENT = /* GraphQL */ `
  mutation ($input: OrganismeReferentDeclarerInput!) {
    organismeReferentDeclarer(input: $input) {
      personne { organismeReferent { organisation { nom } referent { nom } } }
      erreurs { code champ }
    }
  }
`

const valeur = (reste = {}) => ({
  adresse: ['12 rue des Lilas'],
  codePostal: '28000',
  codeCommune: '28085',
  telephone: '02 37 00 00 00',
  courriel: 'camille@exemple.fr',
  ...reste,
})

describe('ce que chaque partenaire sait joindre', () => {
  let essai: Essai
  beforeAll(async () => {
    essai = await startEssai(makeEspacePartage({ ordreSources: ['USAGER', 'DEPARTEMENT', 'CAF'] }))
  })
  afterAll(() => essai.stop())

  const envoie = async (partenaire: string, contributions: unknown, audience = CONTRIBUTIONS_AUDIENCE) => {
    const answer = await fetch(`${essai.hub.url}/contributions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await essai.jeton(partenaire, audience)}`,
      },
      body: JSON.stringify({ contributions }),
    })
    return { status: answer.status, body: (await answer.json()) as { appliquees: number; refus: unknown[] } }
  }
  const contact = (personneId: string, recueLe: string, v: object | null = valeur()) => ({
    personneId,
    nature: 'CONTACT',
    recueLe,
    valeur: v,
  })
  const lue = async (id: string) => (await essai.hub.query(CONTACT, { id })).data.personne

  it('est montré selon l’ordre réglé des sources, et les écarts sont dits', async () => {
    const id = await essai.personne()
    await envoie('region', [contact(id, '2026-03-01T08:00:00Z', valeur({ courriel: 'region@exemple.fr' }))])
    await envoie('caf', [contact(id, '2026-02-01T08:00:00Z', valeur({ telephone: '+33237000000' }))])
    expect(await lue(id)).toMatchObject({
      contact: { source: 'CAF', commune: { nom: 'Chartres' }, differences: ['REGION'], version: 1 },
      contactsParSource: [{ source: 'CAF' }, { source: 'REGION' }],
    })
    await envoie('departement', [
      contact(id, '2026-01-01T08:00:00Z', valeur({ adresse: ['12, RUE DES LILAS'], telephone: null })),
    ])
    expect((await lue(id)).contact).toMatchObject({ source: 'DEPARTEMENT', differences: ['REGION'] })
  })

  it('ne recule jamais : le même envoi, ou un plus ancien, ne change rien', async () => {
    const id = await essai.personne()
    const neuf = contact(id, '2026-03-01T08:00:00Z')
    expect((await envoie('caf', [neuf])).body).toEqual({ appliquees: 1, refus: [] })
    expect((await envoie('caf', [neuf])).body).toEqual({ appliquees: 0, refus: [] })
    const vieux = contact(id, '2026-02-01T08:00:00Z', valeur({ courriel: 'vieux@exemple.fr' }))
    expect((await envoie('caf', [vieux])).body.appliquees).toBe(0)
    expect((await lue(id)).contact).toMatchObject({ courriel: 'camille@exemple.fr', version: 1 })

    await envoie('caf', [contact(id, '2026-04-01T08:00:00Z', null)])
    expect((await lue(id)).contact).toBeNull()
    await envoie('caf', [neuf])
    expect((await lue(id)).contact).toBeNull()
  })

  it('garde la plus récente de plusieurs valeurs d’un même envoi', async () => {
    const id = await essai.personne()
    await envoie('caf', [
      contact(id, '2026-03-02T08:00:00Z', valeur({ courriel: 'deux@exemple.fr' })),
      contact(id, '2026-03-01T08:00:00Z', valeur({ courriel: 'un@exemple.fr' })),
    ])
    expect((await lue(id)).contact.courriel).toBe('deux@exemple.fr')
  })

  it('suit la personne dans une fusion', async () => {
    const [ancienne, gardee] = [await essai.personne(), await essai.personne()]
    await envoie('caf', [contact(ancienne, '2026-03-01T08:00:00Z', valeur({ courriel: 'ancien@exemple.fr' }))])
    await envoie('caf', [contact(gardee, '2026-02-01T08:00:00Z')])
    await essai.recoit({ nature: 'ALIAS', contenu: { alias: ancienne, personneId: gardee } })
    expect(await lue(gardee)).toMatchObject({
      contact: { courriel: 'ancien@exemple.fr', differences: [] },
      contactsParSource: [{ source: 'CAF' }],
    })
  })

  it('refuse une contribution mal formée sans retenir les autres', async () => {
    const id = await essai.personne()
    const bonne = contact(id, '2026-03-01T08:00:00Z')
    const cas: [object, string][] = [
      [{ ...bonne, personneId: 'x' }, 'personneId'],
      [{ ...bonne, nature: 'NOTE' }, 'nature'],
      [{ ...bonne, recueLe: '2026-03-01' }, 'recueLe'],
      [{ ...bonne, recueLe: '2999-01-01T00:00:00Z' }, 'recueLe'],
      [{ ...bonne, valeur: undefined }, 'valeur'],
      [{ ...bonne, valeur: valeur({ codePostal: '2800' }) }, 'valeur.codePostal'],
      [{ ...bonne, valeur: valeur({ codeCommune: 'Chartres' }) }, 'valeur.codeCommune'],
      [{ ...bonne, valeur: valeur({ telephone: 'le matin' }) }, 'valeur.telephone'],
      [{ ...bonne, valeur: valeur({ courriel: 'camille' }) }, 'valeur.courriel'],
      [{ ...bonne, valeur: valeur({ adresse: Array(7).fill('a') }) }, 'valeur.adresse'],
      [{ ...bonne, nature: 'ORGANISME_REFERENT', valeur: { organisationId: 'x' } }, 'valeur.organisationId'],
    ]
    const { status, body } = await envoie('caf', [...cas.map(([une]) => une), bonne])
    expect(status).toBe(200)
    expect(body.appliquees).toBe(1)
    expect(body.refus).toEqual(cas.map(([, champ], rang) => ({ rang, code: 'CONTRIBUTION_INVALIDE', champ })))
    expect(JSON.stringify(body)).not.toContain('Chartres')
  })

  it('refuse un corps, un jeton ou un partenaire qui ne sont pas les bons', async () => {
    for (const corps of [null, 'x', {}, Array(501).fill({})])
      expect(await envoie('caf', corps)).toMatchObject({ status: 400, body: { code: 'CONTRIBUTIONS_INVALIDES' } })
    expect(await envoie('caf', [], 'urn:traitdunion:hub')).toMatchObject({
      status: 401,
      body: { code: 'JETON_INVALIDE' },
    })
    for (const partenaire of ['inconnu', 'usager', 'constructor'])
      expect(await envoie(partenaire, [])).toMatchObject({ status: 403, body: { code: 'SOURCE_INCONNUE' } })
    const sans = await fetch(`${essai.hub.url}/contributions`, { method: 'POST' })
    expect(sans.status).toBe(401)
  })

  describe('se déclare aussi dans le graphe', () => {
    const declare = async (input: object, passport = {}) =>
      (await essai.hub.query(DECLARER, { input: { cleIdempotence: randomUUID(), ...input } }, passport)).data
        .contactDeclarer

    it('au nom du partenaire de l’appelant, version par source', async () => {
      const personneId = await essai.personne()
      await envoie('caf', [contact(personneId, '2026-03-01T08:00:00Z')])
      expect(await declare({ personneId, courriel: 'un@exemple.fr' })).toEqual({
        personne: { contact: { source: 'DEPARTEMENT', courriel: 'un@exemple.fr' } },
        erreurs: [],
      })
      expect((await declare({ personneId, courriel: 'deux@exemple.fr' })).erreurs[0].code).toBe('CONFLIT_VERSION')
      const suite = { personneId, courriel: 'deux@exemple.fr', versionAttendue: 1 }
      expect((await declare(suite)).personne.contact.courriel).toBe('deux@exemple.fr')
      expect((await lue(personneId)).contactsParSource).toMatchObject([
        { source: 'DEPARTEMENT', version: 2 },
        { source: 'CAF', version: 1 },
      ])
    })

    it('une fois par clé', async () => {
      const input = { personneId: await essai.personne(), courriel: 'a@exemple.fr', cleIdempotence: randomUUID() }
      expect((await declare(input)).erreurs).toEqual([])
      expect((await declare(input)).erreurs).toEqual([])
      expect((await lue(input.personneId)).contact.version).toBe(1)
    })

    it('et se refuse à qui n’est pas partenaire, pour une personne inconnue, ou mal formé', async () => {
      const personneId = await essai.personne()
      expect((await declare({ personneId }, { genre: 'anonyme', partenaire: undefined })).erreurs).toMatchObject([
        { code: 'ACTION_INTERDITE' },
      ])
      expect((await declare({ personneId: randomUUID() })).erreurs).toEqual([
        { code: 'PERSONNE_INCONNUE', champ: 'personneId' },
      ])
      expect((await declare({ personneId, codePostal: 'x', courriel: 'y' })).erreurs).toEqual([
        { code: 'CONTACT_INVALIDE', champ: 'codePostal' },
        { code: 'CONTACT_INVALIDE', champ: 'courriel' },
      ])
      expect((await lue(personneId)).contact).toBeNull()
    })
  })

  describe('et l’organisme référent', () => {
    const declare = async (input: object) =>
      (await essai.hub.query(DECLARER_REFERENT, { input: { cleIdempotence: randomUUID(), ...input } })).data
        .organismeReferentDeclarer

    it('suit le même ordre, et nomme l’organisation et le référent', async () => {
      const personneId = await essai.personne()
      const [mds, ml] = [await essai.organisation({ nom: 'MDS Est' }), await essai.organisation({ nom: 'ML Sud' })]
      const referent = await essai.professionnel(mds.id, { nom: 'Roche' })
      const { body } = await envoie('caf', [
        {
          personneId,
          nature: 'ORGANISME_REFERENT',
          recueLe: '2026-03-01T08:00:00Z',
          valeur: { organisationId: ml.id, depuis: '2026-02-01' },
        },
      ])
      expect(body).toEqual({ appliquees: 1, refus: [] })
      expect((await lue(personneId)).organismeReferent).toMatchObject({
        source: 'CAF',
        depuis: '2026-02-01',
        organisation: { nom: 'ML Sud' },
        referent: null,
        differences: [],
      })
      expect(await declare({ personneId, organisationId: mds.id, professionnelId: referent })).toEqual({
        personne: { organismeReferent: { organisation: { nom: 'MDS Est' }, referent: { nom: 'Roche' } } },
        erreurs: [],
      })
      expect(await lue(personneId)).toMatchObject({
        organismeReferent: { differences: ['CAF'] },
        organismesReferentsParSource: [{ source: 'DEPARTEMENT' }, { source: 'CAF' }],
      })
    })

    it('se refuse pour une organisation ou un professionnel inconnus, ou à venir', async () => {
      const personneId = await essai.personne()
      const [une, autre] = [await essai.organisation(), await essai.organisation()]
      const ailleurs = await essai.professionnel(autre.id)
      for (const [input, code] of [
        [{ organisationId: randomUUID() }, 'ORGANISATION_INCONNUE'],
        [{ organisationId: 'x' }, 'ORGANISATION_INCONNUE'],
        [{ organisationId: une.id, professionnelId: ailleurs }, 'PROFESSIONNEL_INCONNU'],
        [{ organisationId: une.id, professionnelId: 'x' }, 'PROFESSIONNEL_INCONNU'],
        [{ organisationId: une.id, depuis: '2999-01-01' }, 'DATE_FUTURE'],
        [{ organisationId: une.id, versionAttendue: 3 }, 'CONFLIT_VERSION'],
      ] as const)
        expect((await declare({ personneId, ...input })).erreurs[0].code).toBe(code)
    })
  })
})
