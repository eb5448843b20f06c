import { dump } from '@traitdunion/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { action, catalogue, enUtf8, formation, session } from '../fixtures/lheo/composer.js'
import { installOffre, type Offre, unCatalogue } from './fixtures/offre.js'

const uneAction = (numero: string, ...sessions: string[]) => action({ numero, sessions })

describe('un catalogue LHÉO et ce qui est déjà là', () => {
  let hub: Offre
  beforeEach(async () => {
    hub = await installOffre()
  })
  afterEach(() => hub.stop())

  it('retire l’action et la session qu’une formation n’a plus, et les rend si elles reviennent', async () => {
    const entiere = formation({
      numero: '24_1',
      actions: [uneAction('A1', session(), session({ numero: 'S2', debut: '20990201' })), uneAction('A2', session())],
    })
    await hub.publish(unCatalogue(entiere))
    const reduite = formation({ numero: '24_1', actions: [uneAction('A1', session())] })
    expect((await hub.publish(unCatalogue(reduite))).compteurs).toMatchObject({
      actionsRetirees: 1,
      sessionsRetirees: 2,
    })
    expect(await hub.withdrawn()).toEqual(['24_1/A1/S2', '24_1/A2/S1'])
    const revenue = enUtf8(catalogue({ formations: [entiere], attributs: ' info="retour"' }))
    expect((await hub.publish(revenue)).compteurs).toMatchObject({
      actionsModifiees: 1,
      sessionsModifiees: 2,
      sessionsCreees: 0,
    })
    expect(await hub.withdrawn()).toEqual([])
    expect((await hub.formations()).get('24_1').version).toBe(3)
  })

  it('n’emporte rien de ce qu’il ne dit pas, s’il n’est pas dit complet', async () => {
    await hub.publish(unCatalogue(formation({ numero: '24_1' }), formation({ numero: '24_2' })))
    await hub.publish(unCatalogue(formation({ numero: '24_1', intitule: 'Autre' })))
    expect(await hub.withdrawn()).toEqual([])
  })

  describe('dit complet', () => {
    const complet = { complet: 'oui' }

    it('après ne l’avoir pas été, est un autre fichier que le même ; dit deux fois, le même', async () => {
      await hub.publish(unCatalogue(formation({ numero: '24_1' }), formation({ numero: '24_2' })))
      const seule = unCatalogue(formation({ numero: '24_1' }))
      await hub.publish(seule)
      expect(await hub.withdrawn()).toEqual([])
      expect((await hub.publish(seule, complet)).compteurs).toMatchObject({ formationsRetirees: 1 })
      expect(await hub.send(seule, complet)).toMatchObject({ etat: 'DEJA_IMPORTE' })
      expect(await hub.send(seule)).toMatchObject({ etat: 'DEJA_IMPORTE' })
    })

    it('retire ce que ses émetteurs ne disent plus, et seulement les siens', async () => {
      const connues = ['24_1', '24_2', '07_1', 'SANS-EMETTEUR'].map((numero) => formation({ numero }))
      await hub.publish(unCatalogue(...connues))
      const avant = await hub.formations()
      const { compteurs } = await hub.publish(unCatalogue(formation({ numero: '24_1' })), complet)
      expect(compteurs).toMatchObject({
        formationsRetirees: 1,
        actionsRetirees: 1,
        sessionsRetirees: 1,
        formationsModifiees: 1,
      })
      expect(await hub.withdrawn()).toEqual(['24_2/A1/S1'])
      const apres = await hub.formations()
      for (const numero of ['24_1', '07_1', 'SANS-EMETTEUR']) expect(apres.get(numero)).toEqual(avant.get(numero))
      expect(apres.get('24_2')).toMatchObject({ version: 2, actions: [] })
    })

    it('refuse de retirer une part anormale de l’offre, sauf accord', async () => {
      const connues = Array.from({ length: 40 }, (_, i) => formation({ numero: `24_${i}` }))
      await hub.publish(unCatalogue(...connues))
      const avant = await dump(hub.base, 'import_fichier')
      const ampute = unCatalogue(...connues.slice(12))
      expect(await hub.send(ampute, complet)).toMatchObject({ status: 422, etat: 'REJETE', code: 'RETRAITS_MASSIFS' })
      expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
      const { compteurs } = await hub.publish(ampute, { ...complet, autoriserRetraits: 'oui' })
      expect(compteurs).toMatchObject({ formationsRetirees: 12 })
    })

    it('ne retire pas une formation que la quarantaine garde, ni rien si un numéro y est illisible', async () => {
      await hub.publish(
        unCatalogue(formation({ numero: '24_1' }), formation({ numero: '24_2' }), formation({ numero: '24_3' })),
      )
      const fautive = formation({ numero: '24_2', certifiante: '7' })
      await hub.publish(unCatalogue(formation({ numero: '24_1' }), fautive), { ...complet, tolerer: '1' })
      expect(await hub.withdrawn()).toEqual(['24_3/A1/S1'])
      const sansNumero = formation({ numero: '' })
      await hub.publish(unCatalogue(formation({ numero: '24_1' }), sansNumero), { ...complet, tolerer: '1' })
      expect(await hub.withdrawn()).toEqual(['24_3/A1/S1'])
    })

    it('laisse les personnes positionnées sur ce qu’il retire', async () => {
      await hub.publish(unCatalogue(formation({ numero: '24_1' }), formation({ numero: '24_2' })))
      const positionner = `insert into positionnement (id, personne_id, session_id, statut, prescripteur_id, positionne_le,
          statut_le, attestation_inscription, version, modifie_le)
        select gen_random_uuid(), gen_random_uuid(), x.id, 'POSITIONNE', gen_random_uuid(), '2026-01-05', '2026-01-05',
          false, 1, now() from session_formation x`
      expect((await hub.base.query(positionner)).rowCount).toBe(2)
      const { positionnement: avant } = await dump(hub.base)
      await hub.publish(unCatalogue(formation({ numero: '24_1' })), complet)
      expect(await hub.withdrawn()).toEqual(['24_2/A1/S1'])
      expect((await dump(hub.base)).positionnement).toEqual(avant)
    })
  })

  it('et un dépôt se suivent : le même dépôt remet ce que le catalogue a retiré', async () => {
    await hub.publish(unCatalogue(formation({ numero: '24_1', actions: [uneAction('A1', session())] })))
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
    const deposer = (versionAttendue: number) => hub.deposer({ ...depot, versionAttendue })
    expect(await deposer(1)).toMatchObject({ formation: { version: 2 }, erreurs: [] })
    await hub.publish(enUtf8(catalogue({ attributs: ' info="2"', formations: [formation({ numero: '24_1' })] })))
    expect(await hub.withdrawn()).toEqual(['24_1/A2/S1'])
    expect((await hub.formations()).get('24_1')).toMatchObject({ version: 3, actions: [{ sessions: [{ places: 8 }] }] })
    expect(await deposer(3)).toMatchObject({ formation: { version: 4 }, erreurs: [] })
    expect(await hub.withdrawn()).toEqual([])
  })

  it('et des dépôts en même temps : chacun passe, avant ou après', async () => {
    const numeros = Array.from({ length: 20 }, (_, i) => `24_${i}`)
    const deposer = (numeroFormation: string) =>
      hub.deposer({
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
            sessions: [{ numeroSession: 'S1', debut: '2099-01-05', fin: '2099-06-30', etatRecrutement: 'OUVERT' }],
          },
        ],
      })
    const [rapport, ...depots] = await Promise.all([
      hub.send(unCatalogue(...numeros.map((numero) => formation({ numero })))),
      ...numeros.map(deposer),
    ])
    expect(rapport).toMatchObject({ etat: 'PUBLIE' })
    // A deposit that comes second has not read what it would replace.
    for (const { erreurs } of depots) expect([[], [{ code: 'CONFLIT_VERSION' }]]).toContainEqual(erreurs)
    expect((await hub.formations()).size).toBe(20)
  })
})
