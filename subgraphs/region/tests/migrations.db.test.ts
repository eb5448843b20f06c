import { openDatabase } from '@traitdunion/subgraph'
import { freshDatabase } from '@traitdunion/testing'
import { expect, it } from 'vitest'
import { OffreDeFormation1764000001000 } from '../src/migrations/1764000001000-offre-de-formation.js'
import { SessionSansFin1764000003000 } from '../src/migrations/1764000003000-session-sans-fin.js'

it('une session déjà là garde sa fin ; revenir en donne une à celles qui n’en ont pas', async () => {
  const database = await freshDatabase({ template: 'vide', prepare: async () => {} })
  const avant = [OffreDeFormation1764000001000]
  const base = await openDatabase(database.url, { migrations: avant })
  await base.query(`
    insert into organisme_formation values (gen_random_uuid(), '12345678200010', null, 'Un', 'un', 1, now());
    insert into formation (id, numero_formation, intitule, objectif, contenu, certifiante, formacodes, nsf, romes,
        organisme_id, intitule_recherche, empreinte, version, modifie_le)
      select gen_random_uuid(), '24_1', 'Une', '-', '-', false, '{}', '{}', '{}', id, 'une', '', 1, now()
      from organisme_formation;
    insert into action_formation (id, formation_id, numero_action, modalites_enseignement, modalites_entrees_sorties,
        publics_vises, prise_en_charge_frais, version, modifie_le)
      select gen_random_uuid(), id, 'A1', 'PRESENTIEL', 'PERMANENTES', '{}', false, 1, now() from formation`)
  const insertSession = (numero: string, fin: string | null) => `
    insert into session_formation (id, action_id, numero_session, debut, fin, etat_recrutement, version, modifie_le)
    select gen_random_uuid(), id, '${numero}', '2099-01-05', ${fin === null ? 'null' : `'${fin}'`}, 'OUVERT', 1, now()
    from action_formation`
  await base.query(insertSession('S1', '2099-06-30'))
  await expect(base.query(insertSession('S2', null))).rejects.toThrow(/null/)
  await base.destroy()

  const apres = await openDatabase(database.url, { migrations: [...avant, SessionSansFin1764000003000] })
  await apres.query(insertSession('S2', null))
  const fins = 'select numero_session, fin::text from session_formation order by 1'
  expect(await apres.query(fins)).toEqual([
    { numero_session: 'S1', fin: '2099-06-30' },
    { numero_session: 'S2', fin: null },
  ])
  await apres.undoLastMigration()
  expect(await apres.query(fins)).toEqual([
    { numero_session: 'S1', fin: '2099-06-30' },
    { numero_session: 'S2', fin: '2099-01-05' },
  ])
  await apres.destroy()
  await database.drop()
})
