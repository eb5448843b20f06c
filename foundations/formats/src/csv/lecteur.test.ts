import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  booleen,
  code,
  codePostal,
  courriel,
  date,
  facultative,
  identifiant,
  obligatoire,
  readCsv,
  telephones,
  texte,
} from './index.js'

const colonnes = {
  numero: obligatoire('Identifiant dans le SI', identifiant(40)),
  prenom: obligatoire('Prénom', texte(50)),
  naissance: facultative('Date de naissance', date, 'Né(e) le'),
  codePostal: facultative('Code postal', codePostal),
  telephone: facultative('Téléphone', telephones),
  courriel: facultative('Email', courriel),
  niveau: facultative('Niveau', code({ NV4: 4, NV5: 5 })),
  rqth: facultative('RQTH', booleen),
}

async function* bytes(contenu: Uint8Array | string, taille = 65_536) {
  const octets = typeof contenu === 'string' ? Buffer.from(contenu) : contenu
  for (let de = 0; de < octets.length; de += taille) yield octets.subarray(de, de + taille)
}

type Options = Partial<Parameters<typeof readCsv<typeof colonnes>>[2]>

const read = async (contenu: Uint8Array | string, options: Options = {}, taille?: number) => {
  const lectures = []
  for await (const lecture of readCsv(bytes(contenu, taille), colonnes, { nature: 'beneficiaire', ...options }))
    lectures.push(lecture)
  return {
    lectures,
    records: lectures.flatMap((une) => (une.kind === 'enregistrement' ? [une.enregistrement] : [])),
    ecarts: lectures.flatMap((une) => (une.kind === 'ecart' ? [une] : [])),
    fin: lectures.at(-1),
  }
}

const EN_TETE = 'Identifiant dans le SI*;Prénom*;Date de naissance'

describe('un tableau', () => {
  it.each([
    ['à points-virgules', `${EN_TETE}\nD1;Zoé;25/05/1998\n`],
    ['à virgules', `${EN_TETE}\nD1;Zoé;25/05/1998\n`.replaceAll(';', ',')],
    ['à tabulations', `${EN_TETE}\nD1;Zoé;25/05/1998\n`.replaceAll(';', '\t')],
    ['marqué UTF-8', `\uFEFF${EN_TETE}\nD1;Zoé;25/05/1998\n`],
    ['à fins de ligne de Windows', `${EN_TETE}\r\nD1;Zoé;25/05/1998\r\n`],
    ['à fins de ligne d’un vieux Macintosh', `${EN_TETE}\rD1;Zoé;25/05/1998\r`],
    ['sans fin de ligne à la fin', `${EN_TETE}\nD1;Zoé;25/05/1998`],
    ['à la directive d’un tableur', `sep=,\r\n${EN_TETE}\nD1;Zoé;25/05/1998\n`.replaceAll(';', ',')],
    ['à lignes et colonnes vides', `\n;;;;\n${EN_TETE};;\n\nD1;Zoé;25/05/1998;;\n;;;;\n\n`],
    [
      'dans un autre ordre, avec des colonnes inconnues',
      'Prenom;Autre;DATE DE NAISSANCE;identifiant_dans_le_si\nZoé;x;1998-05-25;D1',
    ],
    ['tout entre guillemets', '"Identifiant dans le SI*";"Prénom*";"Né(e) le"\n"D1";"Zoé";"1998-05-25"'],
    ['à l’heure de minuit', `${EN_TETE}\nD1;Zoé;1998-05-25 00:00:00.0`],
    ['à une ligne plus courte', `${EN_TETE};RQTH\nD1;Zoé;25/05/1998`],
  ])('%s se lit', async (_cas, contenu) => {
    const { records, fin } = await read(contenu)
    expect(records).toMatchObject([{ numero: 'D1', prenom: 'Zoé', naissance: '1998-05-25', rqth: null }])
    expect(fin).toMatchObject({ kind: 'fin', compteurs: { lignes: 1 } })
  })

  it('en windows-1252 se lit, guillemets et apostrophes de tableur compris', async () => {
    const contenu = Buffer.from(`${EN_TETE}\nD1;Zo\xE9 l\x92a\xEEn\xE9e \x9C;\n`, 'latin1')
    contenu[EN_TETE.indexOf('é')] = 0xe9
    const { records } = await read(contenu)
    expect(records).toMatchObject([{ prenom: 'Zoé l’aînée œ' }])
  })

  it('garde les guillemets d’un texte, les séparateurs et les fins de ligne d’une valeur citée', async () => {
    const { records } = await read(`${EN_TETE}\nD1;Zoé "la grande";\nD2;"Le ""sandwich""; bis\nter";\nD3;Ann;`)
    expect(records.map(({ prenom }) => prenom)).toEqual(['Zoé "la grande"', 'Le "sandwich"; bis ter', 'Ann'])
  })

  it('dit la ligne du fichier où commence un enregistrement', async () => {
    const { lectures } = await read(`${EN_TETE}\r\nD1;"a\r\nb";\r\n\r\nD2;Zoé;\r\n`)
    expect(lectures.flatMap((une) => (une.kind === 'enregistrement' ? [une.ligne] : []))).toEqual([2, 5])
  })

  it('peut nommer ses colonnes autrement, et l’ancien nom ne vaut plus', async () => {
    const renommages = { Prénom: 'Premier prénom' }
    const { records } = await read('Identifiant dans le SI;Prénom;Premier prénom\nD1;Zoé Ann;Zoé', { renommages })
    expect(records).toMatchObject([{ prenom: 'Zoé' }])
  })

  it('peut écrire ses vides', async () => {
    const { records } = await read(`${EN_TETE}\nD1;Zoé;NULL`, { vides: ['NULL'] })
    expect(records).toMatchObject([{ naissance: null }])
  })
})

describe('un fichier refusé', () => {
  it.each([
    ['vide', '', 'CSV_VIDE', 1],
    ['fait de lignes vides', '\r\n\r\n', 'CSV_VIDE', 1],
    ['qui est un classeur', 'PK\x03\x04\x14\0', 'CSV_CLASSEUR', 1],
    ['en UTF-16', Buffer.from(`\uFEFF${EN_TETE}\nD1;Zoé;`, 'utf16le'), 'CSV_ENCODAGE_NON_PRIS_EN_CHARGE', 1],
    ['sans en-tête', 'D1;Zoé;25/05/1998\n', 'CSV_EN_TETE_INCONNUE', 1],
    ['sans colonne obligatoire', 'Identifiant dans le SI;Nom\nD1;Noé', 'CSV_COLONNE_ABSENTE', 1],
    ['à colonne en double', `${EN_TETE};prenom\nD1;Zoé;;Ann`, 'CSV_COLONNE_EN_DOUBLE', 1],
    ['à guillemet mal placé', `${EN_TETE}\nD1;"Zoé"bis;\n`, 'CSV_GUILLEMET_MAL_PLACE', 2],
    ['à guillemet jamais refermé', `${EN_TETE}\nD1;Ann;\nD2;"Zoé;\nD3;Eve;\n`, 'CSV_GUILLEMET_OUVERT', 3],
    ['sans fin de ligne', `${EN_TETE};${'x'.repeat(1_100_000)}`, 'CSV_LIGNE_TROP_LONGUE', 1],
  ])('%s : %s', async (_cas, contenu, code, ligne) => {
    expect((await read(contenu)).fin).toMatchObject({ kind: 'rejet', code, ligne })
  })

  it('à deux encodages, dans un sens comme dans l’autre', async () => {
    const utf8 = Buffer.from(`${EN_TETE}\nD1;Zoé;\n`)
    const latin = Buffer.from('D2;No\xE9;\n', 'latin1')
    expect((await read(Buffer.concat([utf8, latin]))).fin).toMatchObject({
      code: 'CSV_ENCODAGE_CONTRADICTOIRE',
      ligne: 3,
    })
    const entete = Buffer.from('Identifiant dans le SI;Pr\xE9nom\n', 'latin1')
    expect((await read(Buffer.concat([entete, latin, Buffer.from('D1;Zoé\n')]))).fin).toMatchObject({
      code: 'CSV_ENCODAGE_CONTRADICTOIRE',
      ligne: 3,
    })
  })
})

describe('un écart', () => {
  const ecartOf = async (entete: string, valeur: string) => {
    const { ecarts, records } = await read(`Identifiant dans le SI;Prénom;${entete}\nD1;Zoé;${valeur}\n`)
    expect(records).toEqual([])
    expect(JSON.stringify(ecarts)).not.toContain(valeur)
    return ecarts
  }

  it.each([
    ['Date de naissance', '19970-04-22', 'CSV_DATE_ILLISIBLE', 'texte de 11 caractères'],
    ['Date de naissance', '31/02/1997', 'CSV_DATE_ILLISIBLE', 'texte de 10 caractères'],
    ['Date de naissance', '05/25/1998', 'CSV_DATE_ILLISIBLE', 'texte de 10 caractères'],
    ['Date de naissance', '04/05/98', 'CSV_DATE_AMBIGUE', 'texte de 8 caractères'],
    ['Date de naissance', '35940', 'CSV_DATE_EN_NOMBRE', 'nombre de 5 chiffres'],
    ['Code postal', '2B000', 'CSV_NUMERO_INVALIDE', 'texte de 5 caractères'],
    ['Code postal', '00123', 'CSV_NUMERO_INVALIDE', 'nombre de 5 chiffres'],
    ['Code postal', '123', 'CSV_NUMERO_INVALIDE', 'nombre de 3 chiffres'],
    ['Téléphone', '6,12E+08', 'CSV_NOTATION_SCIENTIFIQUE', 'nombre en notation scientifique'],
    ['Email', 'zoe@exemple', 'CSV_COURRIEL_INVALIDE', 'texte de 11 caractères'],
    ['Niveau', 'NV9', 'CSV_CODE_INCONNU', 'texte de 3 caractères'],
    ['RQTH', 'peut-être', 'CSV_CODE_INCONNU', 'texte de 9 caractères'],
    ['Niveau', 'NV4;suite', 'CSV_CELLULES_EN_TROP', 'texte de 5 caractères'],
    ['Niveau', 'NV\x014', 'CSV_CARACTERE_ILLISIBLE', 'texte de 4 caractères'],
  ])('%s « %s » : %s', async (entete, valeur, motif, natureValeur) => {
    expect(await ecartOf(entete, valeur)).toMatchObject([
      { kind: 'ecart', rang: 1, ligne: 2, enregistrement: 'beneficiaire[1]', motif, natureValeur },
    ])
  })

  it('dit chaque faute d’une ligne, et la lecture continue', async () => {
    const { ecarts, records } = await read(`${EN_TETE}\n1,23E+14;;35940\nD2;Zoé;\n`, {
      referenceDe: ({ numero }) => numero,
    })
    expect(ecarts.map(({ champ, motif, reference }) => [champ, motif, reference])).toEqual([
      ['Identifiant dans le SI', 'CSV_NOTATION_SCIENTIFIQUE', undefined],
      ['Prénom', 'CSV_VALEUR_ABSENTE', undefined],
      ['Date de naissance', 'CSV_DATE_EN_NOMBRE', undefined],
    ])
    expect(records).toHaveLength(1)
  })

  it('porte la référence de sa ligne, si elle se lit', async () => {
    const { ecarts } = await read(`${EN_TETE}\nD1;;\n`, { referenceDe: ({ numero }) => `ref-${numero}` })
    expect(ecarts).toMatchObject([{ reference: 'ref-D1' }])
  })
})

describe('ce qu’un tableur a mangé', () => {
  it.each([
    ['Code postal', '8000', 'codePostal', '08000'],
    ['Code postal', '"=""08000"""', 'codePostal', '08000'],
    ['Code postal', '8000.0', 'codePostal', '08000'],
    ['Téléphone', '612345678', 'telephone', { numeros: ['0612345678'], ecartes: 0 }],
    ['Téléphone', '33 6 12 34 56 78', 'telephone', { numeros: ['0612345678'], ecartes: 0 }],
    ['Téléphone', '"+33 (0)6.12.34.56.78, 071234567"', 'telephone', { numeros: ['0612345678'], ecartes: 1 }],
    ['Téléphone', '+41 22 123 45 67', 'telephone', { numeros: ['+41221234567'], ecartes: 0 }],
  ])('%s « %s » revient', async (entete, valeur, cle, attendu) => {
    const { records } = await read(`Identifiant dans le SI;Prénom;${entete}\nD1;Zoé;${valeur}\n`)
    expect(records[0]).toMatchObject({ [cle]: attendu })
  })
})

describe('un tableau quelconque', () => {
  const cellule = fc.string({ unit: fc.constantFrom(...'abcZ09 éÉçœ’"\';,\t|\n=-'), maxLength: 12 })
  const ligne = fc.tuple(fc.stringMatching(/^D\d{1,6}$/), cellule)
  const net = (brut: string) => brut.normalize('NFC').replace(/\s+/g, ' ').trim()

  it('se relit tel qu’il fut écrit, dans tous les dialectes et par morceaux de toute taille', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(ligne, { maxLength: 8 }),
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('utf-8', 'marque', 'windows-1252'),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (lignes, separateur, fin, encodage, tousCites, taille) => {
          const ecrire = (brut: string) =>
            tousCites || /["\n\r]/.test(brut) || brut.includes(separateur) ? `"${brut.replaceAll('"', '""')}"` : brut
          const prenoms = lignes.map(([numero, brut]) => [numero, net(brut) === '' ? 'Zoé' : brut])
          const table = [['Identifiant dans le SI', 'Prénom'], ...prenoms]
          const contenu = table.map((cellules) => cellules.map(ecrire).join(separateur) + fin).join('')
          const octets = encodage === 'windows-1252' ? toWindows1252(contenu) : Buffer.from(contenu)
          const marque = encodage === 'marque' ? Buffer.from([0xef, 0xbb, 0xbf]) : Buffer.alloc(0)
          const { records, fin: derniere } = await read(Buffer.concat([marque, octets]), {}, taille)
          expect(derniere).toMatchObject({ kind: 'fin', compteurs: { lignes: lignes.length } })
          expect(records.map(({ numero, prenom }) => [numero, prenom])).toEqual(
            prenoms.map(([numero, brut]) => [numero, net(brut as string)]),
          )
        },
      ),
      { numRuns: 300 },
    )
  })

  it('n’importe quels octets se lisent jusqu’à fin ou rejet, sans rien lancer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (octets, avecEntete) => {
        const contenu = avecEntete ? Buffer.concat([Buffer.from(`${EN_TETE}\n`), octets]) : octets
        expect(['fin', 'rejet']).toContain((await read(contenu)).fin?.kind)
      }),
      { numRuns: 300 },
    )
  })
})

const PLACES: Readonly<Record<string, number>> = { '’': 0x92, œ: 0x9c }
const toWindows1252 = (contenu: string): Buffer =>
  Buffer.from([...contenu].map((signe) => PLACES[signe] ?? signe.charCodeAt(0)))
