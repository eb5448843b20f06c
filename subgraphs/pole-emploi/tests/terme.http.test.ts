import { randomUUID } from 'node:crypto'
import { openDatabase } from '@traitdunion/subgraph'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { poleEmploi } from '../src/index.js'
import { codesOf, type Hub, jour, startHub } from './fixtures/hub.js'

const HOTE = '73282932000074'
const CONVENTION = `insert into convention_pmsmp (id, personne_id, statut, siret, nom_etablissement, code_rome, debut, fin,
    objectif, signataires, signatures, version, modifie_le)
  values ($1, $2, $3, '${HOTE}', 'Boulangerie du Pont', 'D1104', $4, $5, 'DECOUVRIR_METIER',
    array['BENEFICIAIRE', 'STRUCTURE_ACCUEIL'], '[]', 1, now() - interval '1 day')`
const CONTRAT = `insert into contrat (id, personne_id, nature, statut, debut, fin, signe_le, version, modifie_le)
  values ($1, $2, 'CONTRAT_ENGAGEMENT', $3, $4, $5, $4, 1, now() - interval '1 day')`

describe('ce que le calendrier change', () => {
  const personneId = randomUUID()
  const [echu, dernierJour, sansTerme, nonSigne] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  let hub: Hub
  beforeAll(async () => {
    hub = await startHub({}, async (sql) => {
      await sql(CONTRAT, [echu, personneId, 'EN_COURS', jour(-100), jour(-1)])
      await sql(CONTRAT, [dernierJour, randomUUID(), 'EN_COURS', jour(-100), jour(0)])
      await sql(CONTRAT, [sansTerme, randomUUID(), 'EN_COURS', jour(-100), null])
      await sql(CONTRAT, [nonSigne, randomUUID(), 'EN_ATTENTE_SIGNATURE', jour(-100), jour(-1)])
    })
  })
  afterAll(() => hub.end())

  const statutOf = async (type: string, id: string) =>
    (
      await hub.query(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { statut version } } }`, {
        r: [{ __typename: type, id }],
      })
    ).data._entities[0]

  it('un contrat dont le terme est passé expire de lui-même, et laisse place à un autre', async () => {
    await vi.waitFor(
      async () => expect(await statutOf('ContratPoleEmploi', echu)).toEqual({ statut: 'EXPIRE', version: 2 }),
      { timeout: 20_000 },
    )
    for (const id of [dernierJour, sansTerme])
      expect(await statutOf('ContratPoleEmploi', id)).toEqual({ statut: 'EN_COURS', version: 1 })
    expect(await statutOf('ContratPoleEmploi', nonSigne)).toEqual({ statut: 'EN_ATTENTE_SIGNATURE', version: 1 })
    const suivant = { personneId, nature: 'PPAE', debut: jour(0) }
    expect(codesOf(await hub.act('contratPoleEmploiOuvrir', suivant, 'contrat { id }'))).toEqual([])
  })

  it('une convention commencée sans être acceptée est caduque, et n’en empêche plus une troisième', async () => {
    const stagiaire = randomUUID()
    const [acceptee, laissee] = [randomUUID(), randomUUID()]
    const dataSource = await openDatabase(hub.databaseUrl, poleEmploi)
    await dataSource.query(CONVENTION, [acceptee, stagiaire, 'ACCEPTEE', jour(-30), jour(-20)])
    await dataSource.query(CONVENTION, [laissee, stagiaire, 'ACCEPTEE_CONSEILLER', jour(-1), jour(5)])
    await dataSource.destroy()
    const proposition = {
      personneId: stagiaire,
      siret: HOTE,
      nomEtablissement: 'Boulangerie du Pont',
      codeRome: 'D1104',
      debut: jour(3),
      fin: jour(8),
      objectif: 'DECOUVRIR_METIER',
    }
    expect(codesOf(await hub.act('pmsmpProposer', proposition, 'convention { id }'))).toEqual([])
    expect(await statutOf('ConventionPmsmp', laissee)).toEqual({ statut: 'CADUQUE', version: 2 })
    expect(await statutOf('ConventionPmsmp', acceptee)).toEqual({ statut: 'ACCEPTEE', version: 1 })
  })

  it('la caducité se constate aussi sans que personne ne propose rien', async () => {
    const [laissee, dAujourdHui] = [randomUUID(), randomUUID()]
    const autre = await startHub({}, async (sql) => {
      await sql(`insert into metier values ('D1104', 'Pâtisserie', 'D11', 'Alimentation', 'D')`)
      await sql(CONVENTION, [laissee, randomUUID(), 'A_SIGNER', jour(-1), jour(5)])
      await sql(CONVENTION, [dAujourdHui, randomUUID(), 'EN_EXAMEN', jour(0), jour(5)])
    })
    const statuts = async () =>
      (
        await autre.query(
          `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ConventionPmsmp { statut } } }`,
          {
            r: [laissee, dAujourdHui].map((id) => ({ __typename: 'ConventionPmsmp', id })),
          },
        )
      ).data._entities.map(({ statut }: { statut: string }) => statut)
    await vi.waitFor(async () => expect(await statuts()).toEqual(['CADUQUE', 'EN_EXAMEN']), { timeout: 20_000 })
    await autre.end()
  })
})
