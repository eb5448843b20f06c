import { Refus } from './analyse.js'
import { bloc, date, entier, type Noeud, required, texte } from './arbre.js'
import { erreurs } from './errors.js'
import type { EnteteFlux } from './evenements.js'
import { codeOf, typesFlux } from './nomenclatures.js'
import { structureEntete, structureTransmission } from './structure/flux.js'
import type { Element } from './structure/langage.js'
import { validate } from './validation.js'

/** `IdentificationFlux`. A fault here refuses the file: nothing says any more what it is. */
export function readEntete(noeud: Noeud): EnteteFlux {
  checkBlock(noeud, structureEntete, 'ENTETE_INVALIDE')
  const type = codeOf(typesFlux, texte(noeud, 'TYPEFLUX'))
  if (type === undefined) {
    throw new Refus('TYPE_FLUX_INCONNU', bloc(noeud, 'TYPEFLUX')?.ligne ?? noeud.ligne, 'IdentificationFlux/TYPEFLUX')
  }
  return Object.freeze({
    application: texte(noeud, 'APPLIEME') ?? '',
    version: texte(noeud, 'NUMVERSIONAPPLIEME') ?? '',
    type,
    nature: texte(noeud, 'NATFLUX') ?? '',
    creeLe: required(date(noeud, 'DTCREAFLUX'), 'DTCREAFLUX'),
    creeA: (texte(noeud, 'HEUCREAFLUX') ?? '').slice(0, 8),
    dateReference: required(date(noeud, 'DTREF'), 'DTREF'),
  })
}

/** `TransmissionFlux`: how many records the sender counted, and how many with an anomaly. */
export function readTransmission(noeud: Noeud): { readonly dossiers: number; readonly anomalies: number } {
  checkBlock(noeud, structureTransmission, 'TRANSMISSION_INVALIDE')
  return {
    dossiers: required(entier(noeud, 'NBTOTDOSRSATRANSM'), 'NBTOTDOSRSATRANSM'),
    anomalies: required(entier(noeud, 'NBTOTDOSRSATRANSMANO'), 'NBTOTDOSRSATRANSMANO'),
  }
}

function checkBlock(noeud: Noeud, structure: Element, code: 'ENTETE_INVALIDE' | 'TRANSMISSION_INVALIDE'): void {
  const [faute] = validate(noeud, structure, noeud.nom, { elementsInconnus: 'ecart' })
  if (faute === undefined) return
  const detail = `${erreurs[faute.code].titre.toLowerCase()}, attendu ${faute.attendu}`
  throw new Refus(code, faute.ligne, `${faute.bloc}/${faute.champ}`, detail)
}
