import { addDays, today } from '@traitdunion/subgraph'
import { dump } from '@traitdunion/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { valides } from '../../fixtures/carnet-de-bord/exemples.js'
import { type Installation, install } from './installation.js'

const DESIGNATIONS = /* GraphQL */ `{
  designationsReferent(first: 50, tri: { debut: CROISSANT }) { edges { node {
    role debut fin version professionnel { id } organisation { id } personne { id }
  } } }
}`
const EN_TETE =
  'Prénom*;Nom*;Date de naissance*;Accompagnateurs à ajouter;Accompagnateurs à supprimer;Structures à rattacher'
const FORMAT = 'carnet-reorientation'

describe('le fichier de réorientation', () => {
  let hub: Installation
  beforeEach(async () => {
    hub = await install()
    await hub.send('carnet-beneficiaires', valides['beneficiaires-carnet'].octets)
    // As if it were long ago: designations are counted in days.
    await hub.base.query(`update designation_referent set debut = $1`, [addDays(today(), -30)])
  })
  afterEach(() => hub.stop())

  const lignes = (...dites: readonly string[]) => [EN_TETE, ...dites].join('\n')
  const designations = async () => {
    const { data, errors } = await hub.hub.query(DESIGNATIONS)
    expect(errors).toBeUndefined()
    return data.designationsReferent.edges.map(({ node }: { node: object }) => node)
  }
  const ALINE = 'aline;QUENTIN;1988-04-12'

  it('remplace un référent : l’un finit la veille, l’autre commence le jour', async () => {
    const rapport = await hub.send(FORMAT, valides['reorientation-carnet'].octets)
    expect(rapport).toMatchObject({
      etat: 'PUBLIE',
      compteurs: { reorientationsLus: 1, designationsTerminees: 1, referentsDesignes: 1 },
    })
    expect(await designations()).toMatchObject([
      { professionnel: { id: hub.sofia.id }, fin: addDays(today(), -1), version: 2 },
      { professionnel: { id: hub.salome.id }, role: 'REFERENT_UNIQUE', debut: today(), fin: null, version: 1 },
    ])
  })

  it('reçu deux fois, ou dit autrement, ne change plus rien', async () => {
    const { octets } = valides['reorientation-carnet']
    await hub.send(FORMAT, octets)
    const avant = await dump(hub.base)
    expect(await hub.send(FORMAT, octets)).toMatchObject({ etat: 'DEJA_IMPORTE' })
    expect(await dump(hub.base)).toEqual(avant)
    const sansFichiers = await dump(hub.base, 'import_fichier')
    await hub.send(FORMAT, lignes(`${ALINE};${hub.salome.courriel};${hub.sofia.courriel};`))
    expect(await dump(hub.base, 'import_fichier')).toEqual(sansFichiers)
  })

  it('joue les lignes d’une personne dans leur ordre', async () => {
    const { compteurs } = await hub.send(
      FORMAT,
      lignes(
        `${ALINE};;;Maison de la solidarité de Blois`,
        `${ALINE};${hub.salome.courriel};;`,
        `${ALINE};;${hub.sofia.courriel};`,
        `${ALINE};${hub.sofia.courriel};${hub.salome.courriel};`,
      ),
    )
    expect(compteurs).toMatchObject({
      structuresSansAccompagnateur: 1,
      designationsTerminees: 0,
      referentsDesignes: 0,
    })
    expect(await designations()).toMatchObject([{ professionnel: { id: hub.sofia.id }, fin: null, version: 1 }])
  })

  it('ajoute à côté du référent qui reste', async () => {
    await hub.send(FORMAT, lignes(`${ALINE};${hub.salome.courriel};;`))
    expect(await designations()).toMatchObject([
      { professionnel: { id: hub.sofia.id }, role: 'REFERENT_UNIQUE', fin: null },
      { professionnel: { id: hub.salome.id }, role: 'CO_ACCOMPAGNEMENT', debut: today(), fin: null },
    ])
  })

  it('ne choisit pas entre homonymes, sauf par le numéro du dossier', async () => {
    await hub.send(
      'carnet-beneficiaires',
      'Identifiant dans le SI;Prénom;Nom;Date de naissance;Lieu de naissance\nCD-9;Aline;Quentin;12/04/1988;Tours\n',
    )
    const ligne = `${ALINE};${hub.salome.courriel};;`
    expect(await hub.send(FORMAT, lignes(ligne))).toMatchObject({
      etat: 'REJETE',
      ecarts: [{ ligne: 2, code: 'CARNET_PERSONNES_HOMONYMES' }],
    })
    const rapport = await hub.send(FORMAT, `${EN_TETE};Identifiant dans le SI\n${ligne};CD-9\n`)
    expect(rapport).toMatchObject({ etat: 'PUBLIE', compteurs: { referentsDesignes: 1 } })
    const [, nouvelle] = await designations()
    expect(nouvelle).toMatchObject({ professionnel: { id: hub.salome.id }, role: 'REFERENT_UNIQUE' })
  })

  it('refuse un accompagnateur d’une autre structure que la sienne', async () => {
    await hub.send('carnet-structures', 'Nom;Siret\nMaison de Romorantin;21410194700015\n')
    expect(await hub.send(FORMAT, lignes(`${ALINE};${hub.salome.courriel};;MAISON de romorantin`))).toMatchObject({
      etat: 'REJETE',
      ecarts: [{ code: 'CARNET_STRUCTURE_DISCORDANTE' }],
    })
  })
})

describe('le fichier des structures', () => {
  let hub: Installation
  beforeEach(async () => {
    hub = await install()
  })
  afterEach(() => hub.stop())
  const send = (contenu: string | Uint8Array) => hub.send('carnet-structures', contenu)

  it('garde les noms et les SIRET, une fois chacun', async () => {
    expect(await send(valides['structures-carnet'].octets)).toMatchObject({
      etat: 'PUBLIE',
      compteurs: { structuresLus: 2, structuresSansSiret: 2, structuresAjoutees: 1 },
    })
    const rapport = await send('NOM;SIRET\nmaison de la solidarite de blois;2.1410194700015E+13\n')
    expect(rapport).toMatchObject({ etat: 'REJETE', ecarts: [{ code: 'CSV_NOTATION_SCIENTIFIQUE' }] })
    await send('NOM;SIRET\nMaison de la solidarité de Blois;214 101 947 00015\n')
    const { rows } = await hub.base.query('select nom, siret from structure_carnet')
    expect(rows).toEqual([{ nom: 'Maison de la solidarité de Blois', siret: '21410194700015' }])
  })

  it('refuse un nom pour deux SIRET', async () => {
    expect(await send('Nom;Siret\nCCAS;21410194700015\nccas;21410018800017\n')).toMatchObject({
      etat: 'REJETE',
      code: 'CARNET_STRUCTURE_AMBIGUE',
    })
  })
})
