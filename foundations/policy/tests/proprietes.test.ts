import { cellulesOf, readConventions } from '@traitdunion/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Changement, CONVENTION, changed, fautesOf, inShort, VOCABULAIRE } from './une-convention.js'

/** Faults that know nothing of one another, each with what it must be told as. */
const SEMEES: readonly (readonly [Changement, readonly string[]])[] = [
  [['version: 1', 'version: un'], ['FORME_INATTENDUE version']],
  [['objet: Un essai.\n', ''], ['CLE_ABSENTE objet']],
  [['aipd:', 'proprietaire: moi\naipd:'], ['CLE_INCONNUE proprietaire']],
  [['valideAu: 2026-12-31', 'valideAu: 2020-12-31'], ['DATES_INVERSEES valideAu']],
  [['volonte: OPPOSABLE', 'volonte: JAMAIS'], ['MOT_INCONNU volonte']],
  [['heure: 10,', 'heure: 90,'], ['QUOTA_INCOHERENT quotas.agent.N3']],
  [['    N3: { heure: 100, jour: 200 }\n', ''], ['QUOTA_INCOHERENT quotas.application']],
  [['[DROIT_RSA]', '[DROIT_RSA, NIR]'], ['CATEGORIE_HORS_CONVENTION lectures[0].categories[1]']],
  [['    source: proposition\n  -', '  -'], ['CLE_ABSENTE lectures[0].source']],
  [['[DIAGNOSTIC]', '[DIAGNOSTIC, DIAGNOSTIC]'], ['DOUBLON lectures[1].finalites[1]']],
  [['[habilite-sensible]', '[habilite]'], ['MOT_INCONNU lectures[1].roles[0]']],
  [['assurance: eidas2', 'assurance: eidas1'], ['CONTRADICTOIRE lectures[1].assurance']],
  [
    ['    motif:', '    raison:'],
    ['CLE_INCONNUE refus[0].raison', 'CLE_ABSENTE refus[0].motif'],
  ],
  [['Mutation.rendezVousPrendre', 'Mutation.toutPrendre'], ['MOT_INCONNU actes[0].actes[0]']],
]

describe('quelles que soient les fautes', () => {
  it('toutes sont dites à la fois, et elles seules', () => {
    fc.assert(
      fc.property(fc.subarray([...SEMEES]), (semees) => {
        const fautes = fautesOf(
          changed(
            CONVENTION,
            semees.map(([changement]) => changement),
          ),
        )
        const attendues = semees.flatMap(([, dites]) => dites.map((faute) => `CONVENTION_${faute}`))
        expect(inShort(fautes).sort()).toEqual(attendues.sort())
      }),
    )
  })

  it('chacune est à sa ligne, dans l’ordre du texte', () => {
    fc.assert(
      fc.property(fc.subarray([...SEMEES], { minLength: 1 }), (semees) => {
        const texte = changed(
          CONVENTION,
          semees.map(([changement]) => changement),
        )
        const lignes = texte.split('\n')
        const fautes = fautesOf(texte)
        expect(fautes.map(({ ligne }) => ligne)).toEqual(fautes.map(({ ligne }) => ligne).sort((a, b) => a - b))
        for (const { code, chemin, ligne } of fautes) {
          if (code === 'CONVENTION_CLE_ABSENTE') continue
          const [mot = ''] = /[^.[\]\d][^.[\]]*(?=(\[\d+\])?$)/.exec(chemin) ?? []
          expect(lignes[ligne - 1], `${chemin} à la ligne ${ligne}`).toContain(mot)
        }
      }),
    )
  })

  it('aucun texte ne fait tomber la lecture, ni ne passe sans être de la grammaire', () => {
    const abime = fc
      .tuple(
        fc.nat(CONVENTION.length),
        fc.nat(40),
        fc.oneof(fc.string(), fc.constantFrom('\n', '- ', ': ', '[', '{', '*a', '&a ')),
      )
      .map(([debut, longueur, insere]) => CONVENTION.slice(0, debut) + insere + CONVENTION.slice(debut + longueur))
    fc.assert(
      fc.property(fc.oneof(fc.string(), abime), (texte) => {
        const lues = readConventions([{ nom: 'essai.yaml', texte }], VOCABULAIRE)
        if (lues.kind === 'refusees') {
          expect(lues.fautes.length).toBeGreaterThan(0)
          return
        }
        for (const { categorie, finalite, lien } of cellulesOf(lues.conventions)) {
          expect(Object.keys(VOCABULAIRE.categories)).toContain(categorie)
          expect(Object.keys(VOCABULAIRE.finalites)).toContain(finalite)
          expect(Object.keys(VOCABULAIRE.liens)).toContain(lien)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('les cases d’une convention', () => {
  const some = (mots: readonly string[]) => fc.subarray([...mots], { minLength: 1 })

  it('sont les catégories par les finalités par les liens de ses lectures, et rien d’autre', () => {
    fc.assert(
      fc.property(
        some(['DROIT_RSA', 'CONTRAT', 'ORIENTATION', 'PROJET']),
        some(['SUIVI_PARCOURS', 'ACCOMPAGNEMENT', 'CONTROLE']),
        some(['REFERENT_ACTIF', 'ORGANISME_REFERENT', 'DETENTEUR']),
        (categories, finalites, liens) => {
          const texte = changed(CONVENTION, [
            ['[DROIT_RSA]', `[${categories}]`],
            [
              '    finalites: [SUIVI_PARCOURS]\n    liens: [ORGANISME_REFERENT]\n    source',
              `    finalites: [${finalites}]\n    liens: [${liens}]\n    source`,
            ],
          ])
          const lues = readConventions([{ nom: 'essai.yaml', texte }], VOCABULAIRE)
          if (lues.kind === 'refusees') return expect.unreachable(inShort(lues.fautes).join())
          const cases = cellulesOf(lues.conventions).map(({ categorie, finalite, lien }) =>
            [categorie, finalite, lien].join(' '),
          )
          const attendues = categories.flatMap((categorie) =>
            finalites.flatMap((finalite) => liens.map((lien) => [categorie, finalite, lien].join(' '))),
          )
          expect(cases.sort()).toEqual([...attendues, 'RQTH DIAGNOSTIC ORGANISME_REFERENT'].sort())
        },
      ),
    )
  })
})
