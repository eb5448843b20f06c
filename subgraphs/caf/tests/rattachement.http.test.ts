import { randomUUID } from 'node:crypto'
import { keyedDigest } from '@traitdunion/import'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeSourceKeys } from '../src/import-cnaf/source-key.js'
import { unMensuel, unQuotidien } from './fixtures/flux.js'
import { type Installation, install } from './fixtures/installation.js'

const homonyme = (rang: number, reste: object = {}) => ({
  matricule: `700000${rang}`,
  demande: `2870000000${rang}`,
  personnes: [
    {
      role: 'DEM',
      sexe: '2',
      nom: 'MARTINEAU',
      prenom: 'Solène',
      naissance: '1990-05-05',
      ordre: `90${rang}`,
      ...reste,
    },
  ],
})

describe('une personne douteuse', () => {
  let hub: Installation
  beforeEach(async () => {
    hub = await install()
    await hub.send(unMensuel({ foyers: [homonyme(1), homonyme(2)] }))
  })
  afterEach(() => hub.stop())

  const membre = async (demande: string) => {
    const { data } = await hub.caf.query(
      '{ dossiersRsa { edges { node { numeroDemandeRsa foyer { membres { rapprochee personne { id } } } droitsEtDevoirs { personne { id } } } } } }',
    )
    const { node } = data.dossiersRsa.edges.find(
      ({ node }: { node: { numeroDemandeRsa: string } }) => node.numeroDemandeRsa === demande,
    )
    return { ...node.foyer.membres[0], devoirs: node.droitsEtDevoirs[0].personne }
  }
  const steward = async (method: string, path: string, body?: object) => {
    const token = await hub.acces.token({ partenaire: 'espace-partage', audience: 'urn:traitdunion:appariement' })
    const answer = await fetch(`${hub.appariementUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    return answer.json()
  }

  it('est publiée sans personne, puis rattachée quand un gestionnaire tranche', async () => {
    const rapport = await hub.send(unQuotidien({ foyers: [homonyme(3, { nir: null })] }))
    expect(rapport).toMatchObject({ etat: 'PUBLIE', compteurs: { rapprochementPLUSIEURS: 1 } })
    expect(await membre(homonyme(3).demande)).toEqual({ rapprochee: false, personne: null, devoirs: null })

    const { personne } = await membre(homonyme(1).demande)
    const { cas } = (await steward('GET', '/cas')) as { cas: { id: string }[] }
    await steward('POST', `/cas/${cas[0]?.id}/trancher`, {
      decision: 'RATTACHER',
      personneId: personne.id,
      versionAttendue: 1,
      auteur: 'agent-7',
      motif: 'Pièce vue.',
    })
    await expect.poll(() => membre(homonyme(3).demande)).toEqual({ rapprochee: true, personne, devoirs: personne })
    // Told again by the next flow, it stays where the steward put it.
    await hub.send(unQuotidien({ creeLe: '2026-02-05', foyers: [homonyme(3, { nir: null })] }))
    expect((await membre(homonyme(3).demande)).personne).toEqual(personne)
  })

  it('tranchée entre le rapprochement et la publication est publiée rattachée', async () => {
    const { rows } = await hub.base.query(`select valeur from secret_local where nom = 'cle-source'`)
    const foyer = homonyme(3, { nir: null })
    const cle = makeSourceKeys(keyedDigest(rows[0].valeur)).personne(
      { organisme: { fonorg: 'CAF', numorg: '281' }, matricule: foyer.matricule } as never,
      { identite: { dateNaissance: '1990-05-05', prenoms: ['Solène'] } } as never,
      1,
    )
    const id = randomUUID()
    await hub.base.query(
      `insert into rattachement_recu (cle, personne_id, recu_le) values ($1, $2, now() + interval '1 hour')`,
      [cle, id],
    )
    await hub.send(unQuotidien({ foyers: [foyer] }))
    expect((await membre(foyer.demande)).personne).toEqual({ id })
  })
})
