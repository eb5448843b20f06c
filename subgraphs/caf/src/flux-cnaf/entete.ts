import { bloc, date, type Element, entier, type Noeud, required, texte, validate } from '@traitdunion/formats'
import { erreurs } from './errors.js'
import type { EnteteFlux } from './evenements.js'
import { codeOf, typesFlux } from './nomenclatures.js'
import { RefusCnaf } from './refus.js'
import { nomsConnus, structureEntete, structureTransmission } from './structure/flux.js'

/** `IdentificationFlux`. A fault here refuses the file: nothing says any more what it is. */
export function readEntete(noeud: Noeud): EnteteFlux {
  checkBlock(noeud, structureEntete, 'ENTETE_INVALIDE')
  const type = codeOf(typesFlux, texte(noeud, 'TYPEFLUX'))
  if (type === undefined) {
    throw new RefusCnaf(
      'TYPE_FLUX_INCONNU',
      bloc(noeud, 'TYPEFLUX')?.ligne ?? noeud.ligne,
      'IdentificationFlux/TYPEFLUX',
    )
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
  const [faute] = validate(noeud, structure, noeud.nom, { nomsConnus, elementsInconnus: 'ecart' })
  if (faute === undefined) return
  const detail = `${erreurs[faute.code].titre.toLowerCase()}, attendu ${faute.attendu}`
  throw new RefusCnaf(code, faute.ligne, `${faute.bloc}/${faute.champ}`, detail)
}
