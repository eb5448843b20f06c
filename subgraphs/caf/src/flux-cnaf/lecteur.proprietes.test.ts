import { getHeapStatistics } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entete, enWindows1252, foyer, prologue, transmission } from '../../fixtures/flux-cnaf/composer.js'
import { mensuel } from '../../fixtures/flux-cnaf/exemples.js'
import { sansNir } from '../../fixtures/flux-cnaf/foyers.js'
import { mutations } from '../../fixtures/flux-cnaf/mutations.js'
import type { EvenementFlux } from './evenements.js'
import { readFluxCnaf } from './lecteur.js'

async function readPieces(morceaux: Iterable<Uint8Array>): Promise<EvenementFlux[]> {
  const source = async function* () {
    yield* morceaux
  }
  const lus: EvenementFlux[] = []
  for await (const evenement of readFluxCnaf(source())) lus.push(evenement)
  return lus
}

function* cut(octets: Uint8Array, tailles: readonly number[]): Generator<Uint8Array> {
  let place = 0
  for (let i = 0; place < octets.length; i += 1) {
    const taille = tailles[i % tailles.length] ?? 1
    yield octets.subarray(place, place + taille)
    place += taille
  }
}

const valide = enWindows1252(mensuel)
const tailles = fc
  .array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 8 })
  .filter((t) => t.some((n) => n > 0))

describe('whatever the pieces', () => {
  it('tells the same events for a valid file', async () => {
    const attendu = await readPieces([valide])
    await fc.assert(
      fc.asyncProperty(tailles, async (t) => {
        expect(await readPieces(cut(valide, t))).toEqual(attendu)
      }),
      { numRuns: 30 },
    )
    expect(await readPieces(cut(valide, [1]))).toEqual(attendu)
  })

  it('tells the same events for a broken file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...mutations), tailles, async (mutation, t) => {
        const octets = mutation.octets()
        expect(await readPieces(cut(octets, t))).toEqual(await readPieces([octets]))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a damaged file', () => {
  const finUtile = mensuel.lastIndexOf('>')

  it('cut anywhere is refused, never told whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: finUtile }), async (longueur) => {
        const lus = await readPieces([valide.subarray(0, longueur)])
        expect(lus.at(-1)?.kind).toBe('rejet')
        expect(lus.filter((lu) => lu.kind === 'fin' || lu.kind === 'rejet')).toHaveLength(1)
      }),
      { numRuns: 150 },
    )
  })

  it('with any bytes changed never throws and always comes to one end', async () => {
    const alterations = fc.array(fc.tuple(fc.nat(valide.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(alterations, async (liste) => {
        const octets = valide.slice()
        for (const [place, valeur] of liste) octets[place] = valeur
        const lus = await readPieces([octets])
        expect(['fin', 'rejet']).toContain(lus.at(-1)?.kind)
      }),
      { numRuns: 150 },
    )
  })

  it('of random bytes is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (octets) => {
        expect((await readPieces([octets])).map((lu) => lu.kind)).toEqual(['rejet'])
      }),
      { numRuns: 150 },
    )
  })
})

describe('what a report may say', () => {
  // Marks in place of every personal text, in records broken in many ways: none may come out.
  const champs = [
    'NOM',
    'NOMNAI',
    'PRENOM',
    'PRENOM2',
    'NOMCOMNAI',
    'NIR',
    'DTNAI',
    'MATRICULE',
    'NUMDEMRSA',
    'NOMVOIE',
    'IDASSEDIC',
    'SEXE',
    'ROLEPERS',
    'SITFAM',
    'ETATDOSRSA',
    'MTNATRESSMEN',
    'LIBANO',
    'NUMORG',
    'TYPEFLUX',
    'NBTOTDOSRSATRANSM',
  ]
  const formes = [
    (m: string) => m,
    (m: string) => `${m}${m}${m}${m}${m}`,
    (m: string) => `<${m}>${m}</${m}>`,
    (m: string) => `&${m};`,
    (m: string) => `& ${m}`,
    (m: string) => `<${m} ${m}="${m}">`,
    (m: string) => `</${m}>`,
    (m: string) => `<!--${m}--><![CDATA[${m}]]>${m}`,
    (m: string) => `<?${m} ${m}?>${m}\u0001`,
  ]

  it('never repeats a value of the file, nor a name of element that it invented', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(champs, { minLength: 1 }),
        fc.constantFrom(...formes),
        fc.constantFrom('MARQUEUR', 'Marqueur-7', '279MARQUEUR'),
        async (choisis, forme, marque) => {
          let texte = mensuel
          for (const champ of choisis)
            texte = texte.replace(new RegExp(`<${champ}>[^<]*<`), () => `<${champ}>${forme(marque)}<`)
          const lus = await readPieces([enWindows1252(texte)])
          const dits = JSON.stringify(lus.filter((lu) => lu.kind === 'ecart' || lu.kind === 'rejet'))
          expect(dits.toUpperCase()).not.toContain('MARQUEUR')
          for (const personnel of ['LEFÈVRE', 'Héloïse', '28123456701', '1988-04-12'])
            expect(dits).not.toContain(personnel)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('never repeats a digit of a false NIR or of a wrong organism', async () => {
    const lus = await readPieces([
      enWindows1252(mensuel.replace(/<NIR>\d{15}/, '<NIR>188047612345678').replace('<NUMORG>281', '<NUMORG>2819')),
    ])
    const dits = JSON.stringify(lus.filter((lu) => lu.kind === 'ecart' || lu.kind === 'rejet'))
    expect(dits).toContain('TEXTE_TROP_LONG')
    expect(dits).not.toMatch(/188047612345678|2819/)
  })
})

describe('memory', () => {
  const TOTAL = 20_000
  // One person, no indentation: what counts here is the number of records.
  const modele = foyer(sansNir).replace(/\n */g, '')

  it(`reads ${TOTAL} households without reading ahead nor keeping them`, async () => {
    let fournis = 0
    const source = async function* () {
      yield enWindows1252(`${prologue()}<Racine>\n${entete()}\n`)
      for (; fournis < TOTAL; fournis += 1) {
        yield enWindows1252(modele.replace(sansNir.demande, String(fournis).padStart(11, '0')))
      }
      yield enWindows1252(`${transmission(TOTAL)}</Racine>`)
    }
    let lus = 0
    let avance = 0
    // The live part of the heap is the lowest point between two collections, early and late in the file.
    let basDebut = Number.POSITIVE_INFINITY
    let basFin = Number.POSITIVE_INFINITY
    let dernier: EvenementFlux['kind'] | undefined
    for await (const evenement of readFluxCnaf(source())) {
      dernier = evenement.kind
      if (evenement.kind !== 'dossier') continue
      lus += 1
      avance = Math.max(avance, fournis - lus)
      if (lus % 50 !== 0) continue
      const tas = getHeapStatistics().used_heap_size
      if (lus > TOTAL / 5 && lus <= (TOTAL * 2) / 5) basDebut = Math.min(basDebut, tas)
      if (lus > (TOTAL * 4) / 5) basFin = Math.min(basFin, tas)
    }
    expect([lus, dernier]).toEqual([TOTAL, 'fin'])
    expect(avance).toBeLessThan(60)
    // Kept, these 12,000 households weigh 36 MB; the request numbers weigh one or two.
    expect(basFin - basDebut).toBeLessThan(10_000_000)
  }, 300_000)
})
