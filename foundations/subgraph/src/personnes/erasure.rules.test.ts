import { describe, expect, it } from 'vitest'
import { erasureOf, type Lien } from './erasure.rules.js'

const lien = (de: string, vers: string, colonne = `${vers}_id`): Lien => ({
  de,
  colonnes: [colonne],
  vers,
  cibles: ['id'],
})
const HERS = 'personne_id = any($1)'

describe('what to delete of a person', () => {
  it('is her rows, after all that refers to them, however far', () => {
    const liens = [lien('frein', 'diagnostic'), lien('action', 'frein'), lien('diagnostic', 'seance')]
    expect(erasureOf(new Map([['diagnostic', HERS]]), liens)).toEqual([
      {
        table: 'action',
        condition: `(frein_id) in (select id from frein where (diagnostic_id) in (select id from diagnostic where ${HERS}))`,
      },
      { table: 'frein', condition: `(diagnostic_id) in (select id from diagnostic where ${HERS})` },
      { table: 'diagnostic', condition: HERS },
    ])
  })

  it('is a row for either reason: it bears her, or refers to one that does', () => {
    const racines = new Map([
      ['orientation', HERS],
      ['contrat', HERS],
    ])
    expect(erasureOf(racines, [lien('contrat', 'orientation')])).toEqual([
      { table: 'contrat', condition: `${HERS} or (orientation_id) in (select id from orientation where ${HERS})` },
      { table: 'orientation', condition: HERS },
    ])
  })

  it('follows keys of several columns, and a row that renews another of its table', () => {
    const double = { de: 'mois', colonnes: ['org', 'numero'], vers: 'dossier', cibles: ['org', 'numero'] }
    expect(erasureOf(new Map([['dossier', HERS]]), [double, lien('dossier', 'dossier', 'remplace_id')])).toEqual([
      { table: 'mois', condition: `(org, numero) in (select org, numero from dossier where ${HERS})` },
      { table: 'dossier', condition: HERS },
    ])
  })

  it('has no order when tables refer to one another in a ring', () => {
    const liens = [lien('a', 'b'), lien('b', 'a')]
    expect(() => erasureOf(new Map([['a', HERS]]), liens)).toThrow('en rond')
  })
})
