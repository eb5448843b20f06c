import { type Bruit, type Copie, copieDe } from '../bruit/copie.js'
import type { Source } from '../bruit/habitudes.js'
import { residenceDe } from '../bruit/residence.js'
import type { Jour } from '../calendrier.js'
import type { Contexte } from '../population/contexte.js'
import { type Adresse, adressesSuccessives, type Dossier, type Menage } from '../population/menage.js'
import type { Population } from '../population/population.js'
import type { Periode, Vie } from '../population/vie.js'

/** One adult as one partner knows her. */
export interface Fiche {
  readonly vie: Vie
  readonly copie: Copie
  readonly adresse: Adresse
  /** The request of RSA of which she is, the last one. */
  readonly dossier?: Dossier
  readonly role: 'demandeur' | 'conjoint'
  /** All that is wrong in what this partner writes of her. */
  readonly bruits: readonly Bruit[]
}

export const estEnCours = ({ depuis, jusque }: Periode, le: Jour): boolean =>
  depuis <= le && (jusque === undefined || le <= jusque)

export const ficheDe = ({ graine, aujourdhui }: Contexte, source: Source, menage: Menage, vie: Vie): Fiche => {
  const { numero } = vie.personne
  const dossier = menage.dossiers.findLast(({ membres }) => membres.some(({ personne }) => personne.numero === numero))
  const autre = menage.personnes.find((personne) => personne.numero !== numero)
  const demandeur = dossier === undefined || dossier.membres[0]?.personne.numero === numero
  const copie = copieDe(graine, source, vie.personne, autre)
  const residence = residenceDe(graine, source, vie.personne, adressesSuccessives(menage, vie.personne, aujourdhui))
  return {
    vie,
    copie,
    adresse: residence.adresse,
    ...(dossier && { dossier }),
    role: demandeur ? 'demandeur' : 'conjoint',
    bruits: [...copie.bruits, ...residence.bruits],
  }
}

/** Those whom this partner knows, one after the other. */
export function* fichesDe(
  population: Population,
  source: Source,
  connait: (vie: Vie, aujourdhui: Jour) => boolean,
): Iterable<Fiche> {
  const { aujourdhui } = population.contexte
  for (const menage of population)
    for (const vie of menage.vies) if (connait(vie, aujourdhui)) yield ficheDe(population.contexte, source, menage, vie)
}
