import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  action,
  catalogue,
  certification,
  enUtf8,
  financeur,
  formation,
  organisme,
  session,
} from '../fixtures/lheo/composer.js'
import { valides } from '../fixtures/lheo/exemples.js'
import { mutations } from '../fixtures/lheo/mutations.js'
import { dump, naturalState } from './fixtures/dump.js'
import { type Installation, install } from './fixtures/installation.js'

const FIXTURES = new URL('../fixtures/lheo/', import.meta.url)

const FORMATIONS = /* GraphQL */ `{
  formations(first: 100) { edges { node {
    numeroFormation version modifieLe intitule certifiante
    organisme { siret nom numeroActivite }
    certifications { code codeRncp codeCertifInfo }
    domaines { formacodes nsf metiers { codeRome } }
    actions {
      id numeroAction version modalitesEnseignement modalitesEntreesSorties publicsVises codePostal heuresCentre
      commune { code }
      sessions { id numeroSession version debut fin etatRecrutement places financeurs { code placesFinancees } }
    }
  } } }
}`

// biome-ignore lint/suspicious/noExplicitAny: the shape of the query above
type Lue = any

const unCatalogue = (...formations: string[]) => enUtf8(catalogue({ formations }))
const uneAction = (numero: string, ...sessions: string[]) => action({ numero, sessions })

describe('un catalogue LHÉO', () => {
  let hub: Installation
  beforeEach(async () => {
    hub = await install()
  })
  afterEach(() => hub.stop())

  const formations = async (): Promise<Map<string, Lue>> => {
    const { data, errors } = await hub.region.query(FORMATIONS)
    expect(errors).toBeUndefined()
    return new Map(data.formations.edges.map(({ node }: { node: Lue }) => [node.numeroFormation, node]))
  }
  const publish = async (octets: Uint8Array, query = {}) => {
    const rapport = await hub.send(octets, query)
    expect(rapport).toMatchObject({ status: 200, etat: 'PUBLIE' })
    return rapport
  }
  const withdrawn = async () => {
    const { rows } = await hub.base.query(
      `select numero_formation || '/' || numero_action || '/' || numero_session as triplet
       from session_formation x join action_formation a on a.id = x.action_id join formation f on f.id = a.formation_id
       where x.retiree_le is not null order by 1`,
    )
    return rows.map(({ triplet }) => triplet)
  }

  it('est publié, de la formation aux financeurs', async () => {
    const { compteurs } = await publish(valides['standard-2.3'])
    expect(compteurs).toMatchObject({
      formationsLus: 2,
      formationsEnEcart: 0,
      actions: 3,
      sessions: 4,
      formationsCreees: 2,
      actionsCreees: 3,
      sessionsCreees: 4,
      organismesCrees: 2,
      certificationsCreees: 1,
      defautsSansEffet: 0,
      siretsSansCleJuste: 0,
    })
    const lues = await formations()
    expect(lues.get('24_1001')).toMatchObject({
      version: 1,
      intitule: 'Aide à domicile (fictive)',
      organisme: { siret: '12345678200010', nom: 'Centre fictif des métiers', numeroActivite: '24280000028' },
      certifications: [{ code: 'RNCP99999', codeRncp: '99999', codeCertifInfo: '88888' }],
      domaines: { formacodes: ['44028'], nsf: ['330'], metiers: [{ codeRome: 'K1304' }] },
      actions: [
        {
          numeroAction: 'A1',
          modalitesEnseignement: 'PRESENTIEL',
          publicsVises: ['83056'],
          commune: { code: '28085' },
          heuresCentre: 400,
          sessions: [
            {
              numeroSession: 'S1',
              debut: '2099-01-05',
              fin: '2099-06-30',
              etatRecrutement: 'OUVERT',
              places: null,
              financeurs: [
                { code: '2', placesFinancees: 12 },
                { code: '4', placesFinancees: null },
              ],
            },
            { numeroSession: 'S2', etatRecrutement: 'SUSPENDU' },
          ],
        },
        { numeroAction: 'A2', modalitesEntreesSorties: 'PERMANENTES', sessions: [{ debut: '2026-01-05', fin: null }] },
      ],
    })
  })

  it.each(Object.keys(valides))('%s, tel que le dépôt le garde, est publié sans écart', async (nom) => {
    const { compteurs } = await publish(readFileSync(new URL(`${nom}.xml`, FIXTURES)))
    expect(compteurs).toMatchObject({ formationsEnEcart: 0 })
    expect((await formations()).size).toBe(compteurs?.['formationsCreees'])
  })

  it('reçu deux fois ne change pas un octet de la base', async () => {
    const premier = await publish(valides['standard-2.3'])
    const avant = await dump(hub.base)
    expect(await hub.send(valides['standard-2.3'])).toMatchObject({ etat: 'DEJA_IMPORTE', import: premier.import })
    expect(await dump(hub.base)).toEqual(avant)
  })

  it('qui dit autrement la même chose ne fait bouger aucune version', async () => {
    await publish(valides['standard-2.3'])
    const avant = await dump(hub.base, 'import_fichier')
    const autrement = enUtf8(`${new TextDecoder().decode(valides['standard-2.3'])}<!-- deuxième envoi -->`)
    const { compteurs } = await publish(autrement)
    expect(compteurs).toMatchObject({ formationsModifiees: 0, sessionsModifiees: 0, actionsModifiees: 0 })
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
  })

  it('ne change que ce qui a changé, et la version de la formation avec', async () => {
    const autre = formation({ numero: '24_2' })
    await publish(
      unCatalogue(
        formation({
          numero: '24_1',
          actions: [uneAction('A1', session(), session({ numero: 'S2', debut: '20990201' }))],
        }),
        autre,
      ),
    )
    const avant = await formations()
    const close = formation({
      numero: '24_1',
      actions: [uneAction('A1', session({ etat: '2' }), session({ numero: 'S2', debut: '20990201' }))],
    })
    const { compteurs } = await publish(unCatalogue(close, autre))
    expect(compteurs).toMatchObject({ formationsModifiees: 1, sessionsModifiees: 1, actionsModifiees: 0 })
    const apres = await formations()
    expect(apres.get('24_2')).toEqual(avant.get('24_2'))
    expect(apres.get('24_1')).toMatchObject({
      version: 2,
      actions: [
        {
          version: 1,
          sessions: [
            { version: 2, etatRecrutement: 'FERME' },
            { version: 1, etatRecrutement: 'OUVERT' },
          ],
        },
      ],
    })
    expect(apres.get('24_1').actions[0].sessions[0].id).toBe(avant.get('24_1').actions[0].sessions[0].id)
  })

  it('change les financeurs, les certifications et l’organisme d’une formation', async () => {
    await publish(unCatalogue(formation()))
    const changee = formation({
      certifications: [certification({ rncp: '77777' })],
      organisme: organisme({ siret: '23456789100010', nom: 'Repreneur fictif' }),
      actions: [action({ financeurs: [financeur({ places: 8 }), financeur({ code: '5', places: 2 })] })],
    })
    expect((await publish(unCatalogue(changee))).compteurs).toMatchObject({
      formationsModifiees: 1,
      sessionsModifiees: 1,
    })
    expect((await formations()).get('24_1001')).toMatchObject({
      version: 2,
      organisme: { nom: 'Repreneur fictif' },
      certifications: [{ code: 'RNCP77777' }],
      actions: [
        { version: 1, sessions: [{ version: 2, financeurs: [{ code: '2', placesFinancees: 8 }, { code: '5' }] }] },
      ],
    })
  })

  it('retire l’action et la session qu’une formation n’a plus, et les rend si elles reviennent', async () => {
    const entiere = formation({
      numero: '24_1',
      actions: [uneAction('A1', session(), session({ numero: 'S2', debut: '20990201' })), uneAction('A2', session())],
    })
    await publish(unCatalogue(entiere))
    const reduite = formation({ numero: '24_1', actions: [uneAction('A1', session())] })
    expect((await publish(unCatalogue(reduite))).compteurs).toMatchObject({ actionsRetirees: 1, sessionsRetirees: 2 })
    expect(await withdrawn()).toEqual(['24_1/A1/S2', '24_1/A2/S1'])
    const revenue = enUtf8(catalogue({ formations: [entiere], attributs: ' info="retour"' }))
    expect((await publish(revenue)).compteurs).toMatchObject({
      actionsModifiees: 1,
      sessionsModifiees: 2,
      sessionsCreees: 0,
    })
    expect(await withdrawn()).toEqual([])
    expect((await formations()).get('24_1').version).toBe(3)
  })

  it('n’emporte rien de ce qu’il ne dit pas, s’il n’est pas dit complet', async () => {
    await publish(unCatalogue(formation({ numero: '24_1' }), formation({ numero: '24_2' })))
    await publish(unCatalogue(formation({ numero: '24_1', intitule: 'Autre' })))
    expect(await withdrawn()).toEqual([])
  })

  describe('dit complet', () => {
    const complet = { complet: 'oui' }

    it('retire ce que ses émetteurs ne disent plus, et seulement les siens', async () => {
      const connues = ['24_1', '24_2', '07_1', 'SANS-EMETTEUR'].map((numero) => formation({ numero }))
      await publish(unCatalogue(...connues))
      const avant = await formations()
      const { compteurs } = await publish(unCatalogue(formation({ numero: '24_1' })), complet)
      expect(compteurs).toMatchObject({
        formationsRetirees: 1,
        actionsRetirees: 1,
        sessionsRetirees: 1,
        formationsModifiees: 1,
      })
      expect(await withdrawn()).toEqual(['24_2/A1/S1'])
      const apres = await formations()
      for (const numero of ['24_1', '07_1', 'SANS-EMETTEUR']) expect(apres.get(numero)).toEqual(avant.get(numero))
      expect(apres.get('24_2')).toMatchObject({ version: 2, actions: [] })
    })

    it('refuse de retirer une part anormale de l’offre, sauf accord', async () => {
      const connues = Array.from({ length: 40 }, (_, i) => formation({ numero: `24_${i}` }))
      await publish(unCatalogue(...connues))
      const avant = await dump(hub.base, 'import_fichier')
      const ampute = unCatalogue(...connues.slice(12))
      expect(await hub.send(ampute, complet)).toMatchObject({ status: 422, etat: 'REJETE', code: 'RETRAITS_MASSIFS' })
      expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
      const { compteurs } = await publish(ampute, { ...complet, autoriserRetraits: 'oui' })
      expect(compteurs).toMatchObject({ formationsRetirees: 12 })
    })

    it('ne retire pas une formation que la quarantaine garde, ni rien si un numéro y est illisible', async () => {
      await publish(
        unCatalogue(formation({ numero: '24_1' }), formation({ numero: '24_2' }), formation({ numero: '24_3' })),
      )
      const fautive = formation({ numero: '24_2', certifiante: '7' })
      await publish(unCatalogue(formation({ numero: '24_1' }), fautive), { ...complet, tolerer: '1' })
      expect(await withdrawn()).toEqual(['24_3/A1/S1'])
      const sansNumero = formation({ numero: '' })
      await publish(unCatalogue(formation({ numero: '24_1' }), sansNumero), { ...complet, tolerer: '1' })
      expect(await withdrawn()).toEqual(['24_3/A1/S1'])
    })

    it('laisse les personnes positionnées sur ce qu’il retire', async () => {
      await publish(unCatalogue(formation({ numero: '24_1' }), formation({ numero: '24_2' })))
      const positionner = `insert into positionnement (id, personne_id, session_id, statut, prescripteur_id, positionne_le,
          statut_le, attestation_inscription, version, modifie_le)
        select gen_random_uuid(), gen_random_uuid(), x.id, 'POSITIONNE', gen_random_uuid(), '2026-01-05', '2026-01-05',
          false, 1, now() from session_formation x`
      expect((await hub.base.query(positionner)).rowCount).toBe(2)
      const { positionnement: avant } = await dump(hub.base)
      await publish(unCatalogue(formation({ numero: '24_1' })), complet)
      expect(await withdrawn()).toEqual(['24_2/A1/S1'])
      expect((await dump(hub.base)).positionnement).toEqual(avant)
    })
  })

  it('plus ancien que le dernier publié du même émetteur est refusé', async () => {
    const du = (jour: string, numero: string) =>
      enUtf8(catalogue({ attributs: ` datemaj="${jour}"`, formations: [formation({ numero })] }))
    await publish(du('20261120', '24_1'))
    const avant = await dump(hub.base, 'import_fichier')
    expect(await hub.send(du('20261119', '24_1'))).toMatchObject({ status: 422, code: 'FLUX_ANTERIEUR' })
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
    await publish(du('20261119', '07_1'))
    await publish(du('20261120', '24_2'))
  })

  it('garde le nom d’un organisme que le catalogue ne nomme pas, et le SIRET tant que personne ne l’a dit', async () => {
    await publish(valides['compte-formation'])
    expect((await formations()).get('12345678200010_BUREAU').organisme.nom).toBe('12345678200010')
    await publish(unCatalogue(formation()))
    await publish(enUtf8(new TextDecoder('latin1').decode(valides['compte-formation']).replace('ISO-8859-1', 'UTF-8')))
    expect((await formations()).get('12345678200010_BUREAU').organisme).toMatchObject({
      nom: 'Centre fictif des métiers',
      numeroActivite: '24280000028',
    })
  })

  it('et un dépôt se suivent : le même dépôt remet ce que le catalogue a retiré', async () => {
    await publish(unCatalogue(formation({ numero: '24_1', actions: [uneAction('A1', session())] })))
    const depot = {
      numeroFormation: '24_1',
      intitule: 'Aide à domicile (fictive)',
      objectif: 'Accompagner.',
      contenu: 'Entretenir.',
      certifiante: false,
      organisme: { siret: '12345678200010', nom: 'Centre fictif des métiers' },
      actions: ['A1', 'A2'].map((numeroAction) => ({
        numeroAction,
        modalitesEnseignement: 'PRESENTIEL',
        modalitesEntreesSorties: 'DATES_FIXES',
        sessions: [
          { numeroSession: 'S1', debut: '2099-01-05', fin: '2099-06-30', etatRecrutement: 'OUVERT', places: 8 },
        ],
      })),
    }
    const deposer = (versionAttendue: number) =>
      hub.region.query(
        'mutation ($input: FormationDeposerInput!) { formationDeposer(input: $input) { formation { version } erreurs { code } } }',
        { input: { ...depot, cleIdempotence: crypto.randomUUID(), versionAttendue } },
      )
    expect((await deposer(1)).data.formationDeposer).toMatchObject({ formation: { version: 2 }, erreurs: [] })
    await publish(enUtf8(catalogue({ attributs: ' info="2"', formations: [formation({ numero: '24_1' })] })))
    expect(await withdrawn()).toEqual(['24_1/A2/S1'])
    expect((await formations()).get('24_1')).toMatchObject({ version: 3, actions: [{ sessions: [{ places: 8 }] }] })
    expect((await deposer(3)).data.formationDeposer).toMatchObject({ formation: { version: 4 }, erreurs: [] })
    expect(await withdrawn()).toEqual([])
  })

  it('et des dépôts en même temps : chacun passe, avant ou après', async () => {
    const numeros = Array.from({ length: 20 }, (_, i) => `24_${i}`)
    const deposer = (numeroFormation: string) =>
      hub.region.query(
        'mutation ($input: FormationDeposerInput!) { formationDeposer(input: $input) { erreurs { code } } }',
        {
          input: {
            cleIdempotence: crypto.randomUUID(),
            numeroFormation,
            intitule: 'Déposée (fictive)',
            objectif: 'Accompagner.',
            contenu: 'Entretenir.',
            certifiante: true,
            organisme: { siret: '12345678200010', nom: 'Nom déposé' },
            certifications: [{ codeRncp: '99999' }],
            actions: [
              {
                numeroAction: 'A1',
                modalitesEnseignement: 'PRESENTIEL',
                modalitesEntreesSorties: 'DATES_FIXES',
                sessions: [
                  { numeroSession: 'S1', debut: '2099-01-05', fin: '2099-06-30', etatRecrutement: 'OUVERT', places: 8 },
                ],
              },
            ],
          },
        },
      )
    const [rapport, ...depots] = await Promise.all([
      hub.send(unCatalogue(...numeros.map((numero) => formation({ numero })))),
      ...numeros.map(deposer),
    ])
    expect(rapport).toMatchObject({ etat: 'PUBLIE' })
    for (const { data, errors } of depots) {
      expect(errors).toBeUndefined()
      // A deposit that comes second has not read what it would replace.
      expect([[], [{ code: 'CONFLIT_VERSION' }]]).toContainEqual(data.formationDeposer.erreurs)
    }
    expect((await formations()).size).toBe(20)
  })

  it('à blanc ne laisse rien', async () => {
    const avant = await dump(hub.base)
    expect(await hub.send(valides['standard-2.3'], { aBlanc: 'oui' })).toMatchObject({ etat: 'A_BLANC' })
    expect(await dump(hub.base)).toEqual(avant)
  })

  it('tolère des écarts en quarantaine, que la formation lève en revenant juste', async () => {
    const fautive = unCatalogue(formation({ numero: '24_1' }), formation({ numero: '24_2', certifiante: '7' }))
    expect(await hub.send(fautive)).toMatchObject({
      status: 422,
      code: 'ECARTS_NON_TOLERES',
      ecarts: [{ code: 'CODE_INCONNU' }],
    })
    expect((await formations()).size).toBe(0)
    const { import: id, compteurs } = await publish(fautive, { tolerer: '1' })
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
    expect((await publish(unCatalogue(formation({ numero: '24_2' })))).compteurs).toMatchObject({ ecartsLeves: 1 })
    expect(await hub.get(`/imports/${id}/quarantaine`)).toEqual({ ecarts: [] })
  })

  it('dont les formations partagent organismes et certifications ne les écrit qu’une fois', async () => {
    const partagees = Array.from({ length: 30 }, (_, i) =>
      formation({
        numero: `24_${i}`,
        certifications: [certification(i % 2 === 0 ? { rncp: '99999' } : { rncp: '99999', certifInfo: '88888' })],
      }),
    )
    expect((await publish(unCatalogue(...partagees))).compteurs).toMatchObject({
      formationsCreees: 30,
      organismesCrees: 1,
      certificationsCreees: 1,
    })
    const { rows } = await hub.base.query('select code_certif_info, version from certification')
    expect(rows).toEqual([{ code_certif_info: '88888', version: 1 }])
  })

  it.each([
    ['sans jeton du partenaire', { partenaire: 'caf' }, 403, 'ACTION_INTERDITE'],
    ['avec un jeton d’import d’un autre', { audience: 'urn:traitdunion:import:caf' }, 401, 'JETON_INVALIDE'],
  ])('%s est refusé', async (_cas, as, status, code) => {
    expect(await hub.send(valides['standard-2.3'], {}, as)).toMatchObject({ status, code })
  })
})

describe('un catalogue fautif', () => {
  let hub: Installation
  beforeEach(async () => {
    hub = await install()
  })
  afterEach(() => hub.stop())

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
