import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { categories, finalites } from '@traitdunion/glossary'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../config.js'
import { conventionsIn } from '../../conventions.js'
import { destinataires } from './overview.js'
import { permissionsPage } from './permissions-page.js'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const conventions = await conventionsIn(join(ROOT, 'schema/conventions'), read('schema/published/api.graphql'))
const page = permissionsPage(conventions)

const sectionOf = (convention: string) =>
  page.split(/^### /m).find((section) => section.startsWith(`\`${convention}\``)) ?? ''

/** Cells of the line of a category, by purpose. */
const lineOf = (convention: string, categorie: string): Record<string, string> => {
  const cellsOf = (line = '') => line.slice(2, -2).split(' | ')
  const lines = sectionOf(convention).split('\n')
  const head = cellsOf(lines.find((line) => line.startsWith('| catégorie |')))
  const cells = cellsOf(lines.find((line) => line.startsWith(`| ${categorie} |`)))
  return Object.fromEntries(head.map((name, rang) => [name, cells[rang] ?? '']))
}

describe('la page des droits', () => {
  it('est celle que `npm run generate` écrit', () => {
    expect(page).toBe(read('schema/published/permissions.md'))
  })

  it('a une section par partenaire et par convention', () => {
    for (const [, { nom }] of destinataires) expect(page).toContain(`\n## ${nom}\n`)
    for (const { convention } of conventions) expect(sectionOf(convention), convention).toContain('En vigueur du')
  })

  it('a, dans chaque convention, une ligne par catégorie qui n’est pas publique', () => {
    const attendues = Object.entries(categories).flatMap(([nom, { niveau }]) => (niveau === 'N0' ? [] : [nom]))
    for (const { convention } of conventions) {
      const lines = sectionOf(convention).split('\n')
      for (const categorie of attendues)
        expect(
          lines.filter((line) => line.startsWith(`| ${categorie} | N`)),
          `${convention} ${categorie}`,
        ).toHaveLength(1)
    }
  })

  it('dit quel lien ouvre quoi, ce que la loi dit, et à quelle condition', () => {
    expect(lineOf('departement-suivi', 'DROIT_RSA')).toMatchObject({ CONTROLE: 'B†', DIAGNOSTIC: '—' })
    expect(lineOf('mission-locale', 'IDENTITE')).toMatchObject({ IDENTIFICATION: 'R† OR† RE†', SANCTION: 'R† OR†' })
    const { ACCOMPAGNEMENT = '' } = lineOf('siae', 'AMENAGEMENT_POSTE')
    const [, note] = /^P\((\d+)\)$/.exec(ACCOMPAGNEMENT) ?? []
    expect(sectionOf('siae')).toContain(
      `(${note}) rôle habilite-sensible, assurance eidas2, avec l’accord de la personne`,
    )
  })

  it('n’a de colonne que pour les finalités servies, et n’en invente pas', () => {
    for (const { convention } of conventions) {
      const servies = Object.keys(lineOf(convention, 'IDENTITE')).slice(2)
      expect(servies.filter((finalite) => !(finalite in finalites))).toEqual([])
    }
    expect(Object.keys(lineOf('etat', 'IDENTITE')).slice(2)).toEqual(['PILOTAGE_STATISTIQUE'])
  })
})
