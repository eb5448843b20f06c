import type { Jour } from '../calendrier.js'
import { hasardDe } from '../hasard/hasard.js'
import type { Contexte } from './contexte.js'
import type { Adresse } from './menage.js'
import { voieDe } from './noms.js'

const COMPLEMENTS = ['Bâtiment B', 'Appartement 12', 'Résidence des Tilleuls', '2e étage'] as const

/** Where one lived, from a day on: a move every few years, mostly to where people are. */
export const adressesDe = (ctx: Contexte, sujet: string, rang: number, depuis: Jour): Adresse[] => {
  const hasard = hasardDe(ctx.graine, sujet, rang)
  const sansDomicile = hasard.chance(0.03)
  const adresses: Adresse[] = []
  for (let arrivee = depuis; arrivee <= ctx.aujourdhui; arrivee += 200 + Math.round(hasard.duree(1500))) {
    const { numero, type, nom } = voieDe(hasard)
    adresses.push({
      depuis: arrivee,
      numero,
      typeVoie: type,
      nomVoie: nom,
      ...(hasard.chance(0.2) && { complement: hasard.un(COMPLEMENTS) }),
      commune: hasard.parmi(ctx.communes),
      sansDomicile: sansDomicile && adresses.length === 0,
    })
  }
  return adresses
}
