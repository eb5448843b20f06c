import { describe, expect, it } from 'vitest'
import { readJours } from './dates.js'
import { erreursXmlFichier } from './errors.js'
import type { FormeXml } from './forme.js'
import { namesOf, readStructure, withOptional } from './langage.js'
import { readXml } from './lecteur.js'
import { type Tolerance, validate } from './validation.js'

const structure = readStructure(
  `
fiche + @datemaj
  titre t1-10
  code t5-5 {0,2}
  etat (1|2)
  jour jour ?
  heures n4 ?
  extras libre *
  contact ~
    nom t1-5
`,
  { attributs: ['numero'] },
)

const forme: FormeXml = {
  enveloppes: ['catalogue', 'offres'],
  attributs: true,
  espaces: (uri) => uri === 'urn:fiches',
  enregistrement: 'fiche',
  limites: { jeton: 1000, enregistrement: 10_000, elements: 100, profondeur: 5 },
}

const strict: Tolerance = { nomsConnus: namesOf(structure), elementsInconnus: 'ecart' }
const souple: Tolerance = { ...strict, elementsInconnus: 'ignorer', ordre: 'libre', videsAbsents: true }

/** What is told of a catalogue: its envelopes, and the codes of each record's faults. */
const read = async (fichier: string, tolerance = strict, tenue = structure) => {
  const dit: string[] = []
  const source = (async function* () {
    yield new TextEncoder().encode(fichier)
  })()
  const createLecture = (emit: (ligne: string) => void) => ({
    onEnveloppe: (nom: string, attributs: object) => emit(`${nom} ${JSON.stringify(attributs)}`),
    onBlock: () => {},
    onBlockEnd: (noeud: Parameters<typeof validate>[0]) => {
      const fautes = validate(noeud, tenue, noeud.nom, tolerance)
      emit(fautes.map(({ code, champ }) => `${code} ${champ}`).join(', ') || `${noeud.nom} sans faute`)
    },
    onEnd: () => {},
    fin: () => 'fin',
  })
  for await (const lu of readXml<string, never>(source, { forme, createLecture, erreurs: erreursXmlFichier }))
    dit.push(typeof lu === 'string' ? lu : `${lu.code} ligne ${lu.ligne}`)
  return dit
}

const catalogue = (...fiches: string[]) =>
  `<catalogue xmlns="urn:fiches" datemaj="20260101"><offres>${fiches.join('\n')}</offres></catalogue>`

const juste = '<fiche numero="1"><titre>Un titre</titre><etat>1</etat><contact><nom>Nom</nom></contact></fiche>'
const changed = (avant: string, apres: string) => catalogue(juste.replace(avant, apres))

describe('records deeper than the root’s children', () => {
  it('are told one by one, after the envelopes round them', async () => {
    const entete = ['catalogue {"datemaj":"20260101"}', 'offres {}']
    expect(await read(catalogue(juste, juste))).toEqual([...entete, 'fiche sans faute', 'fiche sans faute', 'fin'])
  })

  it('are the same under a prefix of the namespace', async () => {
    const prefixe = catalogue(juste)
      .replaceAll(/<(\/?)/g, '<$1f:')
      .replace('xmlns=', 'xmlns:f=')
    expect(await read(prefixe)).toEqual(await read(catalogue(juste)))
  })

  it('of another namespace are unknown to the format', async () => {
    const autre = changed('<titre>Un titre</titre>', '<titre>Un titre</titre><x:titre xmlns:x="urn:x">Autre</x:titre>')
    expect((await read(autre))[2]).toBe('ELEMENT_INCONNU (élément inconnu)')
  })

  it.each([
    ['another root', '<fiches xmlns="urn:fiches"/>', 'RACINE_INATTENDUE ligne 1'],
    ['a root of another namespace', '<catalogue xmlns="urn:autre"/>', 'RACINE_INATTENDUE ligne 1'],
    ['a root without namespace', '<catalogue/>', 'RACINE_INATTENDUE ligne 1'],
    ['an end that is missing', catalogue(juste).replace('</catalogue>', '\n'), 'FICHIER_TRONQUE ligne 2'],
    ['text between records', catalogue(juste, 'texte'), 'CONTENU_INATTENDU ligne 2'],
    ['a second root', `${catalogue(juste)}<catalogue xmlns="urn:fiches"/>`, 'XML_MAL_FORME ligne 1'],
    ['an octet that no text has', changed('Un titre', 'Un\0titre'), 'XML_MAL_FORME ligne 1'],
  ])('are refused for %s', async (_cas, fichier, attendu) => {
    expect((await read(fichier)).at(-1)).toBe(attendu)
  })
})

describe('eight digits', () => {
  it.each([
    ['20990105', '2099-01-05', '2099-01-05'],
    ['20990200', '2099-02-01', '2099-02-28'],
    ['20960200', '2096-02-01', '2096-02-29'],
    ['20990000', '2099-01-01', '2099-12-31'],
  ])('%s are the days from %s to %s', (texte, premier, dernier) => {
    expect(readJours(texte)).toEqual({ premier, dernier })
  })

  it.each(['00000000', '99999999', '20991300', '20990231', '20990005', '2099-01-05', ''])('%s are no day', (texte) => {
    expect(readJours(texte)).toBe(null)
  })
})

describe('the language of structures', () => {
  it.each([
    ['a text that is blank', 'Un titre', ' \n ', 'CHAMP_VIDE titre'],
    ['a text too long', 'Un titre', 'Un titre bien long', 'TEXTE_TROP_LONG titre'],
    ['a text too short', '<etat>', '<code>1234</code><etat>', 'TEXTE_TROP_COURT code[1]'],
    ['a code that is not in its list', '<etat>1', '<etat>3', 'CODE_INCONNU etat'],
    ['a day that no calendar has', '</etat>', '</etat><jour>20260231</jour>', 'DATE_INVALIDE jour'],
    ['an attribute of no element', 'numero="1"', 'numero="1" rang="1"', 'ATTRIBUT_INATTENDU fiche'],
    ['an element that is absent', '<titre>Un titre</titre>', '', 'ELEMENT_ABSENT titre'],
  ])('finds %s', async (_cas, avant, apres, attendu) => {
    expect((await read(changed(avant, apres)))[2]).toBe(attendu)
  })

  it.each([
    ['an attribute of this element', 'numero="1"', 'datemaj="20260101" numero="1"'],
    ['anything at all where the format leaves it free', '</etat>', '</etat><extras a="b"><x>1</x>texte</extras>'],
    ['a text that its line breaks make longer', 'Un titre', 'Un\n       titre'],
    ['a fault in what is not taken', '<nom>Nom</nom>', ''],
    ['the absence of what is not taken', '<contact><nom>Nom</nom></contact>', ''],
  ])('accepts %s', async (_cas, avant, apres) => {
    expect((await read(changed(avant, apres)))[2]).toBe('fiche sans faute')
  })

  it.each([
    ['another order', '<titre>Un titre</titre><etat>1</etat>', '<etat>1</etat><titre>Un titre</titre>'],
    ['an element that may be absent and is empty', '</etat>', '</etat><heures></heures>'],
    ['an element of a newer version', '</etat>', '</etat><nouveau>1</nouveau>'],
  ])('accepts %s only when asked', async (_cas, avant, apres) => {
    expect((await read(changed(avant, apres)))[2]).toMatch(/^(ELEMENT|NOMBRE)_/)
    expect((await read(changed(avant, apres), souple))[2]).toBe('fiche sans faute')
  })

  it('asks less of a flow that uses a part of the format', async () => {
    const partielle = withOptional(structure, new Set(['titre']))
    expect((await read(changed('<titre>Un titre</titre>', ''), strict, partielle))[2]).toBe('fiche sans faute')
  })

  it.each([
    ['an indentation that jumps', 'a\n    b t1'],
    ['a type that it does not know', 'a\n  b entier'],
    ['a block without content', 'a\n  b'],
  ])('refuses %s', (_cas, source) => {
    expect(() => readStructure(source)).toThrow(/Structure illisible|Bloc sans contenu/)
  })
})
