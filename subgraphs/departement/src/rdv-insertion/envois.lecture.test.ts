import { describe, expect, it } from 'vitest'
import { envoi, invitation, usager } from '../../fixtures/rdv-insertion/exemples.js'
import type { Envoi } from './envoi.js'
import { readEnvois } from './envois.lecture.js'
import { cleOfUsager, toEnregistrement } from './personnes.js'

const NOW = new Date('2026-03-10T12:00:00Z')

async function* bytesOf(...envois: object[]) {
  yield Buffer.from(envois.map((un) => JSON.stringify(un)).join('\n'))
}

const read = async (...envois: object[]) => {
  const lus = []
  for await (const lu of readEnvois(bytesOf(...envois), { departement: '28', now: NOW })) lus.push(lu)
  return lus
}
const only = async (un: object): Promise<Envoi> => {
  const [lu] = await read(un)
  if (lu?.kind !== 'enregistrement') throw new Error(JSON.stringify(lu))
  return lu.enregistrement
}
const motif = (short_name: string | null, reste: object = {}) => ({
  motif: { location_type: 'public_office', motif_category: short_name && { short_name }, ...reste },
})

describe('un envoi', () => {
  it.each([
    ['rsa_orientation', {}, 'ORIENTATION'],
    ['rsa_orientation_on_phone_platform', {}, 'ORIENTATION'],
    ['rsa_accompagnement', {}, 'ACCOMPAGNEMENT'],
    ['rsa_accompagnement_social', { follow_up: true }, 'SUIVI'],
    ['rsa_integration_information', { collectif: true }, 'INFORMATION_COLLECTIVE'],
    ['psychologue', {}, 'SUIVI'],
    [null, {}, 'SUIVI'],
  ])('de la catégorie %s %j est un rendez-vous du motif %s', async (categorie, reste, attendu) => {
    expect((await only(envoi(motif(categorie, reste)))).motif).toBe(attendu)
  })

  it.each([
    ['public_office', 'PHYSIQUE'],
    ['home', 'PHYSIQUE'],
    ['phone', 'TELEPHONE'],
    ['visio', 'VISIO'],
  ])('au lieu %s est de la modalité %s', async (location_type, attendu) => {
    expect((await only(envoi(motif('rsa_orientation', { location_type })))).modalite).toBe(attendu)
  })

  it('à domicile ne dit pas l’adresse de la personne', async () => {
    const lu = await only(envoi({ ...motif('rsa_orientation', { location_type: 'home' }), lieu: null }))
    expect(lu.lieu).toBe('À domicile')
  })

  it.each([
    ['de son lieu', {}, 'Maison des solidarités de l’Essai, 2 place de l’Essai, 28000 Chartres'],
    ['de son adresse, sans lieu', { lieu: null }, '2 place de l’Essai, 28000 Chartres'],
    ['de rien, si un NIR y est écrit', { lieu: { name: 'Dossier 2 90 06 99 999 901' } }, null],
  ])('est %s', async (_cas, data, attendu) => {
    expect((await only(envoi(data))).lieu).toBe(attendu)
  })

  it('sans participations vaut pour tous ses usagers', async () => {
    const lu = await only(envoi({ status: 'seen', participations: null }))
    expect(lu.participations).toMatchObject([{ usager: { id: '9001' }, statut: 'EFFECTUE' }])
  })

  it('écrit ses numéros en nombres ou en textes, ses champs dans l’ordre qu’il veut, d’autres en plus', async () => {
    const { data, meta } = envoi()
    const reverse = Object.fromEntries(
      Object.entries({ ...data, id: '501', duration_in_min: '45', inconnu: 1 }).reverse(),
    )
    expect(await only({ meta, data: reverse })).toEqual(await only(envoi()))
  })

  it.each([
    ['le jour même', '2026-03-10T18:00:00+01:00', 'enregistrement'],
    ['la veille', '2026-03-11T09:00:00+01:00', 'ecart'],
  ])('peut dire l’issue %s', async (_cas, starts_at, attendu) => {
    const [lu] = await read(envoi({ starts_at, status: 'noshow' }, { timestamp: '2026-03-10 12:00:00 +0100' }))
    expect(lu?.kind).toBe(attendu)
  })

  it('d’un instant encore loin retiendrait tous les suivants : il est refusé', async () => {
    expect(await read(envoi({}, { timestamp: '2026-03-12 18:00:00 +0100' }))).toMatchObject([
      { kind: 'ecart', motif: 'RDVI_INSTANT_ILLISIBLE', champ: 'meta.timestamp' },
      { kind: 'fin' },
    ])
  })

  it('d’autre chose est compté, quelle que soit sa forme', async () => {
    expect(await read(invitation, { data: null, meta: { model: 'Organisation' } })).toMatchObject([
      { kind: 'fin', compteurs: { envoisNonPris: 2 } },
    ])
  })
})

describe('l’usager', () => {
  const lu = async (reste: object) => {
    const [participation] = (await only(envoi({ users: [{ ...usager, ...reste }] }))).participations
    if (!participation) throw new Error('personne')
    return participation.usager
  }

  it('est son dossier, quand il en a le numéro', async () => {
    expect(cleOfUsager(await lu({}))).toBe('dossier-departement:D-9001')
    expect(cleOfUsager(await lu({ department_internal_id: null }))).toBe('rdv-insertion:9001')
    expect(cleOfUsager(await lu({ department_internal_id: '2 90 06 99 999 901' }))).toBe('rdv-insertion:9001')
  })

  it.each(['first_name', 'last_name', 'birth_date'])('dont manque %s n’est pas recherché', async (champ) => {
    expect(toEnregistrement(await lu({ [champ]: null }), undefined)).toBeNull()
  })

  it('n’est reconnu ni à son courriel ni à son téléphone, et à son matricule si la caisse est dite', async () => {
    const qui = await lu({ france_travail_id: 'FT', nir: '123' })
    expect(toEnregistrement(qui, undefined)).toEqual({
      cle: 'dossier-departement:D-9001',
      identite: {
        nom: 'Exemple',
        nomNaissance: null,
        prenoms: ['Ada'],
        dateNaissance: '1990-05-01',
        sexe: 'FEMININ',
      },
      identifiants: { nir: null, numeroDepartement: 'D-9001', caf: null, numeroFranceTravail: null },
    })
    expect(toEnregistrement(qui, '281')?.identifiants.caf).toEqual({
      numorg: '281',
      matricule: '9000001',
      role: 'demandeur',
    })
  })
})
