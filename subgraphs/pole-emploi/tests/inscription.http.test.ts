import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AppariementStandIn, startAppariementStandIn } from './fixtures/appariement-stand-in.js'
import { codesOf, expectGuards, expectPages, type Hub, idsOf, jour, startHub } from './fixtures/hub.js'

const INSCRIPTION = `inscription {
  id numeroFranceTravail categorie categorieStatistique inscriteLe cesseeLe motifCessation allocation
  issueAppariement version personne { id } agence { id }
}`

const ALIAS = randomUUID()
const CONSERVEE = randomUUID()

/** What the subgraph does beside requests happens soon, not at once. */
const attendre = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 100 })

describe('inscription à France Travail', () => {
  let appariement: AppariementStandIn
  let hub: Hub
  let base: pg.Client
  let numero = 10_000_000_000

  const uneInscription = (reste: object = {}) => ({
    identite: { nom: 'Exemple', prenoms: ['Ada'], dateNaissance: '1990-05-01', sexe: 'FEMININ' },
    numeroFranceTravail: String(++numero),
    categorie: 'CATEGORIE_1',
    inscriteLe: jour(-30),
    allocation: 'ARE',
    ...reste,
  })
  const inscrire = (reste: object = {}) => hub.act('inscriptionEnregistrer', uneInscription(reste), INSCRIPTION)
  const lotsEn = (etat: string) => [...appariement.lots.values()].filter((lot) => lot.etat === etat).length
  const eventsOf = async (objetId: string) =>
    (
      await base.query('select nature from evenement_sortant where objet_id = $1 order by position', [objetId])
    ).rows.map(({ nature }) => nature)

  beforeAll(async () => {
    appariement = await startAppariementStandIn()
    hub = await startHub({ appariementUrl: appariement.url, acces: accesAt(appariement.url) }, async (sql) => {
      await sql('insert into personne_alias values ($1, $2)', [ALIAS, CONSERVEE])
    })
    base = new pg.Client({ connectionString: hub.databaseUrl })
    await base.connect()
  })
  beforeEach(() => {
    appariement.down(null)
    appariement.answer('AUCUN')
  })
  afterAll(async () => {
    await base.end()
    await hub.end()
    await appariement.stop()
  })

  it('rapproche l’identité, enregistre, puis confirme le lot', async () => {
    const personneId = randomUUID()
    appariement.answer('TROUVE', personneId)
    const agenceId = randomUUID()
    const { inscription, erreurs } = await inscrire({ agenceId, categorieStatistique: 'A' })
    expect(erreurs).toEqual([])
    expect(inscription).toMatchObject({
      categorie: 'CATEGORIE_1',
      categorieStatistique: 'A',
      allocation: 'ARE',
      issueAppariement: 'TROUVE',
      version: 1,
      personne: { id: personneId },
      agence: { id: agenceId },
    })
    expect(await hub.personne(personneId, 'inscriptionPoleEmploi { id }')).toMatchObject({
      inscriptionPoleEmploi: { id: inscription.id },
    })
    expect(lotsEn('OUVERT')).toBe(0)
    expect(appariement.recus.at(-1)).toMatchObject({
      identite: { nom: 'Exemple', dateNaissance: '1990-05-01', sexe: 'FEMININ' },
      identifiants: { numeroFranceTravail: String(numero) },
    })
    expect(await eventsOf(inscription.id)).toEqual(['INSCRIPTION_ENREGISTREE'])
    expect((await base.query('select 1 from lot_a_confirmer')).rowCount).toBe(0)
  })

  it('lit un numéro tapé avec des espaces et garde sa forme nette', async () => {
    const { inscription } = await inscrire({ numeroFranceTravail: ' 7654 321 b' })
    expect(inscription.numeroFranceTravail).toBe('7654321B')
  })

  it('n’inscrit qu’une fois par clé, même à deux en même temps, et confirme de nouveau à la reprise', async () => {
    const input = { ...uneInscription(), cleIdempotence: randomUUID() }
    const [a, b] = await Promise.all([
      hub.act('inscriptionEnregistrer', input, INSCRIPTION),
      hub.act('inscriptionEnregistrer', input, INSCRIPTION),
    ])
    expect(a.erreurs).toEqual([])
    expect(a.inscription.id).toBe(b.inscription.id)
    for (const lot of appariement.lots.values()) lot.etat = lot.etat === 'CONFIRME' ? 'OUVERT' : lot.etat
    const rejouee = await hub.act('inscriptionEnregistrer', input, INSCRIPTION)
    expect(rejouee.inscription.id).toBe(a.inscription.id)
    const lot = [...appariement.lots.values()].at(-1)
    expect(lot?.etat).toBe('CONFIRME')
    for (const other of appariement.lots.values()) if (other.etat === 'OUVERT') other.etat = 'CONFIRME'
    const autre = await hub.act('inscriptionEnregistrer', { ...input, categorie: 'CATEGORIE_2' }, INSCRIPTION)
    expect(codesOf(autre)).toEqual(['CLE_IDEMPOTENCE_REUTILISEE'])
    expect(lot?.etat).toBe('CONFIRME')
  })

  it('ne mêle pas les lots de deux conseillers qui ont tiré la même clé', async () => {
    const input = { ...uneInscription(), cleIdempotence: randomUUID() }
    const before = appariement.lots.size
    expect(codesOf(await hub.act('inscriptionEnregistrer', input, INSCRIPTION, { agent: 'a' }))).toEqual([])
    const second = await hub.act('inscriptionEnregistrer', input, INSCRIPTION, { agent: 'b' })
    expect(codesOf(second)).toEqual(['INSCRIPTION_DEJA_EN_COURS'])
    expect([...appariement.lots.values()].slice(before).map(({ etat }) => etat)).toEqual(['CONFIRME', 'REJETE'])
  })

  it('n’enregistre rien quand le rapprochement ne répond pas, et laisse recommencer avec la même clé', async () => {
    const input = { ...uneInscription(), cleIdempotence: randomUUID() }
    for (const panne of ['/lots', '/enregistrements']) {
      appariement.down(panne)
      const refusee = await hub.act('inscriptionEnregistrer', input, INSCRIPTION)
      expect(refusee.inscription).toBeNull()
      expect(codesOf(refusee)).toEqual(['APPARIEMENT_INDISPONIBLE'])
    }
    const { rowCount } = await base.query('select 1 from inscription where numero_france_travail = $1', [
      input.numeroFranceTravail,
    ])
    expect(rowCount).toBe(0)
    appariement.down(null)
    expect((await hub.act('inscriptionEnregistrer', input, INSCRIPTION)).erreurs).toEqual([])
  })

  it('confirme plus tard le lot dont la confirmation s’est perdue', async () => {
    appariement.down('/confirmer')
    const { inscription, erreurs } = await inscrire()
    expect(erreurs).toEqual([])
    expect(inscription).not.toBeNull()
    const { rows } = await base.query('select lot from lot_a_confirmer')
    expect(rows).toHaveLength(1)
    appariement.down(null)
    await attendre(async () => expect(appariement.lots.get(rows[0].lot)?.etat).toBe('CONFIRME'))
    await attendre(async () => expect((await base.query('select 1 from lot_a_confirmer')).rowCount).toBe(0))
  })

  it.each(['PLUSIEURS', 'INCOHERENT'] as const)(
    'garde sans personne une identité douteuse (%s) jusqu’à ce qu’un gestionnaire tranche',
    async (issue) => {
      appariement.answer(issue)
      const { inscription, erreurs } = await inscrire()
      expect(erreurs).toEqual([])
      expect(inscription).toMatchObject({ personne: null, issueAppariement: issue })
      expect(await eventsOf(inscription.id)).toEqual([])

      const personneId = randomUUID()
      const cle = appariement.recus.at(-1)?.cle
      appariement.tell('RATTACHEMENT', { source: 'pole-emploi', cle, personneId })
      await attendre(async () =>
        expect(await hub.personne(personneId, 'inscriptionPoleEmploi { id version }')).toMatchObject({
          inscriptionPoleEmploi: { id: inscription.id, version: 2 },
        }),
      )
      expect(await eventsOf(inscription.id)).toEqual(['INSCRIPTION_ENREGISTREE'])

      const autre = randomUUID()
      appariement.tell('RATTACHEMENT', { source: 'pole-emploi', cle, personneId: autre })
      await attendre(async () =>
        expect(await hub.personne(autre, 'inscriptionPoleEmploi { id }')).toMatchObject({
          inscriptionPoleEmploi: { id: inscription.id },
        }),
      )
      expect((await hub.personne(personneId, 'inscriptionPoleEmploi { id }')).inscriptionPoleEmploi).toBeNull()
      expect(await eventsOf(inscription.id)).toEqual(['INSCRIPTION_ENREGISTREE'])
    },
    20_000,
  )

  it('refuse ce que le rapprochement refuse, et rejette le lot', async () => {
    appariement.answer('REFUSE')
    expect(codesOf(await inscrire())).toEqual(['IDENTITE_REFUSEE'])
    expect(lotsEn('OUVERT')).toBe(0)
  })

  it.each([
    ['NUMERO_FRANCE_TRAVAIL_INVALIDE', { numeroFranceTravail: '123' }],
    ['IDENTITE_INCOMPLETE', { identite: { nom: '', prenoms: ['Ada'], dateNaissance: '1990-05-01' } }],
    ['CATEGORIES_INCOMPATIBLES', { categorie: 'CATEGORIE_4', categorieStatistique: 'A' }],
    ['INSCRIPTION_DATE_FUTURE', { inscriteLe: jour(2) }],
    ['CLE_MAL_FORMEE', { agenceId: 'agence' }],
  ])('refuse sans rien demander au rapprochement : %s', async (code, reste) => {
    const avant = appariement.lots.size
    expect(codesOf(await inscrire(reste))).toEqual([code])
    expect(appariement.lots.size).toBe(avant)
  })

  it('refuse une seconde inscription qui court, par le numéro ou par la personne, même à deux en même temps', async () => {
    const personneId = randomUUID()
    appariement.answer('TROUVE', personneId)
    const resultats = await Promise.all([inscrire(), inscrire(), inscrire()])
    expect(resultats.filter(({ inscription }) => inscription)).toHaveLength(1)
    for (const refusee of resultats.filter(({ inscription }) => !inscription))
      expect(codesOf(refusee)).toEqual(['INSCRIPTION_DEJA_EN_COURS'])
    expect(lotsEn('OUVERT')).toBe(0)
    const { numeroFranceTravail } = resultats.find(({ inscription }) => inscription).inscription
    expect(codesOf(await inscrire({ numeroFranceTravail }))).toEqual(['INSCRIPTION_DEJA_EN_COURS'])
  })

  it('prend fin, puis recommence sous le même numéro, et garde l’histoire', async () => {
    const personneId = randomUUID()
    appariement.answer('TROUVE', personneId)
    const { inscription } = await inscrire()
    const fin = { inscriptionId: inscription.id, versionAttendue: 1, motif: 'REPRISE_EMPLOI' }
    await expectGuards(hub, 'inscriptionCesser', {
      cle: 'inscriptionId',
      version: 1,
      input: { ...fin, cesseeLe: jour(-1) },
    })
    expect(codesOf(await hub.act('inscriptionCesser', { ...fin, cesseeLe: jour(-31) }, INSCRIPTION))).toEqual([
      'CESSATION_DATE_INVALIDE',
    ])
    const cessee = await hub.act('inscriptionCesser', { ...fin, cesseeLe: jour(-1) }, INSCRIPTION)
    expect(cessee.inscription).toMatchObject({ cesseeLe: jour(-1), motifCessation: 'REPRISE_EMPLOI', version: 2 })
    expect(
      codesOf(await hub.act('inscriptionCesser', { ...fin, versionAttendue: 2, cesseeLe: jour(0) }, INSCRIPTION)),
    ).toEqual(['INSCRIPTION_DEJA_CESSEE'])
    expect((await hub.personne(personneId, 'inscriptionPoleEmploi { id }')).inscriptionPoleEmploi).toBeNull()

    const seconde = await inscrire({ numeroFranceTravail: inscription.numeroFranceTravail, inscriteLe: jour(0) })
    expect(await hub.personne(personneId, 'inscriptionPoleEmploi { id } inscriptionsPoleEmploi { id }')).toMatchObject({
      inscriptionPoleEmploi: { id: seconde.inscription.id },
      inscriptionsPoleEmploi: [{ id: seconde.inscription.id }, { id: inscription.id }],
    })
    expect(await eventsOf(inscription.id)).toEqual(['INSCRIPTION_ENREGISTREE', 'INSCRIPTION_CESSEE'])
  })

  it('change de catégorie et d’allocation tant qu’elle court', async () => {
    const { inscription } = await inscrire()
    const changement = { inscriptionId: inscription.id, versionAttendue: 1, categorie: 'CATEGORIE_4' }
    await expectGuards(hub, 'inscriptionChangerCategorie', { cle: 'inscriptionId', version: 1, input: changement })
    expect(
      codesOf(await hub.act('inscriptionChangerCategorie', { ...changement, categorieStatistique: 'A' }, INSCRIPTION)),
    ).toEqual(['CATEGORIES_INCOMPATIBLES'])
    const changee = await hub.act(
      'inscriptionChangerCategorie',
      { ...changement, categorieStatistique: 'D', allocation: 'ASS' },
      INSCRIPTION,
    )
    expect(changee.inscription).toMatchObject({ categorie: 'CATEGORIE_4', allocation: 'ASS', version: 2 })
  })

  it('suit les personnes fusionnées : une seule histoire, une seule clé', async () => {
    appariement.answer('TROUVE', ALIAS)
    const { inscription } = await inscrire()
    expect(inscription.personne.id).toBe(CONSERVEE)
    for (const id of [ALIAS, CONSERVEE])
      expect((await hub.personne(id, 'inscriptionsPoleEmploi { id }')).inscriptionsPoleEmploi).toEqual([
        { id: inscription.id },
      ])
    appariement.answer('TROUVE', CONSERVEE)
    expect(codesOf(await inscrire())).toEqual(['INSCRIPTION_DEJA_EN_COURS'])
  })

  it('se liste par pages, par catégorie, par allocation, par date de modification', async () => {
    appariement.answer('AUCUN', randomUUID())
    const { inscription } = await inscrire({ categorie: 'CATEGORIE_7', allocation: 'AUCUNE', inscriteLe: jour(-400) })
    expect(await idsOf(hub, 'inscriptionsPoleEmploi', 'categorie: CATEGORIE_7')).toEqual([inscription.id])
    expect(await idsOf(hub, 'inscriptionsPoleEmploi', 'allocation: AUCUNE, enCours: true')).toEqual([inscription.id])
    expect(await idsOf(hub, 'inscriptionsPoleEmploi', 'allocation: AUCUNE, enCours: false')).toEqual([])
    const lue = await hub.query(`{ inscriptionPoleEmploi(id: "${inscription.id}") { modifieLe } }`)
    const { modifieLe } = lue.data.inscriptionPoleEmploi
    expect(await idsOf(hub, 'inscriptionsPoleEmploi', `modifieDepuis: "${modifieLe}"`)).toContain(inscription.id)
    const apres = new Date(Date.parse(modifieLe) + 1).toISOString()
    expect(await idsOf(hub, 'inscriptionsPoleEmploi', `modifieDepuis: "${apres}"`)).toEqual([])
    await expectPages(hub, 'inscriptionsPoleEmploi', ['inscriteLe', 'modifieLe'])
  })
})

/** The subgraph signs its own request for a token with this key; the stand-in grants one to anybody. */
const accesAt = (issuer: string) => ({
  issuer,
  clientId: 'pole-emploi',
  key: {
    kty: 'OKP',
    crv: 'Ed25519',
    alg: 'EdDSA',
    kid: 'essai',
    d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  },
})
