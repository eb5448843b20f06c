import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { categories, finalites, liens, partenaires } from '@traitdunion/glossary'
import { cellulesOf, glossaireWith, phraseOf, readConventions } from '@traitdunion/policy'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { COLONNES, MATRICE } from './matrice.js'

const ROOT = resolve(import.meta.dirname, '../../..')
const CONVENTIONS = join(ROOT, 'schema/conventions')

const fichiers = readdirSync(CONVENTIONS)
  .filter((nom) => nom.endsWith('.yaml'))
  .map((nom) => ({ nom, texte: readFileSync(join(CONVENTIONS, nom), 'utf8') }))
const graphe = buildSchema(readFileSync(join(ROOT, 'schema/published/api.graphql'), 'utf8'))
const actesDuGraphe = Object.keys(graphe.getMutationType()?.getFields() ?? {}).map((acte) => `Mutation.${acte}`)

const lues = readConventions(fichiers, glossaireWith(actesDuGraphe))
const conventions = lues.kind === 'lues' ? lues.conventions : []
const cellules = cellulesOf(conventions)

const destinataires = Object.entries(partenaires).flatMap(([nom, { detientSeulement }]) =>
  detientSeulement ? [] : [nom],
)
const accordables = Object.entries(categories).flatMap(([nom, { niveau }]) => (niveau === 'N0' ? [] : [nom]))

const wordOf = (mots: object, sigle: string): string =>
  Object.entries(mots as Record<string, { sigle: string }>).find(([, mot]) => mot.sigle === sigle)?.[0] ?? `? ${sigle}`

/** `O V [R B]; I [RE]` → every purpose and tie, in words. */
const readCase = (texte: string): string[] =>
  texte === '—'
    ? []
    : texte.split('; ').flatMap((groupe) => {
        const [, servies = '', ties = ''] = /^(.+) \[(.+)\]$/.exec(groupe) ?? []
        const sigles = ties.split(' ').flatMap((sigle) => (sigle === 'R' ? ['R', 'OR'] : [sigle]))
        return servies
          .split(' ')
          .flatMap((servie) => sigles.map((lien) => `${wordOf(finalites, servie)} ${wordOf(liens, lien)}`))
      })

describe('les conventions de démonstration', () => {
  it('sont sans faute', () => {
    expect(lues.kind === 'refusees' ? lues.fautes.map(phraseOf) : []).toEqual([])
  })

  it('portent chacune le nom de son fichier', () => {
    expect(conventions.map(({ convention }) => `${convention}.yaml`)).toEqual(fichiers.map(({ nom }) => nom))
  })

  it('disent de chaque catégorie, pour chaque partenaire, si elle est lue ou refusée', () => {
    const muettes = destinataires.flatMap((partenaire) => {
      const siennes = conventions.filter(({ destinataire }) => destinataire === partenaire)
      const dites = siennes.flatMap(({ lectures = [], refus = [] }) =>
        [...lectures, ...refus].flatMap((entree) => entree.categories),
      )
      return accordables
        .filter((categorie) => !dites.includes(categorie))
        .map((categorie) => `${partenaire} ${categorie}`)
    })
    expect(muettes).toEqual([])
  })

  const lignes = Object.entries(MATRICE).flatMap(([noms, ligne]) =>
    noms.split(' ').flatMap((categorie) => {
      const cases = ligne.split(' | ')
      expect(cases, categorie).toHaveLength(COLONNES.length)
      return COLONNES.map((convention, rang) => [convention, categorie, cases[rang] ?? ''] as const)
    }),
  )

  it.each(lignes)('donnent à %s, de %s : %s', (convention, categorie, texte) => {
    const donnees = cellules
      .filter((cellule) => cellule.convention === convention && cellule.categorie === categorie)
      .map(({ finalite, lien }) => `${finalite} ${lien}`)
    expect(donnees.sort()).toEqual(readCase(texte).sort())
  })

  it('ne donnent hors de la matrice que ce que la page de référence dit', () => {
    const ecrites = new Set(Object.keys(MATRICE).flatMap((noms) => noms.split(' ')))
    const hors = new Set(cellules.map(({ categorie }) => categorie).filter((categorie) => !ecrites.has(categorie)))
    expect([...hors].sort()).toEqual([
      'AIDE_ACCORDEE',
      'DROITS_PERSONNE',
      'ETAT_APPARIEMENT',
      'EVENEMENT_PARCOURS',
      'PARCOURS_JEUNE',
      'PMSMP',
      'PROFESSIONNEL',
      'REPERAGE',
    ])
  })

  it('n’ouvrent N5 qu’à un rôle nommé, et à un agent reconnu à deux facteurs', () => {
    const sensibles = cellules.filter(
      ({ categorie }) => categories[categorie as keyof typeof categories].niveau === 'N5',
    )
    expect(sensibles.length).toBeGreaterThan(0)
    for (const { rolesEnPlus, assurance, destinataire } of sensibles) {
      expect(rolesEnPlus.length).toBeGreaterThan(0)
      if (destinataire !== 'usager') expect(assurance).toBe('eidas2')
    }
  })

  it('donnent chaque acte du graphe à quelqu’un', () => {
    const donnes = conventions.flatMap(({ actes = [] }) => actes.flatMap((entree) => entree.actes))
    expect(actesDuGraphe.filter((acte) => !donnes.includes(acte))).toEqual([])
  })

  it('ne laissent personne se donner lui-même un lien de référent', () => {
    const createurs = [
      'orientationDecider',
      'orientationPoleEmploiDecider',
      'orientationMissionLocaleDecider',
      'referentDesigner',
      'organismeReferentDeclarer',
    ]
    for (const { actes = [] } of conventions)
      for (const { actes: noms, roles } of actes)
        if (noms.some((nom) => createurs.includes(nom.replace('Mutation.', '')))) expect(roles).toEqual(['decideur'])
  })
})
