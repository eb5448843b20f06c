import { createHmac, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dump, holdTable, unNir } from '@traitdunion/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { aline, EN_TETES_BENEFICIAIRES, tableau } from '../fixtures/carnet-de-bord/tableau.js'
import { envoi, invitation, usager } from '../fixtures/rdv-insertion/exemples.js'
import { makeDepartement } from '../src/index.js'
import { startAppariementRoom } from './appariement-room.js'
import { type Installation, install } from './carnet/installation.js'
import { type Departement, day, startDepartement } from './start-departement.js'

const SECRET = 'un-secret-de-rdv-insertion'
const ANCIEN = 'celui-qu-il-remplace-encore'
const FIXTURES = new URL('../fixtures/rdv-insertion/', import.meta.url)

interface Answer {
  readonly status: number
  readonly etat: string
  readonly code?: string
  readonly champ?: string
}

const signature = (corps: string, secret = SECRET) => createHmac('sha256', secret).update(corps).digest('hex')

const post = async (url: string, corps: string, headers: Record<string, string>): Promise<Answer> => {
  const answer = await fetch(`${url}/rdv-insertion`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: corps,
  })
  return { status: answer.status, ...((await answer.json()) as Omit<Answer, 'status'>) }
}

const deliver = (url: string, corps: object | string, secret = SECRET): Promise<Answer> => {
  const texte = typeof corps === 'string' ? corps : JSON.stringify(corps)
  return post(url, texte, { 'X-RDVI-SIGNATURE': signature(texte, secret) })
}

let suite = 7000
/** A delivery about an appointment of its own, of somebody of her own, in whose `agents` nobody is looked for. */
const unRdv = () => {
  const id = suite++
  const qui = { ...usager, id, department_internal_id: null as string | null, last_name: `Exemple${letters(id)}` }
  return {
    id,
    qui,
    dit: (data: object = {}, meta: object = {}) => envoi({ id, users: [qui], agents: [], ...data }, meta),
  }
}
const letters = (nombre: number) => [...String(nombre)].map((chiffre) => 'abcdefghij'[Number(chiffre)]).join('')

const A_10H = { event: 'updated', timestamp: '2026-03-02 10:00:00 +0100' }
const A_11H = { event: 'updated', timestamp: '2026-03-02 11:00:00 +0100' }

describe('les envois de rdv-insertion', () => {
  let hub: Departement
  let room: Awaited<ReturnType<typeof startAppariementRoom>>

  beforeAll(async () => {
    room = await startAppariementRoom()
    const definition = makeDepartement({ secretsRdvInsertion: [SECRET, ANCIEN] })
    hub = await startDepartement(undefined, room.settings, definition)
  })
  afterAll(async () => {
    await hub.stop()
    await room.stop()
  })
  beforeEach(() => {
    room.issue = 'AUCUN'
    room.down.clear()
  })

  const send = (corps: object | string) => deliver(hub.url, corps)
  const rendezVous = async (rdv: number) =>
    (
      await hub.sql(
        `select r.*, p.usager from rendez_vous r join rdv_insertion_participation p on p.rendez_vous_id = r.id
         where p.rdv = $1 order by p.usager`,
        [String(rdv)],
      )
    ).rows
  const natures = async (rdv: number) =>
    (
      await hub.sql(
        `select e.nature from evenement_sortant e join rdv_insertion_participation p on p.rendez_vous_id = e.objet_id
         where p.rdv = $1 order by e.position`,
        [String(rdv)],
      )
    ).rows.map(({ nature }) => nature)
  const countTold = async () => (await hub.sql('select count(*)::int as n from rdv_insertion_rdv')).rows[0].n

  it.each([
    ['la bonne', (corps: string) => signature(corps), 200],
    ['en majuscules', (corps: string) => signature(corps).toUpperCase(), 200],
    ['précédée de son algorithme', (corps: string) => `sha256=${signature(corps)}`, 200],
    ['du secret qui s’en va', (corps: string) => signature(corps, ANCIEN), 200],
    ['d’un autre secret', (corps: string) => signature(corps, 'un-secret-jamais-convenu'), 401],
    ['d’un corps dont il manque la fin', (corps: string) => signature(corps.slice(0, -1)), 401],
    ['tronquée', (corps: string) => signature(corps).slice(1), 401],
    ['absente', () => undefined, 401],
  ])('prend, ou non, un envoi dont la signature est %s', async (_cas, sign, status) => {
    const { id, dit } = unRdv()
    const corps = JSON.stringify(dit())
    const dite = sign(corps)
    const answer = await post(hub.url, corps, dite === undefined ? {} : { 'x-rdvi-signature': dite })
    expect(answer).toMatchObject(
      status === 200 ? { status, etat: 'PRIS' } : { status, code: 'RDVI_SIGNATURE_INVALIDE' },
    )
    expect(await rendezVous(id)).toHaveLength(status === 200 ? 1 : 0)
  })

  it('montre le rendez-vous dans le graphe, avec la personne reconnue', async () => {
    const { id, dit } = unRdv()
    await send(dit({ starts_at: `${day(7)}T09:00:00+01:00` }))
    const [{ id: cle, personne_id }] = await rendezVous(id)
    const { data, errors } = await hub.query(
      'query ($id: ID!) { rendezVousDepartement(id: $id) { motif modalite statut dureeMinutes lieu personne { id } } }',
      { id: cle },
    )
    expect(errors).toBeUndefined()
    expect(data.rendezVousDepartement).toEqual({
      motif: 'ORIENTATION',
      modalite: 'PHYSIQUE',
      statut: 'PRIS',
      dureeMinutes: 45,
      lieu: 'Maison des solidarités de l’Essai, 2 place de l’Essai, 28000 Chartres',
      personne: { id: personne_id },
    })
    expect(await natures(id)).toEqual(['RENDEZ_VOUS_PRIS'])
  })

  it.each([
    ['unknown', 'PRIS'],
    ['waiting', 'PRIS'],
    ['seen', 'EFFECTUE'],
    ['excused', 'ABSENT_EXCUSE'],
    ['revoked', 'ANNULE'],
    ['noshow', 'ABSENT'],
  ])('comprend l’issue %s', async (status, statut) => {
    const { id, dit } = unRdv()
    await send(dit({ status }))
    expect(await rendezVous(id)).toMatchObject([{ statut }])
  })

  it('ne change rien quand le même envoi revient, ni à deux en même temps', async () => {
    const { id, dit } = unRdv()
    const etats = await Promise.all([send(dit()), send(dit())])
    expect(etats.map(({ etat }) => etat).sort()).toEqual(['INCHANGE', 'PRIS'])
    expect((await send(dit())).etat).toBe('INCHANGE')
    expect(await rendezVous(id)).toMatchObject([{ version: 1 }])
    expect(await natures(id)).toEqual(['RENDEZ_VOUS_PRIS'])
  })

  it('raconte le déplacement, puis l’issue, et laisse un retour en arrière', async () => {
    const { id, dit } = unRdv()
    const demain = { starts_at: '2026-03-11T09:00:00.000+01:00' }
    await send(dit())
    await send(dit(demain, A_10H))
    await send(dit({ ...demain, status: 'noshow' }, A_11H))
    expect((await send(dit(demain, A_10H))).etat).toBe('INCHANGE')
    expect(await rendezVous(id)).toMatchObject([{ statut: 'ABSENT', debut: new Date(demain.starts_at), version: 3 }])
    expect(await natures(id)).toEqual(['RENDEZ_VOUS_PRIS', 'RENDEZ_VOUS_DEPLACE', 'RENDEZ_VOUS_RENSEIGNE'])
  })

  it('finit pareil dans quelque ordre que les envois arrivent', async () => {
    const finals = []
    for (const ordre of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 3, 0, 2],
      [2, 0, 3, 1],
    ]) {
      const { id, dit } = unRdv()
      const envois = [
        dit(),
        dit({ starts_at: '2026-03-11T09:00:00.000+01:00' }, A_10H),
        dit({ starts_at: '2026-03-11T09:00:00.000+01:00', duration_in_min: 60 }, A_11H),
        dit({ starts_at: '2026-03-11T09:00:00.000+01:00', duration_in_min: 60 }, { ...A_11H, event: 'destroyed' }),
      ]
      for (const rang of ordre) await send(envois[rang] as object)
      const [{ statut, debut, duree_minutes }] = await rendezVous(id)
      finals.push({ statut, debut, duree_minutes })
    }
    expect(new Set(finals.map((un) => JSON.stringify(un)))).toHaveLength(1)
    expect(finals[0]).toMatchObject({ statut: 'ANNULE', duree_minutes: 60 })
  })

  it('supprimé avant d’avoir été créé, reste annulé', async () => {
    const { id, dit } = unRdv()
    await send(dit({}, { event: 'destroyed', timestamp: '2026-03-05 10:00:00 +0100' }))
    expect((await send(dit())).etat).toBe('INCHANGE')
    expect(await rendezVous(id)).toMatchObject([{ statut: 'ANNULE' }])
    expect(await natures(id)).toEqual(['RENDEZ_VOUS_ANNULE'])
  })

  it('supprimé une fois honoré, l’a été', async () => {
    const { id, dit } = unRdv()
    await send(dit({ status: 'seen' }, A_10H))
    await send(dit({ status: 'seen' }, { ...A_11H, event: 'destroyed' }))
    expect(await rendezVous(id)).toMatchObject([{ statut: 'EFFECTUE' }])
  })

  it('que rdv-insertion efface à l’échéance de sa conservation, n’est pas annulé', async () => {
    const { id, dit } = unRdv()
    await send(dit())
    expect(await send(dit({}, { ...A_10H, event: 'destroyed', webhook_reason: 'rgpd' }))).toMatchObject({
      status: 200,
      etat: 'NON_PRIS',
    })
    expect(await rendezVous(id)).toMatchObject([{ statut: 'PRIS', version: 1 }])
  })

  it('de plusieurs personnes, en est un pour chacune ; celle qui n’en est plus est décommandée', async () => {
    const { id, qui, dit } = unRdv()
    const seconde = { ...unRdv().qui, first_name: 'Basile' }
    await send(dit({ users: [qui, seconde], participations: [{ status: 'excused', user: qui }] }))
    expect((await rendezVous(id)).map(({ statut }) => statut)).toEqual(['ABSENT_EXCUSE', 'PRIS'])
    await send(dit({ users: [qui], participations: [{ status: 'seen', user: qui }] }, A_10H))
    expect((await rendezVous(id)).map(({ statut }) => statut)).toEqual(['EFFECTUE', 'ANNULE'])
  })

  it('attend sans personne quand un doute est à trancher, puis suit la décision, et son retrait', async () => {
    room.issue = 'PLUSIEURS'
    const { id, qui, dit } = unRdv()
    await send(dit())
    expect(await rendezVous(id)).toMatchObject([{ personne_id: null, statut: 'PRIS' }])
    expect(await natures(id)).toEqual([])
    const personneId = randomUUID()
    const decide = (nom: string | null) =>
      room.emit({
        nature: 'RATTACHEMENT',
        contenu: { source: 'departement', cle: `rdv-insertion:${qui.id}`, personneId: nom },
      })
    const waitFor = (personne_id: string | null) =>
      vi.waitFor(async () => expect(await rendezVous(id)).toMatchObject([{ personne_id }]), { timeout: 20_000 })
    decide(personneId)
    await waitFor(personneId)
    expect(await natures(id)).toEqual(['RENDEZ_VOUS_PRIS'])
    // What comes next is hers too, though the service still doubts.
    await send(dit({ status: 'seen' }, A_10H))
    expect(await rendezVous(id)).toMatchObject([{ personne_id: personneId, statut: 'EFFECTUE' }])
    decide(null)
    await waitFor(null)
  })

  it('attend l’ouverture du dossier quand rdv-insertion ne dit pas assez de la personne', async () => {
    const numero = `D-${suite}`
    const { id, qui, dit } = unRdv()
    await send(dit({ users: [{ ...qui, department_internal_id: numero, birth_date: null, nir: null }] }))
    expect(await rendezVous(id)).toMatchObject([{ personne_id: null }])
    const { dossier } = await hub.act('dossierOuvrir', 'dossier { personne { id } }', {
      numeroDepartement: numero,
      ouvertLe: day(-2),
      identite: { nom: qui.last_name, prenoms: ['Ada'], dateNaissance: '1990-05-01', sexe: 'FEMININ' },
    })
    expect(await rendezVous(id)).toMatchObject([{ personne_id: dossier.personne.id }])
    // From then on her file says whose it is: nobody is asked.
    const before = room.lots.size
    const next = unRdv()
    await send(next.dit({ users: [{ ...qui, department_internal_id: numero }] }))
    expect(await rendezVous(next.id)).toMatchObject([{ personne_id: dossier.personne.id }])
    expect(room.lots.size).toBe(before)
  })

  it('demande à être renvoyé quand le rapprochement ne répond pas, et n’en garde rien', async () => {
    room.down.add('enregistrements')
    const { id, dit } = unRdv()
    expect(await send(dit())).toMatchObject({ status: 503, code: 'RDVI_INDISPONIBLE' })
    expect(await rendezVous(id)).toEqual([])
    room.down.clear()
    expect(await send(dit())).toMatchObject({ status: 200, etat: 'PRIS' })
  })

  it('demande à être renvoyé quand un fichier entier est en train d’être publié, et n’en garde rien', async () => {
    const { id, dit } = unRdv()
    const release = await holdTable(hub.databaseUrl, 'rendez_vous')
    expect(await send(dit())).toMatchObject({ status: 503, code: 'RDVI_INDISPONIBLE' })
    await release()
    expect(await rendezVous(id)).toEqual([])
    expect(await send(dit())).toMatchObject({ status: 200, etat: 'PRIS' })
  })

  it('fait confirmer plus tard ce que le rapprochement n’a pas pu confirmer', async () => {
    const { dit, qui } = unRdv()
    room.down.add('confirmer')
    expect((await send(dit())).etat).toBe('PRIS')
    room.down.clear()
    const lot = () => [...room.lots.values()].find(({ cles }) => cles.includes(`rdv-insertion:${qui.id}`))
    await vi.waitFor(() => expect(lot()?.etat).toBe('CONFIRME'), { timeout: 20_000 })
  })

  it('entend sans le prendre ce qui n’est pas un rendez-vous', async () => {
    const before = await countTold()
    expect(await send(invitation)).toEqual({ status: 200, etat: 'NON_PRIS' })
    expect(await countTold()).toBe(before)
  })

  it.each([
    ['tronque', 400, 'JSON_TRONQUE'],
    ['sans-meta', 422, 'JSON_CHAMP_ABSENT'],
    ['sans-debut', 422, 'JSON_TYPE_INATTENDU'],
    ['statut-inconnu', 422, 'JSON_VALEUR_HORS_LISTE'],
    ['instant-sans-decalage', 422, 'RDVI_INSTANT_ILLISIBLE'],
    ['autre-departement', 422, 'RDVI_AUTRE_DEPARTEMENT'],
    ['duree', 422, 'RENDEZ_VOUS_DUREE_INVALIDE'],
    ['honore-avant-l-heure', 422, 'RENDEZ_VOUS_A_VENIR'],
  ])('refuse %s.json', async (nom, status, code) => {
    const before = await countTold()
    expect(await send(readFileSync(new URL(`invalides/${nom}.json`, FIXTURES), 'utf8'))).toMatchObject({ status, code })
    expect(await countTold()).toBe(before)
  })

  it('a un essai pour chaque fichier refusé', () => {
    expect(readdirSync(new URL('invalides/', FIXTURES))).toHaveLength(8)
  })

  it('refuse deux envois dans un corps, et un corps trop grand', async () => {
    const [a, b] = [unRdv(), unRdv()]
    expect(await send(`${JSON.stringify(a.dit())}\n${JSON.stringify(b.dit())}`)).toMatchObject({
      status: 422,
      code: 'RDVI_ENVOI_MULTIPLE',
    })
    expect(await send(a.dit({ address: 'x'.repeat(1_100_000) }))).toMatchObject({
      status: 413,
      code: 'CORPS_TROP_GRAND',
    })
  })

  it('ne dit pas, dans un refus, ce que l’envoi contenait', async () => {
    const { dit } = unRdv()
    const answer = await send(dit({ status: 'Ada Exemple' }))
    expect(answer).toMatchObject({ status: 422, champ: 'data.status' })
    expect(JSON.stringify(answer)).not.toContain('Exemple')
  })
})

it('sans secret réglé, rien de rdv-insertion n’est pris', async () => {
  const hub = await startDepartement()
  try {
    expect(await deliver(hub.url, envoi())).toMatchObject({ status: 404, code: 'RDVI_NON_REGLE' })
  } finally {
    await hub.stop()
  }
})

describe('avec le service de rapprochement', () => {
  let hub: Installation
  beforeAll(async () => {
    hub = await install({ secretsRdvInsertion: [SECRET], numorgRdvInsertion: '281' })
  })
  afterAll(() => hub.stop())

  const personnesOf = async (usagers: readonly number[]) =>
    (
      await hub.base.query(
        `select distinct r.personne_id from rendez_vous r join rdv_insertion_participation p on p.rendez_vous_id = r.id
         where p.usager = any($1)`,
        [usagers.map(String)],
      )
    ).rows.map(({ personne_id }) => personne_id)

  it('reconnaît une personne à son NIR, à son matricule, ou à son nom et sa naissance, jamais à ses coordonnées', async () => {
    const nir = unNir({ annee: 1990, mois: 5 })
    const base = { ...usager, department_internal_id: null, nir }
    const same = [base, { ...base, id: 9101, nir: null }, { ...base, id: 9102, affiliation_number: null, nir: null }]
    for (const [rang, qui] of same.entries())
      expect((await deliver(hub.hub.url, envoi({ id: 8000 + rang, users: [qui] }))).etat).toBe('PRIS')
    const [personne, ...autres] = await personnesOf(same.map(({ id }) => id))
    expect({ personne, autres }).toEqual({ personne: expect.any(String), autres: [] })
    // The same address and telephone, and nothing else of hers.
    const voisine = {
      ...base,
      id: 9103,
      nir: null,
      affiliation_number: null,
      first_name: 'Zoé',
      birth_date: '1971-02-03',
    }
    await deliver(hub.hub.url, envoi({ id: 8010, users: [voisine] }))
    expect(await personnesOf([9103])).not.toContain(personne)

    expect(JSON.stringify(await dump(hub.base))).not.toContain(nir.slice(0, 13))
    expect(JSON.stringify(await dump(hub.baseAppariement))).not.toContain(nir.slice(0, 13))
  })

  it('dit qui reçoit, quand l’annuaire le connaît ; demande à être renvoyé quand il ne répond pas', async () => {
    await deliver(hub.hub.url, envoi({ id: 8020 }))
    const { rows } = await hub.base.query(
      `select professionnel_id from rendez_vous join rdv_insertion_participation on rendez_vous_id = id where rdv = '8020'`,
    )
    expect(rows).toEqual([{ professionnel_id: hub.sofia.id }])
    hub.espacePartage.isDown = true
    expect(await deliver(hub.hub.url, envoi({ id: 8021 }))).toMatchObject({ status: 503, code: 'RDVI_INDISPONIBLE' })
    hub.espacePartage.isDown = false
  })

  it('prend en fichier les mêmes envois, dont le dernier mot compte, et ne les reprend pas', async () => {
    const ndjson = readFileSync(new URL('envois.ndjson', FIXTURES))
    expect(await hub.send('rdv-insertion', ndjson)).toMatchObject({
      status: 200,
      etat: 'PUBLIE',
      compteurs: { envoisLus: 5, envoisRemplaces: 2, envoisNonPris: 1, rendezVousCrees: 3 },
    })
    const { rows } = await hub.base.query(
      `select p.rdv, r.statut from rendez_vous r join rdv_insertion_participation p on p.rendez_vous_id = r.id
       where p.rdv in ('501', '502', '503') order by p.rdv`,
    )
    expect(rows).toEqual([
      { rdv: '501', statut: 'EFFECTUE' },
      { rdv: '502', statut: 'ABSENT' },
      { rdv: '503', statut: 'ANNULE' },
    ])
    expect(await hub.send('rdv-insertion', ndjson)).toMatchObject({ etat: 'DEJA_IMPORTE' })
    // What the webhook tells again, the file has told.
    const [dernier] = ndjson.toString().split('\n').slice(2)
    expect((await deliver(hub.hub.url, dernier as string)).etat).toBe('INCHANGE')
    const again = await hub.send('rdv-insertion', `${ndjson}\n${JSON.stringify(envoi({ id: 505 }))}\n`)
    expect(again.compteurs).toMatchObject({ envoisAnterieurs: 3, rendezVousCrees: 1, rendezVousModifies: 0 })
  })

  it('rejoint la personne du dossier que le carnet de bord ouvre ensuite', async () => {
    const numero = aline['Identifiant dans le SI*']
    const qui = { ...usager, id: 9201, department_internal_id: numero, birth_date: null }
    await deliver(hub.hub.url, envoi({ id: 8030, users: [qui] }))
    expect(await personnesOf([9201])).toEqual([null])
    await hub.send('carnet-beneficiaires', tableau(EN_TETES_BENEFICIAIRES, [aline]))
    const { rows } = await hub.base.query('select personne_id from dossier where numero_departement = $1', [numero])
    expect(await personnesOf([9201])).toEqual([rows[0].personne_id])
    expect(rows[0].personne_id).not.toBeNull()
  })

  it('met en quarantaine la ligne qu’un fichier écrit mal', async () => {
    const lignes = [envoi({ id: 506 }), envoi({ id: 507, status: 'perdu' })].map((un) => JSON.stringify(un)).join('\n')
    expect(await hub.send('rdv-insertion', lignes)).toMatchObject({ status: 422, code: 'ECARTS_NON_TOLERES' })
    expect(await hub.send('rdv-insertion', lignes, { tolerer: 1 })).toMatchObject({
      etat: 'PUBLIE',
      compteurs: { envoisLus: 2, envoisEnEcart: 1, rendezVousCrees: 1 },
    })
  })
})
