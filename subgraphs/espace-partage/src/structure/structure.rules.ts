import { isSiret } from '@traitdunion/subgraph'
import type { CodeErreur } from '../errors.js'
import { isIdentifiantSource, isReseauPorteur } from './referentiels-data-inclusion.js'

export interface Refus {
  readonly code: CodeErreur
  readonly champ: string
}

interface StructureDeposee {
  readonly identifiantSource: string
  readonly nom: string
  readonly siret?: string | null
  readonly reseauxPorteurs?: readonly string[] | null
}

/** data·inclusion v1: identifier `<source>--<id>`, a name of 3 to 150 characters, networks of its référentiel. */
export const refusalsOfStructure = ({ identifiantSource, nom, siret, reseauxPorteurs }: StructureDeposee): Refus[] => {
  const length = nom.trim().length
  return [
    ...(isIdentifiantSource(identifiantSource)
      ? []
      : [{ code: 'IDENTIFIANT_SOURCE_INVALIDE' as const, champ: 'identifiantSource' }]),
    ...(length < 3 || length > 150 ? [{ code: 'NOM_INVALIDE' as const, champ: 'nom' }] : []),
    ...(siret != null && !isSiret(siret) ? [{ code: 'SIRET_INVALIDE' as const, champ: 'siret' }] : []),
    ...((reseauxPorteurs ?? []).every(isReseauPorteur)
      ? []
      : [{ code: 'RESEAU_PORTEUR_INCONNU' as const, champ: 'reseauxPorteurs' }]),
  ]
}
