import { type Constat, type Ecart, type Element, type Noeud, validate } from '@traitdunion/formats'
import { type ConstatLheo, checkCoherence, type Memoire } from './coherence.js'
import { type CodeEcart, erreurs } from './errors.js'
import type { LectureLheo } from './evenements.js'
import { numeroOf } from './numero.js'
import { nomsConnus } from './structure/formation.js'
import { translateFormation } from './traduction.js'

/** A formation with a thousand faults says no more than one with a hundred. */
const ECARTS_PAR_FORMATION = 100

export interface Contexte {
  readonly rang: number
  readonly structure: Element
  readonly memoire: Memoire
  readonly onIgnored: (constat: Constat) => void
}

export interface FormationLue {
  readonly evenements: readonly LectureLheo[]
  readonly ecartsTus: number
}

/** One complete `formation`: the file in our words, or its faults. */
export function readFormation(noeud: Noeud, { rang, structure, memoire, onIgnored }: Contexte): FormationLue {
  const chemin = `formation[${rang}]`
  const deStructure = validate(noeud, structure, chemin, {
    nomsConnus,
    elementsInconnus: 'ignorer',
    ordre: 'libre',
    videsAbsents: true,
    onIgnored,
  })
  // Coherence is asked of a formation of right structure only: on a broken one it would repeat the same faults.
  const tous: ConstatLheo[] = deStructure.length > 0 ? deStructure : checkCoherence(noeud, chemin, memoire)
  if (tous.length === 0)
    return {
      evenements: [{ kind: 'enregistrement', rang, ligne: noeud.ligne, enregistrement: translateFormation(noeud) }],
      ecartsTus: 0,
    }
  // A formation's number is public: it names its faults until a later file tells it well.
  const lu = numeroOf(noeud)
  const reference = 'numero' in lu ? { reference: lu.numero } : {}
  const dits = tous.slice(0, ECARTS_PAR_FORMATION).map((constat) => ({ ...toEcart(constat, rang), ...reference }))
  return { evenements: dits, ecartsTus: tous.length - dits.length }
}

const toEcart = (constat: ConstatLheo, rang: number): Ecart<CodeEcart> => ({
  kind: 'ecart',
  rang,
  ligne: constat.ligne,
  enregistrement: constat.bloc,
  champ: constat.champ,
  natureValeur: constat.natureValeur,
  motif: constat.code,
  message: `${erreurs[constat.code].titre} : attendu ${constat.attendu}.`,
})
