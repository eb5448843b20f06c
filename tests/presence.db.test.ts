import { randomUUID } from 'node:crypto'
import { type SubgraphName, subgraphDefinitions } from '@traitdunion/local'
import { type Contribution, openDatabase } from '@traitdunion/subgraph'
import { freshDatabase } from '@traitdunion/testing'
import type { DataSource } from 'typeorm'
import { describe, expect, it } from 'vitest'

const JOUR = '2026-06-15'
const FINI = '2026-05-01'
const definitions = subgraphDefinitions({ numorgs: ['281'] })

type Rows = (personne: string) => string[]
const id = () => `'${randomUUID()}'`

const dossierCaf = (etat: string, depuis: string, jusqua: string | null): Rows => {
  const [foyer, dossier] = [id(), id()]
  return (personne) => [
    `insert into foyer (id, fonorg, numorg, matricule, situation_familiale, situation_familiale_code,
       situation_familiale_depuis, sans_domicile_fixe, modifie_le)
     values (${foyer}, 'CAF', '281', ${foyer}, 'CELIBATAIRE', 'CEL', '2020-01-01', false, now())`,
    `insert into membre_foyer (foyer_id, cle, personne_id, role, role_code_source, a_charge, responsable, depuis, jusqua, modifie_le)
     values (${foyer}, ${foyer}, '${personne}', 'DEMANDEUR', 'DEM', false, true, '2020-01-01', ${jusqua ? `'${jusqua}'` : 'null'}, now())`,
    `insert into dossier_rsa (id, foyer_id, fonorg, numorg, matricule, numero_demande, empreinte, date_demande, etat, etat_depuis,
       natures, suspensions, flux_le, modifie_le)
     values (${dossier}, ${foyer}, 'CAF', '281', ${foyer}, ${dossier}, ${dossier}, '2020-01-01', '${etat}', '${depuis}', '[]', '[]', now(), now())`,
  ]
}
const dossierDepartement =
  (etat: string): Rows =>
  (personne) => [
    `insert into dossier (id, personne_id, cle_appariement, issue_appariement, numero_departement, ouvert_le, etat, version, modifie_le)
     values (${id()}, '${personne}', ${id()}, 'TROUVE', ${id()}, '2020-01-01', '${etat}', 1, '${FINI}T12:00:00Z')`,
  ]
const orientation =
  (etat: string): Rows =>
  (personne) => [
    `insert into orientation (id, personne_id, parcours, statut, etat, organisme_referent, decidee_le, close_le, version, modifie_le)
     values (${id()}, '${personne}', 'SOCIAL', 'DECIDEE', '${etat}', 'DEPARTEMENT', '2020-01-01',
       ${etat === 'CLOTUREE' ? `'${FINI}T12:00:00Z'` : 'null'}, 1, now())`,
  ]
const designation =
  (fin: string | null): Rows =>
  (personne) => [
    `insert into designation_referent (id, personne_id, professionnel_id, organisation_id, role, debut, fin, version, modifie_le)
     values (${id()}, '${personne}', ${id()}, ${id()}, 'CO_ACCOMPAGNEMENT', '2020-01-01', ${fin ? `'${fin}'` : 'null'}, 1, now())`,
  ]
const inscription =
  (cessee: string | null): Rows =>
  (personne) => [
    `insert into inscription (id, personne_id, cle_rapprochement, issue_appariement, numero_france_travail, categorie, inscrite_le,
       cessee_le, motif_cessation, allocation, version, modifie_le)
     values (${id()}, '${personne}', ${id()}, 'TROUVE', ${id()}, 'CATEGORIE_1', '2020-01-01', ${cessee ? `'${cessee}', 'AUTRE'` : 'null, null'},
       'AUCUNE', 1, now())`,
  ]
const dossierJeune =
  (etat: string): Rows =>
  (personne) => [
    `insert into dossier (id, personne_id, id_dossier, structure_code, structure_nom, ouvert_le, cloture_le, etat, cle_appariement,
       version, modifie_le)
     values (${id()}, '${personne}', ${id()}, 'A01', 'Mission locale', '2020-01-01', ${etat === 'CLOS' ? `'${FINI}'` : 'null'}, '${etat}',
       ${id()}, 1, now())`,
  ]
const positionnement = (statut: string, fin: string): Rows => {
  const [organisme, formation, action, session] = [id(), id(), id(), id()]
  return (personne) => [
    `insert into organisme_formation (id, nom, nom_recherche, siret, version, modifie_le)
     values (${organisme}, 'Organisme', 'organisme', ${organisme}, 1, now())`,
    `insert into formation (id, numero_formation, intitule, intitule_recherche, contenu, objectif, certifiante, formacodes, nsf, romes,
       organisme_id, empreinte, version, modifie_le)
     values (${formation}, ${formation}, 'Formation', 'formation', 'x', 'x', false, '{}', '{}', '{}', ${organisme}, 'x', 1, now())`,
    `insert into action_formation (id, formation_id, numero_action, modalites_enseignement, modalites_entrees_sorties, publics_vises,
       prise_en_charge_frais, version, modifie_le)
     values (${action}, ${formation}, ${action}, 'PRESENTIEL', 'PERMANENTES', '{}', false, 1, now())`,
    `insert into session_formation (id, action_id, numero_session, debut, fin, etat_recrutement, version, modifie_le)
     values (${session}, ${action}, ${session}, '2020-01-01', '${fin}', 'OUVERT', 1, now())`,
    `insert into positionnement (id, personne_id, session_id, statut, prescripteur_id, positionne_le, statut_le, attestation_inscription,
       version, modifie_le)
     values (${id()}, '${personne}', ${session}, '${statut}', ${id()}, '2020-01-01', '${FINI}', false, 1, now())`,
  ]
}

/** What each partner says of a person, from its rows: nothing, that it accompanies her, or until when it did. */
const CASES: Partial<Record<SubgraphName, [string, Rows[], string | null][]>> = {
  caf: [
    ['in a household whose right is open', [dossierCaf('OUVERT_VERSABLE', '2024-01-01', null)], null],
    ['whose right is closed', [dossierCaf('CLOS', FINI, null)], FINI],
    ['who left a household whose right is open', [dossierCaf('OUVERT_VERSABLE', '2024-01-01', FINI)], FINI],
    [
      'who left, then opened a right of her own',
      [dossierCaf('CLOS', FINI, FINI), dossierCaf('DEMANDE_EN_ATTENTE', FINI, null)],
      null,
    ],
  ],
  departement: [
    ['with an open file', [dossierDepartement('OUVERT')], null],
    ['whose file is closed', [dossierDepartement('CLOS')], FINI],
    ['whose file is closed, and who is still oriented', [dossierDepartement('CLOS'), orientation('OUVERTE')], null],
    ['oriented elsewhere since', [dossierDepartement('CLOS'), orientation('CLOTUREE')], FINI],
    ['with a référent until later', [dossierDepartement('CLOS'), designation('2026-12-31')], null],
    ['whose référent ended before', [designation('2024-03-01'), dossierDepartement('CLOS')], FINI],
  ],
  'pole-emploi': [
    ['registered', [inscription(null)], null],
    ['no longer registered', [inscription(FINI)], FINI],
    ['registered again', [inscription('2022-01-01'), inscription(null)], null],
    ['oriented without being registered', [orientation('OUVERTE')], null],
  ],
  'mission-locale': [
    ['with an open file', [dossierJeune('OUVERT')], null],
    ['whose file is closed', [dossierJeune('CLOS')], FINI],
  ],
  region: [
    ['positioned', [positionnement('POSITIONNE', '2027-01-01')], null],
    ['in a session that goes on', [positionnement('ENTRE', '2027-01-01')], null],
    ['in a session that has ended', [positionnement('ENTRE', '2026-03-01')], '2026-03-01'],
    ['refused', [positionnement('REFUSE', '2027-01-01')], FINI],
  ],
}

const said = async (base: DataSource, { valeurs }: Contribution, personne: string) => {
  const rows: { valeur: unknown }[] = await base.query(
    `with parametre as (select $1::uuid, $2::date), candidat as (select $1::uuid as personne_id), courante as (${valeurs})
     select valeur from courante`,
    [personne, JOUR],
  )
  return rows.map(({ valeur }) => valeur)
}

describe.each(Object.entries(CASES))('the presence that %s tells', (nom, cases) => {
  it('is what its rows say', async () => {
    const database = await freshDatabase({ template: 'vide', prepare: async () => {} })
    const base = await openDatabase(database.url, definitions[nom as SubgraphName])
    const presence = definitions[nom as SubgraphName].contributions?.find(({ nature }) => nature === 'PRESENCE')
    expect(presence).toBeDefined()
    for (const [who, rows, jusqua] of cases) {
      const personne = randomUUID()
      for (const row of rows) for (const sql of row(personne)) await base.query(sql)
      expect(await said(base, presence as Contribution, personne), who).toEqual([{ jusqua }])
    }
    expect(await said(base, presence as Contribution, randomUUID())).toEqual([])
    // Whoever has changed is looked at again.
    const changed = await base.query(`with parametre as (select $1::timestamptz) ${presence?.changees}`, [new Date(0)])
    expect(changed.length).toBeGreaterThanOrEqual(cases.length)
    await base.destroy()
    await database.drop()
  })
})
