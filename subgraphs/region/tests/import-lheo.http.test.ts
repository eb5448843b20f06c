import { readFileSync } from 'node:fs'
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
import { dump } from './fixtures/dump.js'
import { installOffre, type Offre, unCatalogue } from './fixtures/offre.js'

const FIXTURES = new URL('../fixtures/lheo/', import.meta.url)

const uneAction = (numero: string, ...sessions: string[]) => action({ numero, sessions })

describe('un catalogue LHÉO', () => {
  let hub: Offre
  beforeEach(async () => {
    hub = await installOffre()
  })
  afterEach(() => hub.stop())

  it('est publié, de la formation aux financeurs', async () => {
    const { compteurs } = await hub.publish(valides['standard-2.3'])
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
    const lues = await hub.formations()
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
    const { compteurs } = await hub.publish(readFileSync(new URL(`${nom}.xml`, FIXTURES)))
    expect(compteurs).toMatchObject({ formationsEnEcart: 0 })
    expect((await hub.formations()).size).toBe(compteurs?.['formationsCreees'])
  })

  it('reçu deux fois ne change pas un octet de la base', async () => {
    const premier = await hub.publish(valides['standard-2.3'])
    const avant = await dump(hub.base)
    expect(await hub.send(valides['standard-2.3'])).toMatchObject({ etat: 'DEJA_IMPORTE', import: premier.import })
    expect(await dump(hub.base)).toEqual(avant)
  })

  it('qui dit autrement la même chose ne fait bouger aucune version', async () => {
    await hub.publish(valides['standard-2.3'])
    const avant = await dump(hub.base, 'import_fichier')
    const autrement = enUtf8(`${new TextDecoder().decode(valides['standard-2.3'])}<!-- deuxième envoi -->`)
    const { compteurs } = await hub.publish(autrement)
    expect(compteurs).toMatchObject({ formationsModifiees: 0, sessionsModifiees: 0, actionsModifiees: 0 })
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
  })

  it('ne change que ce qui a changé, et la version de la formation avec', async () => {
    const autre = formation({ numero: '24_2' })
    await hub.publish(
      unCatalogue(
        formation({
          numero: '24_1',
          actions: [uneAction('A1', session(), session({ numero: 'S2', debut: '20990201' }))],
        }),
        autre,
      ),
    )
    const avant = await hub.formations()
    const close = formation({
      numero: '24_1',
      actions: [uneAction('A1', session({ etat: '2' }), session({ numero: 'S2', debut: '20990201' }))],
    })
    const { compteurs } = await hub.publish(unCatalogue(close, autre))
    expect(compteurs).toMatchObject({ formationsModifiees: 1, sessionsModifiees: 1, actionsModifiees: 0 })
    const apres = await hub.formations()
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
    await hub.publish(unCatalogue(formation()))
    const changee = formation({
      certifications: [certification({ rncp: '77777' })],
      organisme: organisme({ siret: '23456789100010', nom: 'Repreneur fictif' }),
      actions: [action({ financeurs: [financeur({ places: 8 }), financeur({ code: '5', places: 2 })] })],
    })
    expect((await hub.publish(unCatalogue(changee))).compteurs).toMatchObject({
      formationsModifiees: 1,
      sessionsModifiees: 1,
    })
    expect((await hub.formations()).get('24_1001')).toMatchObject({
      version: 2,
      organisme: { nom: 'Repreneur fictif' },
      certifications: [{ code: 'RNCP77777' }],
      actions: [
        { version: 1, sessions: [{ version: 2, financeurs: [{ code: '2', placesFinancees: 8 }, { code: '5' }] }] },
      ],
    })
  })

  it('plus ancien que le dernier publié du même émetteur est refusé', async () => {
    const du = (jour: string, numero: string) =>
      enUtf8(catalogue({ attributs: ` datemaj="${jour}"`, formations: [formation({ numero })] }))
    await hub.publish(du('20261120', '24_1'))
    const avant = await dump(hub.base, 'import_fichier')
    expect(await hub.send(du('20261119', '24_1'))).toMatchObject({ status: 422, code: 'FLUX_ANTERIEUR' })
    expect(await dump(hub.base, 'import_fichier')).toEqual(avant)
    await hub.publish(du('20261119', '07_1'))
    await hub.publish(du('20261120', '24_2'))
  })

  it('garde le nom d’un organisme que le catalogue ne nomme pas, et le SIRET tant que personne ne l’a dit', async () => {
    await hub.publish(valides['compte-formation'])
    expect((await hub.formations()).get('12345678200010_BUREAU').organisme.nom).toBe('12345678200010')
    await hub.publish(unCatalogue(formation()))
    await hub.publish(
      enUtf8(new TextDecoder('latin1').decode(valides['compte-formation']).replace('ISO-8859-1', 'UTF-8')),
    )
    expect((await hub.formations()).get('12345678200010_BUREAU').organisme).toMatchObject({
      nom: 'Centre fictif des métiers',
      numeroActivite: '24280000028',
    })
  })

  it('aux bornes de ce que le standard admet est publié', async () => {
    const extreme = formation({
      numero: `24_${'é'.repeat(252)}`,
      intitule: '’'.repeat(255),
      objectif: 'œ'.repeat(3000),
      contenu: `${'a '.repeat(1500)}${'\n'.repeat(5000)}`,
      formacodes: ['00000', '99999', '11111', '22222', '33333'],
      certifications: Array.from({ length: 5 }, (_, i) => certification({ rncp: String(9_999_999_990 + i) })),
      actions: [
        action({
          heuresCentre: 999_999_999,
          heuresEntreprise: 0,
          publics: Array.from({ length: 10 }, (_, i) => `8000${i}`),
          financeurs: Array.from({ length: 8 }, () => financeur({ code: '20', places: 99_999_999 })),
          sessions: [
            session({ numero: 'S1', debut: '00010101', fin: '99991231' }),
            session({ numero: 'S2', debut: '10000000' }),
          ],
        }),
      ],
    })
    expect((await hub.publish(unCatalogue(extreme))).compteurs).toMatchObject({ sessionsCreees: 2 })
    const [lue] = [...(await hub.formations()).values()]
    expect(lue.actions[0]).toMatchObject({
      heuresCentre: 999_999_999,
      sessions: [
        { debut: '0001-01-01', fin: '9999-12-31', financeurs: [{ code: '20', placesFinancees: 799_999_992 }] },
        { debut: '1000-01-01' },
      ],
    })
  })

  it('dont les formations partagent organismes et certifications ne les écrit qu’une fois', async () => {
    const partagees = Array.from({ length: 30 }, (_, i) =>
      formation({
        numero: `24_${i}`,
        certifications: [certification(i % 2 === 0 ? { rncp: '99999' } : { rncp: '99999', certifInfo: '88888' })],
      }),
    )
    expect((await hub.publish(unCatalogue(...partagees))).compteurs).toMatchObject({
      formationsCreees: 30,
      organismesCrees: 1,
      certificationsCreees: 1,
    })
    const { rows } = await hub.base.query('select code_certif_info, version from certification')
    expect(rows).toEqual([{ code_certif_info: '88888', version: 1 }])
  })

  it('à blanc ne laisse rien', async () => {
    const avant = await dump(hub.base)
    expect(await hub.send(valides['standard-2.3'], { aBlanc: 'oui' })).toMatchObject({ etat: 'A_BLANC' })
    expect(await dump(hub.base)).toEqual(avant)
  })
})
