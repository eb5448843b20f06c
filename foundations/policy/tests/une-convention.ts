import { type Faute, type Fichier, glossaireWith, readConventions, type Vocabulaire } from '@traitdunion/policy'
import { expect } from 'vitest'

/** A convention without fault, small enough to be read whole; a test changes the one line that matters. */
export const CONVENTION = `convention: essai
version: 1
objet: Un essai.
destinataire: mission-locale
roles: [conseiller]
sansAgent: non
assurance: eidas1
volonte: OPPOSABLE
detenteurs: [caf, mission-locale]
nirPourRapprochement: non
baseLegale:
  - code du travail, R5312-42-1
aipd: AIPD-1
conservation: { actif: 24, archive: 24, traces: 12 }
valideDu: 2026-01-01
valideAu: 2026-12-31
quotas:
  agent:
    N3: { heure: 10, jour: 20 }
    N5: { heure: 1, jour: 2 }
  application:
    N3: { heure: 100, jour: 200 }
    N5: { heure: 3, jour: 4 }
lectures:
  - categories: [DROIT_RSA]
    finalites: [SUIVI_PARCOURS]
    liens: [ORGANISME_REFERENT]
    source: proposition
  - categories: [RQTH]
    finalites: [DIAGNOSTIC]
    liens: [ORGANISME_REFERENT]
    roles: [habilite-sensible]
    assurance: eidas2
    source: proposition
refus:
  - categories: [FOYER]
    finalites: [CONTROLE]
    motif: Le foyer ne cible aucun contrôle.
actes:
  - actes: [Mutation.rendezVousPrendre]
    finalites: [SUIVI_PARCOURS]
    liens: [ORGANISME_REFERENT]
`

export const VOCABULAIRE: Vocabulaire = glossaireWith(['Mutation.rendezVousPrendre', 'Mutation.orientationDecider'])

export type Changement = readonly [from: string, to: string]

/** Every place of the text where it stands is changed: a change that changes nothing would prove nothing. */
export const changed = (texte: string, changements: readonly Changement[]): string =>
  changements.reduce((courant, [from, to]) => {
    if (!courant.includes(from)) throw new Error(`Absent du texte : ${from}`)
    return courant.replaceAll(from, to)
  }, texte)

export const fautesOf = (...textes: readonly string[]): readonly Faute[] => {
  const fichiers = textes.map((texte, rang): Fichier => ({ nom: `${rang + 1}.yaml`, texte }))
  const lues = readConventions(fichiers, VOCABULAIRE)
  return lues.kind === 'refusees' ? lues.fautes : []
}

/** `CONVENTION_DOUBLON lectures[0].liens[1]` */
export const inShort = (fautes: readonly Faute[]): string[] =>
  fautes.map(({ code, chemin }) => `${code} ${chemin}`.trim())

/** What it is refused with, what is changed in the last text, the faults expected: no more and no less. */
export type Cas = readonly [quoi: string, changements: readonly Changement[], attendues: readonly string[]]

export const expectRefused = (
  textes: readonly string[],
  changements: readonly Changement[],
  attendues: readonly string[],
): readonly Faute[] => {
  const fautes = fautesOf(...textes.slice(0, -1), changed(textes.at(-1) ?? '', changements))
  expect(inShort(fautes).sort()).toEqual(attendues.map((faute) => `CONVENTION_${faute}`).sort())
  return fautes
}
