import { parse, print } from 'graphql'
import { describe, expect, it } from 'vitest'
import { classify } from './classify.js'

const classified = (sdl: string) => print(classify(parse(sdl))).replaceAll(/\s+/g, ' ')
const donnee = (categorie: string) => `@donnee(categorie: "${categorie}")`

describe('the classification of a graph', () => {
  it.each([
    [
      'writes the default of a type on each of its fields and takes it off the type',
      `type T ${donnee('DROIT_RSA')} { a: Int b: [String] }`,
      `type T { a: Int ${donnee('DROIT_RSA')} b: [String] ${donnee('DROIT_RSA')} }`,
    ],
    [
      'leaves to a field its own category',
      `type T ${donnee('DROIT_RSA')} { id: ID! ${donnee('CLE')} a: Int }`,
      `type T { id: ID! ${donnee('CLE')} a: Int ${donnee('DROIT_RSA')} }`,
    ],
    [
      'treats interfaces alike',
      `interface I ${donnee('CONTACT')} { a: Int }`,
      `interface I { a: Int ${donnee('CONTACT')} }`,
    ],
    [
      'treats inputs alike, and lets a protected input be required',
      `input I ${donnee('CONTACT')} { a: Int! }`,
      `input I { a: Int! ${donnee('CONTACT')} }`,
    ],
    [
      'lets a public field be required',
      `type T ${donnee('PUBLIC')} { a: Int! }`,
      `type T { a: Int! ${donnee('PUBLIC')} }`,
    ],
    [
      'lets a protected list be absent, whatever it holds',
      `type T ${donnee('CONTACT')} { a: [Int!] }`,
      `type T { a: [Int!] ${donnee('CONTACT')} }`,
    ],
    [
      'keeps the other directives of the type and of the field, and the arguments',
      `type T @key(fields: "id") ${donnee('CLE')} @shareable { id(a: Int ${donnee('CONTACT')}): ID @external }`,
      `type T @key(fields: "id") @shareable { id(a: Int ${donnee('CONTACT')}): ID @external ${donnee('CLE')} }`,
    ],
    [
      'has nothing to say of enums, unions and scalars',
      'enum E { A } union U = T scalar S',
      'enum E { A } union U = T scalar S',
    ],
  ])('%s', (_case, sdl, expected) => {
    expect(classified(sdl)).toBe(print(parse(expected)).replaceAll(/\s+/g, ' '))
  })

  it.each([
    ['no category', 'type T { a: Int }', 'T.a : aucune catégorie'],
    ['no category on a root field', 'type Query { a: Int }', 'Query.a : aucune catégorie'],
    ['no category on an interface', 'interface I { a: Int }', 'I.a : aucune catégorie'],
    ['no category on an input', 'input I { a: Int }', 'I.a : aucune catégorie'],
    ['an unknown category', `type T { a: Int ${donnee('INCONNUE')} }`, 'T.a : catégorie inconnue « INCONNUE »'],
    ['an unknown default', `type T ${donnee('public')} { a: Int }`, 'T.a : catégorie inconnue « public »'],
    ['an inherited name as category', `type T { a: Int ${donnee('constructor')} }`, 'catégorie inconnue'],
    ['an empty category', `type T { a: Int ${donnee('')} }`, 'catégorie inconnue'],
    ['a category that is not a text', 'type T { a: Int @donnee(categorie: 5) }', 'catégorie inconnue'],
    ['a category without argument', 'type T { a: Int @donnee }', 'catégorie inconnue'],
    [
      'a protected field that is required',
      `type T { a: Int! ${donnee('CONTACT')} }`,
      'T.a : protégé (N2) mais non nul',
    ],
    ['a protected required list', `type T ${donnee('DROIT_RSA')} { a: [Int]! }`, 'T.a : protégé (N3) mais non nul'],
    ['a protected required field of an interface', `interface I { a: Int! ${donnee('CONTACT')} }`, 'I.a : protégé'],
  ])('refuses %s', (_case, sdl, fault) => {
    expect(() => classify(parse(sdl))).toThrow(fault)
  })

  it('names every fault at once', () => {
    expect(() => classify(parse('type A { a: Int b: Int } type B { c: Int }'))).toThrow(/A\.a[\s\S]*A\.b[\s\S]*B\.c/)
  })
})
