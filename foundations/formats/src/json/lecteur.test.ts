import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type OptionsJson, readJson } from './lecteur.js'

const schema = z.object({
  id: z
    .string()
    .refine((id) => id.startsWith('a'), { error: 'Un identifiant commence par a.', params: { motif: 'ID_FAUX' } }),
  genre: z.enum(['rond', 'carre']).nullish(),
  le: z.iso.date().nullish(),
  mots: z.array(z.string().max(5)).max(2).nullish(),
  lieu: z.object({ code: z.string() }).nullish(),
})

const options: OptionsJson<z.infer<typeof schema>> = {
  nom: 'objet',
  schema,
  champs: new Set(Object.keys(schema.shape)),
  chemins: ['items', 'donnees.objets'],
  referenceDe: (valeur) => (typeof valeur === 'object' && valeur !== null && 'id' in valeur ? 'connu' : undefined),
}

const read = async (contenu: string | Uint8Array, plus: Partial<typeof options> = {}) => {
  const evenements = []
  const octets = typeof contenu === 'string' ? Buffer.from(contenu) : contenu
  const source = (async function* () {
    yield octets
  })()
  for await (const evenement of readJson(source, { ...options, ...plus })) evenements.push(evenement)
  return evenements
}

const ids = (evenements: Awaited<ReturnType<typeof read>>) =>
  evenements.flatMap((evenement) => (evenement.kind === 'enregistrement' ? [evenement.enregistrement.id] : []))
const ecarts = (evenements: Awaited<ReturnType<typeof read>>) =>
  evenements.filter((evenement) => evenement.kind === 'ecart')
const last = (evenements: Awaited<ReturnType<typeof read>>) => evenements.at(-1)

describe('les formes d’un fichier', () => {
  test.each([
    ['un tableau', '[{"id":"a1"},{"id":"a2"}]'],
    ['un objet par ligne', '{"id":"a1"}\n{"id":"a2"}\n'],
    ['des objets qui se suivent', '{"id":"a1"}{"id":"a2"}'],
    ['un objet qui tient la liste', '{"total":2,"items":[{"id":"a1"},{"id":"a2"}]}'],
    ['une liste plus profonde', '{"meta":{"items":[1,2]},"donnees":{"objets":[{"id":"a1"},{"id":"a2"}]},"fin":{}}'],
    ['deux pages', '{"items":[{"id":"a1"}],"page":1}\n{"items":[{"id":"a2"}],"page":2}'],
    ['des retours Windows', '[\r\n{"id":"a1"},\r\n{"id":"a2"}\r\n]\r\n'],
  ])('%s', async (_forme, contenu) => {
    const evenements = await read(contenu)
    expect(ids(evenements)).toEqual(['a1', 'a2'])
    expect(last(evenements)).toEqual({
      kind: 'fin',
      compteurs: { champsIgnores: 0 },
      ecartsTus: 0,
    })
  })

  test('un objet seul est un enregistrement', async () => {
    expect(ids(await read('{"id":"a1"}'))).toEqual(['a1'])
  })

  test('une liste vide est un fichier entier sans enregistrement', async () => {
    expect(await read('[]')).toEqual([{ kind: 'fin', compteurs: { champsIgnores: 0 }, ecartsTus: 0 }])
  })

  test('un enregistrement emballé est extrait', async () => {
    const extraire = (valeur: unknown) => (valeur as { objet: unknown }).objet
    expect(ids(await read('{"items":[{"objet":{"id":"a1"},"distance":2}]}', { extraire }))).toEqual(['a1'])
  })

  test('un champ nommé __proto__ n’atteint aucun prototype', async () => {
    const evenements = await read('[{"id":"a1","__proto__":{"genre":"rond"}}]')
    expect(evenements[0]).toMatchObject({ enregistrement: { id: 'a1' } })
    expect(evenements[0]).not.toHaveProperty('enregistrement.genre')
  })
})

describe('les écarts d’un enregistrement', () => {
  test.each([
    ['un champ absent', '{}', 'JSON_CHAMP_ABSENT', 'id', 'absent'],
    ['un autre type', '{"id":12}', 'JSON_TYPE_INATTENDU', 'id', 'nombre entier'],
    ['un champ nul qui ne peut l’être', '{"id":null}', 'JSON_TYPE_INATTENDU', 'id', 'nul'],
    ['une valeur hors liste', '{"id":"a","genre":"ovale"}', 'JSON_VALEUR_HORS_LISTE', 'genre', 'texte de 5 caractères'],
    ['un jour impossible', '{"id":"a","le":"2026-02-30"}', 'JSON_FORME_INATTENDUE', 'le', 'texte de 10 caractères'],
    ['une liste trop longue', '{"id":"a","mots":["b","c","d"]}', 'JSON_HORS_BORNES', 'mots', 'liste de 3 éléments'],
    ['un élément de liste', '{"id":"a","mots":["b","cccccc"]}', 'JSON_HORS_BORNES', 'mots[1]', 'texte de 6 caractères'],
    ['un champ d’un champ', '{"id":"a","lieu":{}}', 'JSON_CHAMP_ABSENT', 'lieu.code', 'absent'],
    ['une règle du format', '{"id":"b"}', 'ID_FAUX', 'id', 'texte de 1 caractère'],
    ['autre chose qu’un objet', '"a1"', 'JSON_TYPE_INATTENDU', 'enregistrement', 'texte de 2 caractères'],
    ['un champ écrit deux fois', '{"id":"a","id":"a"}', 'JSON_CLE_EN_DOUBLE', 'id', 'écrit deux fois'],
    ['un nombre arrondi', '{"id":"a","genre":12345678901234567890}', 'JSON_NOMBRE_IMPRECIS', 'genre', 'nombre'],
    ['un nombre infini', '{"id":"a","lieu":{"code":1e999}}', 'JSON_NOMBRE_IMPRECIS', 'lieu.code', 'nombre'],
    ['un caractère nul', '{"id":"a\\u0000"}', 'JSON_CARACTERE_REFUSE', 'id', 'texte'],
    ['une moitié de caractère', '{"id":"a","mots":["b","\\ud83d"]}', 'JSON_CARACTERE_REFUSE', 'mots[1]', 'texte'],
  ])('%s', async (_cas, contenu, motif, champ, natureValeur) => {
    const evenements = await read(`[{"id":"a0"},\n${contenu}]`)
    expect(ids(evenements)).toEqual(['a0'])
    expect(ecarts(evenements)).toEqual([
      expect.objectContaining({ rang: 2, ligne: 2, enregistrement: 'objet[2]', motif, champ, natureValeur }),
    ])
    expect(last(evenements)).toMatchObject({ kind: 'fin' })
  })

  test('tous les écarts d’un enregistrement sont dits, sous la référence de l’enregistrement', async () => {
    const evenements = ecarts(await read('[{"id":"b","genre":3,"le":"hier"}]'))
    expect(evenements.map(({ champ }) => champ)).toEqual(['id', 'genre', 'le'])
    expect(evenements.every(({ reference }) => reference === 'connu')).toBe(true)
  })

  test('au-delà de vingt, les écarts d’un enregistrement sont comptés et tus', async () => {
    const mots = Array.from({ length: 30 }, () => '"trop long"').join(',')
    const liste = z.object({ id: z.string(), mots: z.array(z.string().max(5)) })
    const evenements = await read(`[{"id":"a","mots":[${mots}]}]`, { schema: liste })
    expect(ecarts(evenements)).toHaveLength(20)
    expect(last(evenements)).toMatchObject({ ecartsTus: 10 })
  })

  test('la ligne dite est celle où l’enregistrement commence', async () => {
    const evenements = await read('[\n  {\n    "id": "a1"\n  },\n  {\n    "id": "b"\n  }\n]')
    expect(evenements.map((evenement) => ('ligne' in evenement ? evenement.ligne : undefined))).toEqual([
      2,
      5,
      undefined,
    ])
  })

  test('les champs inconnus sont ignorés et comptés', async () => {
    const evenements = await read('[{"id":"a1","x":1,"y":{"z":2}},{"id":"a2"}]')
    expect(ids(evenements)).toEqual(['a1', 'a2'])
    expect(last(evenements)).toMatchObject({ compteurs: { champsIgnores: 2 } })
  })

  test('aucune valeur du fichier n’est dans un écart ni dans un rejet', async () => {
    const secret = 'SECRET'
    for (const contenu of [
      `[{"id":"${secret}","genre":"${secret}","le":"${secret}","mots":["${secret}"],"lieu":"${secret}"}]`,
      `[{"${secret} 1":{"${secret} 1":1,"${secret} 1":2}}]`,
      `[{"id":"a","${secret} 1":{"${secret} 2": ${secret}}}]`,
    ])
      expect(JSON.stringify(await read(contenu))).not.toContain(secret)
  })
})

describe('les fichiers refusés', () => {
  const latin1 = (texte: string) => Buffer.from(texte, 'latin1')
  test.each<[string, string | Uint8Array, string, number]>([
    ['vide', '', 'JSON_VIDE', 1],
    ['rien que des blancs', ' \n\n', 'JSON_VIDE', 2],
    ['une marque seule', '\uFEFF', 'JSON_VIDE', 1],
    ['tronqué dans un enregistrement', '[{"id":"a1"},\n{"id":', 'JSON_TRONQUE', 2],
    ['tronqué dans un texte', '[{"id":"a1"},\n{"id":"a', 'JSON_TRONQUE', 2],
    ['tronqué entre deux enregistrements', '[{"id":"a1"},\n', 'JSON_TRONQUE', 1],
    ['tronqué, une ligne entamée', '{"id":"a1"}\n{"id"', 'JSON_TRONQUE', 2],
    ['tronqué dans une enveloppe', '{"items":[{"id":"a1"}]', 'JSON_TRONQUE', 1],
    ['une virgule de trop', '[{"id":"a1"},\n]', 'JSON_MAL_FORME', 2],
    ['une virgule qui manque', '[{"id":"a1"}\n{"id":"a2"}]', 'JSON_MAL_FORME', 2],
    ['une clé sans guillemets', '[{id:"a1"}]', 'JSON_MAL_FORME', 1],
    ['des apostrophes', "[{'id':'a1'}]", 'JSON_MAL_FORME', 1],
    ['un commentaire', '// note\n[]', 'JSON_MAL_FORME', 1],
    ['NaN', '[{"id":"a1","x":NaN}]', 'JSON_MAL_FORME', 1],
    ['deux tableaux bout à bout', '[{"id":"a1"}]\n[{"id":"a2"}]', 'JSON_MAL_FORME', 2],
    ['un tableau après un objet', '{"id":"a1"}\n[{"id":"a2"}]', 'JSON_MAL_FORME', 2],
    ['un retour à la ligne dans un texte', '[{"id":"a\n1"}]', 'JSON_MAL_FORME', 1],
    ['du XML', '<?xml version="1.0"?><a/>', 'JSON_MAL_FORME', 1],
    ['du CSV', 'id;genre\na1;rond\n', 'JSON_MAL_FORME', 1],
    ['un texte seul', '"a1"', 'JSON_RACINE_INATTENDUE', 1],
    ['un nombre seul', '12\n', 'JSON_RACINE_INATTENDUE', 1],
    ['UTF-16', Buffer.from('\uFEFF[{"id":"a1"}]', 'utf16le'), 'JSON_ENCODAGE', 1],
    ['UTF-16 sans marque', Buffer.from('[{"id":"a1"}]', 'utf16le'), 'JSON_ENCODAGE', 1],
    ['windows-1252', latin1('[{"id":"a1"},\n{"id":"aé"}]'), 'JSON_ENCODAGE', 2],
    ['un caractère coupé à la fin', Buffer.from('[{"id":"aé').subarray(0, -1), 'JSON_ENCODAGE', 1],
    ['trop profond', `[${'{"a":'.repeat(40)}1${'}'.repeat(40)}]`, 'JSON_LIMITE', 1],
    ['un enregistrement sans fin', `[{"id":"a1"},\n{"id":"${'a'.repeat(1_000_001)}"}]`, 'JSON_LIMITE', 2],
  ])('%s', async (_cas, contenu, code, ligne) => {
    expect(last(await read(contenu))).toMatchObject({ kind: 'rejet', code, ligne })
  })

  test('un texte qui n’en finit pas est refusé avant d’être tenu tout entier', async () => {
    let sent = 0
    const source = (async function* () {
      yield Buffer.from('[{"id":"')
      for (;;) {
        sent += 1
        yield Buffer.alloc(65_536, 'a')
      }
    })()
    const evenements = []
    for await (const evenement of readJson(source, options)) evenements.push(evenement)
    expect(evenements).toMatchObject([{ kind: 'rejet', code: 'JSON_LIMITE' }])
    expect(sent).toBeLessThan(70)
  })

  test('ce qui précède un rejet est lu', async () => {
    expect(ids(await read('[{"id":"a1"},{"id":"a2"},x]'))).toEqual(['a1', 'a2'])
  })

  test('la faute de la source passe telle quelle', async () => {
    const source = (async function* () {
      yield Buffer.from('[')
      throw new Error('coupure')
    })()
    await expect(async () => {
      for await (const _ of readJson(source, options));
    }).rejects.toThrow('coupure')
  })
})
