import type { DossierNomme } from './dossiers-nommes.store.js'

export type PersonneDite =
  | { readonly kind: 'reconnue'; readonly personneId: string }
  | {
      readonly kind: 'faute'
      readonly motif: 'CARNET_PERSONNE_INCONNUE' | 'CARNET_PERSONNES_HOMONYMES' | 'CARNET_PERSONNE_DOUTEUSE'
    }

/**
 * Whom a line names, among the département's own files: by her number if it is given, which must be hers, else by her
 * identity, if one person alone has it. A file that waits for a steward might be of another one.
 */
export const personneDite = (
  { identite, numero }: { readonly identite: string; readonly numero: string | null },
  dossiers: readonly DossierNomme[],
): PersonneDite => {
  const siens = dossiers.filter((dossier) =>
    numero === null
      ? dossier.identite === identite
      : dossier.numero === numero && (dossier.identite === null || dossier.identite === identite),
  )
  if (siens.length === 0) return { kind: 'faute', motif: 'CARNET_PERSONNE_INCONNUE' }
  const personnes = [...new Set(siens.map(({ personneId }) => personneId))]
  if (personnes.length > 1) return { kind: 'faute', motif: 'CARNET_PERSONNES_HOMONYMES' }
  const [personneId] = personnes
  return personneId ? { kind: 'reconnue', personneId } : { kind: 'faute', motif: 'CARNET_PERSONNE_DOUTEUSE' }
}
