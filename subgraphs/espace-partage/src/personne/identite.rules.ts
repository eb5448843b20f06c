import { type EvenementAppariement, isUuid } from '@traitdunion/subgraph'
import { searchable } from '../recherche/searchable.js'
import type { PersonneEntity } from './personne.entity.js'
import { Sexe, StatutAppariement } from './personne.enum.js'

type ContenuIdentite = Extract<EvenementAppariement, { nature: 'IDENTITE' }>['contenu']

const isDay = (text: string) => {
  const instant = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

/**
 * An identity of the feed as its row. The feed is the only source and cannot be asked to correct itself, so what is out
 * of shape becomes « unknown » instead of stopping everyone behind it.
 * @returns `null` for a key that is no key
 */
export const rowOfIdentite = (
  { personneId, identite, statut }: ContenuIdentite,
  at: Date,
): Omit<PersonneEntity, 'dateNaissanceTri'> | null => {
  if (!isUuid(personneId)) return null
  const nomNaissance = identite.nomNaissance || null
  const prenoms = [...(identite.prenoms ?? [])]
  return {
    id: personneId.toLowerCase(),
    nom: identite.nom ?? '',
    nomNaissance,
    prenoms,
    dateNaissance: isDay(identite.dateNaissance ?? '') ? identite.dateNaissance : null,
    communeNaissance: identite.communeNaissance || null,
    sexe: identite.sexe && Object.hasOwn(Sexe, identite.sexe) ? identite.sexe : 'INCONNU',
    statutAppariement: Object.hasOwn(StatutAppariement, statut) ? (statut as StatutAppariement) : 'A_VERIFIER',
    nomRecherche: searchable(identite.nom ?? ''),
    nomNaissanceRecherche: searchable(nomNaissance ?? ''),
    prenomsRecherche: searchable(prenoms.join(' ')),
    modifieLe: at,
  }
}
