import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Essai, startEssai, unSiret } from './essai.js'

const ENREGISTRER = /* GraphQL */ `
  mutation ($input: OrganisationEnregistrerInput!) {
    organisationEnregistrer(input: $input) {
      organisation { id siret nom type estSensible version commune { nom } }
      erreurs { code champ }
    }
  }
`
const ORGANISATIONS = /* GraphQL */ `
  query ($filtre: OrganisationFiltre, $first: Int = 20, $after: String, $tri: OrganisationTri) {
    organisations(filtre: $filtre, first: $first, after: $after, tri: $tri) {
      edges { node { nom } }
      pageInfo { hasNextPage endCursor }
    }
  }
`
const PROFESSIONNEL = /* GraphQL */ `
  mutation ($input: ProfessionnelEnregistrerInput!) {
    professionnelEnregistrer(input: $input) {
      professionnel { id nom fonction version organisation { nom } }
      erreurs { code champ }
    }
  }
`

describe('une organisation', () => {
  let essai: Essai
  beforeAll(async () => {
    essai = await startEssai()
  })
  afterAll(() => essai.stop())

  const enregistre = async (input: object, passport = {}) =>
    (
      await essai.hub.query(
        ENREGISTRER,
        { input: { cleIdempotence: randomUUID(), nom: 'Mission', type: 'MISSION_LOCALE', ...input } },
        passport,
      )
    ).data.organisationEnregistrer

  it('s’enregistre, puis se modifie avec la version lue', async () => {
    const id = randomUUID()
    const siret = unSiret()
    expect(await enregistre({ id, siret, nom: ' Mission locale ', codeCommune: '28085' })).toEqual({
      organisation: {
        id,
        siret,
        nom: 'Mission locale',
        type: 'MISSION_LOCALE',
        estSensible: false,
        version: 1,
        commune: { nom: 'Chartres' },
      },
      erreurs: [],
    })
    expect((await enregistre({ id, siret, nom: 'Autre' })).erreurs[0].code).toBe('CONFLIT_VERSION')
    expect((await enregistre({ id, siret, nom: 'Autre', versionAttendue: 1 })).organisation).toMatchObject({
      nom: 'Autre',
      version: 2,
    })
  })

  it('se refuse sans nom, avec un SIRET faux ou déjà pris, ou à un anonyme', async () => {
    const siret = unSiret()
    await enregistre({ siret })
    for (const [input, code] of [
      [{ nom: '  ' }, 'NOM_INVALIDE'],
      [{ nom: 'x'.repeat(201) }, 'NOM_INVALIDE'],
      [{ siret: '12345678900011' }, 'SIRET_INVALIDE'],
      [{ siret: '' }, 'SIRET_INVALIDE'],
      [{ siret: '1234' }, 'SIRET_INVALIDE'],
      [{ siret }, 'SIRET_DEJA_ENREGISTRE'],
      [{ versionAttendue: 1 }, 'CONFLIT_VERSION'],
    ] as const)
      expect((await enregistre(input)).erreurs[0].code, JSON.stringify(input)).toBe(code)
    const anonyme = { genre: 'anonyme', partenaire: undefined } as const
    expect((await enregistre({}, anonyme)).erreurs[0].code).toBe('ACTION_INTERDITE')
  })

  it('n’a qu’un enregistrement par SIRET, même à deux en même temps', async () => {
    const siret = unSiret()
    const issues = await Promise.all([enregistre({ siret }), enregistre({ siret }), enregistre({ siret })])
    expect(issues.filter(({ organisation }) => organisation)).toHaveLength(1)
    expect(issues.flatMap(({ erreurs }) => erreurs.map(({ code }: { code: string }) => code))).toEqual([
      'SIRET_DEJA_ENREGISTRE',
      'SIRET_DEJA_ENREGISTRE',
    ])
  })

  it('se cherche par nom, SIRET, nature et commune, page après page', async () => {
    const siret = unSiret()
    for (const nom of ['Éclat', 'eclat bis', 'ECLAT ter'])
      await enregistre({ nom, type: 'SIAE', codeCommune: '28134', siret: nom === 'Éclat' ? siret : null })
    const noms = async (variables: object) =>
      (await essai.hub.query(ORGANISATIONS, variables)).data.organisations.edges.map(
        ({ node }: { node: { nom: string } }) => node.nom,
      )
    expect(await noms({ filtre: { nom: 'éclat' } })).toEqual(['Éclat', 'eclat bis', 'ECLAT ter'])
    expect(await noms({ filtre: { siret } })).toEqual(['Éclat'])
    expect(await noms({ filtre: { type: 'SIAE', commune: '28134' }, tri: { nom: 'DECROISSANT' } })).toHaveLength(3)
    expect(await noms({ filtre: { type: 'CAF', commune: '28134' } })).toEqual([])
    expect(await noms({ filtre: { modifieDepuis: '2999-01-01T00:00:00Z' } })).toEqual([])
    const { data } = await essai.hub.query(ORGANISATIONS, { filtre: { nom: 'eclat' }, first: 2 })
    const after = data.organisations.pageInfo.endCursor
    expect(await noms({ filtre: { nom: 'eclat' }, first: 2, after })).toEqual(['ECLAT ter'])
  })

  it('a des professionnels, que l’on enregistre dans une organisation connue', async () => {
    const { id: organisationId } = await essai.organisation({ nom: 'MDS' })
    const enregistreUn = async (input: object) =>
      (
        await essai.hub.query(PROFESSIONNEL, {
          input: { cleIdempotence: randomUUID(), organisationId, nom: 'Roche', prenom: 'Alix', ...input },
        })
      ).data.professionnelEnregistrer
    const { professionnel } = await enregistreUn({ fonction: 'Référente' })
    expect(professionnel).toMatchObject({ nom: 'Roche', version: 1, organisation: { nom: 'MDS' } })
    expect(
      (await enregistreUn({ id: professionnel.id, versionAttendue: 1, nom: 'Roches' })).professionnel,
    ).toMatchObject({ nom: 'Roches', version: 2, fonction: null })
    for (const [input, code] of [
      [{ organisationId: randomUUID() }, 'ORGANISATION_INCONNUE'],
      [{ nom: '' }, 'NOM_INVALIDE'],
      [{ prenom: ' ' }, 'NOM_INVALIDE'],
      [{ courriel: 'alix' }, 'CONTACT_INVALIDE'],
      [{ id: professionnel.id }, 'CONFLIT_VERSION'],
    ] as const)
      expect((await enregistreUn(input)).erreurs[0].code).toBe(code)
    const { data } = await essai.hub.query(
      'query ($f: ProfessionnelFiltre) { professionnels(filtre: $f) { edges { node { nom } } } }',
      { f: { organisationId, nom: 'roch' } },
    )
    expect(data.professionnels.edges).toEqual([{ node: { nom: 'Roches' } }])
  })
})
