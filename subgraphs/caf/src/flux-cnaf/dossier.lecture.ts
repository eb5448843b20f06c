import { bloc, type DateCivile, type Noeud, texte, validate } from '@traitdunion/formats'
import { type ConstatCnaf, checkCoherence } from './coherence.js'
import { erreurs } from './errors.js'
import type { Ecart, EvenementFlux, OptionsLecture } from './evenements.js'
import { normaliserMatricule } from './matricule.js'
import { structureDossier } from './structure/dossier.js'
import { nomsConnus } from './structure/flux.js'
import { translateDossier } from './traduction/dossier.js'

/** A record with a thousand faults says no more than one with a hundred. */
const ECARTS_PAR_DOSSIER = 100

export interface DossierLu {
  readonly evenements: readonly EvenementFlux[]
  readonly ecartsTus: number
  readonly elementsIgnores: number
}

export interface Contexte {
  readonly rang: number
  readonly jourFlux: DateCivile
  readonly options: OptionsLecture
  /** Requests of a household already met in this file. One short key a well-formed record: the only thing that grows with the file. */
  readonly demandesVues: Set<string>
}

/** One complete `InfosFoyerRSA`: the file in our words, or its faults. */
export function readDossier(noeud: Noeud, contexte: Contexte): DossierLu {
  const chemin = `InfosFoyerRSA[${contexte.rang}]`
  let elementsIgnores = 0
  const structure: ConstatCnaf[] = validate(noeud, structureDossier, chemin, {
    nomsConnus,
    elementsInconnus: contexte.options.elementsInconnus ?? 'ecart',
    onIgnored: () => {
      elementsIgnores += 1
    },
  })
  const repere = { jourFlux: contexte.jourFlux, nirDefectueux: contexte.options.nirDefectueux ?? 'ecart' }
  // Coherence is asked of a record of right structure only: on a broken one it would repeat the same faults. So is its
  // number remembered: that of a broken one may be of any length.
  const tous =
    structure.length > 0
      ? structure
      : [...checkCoherence(noeud, chemin, repere), ...checkSeen(noeud, chemin, contexte.demandesVues)]
  if (tous.length === 0) {
    const dossier = translateDossier(noeud)
    return {
      evenements: [{ kind: 'dossier', rang: contexte.rang, ligne: noeud.ligne, dossier }],
      ecartsTus: 0,
      elementsIgnores,
    }
  }
  const reference = referenceOf(noeud, contexte.options)
  const dits = tous.slice(0, ECARTS_PAR_DOSSIER).map((constat) => toEcart(constat, contexte.rang, reference))
  return { evenements: dits, ecartsTus: tous.length - dits.length, elementsIgnores }
}

function checkSeen(noeud: Noeud, chemin: string, vues: Set<string>): ConstatCnaf[] {
  const organisme = bloc(noeud, 'IdentificationRSA', 'Organisme')
  const demande = bloc(noeud, 'IdentificationRSA', 'DemandeRSA')
  const numero = texte(demande, 'NUMDEMRSA')
  if (numero === undefined) return []
  const matricule = texte(organisme, 'MATRICULE') ?? ''
  const foyer = normaliserMatricule(matricule) ?? matricule
  const cle = [texte(organisme, 'FONORG'), texte(organisme, 'NUMORG'), foyer, numero].join('|')
  if (!vues.has(cle)) {
    vues.add(cle)
    return []
  }
  return [
    {
      code: 'DOSSIER_EN_DOUBLE',
      ligne: (demande && bloc(demande, 'NUMDEMRSA')?.ligne) ?? noeud.ligne,
      bloc: `${chemin}/IdentificationRSA/DemandeRSA`,
      champ: 'NUMDEMRSA',
      natureValeur: 'numéro déjà lu',
      attendu: 'une fois chaque demande d’un foyer',
    },
  ]
}

function referenceOf(noeud: Noeud, { referenceDe }: OptionsLecture): string | undefined {
  const organisme = bloc(noeud, 'IdentificationRSA', 'Organisme')
  const fonorg = texte(organisme, 'FONORG')
  const numorg = texte(organisme, 'NUMORG')
  const numero = texte(bloc(noeud, 'IdentificationRSA', 'DemandeRSA'), 'NUMDEMRSA')
  if (fonorg === undefined || numorg === undefined || numero === undefined) return undefined
  return referenceDe?.(fonorg, numorg, numero)
}

const toEcart = (constat: ConstatCnaf, rang: number, reference: string | undefined): Ecart => ({
  kind: 'ecart',
  rang,
  ligne: constat.ligne,
  enregistrement: constat.bloc,
  champ: constat.champ,
  natureValeur: constat.natureValeur,
  motif: constat.code,
  message: `${erreurs[constat.code].titre} : attendu ${constat.attendu}.`,
  ...(reference === undefined ? {} : { reference }),
})
