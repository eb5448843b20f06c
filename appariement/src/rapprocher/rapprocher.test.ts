import type { Identifiants, IdentitePivot } from '@traitdunion/subgraph'
import { unNir } from '@traitdunion/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { empreintesDuNir } from './empreinte-nir.js'
import { clesDe, type Fiche, ficheDe } from './fiche.js'
import { lireNir } from './nir.js'
import { autresParNir, type Candidat, rapprocher } from './rapprocher.js'

const CLE = Buffer.alloc(32, 7)
const IDENTITE: IdentitePivot = {
  nom: 'Rocher',
  nomNaissance: 'Lavigne',
  prenoms: ['Zoé'],
  dateNaissance: '1990-06-15',
  sexe: 'FEMININ',
  communeNaissance: '41018',
}

const une = (identite: Partial<IdentitePivot> = {}, identifiants: Identifiants = {}): Fiche => {
  const { nir, ...numeros } = identifiants
  const lu = lireNir(nir)
  return ficheDe(
    { identite: { ...IDENTITE, ...identite }, identifiants: numeros },
    lu.kind === 'fort' ? empreintesDuNir(lu.corps, [CLE]) : [],
  )
}
const personne = (id: string, ...fiches: Fiche[]): Candidat => ({
  id,
  fiches: fiches.map((fiche) => ({ personneId: id, source: 'caf', fiche })),
})
const issue = (fiche: Fiche, ...candidats: Candidat[]) =>
  rapprocher({ source: 'departement', fiche, fauteNir: null }, candidats)

const NIR = unNir({ ordre: 920 })
const AUTRE_NIR = unNir({ ordre: 921 })
const CAF = { numorg: '411', matricule: '1234567', role: 'DEM' }
const SANS_PIVOT = { communeNaissance: null, sexe: 'INCONNU' as const }

describe('un numéro fort', () => {
  const numeros: [string, Identifiants][] = [
    ['NIR', { nir: NIR }],
    ['NUMERO_DEPARTEMENT', { numeroDepartement: 'D-1' }],
    ['MATRICULE', { caf: CAF }],
    ['NUMERO_FRANCE_TRAVAIL', { numeroFranceTravail: '12345678901' }],
    ['NUMERO_FRANCE_TRAVAIL', { numeroFranceTravail: '1234567A' }],
    ['MISSION_LOCALE', { idDossierMissionLocale: '88' }],
  ]
  describe.each(numeros)('%s %j', (regle, identifiants) => {
    const connue = personne('p', une({}, identifiants))

    it.each([
      ['same identity', {}],
      ['usage and birth name swapped', { nom: 'Lavigne', nomNaissance: 'Rocher' }],
      ['usage name only', { nomNaissance: null }],
      ['birth name only', { nom: 'LAVIGNE', nomNaissance: null }],
      ['both names with a hyphen', { nom: 'Lavigne-Rocher', nomNaissance: null }],
      ['one letter wrong', { nom: 'Rochet', nomNaissance: null }],
      ['compound first name', { prenoms: ['Zoé-Lise'] }],
      ['second first name', { prenoms: ['Lise', 'Zoé'] }],
      ['sex unknown', { sexe: 'INCONNU' as const }],
      ['another commune', { communeNaissance: '41019' }],
    ])('finds: %s', (_, identite) =>
      expect(issue(une(identite, identifiants), connue)).toEqual({ issue: 'TROUVE', personneId: 'p', regle }),
    )

    it.each([
      ['another day of birth', { dateNaissance: '1990-06-16' }, 'DATE_NAISSANCE_DIFFERENTE'],
      ['another sex', { sexe: 'MASCULIN' as const }, 'SEXE_DIFFERENT'],
      ['another name', { nom: 'Moulin', nomNaissance: null }, 'NOM_DIFFERENT'],
      ['another first name', { prenoms: ['Paul'] }, 'PRENOM_DIFFERENT'],
    ])('does not agree with %s', (_, identite, motif) =>
      expect(issue(une(identite, identifiants), connue)).toEqual({
        issue: 'INCOHERENT',
        candidats: ['p'],
        motifs: [motif],
      }),
    )

    it('of two persons chooses neither', () => {
      const autre = personne('q', une({}, identifiants))
      expect(issue(une({}, identifiants), connue, autre)).toMatchObject({ issue: 'PLUSIEURS', candidats: ['p', 'q'] })
    })
  })

  it('proves nothing without the day of birth, if it is a NIR or a number of France Travail', () => {
    for (const identifiants of [{ nir: NIR }, { numeroFranceTravail: '12345678901' }])
      expect(issue(une({ dateNaissance: '0000-00-00' }, identifiants), personne('p', une({}, identifiants)))).toEqual({
        issue: 'INCOHERENT',
        candidats: ['p'],
        motifs: ['DATE_NAISSANCE_ABSENTE'],
      })
  })

  it('of two kinds that point at two persons: nobody chooses', () => {
    const candidats = [personne('p', une({}, { nir: NIR })), personne('q', une({}, { numeroDepartement: 'D-1' }))]
    expect(issue(une({}, { nir: NIR, numeroDepartement: 'D-1' }), ...candidats)).toMatchObject({ issue: 'PLUSIEURS' })
  })

  it('points at one person while the identity points at another: nobody chooses', () => {
    const candidats = [personne('p', une({ prenoms: ['Zoé'] }, { nir: NIR })), personne('q', une())]
    expect(issue(une({}, { nir: NIR }), ...candidats)).toMatchObject({ issue: 'PLUSIEURS', candidats: ['p', 'q'] })
  })

  it('is read in order: the NIR is what is told when several agree', () => {
    const identifiants = { nir: NIR, numeroDepartement: 'D-1', caf: CAF }
    expect(issue(une({}, identifiants), personne('p', une({}, identifiants)))).toMatchObject({ regle: 'NIR' })
  })

  it('does not agree with another NIR of the same person, in whichever record it stands', () => {
    const connue = personne('p', une({}, { numeroDepartement: 'D-1' }), une({}, { nir: AUTRE_NIR }))
    expect(issue(une({}, { nir: NIR, numeroDepartement: 'D-1' }), connue)).toMatchObject({
      issue: 'INCOHERENT',
      motifs: ['NIR_DIFFERENT'],
    })
  })

  it('agrees with a person when it agrees with one of its records', () => {
    const connue = personne('p', une({ nom: 'Moulin', nomNaissance: null }, { nir: NIR }), une({}, { nir: NIR }))
    expect(issue(une({}, { nir: NIR }), connue)).toMatchObject({ issue: 'TROUVE' })
  })

  it('is not the same in the former and in the new form of France Travail', () => {
    const connue = personne(
      'p',
      une({ ...SANS_PIVOT, nom: 'Moulin', nomNaissance: null }, { numeroFranceTravail: '1234567A' }),
    )
    expect(issue(une({}, { numeroFranceTravail: '00001234567' }), connue)).toEqual({ issue: 'AUCUN' })
  })

  it.each(['ENF', 'AUT'])('is not a matricule with the role %s: the dossier has several', (role) => {
    const caf = { ...CAF, role }
    const ainee = personne('p', une({ prenoms: ['Zoé'], dateNaissance: '2015-01-02' }, { caf }))
    expect(issue(une({ prenoms: ['Paul'], dateNaissance: '2018-03-04' }, { caf }), ainee)).toEqual({ issue: 'AUCUN' })
  })

  it('that is false is never passed over, whatever else agrees', () => {
    for (const faute of ['NIR_CLE', 'NIR_SEXE', 'NIR_NAISSANCE', 'NIR_FORME'] as const)
      expect(
        rapprocher({ source: 'departement', fiche: une({}, { numeroDepartement: 'D-1' }), fauteNir: faute }, [
          personne('p', une({}, { numeroDepartement: 'D-1' })),
        ]),
      ).toEqual({ issue: 'INCOHERENT', candidats: ['p'], motifs: [faute] })
  })
})

describe('l’identité pivot seule', () => {
  it.each([
    ['same in all', {}, {}],
    ['accents, case, hyphens', { nom: 'ROCHER', prenoms: ['ZOE'] }, {}],
    ['birth name on one side only', { nom: 'Lavigne', nomNaissance: null }, {}],
    ['commune only', { sexe: 'INCONNU' as const }, {}],
    ['sex only', { communeNaissance: null }, {}],
    ['a commune that cannot be compared', { communeNaissance: 'Blois' }, {}],
    ['same commune, another number of the département', {}, { numeroDepartement: 'D-2' }],
    ['another matricule, after a move', { communeNaissance: null }, { caf: { ...CAF, matricule: '7654321' } }],
    ['former and new number of France Travail', { communeNaissance: null }, { numeroFranceTravail: '1234567A' }],
  ])('finds: %s', (_, identite, identifiants) => {
    const connue = personne('p', une({}, { numeroDepartement: 'D-1', caf: CAF, numeroFranceTravail: '12345678901' }))
    expect(issue(une(identite, identifiants), connue)).toEqual({ issue: 'TROUVE', personneId: 'p', regle: 'PIVOT' })
  })

  it.each([
    ['twins: same name, day, commune, another first name', { prenoms: ['Lise'] }],
    ['another name', { nom: 'Moulin', nomNaissance: null }],
    ['another day', { dateNaissance: '1990-06-16' }],
    ['another sex', { sexe: 'MASCULIN' as const }],
    ['a name one letter away, and another commune', { nom: 'Rochet', nomNaissance: null, communeNaissance: '41019' }],
    ['a name and a first name one letter away', { nom: 'Rochet', nomNaissance: null, prenoms: ['Zoéa'] }],
    ['names in each other’s place, another sex', { nom: 'Zoé', prenoms: ['Rocher'], sexe: 'MASCULIN' as const }],
  ])('does not find: %s', (_, identite) =>
    expect(issue(une(identite), personne('p', une()))).toEqual({ issue: 'AUCUN' }),
  )

  it.each([
    ['a name one letter away', { nom: 'Rochet', nomNaissance: null }],
    ['names in each other’s place', { nom: 'Zoé', nomNaissance: null, prenoms: ['Rocher'] }],
    ['names in each other’s place, sex unknown', { nom: 'ZOE', prenoms: ['Rocher'], sexe: 'INCONNU' as const }],
  ])('finds by the commune of birth as well: %s', (_, identite) => {
    const trouve = { issue: 'TROUVE', personneId: 'p', regle: 'PIVOT' }
    const proche = { issue: 'PLUSIEURS', candidats: ['p'], motifs: ['IDENTITE_SEULE'] }
    expect(issue(une(identite), personne('p', une()))).toEqual(trouve)
    expect(issue(une({ ...identite, communeNaissance: null }), personne('p', une()))).toEqual(proche)
  })

  it('a day written for an unknown one makes no mistake certain', () => {
    const [connue, recue] = [
      une({ dateNaissance: '1990-01-01' }),
      une({ dateNaissance: '1990-01-01', nom: 'Rochet', nomNaissance: null }),
    ]
    expect(issue(recue, personne('p', connue))).toMatchObject({ issue: 'PLUSIEURS', candidats: ['p'] })
  })

  it('finds first names in another order, if none is left out: what is left may be a twin’s', () => {
    const connue = personne('p', une({ prenoms: ['Zoé', 'Lise'] }))
    expect(issue(une({ prenoms: ['Lise', 'Zoé'] }), connue)).toMatchObject({ issue: 'TROUVE' })
    expect(issue(une({ prenoms: ['Lise'] }), connue)).toMatchObject({ issue: 'PLUSIEURS', candidats: ['p'] })
  })

  it.each([
    ['part of a compound first name', { prenoms: ['Zoé-Lise'] }],
    ['part of a compound name', { nom: 'Rocher-Moulin', nomNaissance: null }],
    ['another commune', { communeNaissance: '41019' }],
  ])('near is for a steward: %s', (_, identite) =>
    expect(issue(une(identite), personne('p', une()))).toEqual({
      issue: 'PLUSIEURS',
      candidats: ['p'],
      motifs: ['IDENTITE_SEULE'],
    }),
  )

  it('a slip in the first name is never certain: twins are so named', () => {
    const [louise, louisa] = [une({ prenoms: ['Louise'] }), une({ prenoms: ['Louisa'] })]
    expect(issue(louisa, personne('p', louise))).toMatchObject({ issue: 'PLUSIEURS', candidats: ['p'] })
    expect(issue(louisa, personne('p', louise), personne('q', louisa))).toMatchObject({ personneId: 'q' })
  })

  it('near is somebody else for the source that already tells that one', () => {
    const [louise, louisa] = [une({ prenoms: ['Louise'] }), une({ prenoms: ['Louisa'] })]
    const arrivee = { source: 'caf', fiche: louisa, fauteNir: null }
    expect(rapprocher(arrivee, [personne('p', louise)])).toEqual({ issue: 'AUCUN' })
  })

  it('never merges homonyms that have another NIR', () => {
    expect(issue(une({}, { nir: AUTRE_NIR }), personne('p', une({}, { nir: NIR })))).toEqual({ issue: 'AUCUN' })
    const enDeux = personne('p', une(), une({}, { nir: NIR }))
    expect(issue(une({}, { nir: AUTRE_NIR }), enDeux)).toEqual({ issue: 'AUCUN' })
  })

  it('of two homonyms chooses neither', () => {
    const deux = [personne('p', une({}, { nir: NIR })), personne('q', une({}, { nir: AUTRE_NIR }))]
    expect(issue(une(), ...deux)).toMatchObject({ issue: 'PLUSIEURS', candidats: ['p', 'q'] })
  })

  it.each([
    ['neither sex nor commune', SANS_PIVOT, {}],
    ['sex, but another number of the département', { communeNaissance: null }, { numeroDepartement: 'D-2' }],
    ['sex, but another number of France Travail', { communeNaissance: null }, { numeroFranceTravail: '10987654321' }],
    ['other next first names', { prenoms: ['Zoé', 'Lise'] }, {}],
  ])('is too little to decide: %s', (_, identite, identifiants) => {
    const connue = personne(
      'p',
      une({ prenoms: ['Zoé', 'Anne'] }, { numeroDepartement: 'D-1', numeroFranceTravail: '12345678901' }),
    )
    expect(issue(une(identite, identifiants), connue)).toEqual({
      issue: 'PLUSIEURS',
      candidats: ['p'],
      motifs: ['IDENTITE_SEULE'],
    })
  })

  it.each([
    ['nothing', { nom: '', nomNaissance: null, prenoms: [], dateNaissance: '' }],
    ['a name alone', { prenoms: [], dateNaissance: '' }],
    ['a name and first name alone', { dateNaissance: '0000-00-00' }],
    ['no name', { nom: '-', nomNaissance: null }],
    ['no first name', { prenoms: [' '] }],
  ])('is refused: %s', (_, identite) => expect(issue(une(identite), personne('p', une()))).toEqual({ issue: 'REFUSE' }))
})

describe('une fiche déjà connue', () => {
  it('points at somebody else by NIR and day of birth, and by nothing less', () => {
    const moi = personne('p', une({}, { numeroDepartement: 'D-1' }))
    const autre = personne('q', une({}, { nir: NIR, numeroDepartement: 'D-2' }))
    expect(autresParNir(une({}, { nir: NIR }), 'p', [moi, autre])).toEqual(['q'])
    expect(autresParNir(une({ dateNaissance: '1991-01-01' }, { nir: NIR }), 'p', [moi, autre])).toEqual([])
    expect(autresParNir(une({}, { numeroDepartement: 'D-2' }), 'p', [moi, autre])).toEqual([])
    expect(autresParNir(une({}, { nir: NIR }), 'q', [moi, autre])).toEqual([])
  })
})

describe('quoi qu’il arrive', () => {
  const identite = fc.record({
    nom: fc.constantFrom('Rocher', 'ROCHET', 'Lavigne', 'Moulin', ''),
    nomNaissance: fc.constantFrom('Lavigne', 'Rocher', null),
    prenoms: fc.constantFrom(['Zoé'], ['Zoé', 'Lise'], ['Zoé-Lise'], ['Paul'], []),
    dateNaissance: fc.constantFrom('1990-06-15', '1990-06-16', '0000-00-00'),
    sexe: fc.constantFrom('FEMININ' as const, 'MASCULIN' as const, 'INCONNU' as const),
    communeNaissance: fc.constantFrom('41018', '41019', 'Blois', null),
  })
  const identifiants = fc.record({
    nir: fc.constantFrom(NIR, AUTRE_NIR, null),
    numeroDepartement: fc.constantFrom('D-1', 'D-2', null),
    caf: fc.constantFrom(CAF, { ...CAF, role: 'CJT' }, null),
    numeroFranceTravail: fc.constantFrom('12345678901', '1234567A', null),
    idDossierMissionLocale: fc.constantFrom('1', null),
  })
  const fiche = fc.tuple(identite, identifiants).map(([qui, numeros]) => une(qui, numeros))
  const candidats = fc
    .array(fc.array(fiche, { minLength: 1, maxLength: 3 }), { maxLength: 4 })
    .map((personnes) => personnes.map((fiches, rang) => personne(`p${rang}`, ...fiches)))

  it('the order of the candidates changes nothing', () => {
    fc.assert(
      fc.property(fiche, candidats, (recue, connues) => {
        const [a, b] = [issue(recue, ...connues), issue(recue, ...[...connues].reverse())]
        expect(a.issue).toBe(b.issue)
        if (a.issue === 'TROUVE') expect(b).toEqual(a)
      }),
    )
  })

  it('a person found shares a key, never has another sex or day of birth in the record that agreed', () => {
    fc.assert(
      fc.property(fiche, candidats, (recue, connues) => {
        const verdict = issue(recue, ...connues)
        if (verdict.issue !== 'TROUVE') return
        const trouvee = connues.find(({ id }) => id === verdict.personneId)
        const compatibles = trouvee?.fiches.filter(
          ({ fiche: autre }) =>
            (recue.sexe === null || autre.sexe === null || recue.sexe === autre.sexe) &&
            (recue.dateNaissance === null ||
              autre.dateNaissance === null ||
              recue.dateNaissance === autre.dateNaissance) &&
            clesDe(recue).some((cle) => clesDe(autre).includes(cle)),
        )
        expect(compatibles?.length).toBeGreaterThan(0)
      }),
    )
  })

  it('whoever can be found shares a key: looking by keys misses nobody', () => {
    fc.assert(
      fc.property(fiche, candidats, (recue, connues) => {
        const cles = new Set(clesDe(recue))
        const proches = connues.filter(({ fiches }) =>
          fiches.some(({ fiche: f }) => clesDe(f).some((c) => cles.has(c))),
        )
        expect(issue(recue, ...proches)).toEqual(issue(recue, ...connues))
      }),
    )
  })

  it('a complete record is always found in a person that has it, unless another has it too', () => {
    fc.assert(
      fc.property(identifiants, (numeros) => {
        const elle = une({}, numeros)
        expect(issue(elle, personne('p', elle))).toMatchObject({ issue: 'TROUVE', personneId: 'p' })
        expect(issue(elle, personne('p', elle), personne('q', elle)).issue).toBe('PLUSIEURS')
      }),
    )
  })
})
