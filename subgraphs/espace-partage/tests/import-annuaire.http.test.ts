import { importAudience } from '@traitdunion/import'
import { CONTRIBUTIONS_AUDIENCE } from '@traitdunion/subgraph'
import { dump } from '@traitdunion/testing'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Essai, startEssai, unSiret } from './essai.js'

const STRUCTURES =
  'Nom;Description;Siret;Courriel responsable;Prénom responsable;Nom responsable;Fonction responsable;Téléphones responsable'

describe('les fichiers de l’annuaire', () => {
  let essai: Essai
  let base: pg.Pool
  beforeEach(async () => {
    essai = await startEssai()
    base = new pg.Pool({ connectionString: essai.databaseUrl, max: 2 })
  })
  afterEach(async () => {
    await base.end()
    await essai.stop()
  })

  const send = async (format: 'structures' | 'professionnels', contenu: string, query: Record<string, string> = {}) => {
    const answer = await fetch(
      `${essai.hub.url}/imports/annuaire-${format}?${new URLSearchParams({ nom: 'annuaire.csv', ...query })}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/octet-stream',
          authorization: `Bearer ${await essai.jeton('espace-partage', importAudience('espace-partage'))}`,
        },
        body: contenu,
      },
    )
    return { status: answer.status, ...((await answer.json()) as object) }
  }
  const annuaire = async (...courriels: readonly string[]) => {
    const answer = await fetch(`${essai.hub.url}/annuaire`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await essai.jeton('departement', CONTRIBUTIONS_AUDIENCE)}`,
      },
      body: JSON.stringify({ courriels }),
    })
    return ((await answer.json()) as { professionnels: object[] }).professionnels
  }
  const registered = async () =>
    (
      await base.query(`select p.nom, p.prenom, p.fonction, p.telephone, p.version, o.nom as organisation
        from professionnel p join organisation o on o.id = p.organisation_id order by p.courriel`)
    ).rows

  it('enregistrent organisations, responsables et professionnels, que l’annuaire connaît alors', async () => {
    const siret = unSiret()
    const structures = [
      STRUCTURES,
      `Maison de Blois;Accueil;${siret};rose.essai@exemple.fr;Rose;Essai;Responsable;0612345671, 0912345671`,
      `Maison de Blois;Accueil;${siret};ruben.essai@exemple.fr;Ruben;Essai;Responsable;`,
      'Sans numéro;Accueil;;;;;;',
    ].join('\n')
    expect(await send('structures', structures)).toMatchObject({
      etat: 'PUBLIE',
      compteurs: {
        structuresLus: 3,
        structuresSansSiret: 1,
        organisationsEnregistrees: 1,
        professionnelsEnregistres: 2,
      },
    })
    const professionnels =
      'Courriel*;Prénom*;Nom*;Téléphone;Fonction\nSofia.Essai@exemple.fr;Sofia;Essai;601234567;Conseil\n'
    expect(await send('professionnels', professionnels, { siret })).toMatchObject({
      etat: 'PUBLIE',
      compteurs: { professionnelsLus: 1, professionnelsEnregistres: 1 },
    })
    expect(await registered()).toMatchObject([
      { prenom: 'Rose', telephone: '0612345671', organisation: 'Maison de Blois', version: 1 },
      { prenom: 'Ruben', telephone: null, version: 1 },
      { prenom: 'Sofia', telephone: '0601234567', fonction: 'Conseil', version: 1 },
    ])
    expect(await annuaire('sofia.essai@exemple.fr', 'ruben.essai@exemple.fr')).toMatchObject([
      { courriel: 'ruben.essai@exemple.fr', organisationSiret: siret },
      { courriel: 'sofia.essai@exemple.fr', organisationSiret: siret },
    ])
  })

  it('reçus deux fois, ou dans un autre ordre, ne changent rien', async () => {
    const [un, deux] = [unSiret(), unSiret()]
    const lignes = [`Un;;${un};a@exemple.fr;A;Essai;;`, `Deux;;${deux};b@exemple.fr;B;Essai;;`]
    const fichier = [STRUCTURES, ...lignes].join('\n')
    await send('structures', fichier)
    const avant = await dump(base)
    expect(await send('structures', fichier)).toMatchObject({ etat: 'DEJA_IMPORTE' })
    expect(await dump(base)).toEqual(avant)
    const sansFichiers = await dump(base, 'import_fichier')
    await send('structures', [STRUCTURES, ...lignes.reverse()].join('\n'))
    expect(await dump(base, 'import_fichier')).toEqual(sansFichiers)
  })

  it('suivent un professionnel connu, sans le changer d’organisation ni toucher à celle-ci', async () => {
    const organisation = await essai.organisation({ nom: 'Mission locale', type: 'MISSION_LOCALE' })
    await essai.professionnel(organisation.id, { courriel: 'dominique@exemple.fr', fonction: 'Conseil' })
    const { compteurs } = (await send(
      'structures',
      `${STRUCTURES}\nAutre nom;;${organisation.siret};dominique@exemple.fr;Dominique;Durand;;\n`,
    )) as unknown as { compteurs: Record<string, number> }
    expect(compteurs).toMatchObject({ organisationsEnregistrees: 0, professionnelsModifies: 1 })
    expect(await registered()).toMatchObject([
      { nom: 'Durand', fonction: 'Conseil', organisation: 'Mission locale', version: 2 },
    ])
    expect(
      await send('structures', `${STRUCTURES}\nAilleurs;;${unSiret()};dominique@exemple.fr;Dominique;Autre;;\n`),
    ).toMatchObject({ compteurs: { professionnelsAilleurs: 1, professionnelsModifies: 0 } })
    expect(await registered()).toMatchObject([{ nom: 'Durand', version: 2 }])
  })

  it('disent de qui manque l’organisation', async () => {
    const ligne = 'Courriel;Prénom;Nom\nsofia@exemple.fr;Sofia;Essai\n'
    expect(await send('professionnels', ligne)).toMatchObject({
      etat: 'REJETE',
      ecarts: [{ ligne: 2, champ: 'Siret', code: 'ANNUAIRE_SANS_SIRET' }],
    })
    expect(await send('professionnels', ligne, { siret: unSiret() })).toMatchObject({
      compteurs: { professionnelsSansOrganisation: 1, professionnelsEnregistres: 0 },
    })
    expect(await send('professionnels', ligne, { siret: '123' })).toMatchObject({ code: 'DEMANDE_IMPORT_INVALIDE' })
  })
})
