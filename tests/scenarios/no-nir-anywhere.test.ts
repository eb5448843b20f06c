import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, readDepartement } from '@traitdunion/local'
import { unNir } from '@traitdunion/testing'
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { day, type Shape } from './graph-client.js'
import { type Allocataire, identiteDe, unFlux } from './persons.js'
import { type ProcessHub, startProcessHub } from './process-hub.js'

const annee = new Date().getUTCFullYear() - 22
const nir = (ordre: number) => unNir({ sexe: 2, annee, mois: 3, ordre })
const spaced = (text: string) => text.replace(/(.)(..)(..)(..)(...)(...)/, '$1 $2 $3 $4 $5 $6 ')
const dotted = (text: string) => spaced(text).trim().replaceAll(' ', '.')

/** As numbers come: whole, without the key, spaced, dotted, with a wrong key, provisional. */
const FORMS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.slice(0, 13),
  spaced,
  dotted,
  (text) => text.slice(0, 13) + String((Number(text.slice(13)) % 97) + 1).padStart(2, '0'),
  (text) => `7${text.slice(1)}`,
  (text) => spaced(text).trim().replaceAll(' ', '_'),
  (text) => `NIR${text}`,
  (text) => `D${text.slice(0, 13)}`,
]

const injected: string[] = []
let next = 900
/** A number nobody else has, written in one of the forms, and remembered. */
const drawn = (form: (text: string) => string = (text) => text) => {
  const text = form(nir(next++))
  injected.push(text)
  return text
}
const letters = (rang: number) => [...String(rang)].map((chiffre) => 'BALODIRUME'.charAt(+chiffre)).join('')
const uneAllocataire = (reste: Partial<Allocataire> = {}): Allocataire => ({
  nom: `ZI${letters(next)}`,
  prenom: `Ma${letters(next).toLowerCase()}`,
  naissance: `${annee}-03-12`,
  sexe: '2',
  ...reste,
})

/** Every way in which a place could betray a number: itself however punctuated, its bytes, a digest that all can redo. */
const tracesOf = (numero: string): string[] => {
  const compact = numero.replace(/[\s._-]|NIR|D/g, '')
  const body = compact.slice(0, 13)
  const digests = [numero, compact, body].flatMap((text) =>
    ['md5', 'sha1', 'sha256'].map((algorithm) => createHash(algorithm).update(text).digest('hex')),
  )
  return [body, Buffer.from(body).toString('hex'), Buffer.from(spaced(body).slice(0, 15)).toString('hex'), ...digests]
}

describe('no NIR, anywhere', () => {
  let hub: ProcessHub
  let numorg: string
  /** What came back: over HTTP from every service, and on the terminal of the command. */
  const answers: string[] = []
  const commands: string[] = []

  beforeAll(async () => {
    hub = await startProcessHub('37', 'debug')
    numorg = (await readDepartement('37')).numorgs[0] as string
  }, 180_000)
  afterAll(() => hub.stop(), 60_000)

  const imports = async (name: string, file: Uint8Array | string, ...options: string[]) => {
    const said = await hub.tdu(name, file, ...options)
    commands.push(said.stdout, said.stderr)
    return said
  }
  const ask = async (persona: string | null, query: string, variables: object = {}) => {
    const { text, ...answer } = await hub.ask(persona, query, variables)
    answers.push(text)
    return answer
  }
  const act = (persona: string, nom: string, input: object) =>
    ask(
      persona,
      `mutation ($input: ${nom[0]?.toUpperCase()}${nom.slice(1)}Input!) { ${nom}(input: $input) { erreurs { code champ message } } }`,
      { input: { cleIdempotence: randomUUID(), ...input } },
    )

  it('comes in by files, good and bad', async () => {
    // The file's own field holds fifteen characters: punctuation there is a fault of the record.
    const short = FORMS.filter((form) => form(nir(900)).length <= 15)
    const good = short.map((form, rang) => ({
      matricule: String(3_000_000 + rang),
      personnes: [uneAllocataire({ nir: drawn(form) })],
    }))
    const first = await imports('bon.xml', unFlux(numorg, good))
    expect(first, first.stdout).toMatchObject({ code: 0 })

    // A number where another one belongs: the record is in fault, and goes to quarantine without its values.
    const misplaced = ['2026-1303', drawn()].map((naissance) => ({
      personnes: [uneAllocataire({ naissance, nir: drawn() })],
    }))
    const punctuated = [spaced, dotted].map((form, rang) => ({
      matricule: String(3_000_080 + rang),
      personnes: [uneAllocataire({ nir: drawn(form) })],
    }))
    const demande = {
      matricule: '3000090',
      demande: drawn((text) => text.slice(0, 13)),
      personnes: [uneAllocataire({ nir: drawn() })],
    }
    const faulty = unFlux(numorg, [...good, ...misplaced, ...punctuated, demande], '2026-11-03')
    expect((await imports('ecarts.xml', faulty)).code).toBe(2)
    await imports('ecarts.xml', faulty, '--tolerer', '9')
    await imports('ecarts.xml', faulty, '--tolerer', '9', '--dry-run')
    await imports('ecarts.xml', faulty, '--tolerer', '9', '--json')

    // Broken in the middle of a number, in an element or an attribute that does not exist, before the header.
    const text = Buffer.from(unFlux(numorg, good, '2026-11-04')).toString('latin1')
    const breaks = [
      text.replace(/<NIR>[^<]*<\/NIR>/, () => `<NIR>${drawn()}`),
      text.replace(/<NIR>[^<]*<\/NIR>/, () => `<NIR${drawn()}>1</NIR>`),
      text.replace('<SEXE>', () => `<SEXE nir="${drawn()}">`),
      text.replace('<Racine>', () => `${drawn()}<Racine>`),
      text.replace('windows-1252', () => drawn()),
      text.replace('<DTCREAFLUX>2026-11-04', () => `<DTCREAFLUX>${drawn()}`),
      text.replace('<NUMORG>', () => `<NUMORG>${drawn()}`),
      text.slice(0, text.lastIndexOf('<NIR>') + 12),
      drawn(),
    ]
    for (const [rang, broken] of breaks.entries())
      expect((await imports(`casse-${rang}.xml`, Buffer.from(broken, 'latin1'))).code, `casse-${rang}`).not.toBe(0)
  }, 120_000)

  it('is typed by agents where it does not belong', async () => {
    const identite = () => identiteDe(uneAllocataire())
    for (const form of FORMS) {
      const inscription = { categorie: 'CATEGORIE_1', allocation: 'AUCUNE', inscriteLe: day(-3) }
      await act('karim-benali', 'inscriptionEnregistrer', {
        ...inscription,
        numeroFranceTravail: drawn(form),
        identite: identite(),
      })
      const structure = { ouvertLe: day(-3), structureCode: 'A01', structureNom: 'Mission locale' }
      await act('lucie-perrin', 'dossierMissionLocaleOuvrir', {
        ...structure,
        idDossier: drawn(form),
        identite: identite(),
      })
      await act('lucie-perrin', 'dossierMissionLocaleOuvrir', {
        ...structure,
        idDossier: String(next),
        identite: { ...identite(), numeroFranceTravail: drawn(form) },
      })
      await act('claire-moreau', 'dossierOuvrir', {
        numeroDepartement: drawn(form),
        ouvertLe: day(-3),
        identite: identite(),
      })
    }
    // In a place of another type, of a key, of a cursor, of a name of a field.
    await act('claire-moreau', 'dossierOuvrir', {
      cleIdempotence: drawn(),
      numeroDepartement: 'A1',
      ouvertLe: day(-3),
      identite: identite(),
    })
    await act('claire-moreau', 'dossierOuvrir', { numeroDepartement: 'A1', ouvertLe: drawn(), identite: identite() })
    await act('claire-moreau', 'dossierOuvrir', {
      numeroDepartement: 'A1',
      ouvertLe: day(-3),
      identite: { ...identite(), [`n${drawn()}`]: 1 },
    })
    await act('claire-moreau', 'orientationDecider', {
      personneId: drawn(),
      parcours: drawn(),
      organismeReferent: 'DEPARTEMENT',
      decideeLe: day(-3),
    })
    await act('claire-moreau', 'orientationDecider', {
      personneId: drawn(),
      parcours: 'SOCIAL',
      organismeReferent: 'DEPARTEMENT',
      decideeLe: day(-3),
    })
    for (const persona of ['claire-moreau', 'helene-roux', null]) {
      await ask(persona, `{ personne(id: "${drawn()}") { id nom } }`)
      await ask(persona, `{ personne(id: ${drawn()}) { id nom } }`)
      await ask(persona, `query ($id: ID!) { personne(id: $id) { id nom } }`, { id: drawn(spaced) })
      await ask(persona, `{ offres(after: "${drawn()}") { edges { node { id } } } }`)
      await ask(persona, `{ offres(first: ${drawn().slice(0, 13)}) { edges { node { id } } } }`)
      await ask(persona, `{ n${drawn()} }`)
      await ask(persona, `query n${drawn()} { offres { edges { n${drawn()} } } }`)
      await ask(persona, `{ ${drawn()} `)
    }
    await ask(
      'helene-roux',
      '{ casAppariements(first: 100) { edges { node { motifs enregistrement { cle nom numeroDepartement numeroFranceTravail matriculeCaf idDossierMissionLocale } candidats { personneId enregistrements { cle numeroDepartement } } } } } }',
    )
    await act('helene-roux', 'appariementTrancher', {
      casId: drawn(),
      versionAttendue: 1,
      decision: 'NOUVELLE_PERSONNE',
      motif: 'vu',
    })
    await act('helene-roux', 'personnesFusionner', { ancienneId: drawn(), conserveeId: drawn(), motif: 'vu' })
  }, 120_000)

  it('is put in addresses, headers and bodies of every service', async () => {
    const rooms = ['gateway', 'acces', 'appariement', 'caf', 'departement', 'espace-partage', 'pole-emploi'] as const
    for (const room of rooms) {
      const url = hub.reach(room)
      const requests: [string, RequestInit][] = [
        [`/${drawn()}`, {}],
        [`/graphql?query=${drawn()}`, {}],
        [`/imports/cnaf?nom=${drawn()}&tolerer=${drawn()}`, { method: 'POST', body: drawn() }],
        [`/lots/${drawn()}/confirmer`, { method: 'POST' }],
        [`/personas/${drawn()}/jeton`, { method: 'POST' }],
        [`/token?client_id=${drawn()}`, { method: 'POST', body: new URLSearchParams({ client_id: drawn() }) }],
        [`/auth?client_id=${drawn()}&login_hint=${drawn()}`, {}],
        [
          '/graphql',
          { method: 'POST', body: `{"query":"${drawn()}"`, headers: { 'content-type': 'application/json' } },
        ],
        [
          '/graphql',
          {
            method: 'POST',
            body: '{}',
            headers: { authorization: `Bearer ${drawn()}`, 'content-type': 'application/json' },
          },
        ],
        ['/graphql', { method: 'POST', body: '{}', headers: { 'content-type': drawn() } }],
      ]
      for (const [path, init] of requests)
        answers.push(await (await fetch(`${url}${path}`, { redirect: 'manual', ...init })).text())
    }
  }, 60_000)

  it('comes while services fail', async () => {
    await hub.stopRoom('appariement', 'SIGKILL')
    const identite = identiteDe(uneAllocataire())
    await act('claire-moreau', 'dossierOuvrir', { numeroDepartement: drawn(), ouvertLe: day(-3), identite })
    await act('karim-benali', 'inscriptionEnregistrer', {
      categorie: 'CATEGORIE_1',
      allocation: 'AUCUNE',
      inscriteLe: day(-3),
      numeroFranceTravail: drawn().slice(0, 11),
      identite,
    })
    expect(
      (await imports('panne.xml', unFlux(numorg, [{ personnes: [uneAllocataire({ nir: drawn() })] }], '2026-11-05')))
        .code,
    ).toBe(2)
    await hub.startRoom('appariement')
    // A database that refuses what it is given: the driver's errors quote rows.
    await hub.sql('appariement', 'alter table enregistrement add constraint panne check (cle is null) not valid')
    const given = { numeroDepartement: drawn(), ouvertLe: day(-3), identite: identiteDe(uneAllocataire()) }
    await act('claire-moreau', 'dossierOuvrir', given)
    await imports('panne.xml', unFlux(numorg, [{ personnes: [uneAllocataire({ nir: drawn() })] }], '2026-11-05'))
    await hub.sql('appariement', 'alter table enregistrement drop constraint panne')
    await hub.sql(
      'departement',
      'alter table dossier add constraint panne check (numero_departement is null) not valid',
    )
    await act('claire-moreau', 'dossierOuvrir', { ...given, numeroDepartement: 'SIAS-1' })
    await hub.sql('departement', 'alter table dossier drop constraint panne')
    await hub.stopRoom('caf', 'SIGKILL')
    await imports('panne.xml', unFlux(numorg, [{ personnes: [uneAllocataire({ nir: drawn() })] }], '2026-11-05'))
    await ask('claire-moreau', '{ dossiersRsa { edges { node { id } } } }')
    await hub.startRoom('caf')
  }, 120_000)

  it('is in no table, no answer, no output, no line of a log', async () => {
    await vi.waitFor(() => expect(hub.said()).toContain('"level":50'), 5000)
    expect(injected.length).toBeGreaterThan(100)
    const places = new Map<string, string>([
      ['answers', answers.join('\n')],
      ['commands', commands.join('\n')],
      ['logs', hub.said()],
    ])
    for (const [table, rows] of Object.entries(await hub.dump())) places.set(table, rows.join('\n'))
    expect(places.get('caf.quarantaine'), 'a quarantine with rows').toMatch(/./)
    // The proof that one looks where something is: the keyed marks.
    expect(places.get('appariement.cle_rapprochement')).toContain('NIR|')
    const found: string[] = []
    for (const [place, text] of places) {
      // Punctuation between digits hides nothing; between other things it is left, or two numbers would make a third.
      const haystack = `${text}\n${text.replace(/(?<=\d)[ ._-]+(?=\d)/g, '')}`.toLowerCase()
      for (const trace of injected.flatMap(tracesOf)) {
        const at = haystack.indexOf(trace.toLowerCase())
        if (at >= 0) found.push(`${place} : …${haystack.slice(Math.max(0, at - 120), at + 60)}…`)
      }
    }
    expect(found).toEqual([])
  }, 60_000)

  it('has no name in the published graph', () => {
    const schema = buildSchema(readFileSync(join(ROOT, 'schema/published/api.graphql'), 'utf8'), { assumeValid: true })
    const names = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => name)]
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [type.name]
      const fields = Object.values(type.getFields())
      return [
        type.name,
        ...fields.flatMap((field: Shape) => [field.name, ...(field.args ?? []).map((a: Shape) => a.name)]),
      ]
    })
    const wordsOf = (name: string) => name.split(/_|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase())
    const LIKE_A_NIR = /^(nir|nirs|nia|nss|ssn|insee|nnp|secu|securite|assure|inscriptionrepertoire)$/
    expect(names.length).toBeGreaterThan(1000)
    expect(names.filter((name) => wordsOf(name).some((word) => LIKE_A_NIR.test(word)))).toEqual([])
  })
})
