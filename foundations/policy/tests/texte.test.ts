import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { glossaireWith, phraseOf, readConventions } from '@traitdunion/policy'
import { describe, expect, it } from 'vitest'
import { CONVENTION, changed, fautesOf, VOCABULAIRE } from './une-convention.js'

const PAGE = readFileSync(resolve(import.meta.dirname, '../../../docs/reference/conventions.md'), 'utf8')

describe('une convention', () => {
  it('comme la page de référence en montre une est sans faute', () => {
    const [, texte = ''] = /^```yaml\n([\s\S]*?)^```/m.exec(PAGE) ?? []
    const vocabulaire = glossaireWith(['Mutation.rendezVousConjointRenseigner'])
    expect(readConventions([{ nom: 'siae.yaml', texte }], vocabulaire)).toMatchObject({ kind: 'lues' })
  })

  it('sans faute est lue', () => {
    expect(readConventions([{ nom: 'essai.yaml', texte: CONVENTION }], VOCABULAIRE)).toMatchObject({
      kind: 'lues',
      conventions: [{ convention: 'essai', sansAgent: false, conservation: { actif: 24 }, valideAu: '2026-12-31' }],
    })
  })
})

describe('un texte', () => {
  it.each<[string, string, string[]]>([
    ['vide', '', ['FORME_INATTENDUE']],
    ['qui est une liste', '- convention: essai\n', ['FORME_INATTENDUE']],
    ['d’un seul mot', 'essai\n', ['FORME_INATTENDUE']],
    ['dont une phrase a un deux-points', changed(CONVENTION, [['Un essai.', 'Un essai : le premier.']]), ['ILLISIBLE']],
    ['de deux documents', `${CONVENTION}---\n${CONVENTION}`, ['ILLISIBLE']],
    ['avec un mot-clé écrit deux fois', `${CONVENTION}version: 2\n`, ['DOUBLON']],
    ['avec une ancre', changed(CONVENTION, [['roles: [conseiller]', 'roles: &roles [conseiller]']]), ['ILLISIBLE']],
    [
      'avec un alias',
      changed(CONVENTION, [
        ['roles: [conseiller]', 'roles: &r [conseiller]'],
        ['[caf, mission-locale]', '*r'],
      ]),
      ['ILLISIBLE', 'ILLISIBLE'],
    ],
    ['avec une étiquette', changed(CONVENTION, [['version: 1', 'version: !!int 1']]), ['ILLISIBLE']],
    ['avec une étiquette de fonction', changed(CONVENTION, [['version: 1', 'version: !js/function 1']]), ['ILLISIBLE']],
  ])('%s est refusé', (_quoi, texte, attendues) => {
    expect(fautesOf(texte).map(({ code }) => code)).toEqual(attendues.map((faute) => `CONVENTION_${faute}`))
  })

  it('ne devient pas un booléen, un nombre ni rien : « non », « 1 » et « null » sont des lettres', () => {
    const lues = readConventions(
      [
        {
          nom: 'essai.yaml',
          texte: changed(CONVENTION, [
            ['Un essai.', 'null'],
            ['AIPD-1', '0x1F'],
          ]),
        },
      ],
      VOCABULAIRE,
    )
    expect(lues).toMatchObject({ conventions: [{ objet: 'null', aipd: '0x1F' }] })
  })
})

describe('une faute', () => {
  it('dit le fichier, la ligne, la place, ce qui ne va pas et que faire', () => {
    const [faute] = fautesOf(changed(CONVENTION, [['[DROIT_RSA]', '[DROIT_RSA, DROITS_RSA]']]))
    expect(faute && phraseOf(faute)).toBe(
      '1.yaml:25 lectures[0].categories[1] : « DROITS_RSA » n’est pas une catégorie. Prenez un mot de `docs/reference/glossary.md`, ou faites-le d’abord entrer au glossaire. (CONVENTION_MOT_INCONNU)',
    )
  })
})
