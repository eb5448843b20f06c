import { plusAns } from '../calendrier.js'
import { adressesDe } from './adresses.js'
import { type Contexte, contexteOf, type Options } from './contexte.js'
import { dossiersDe } from './dossiers.js'
import { familleDe } from './famille.js'
import type { Menage } from './menage.js'
import { type Personne, PLACES } from './personne.js'
import { vieDe } from './vivre.js'

/** The household of this rank, of at most `places` persons: a pure function, so that no file has to hold the others. */
export const menageDe = (ctx: Contexte, rang: number, places = PLACES): Menage => {
  const famille = familleDe(ctx, rang, Math.min(places, PLACES))
  const { adulte, conjoint, connueLe, enfants, separation } = famille
  const dossiers = dossiersDe(ctx, rang, famille)
  const personnes = [adulte, ...(conjoint ? [conjoint] : []), ...enfants]
  const seize = (personne: Personne) => plusAns(personne.naissance, 16) <= ctx.aujourdhui
  return {
    rang,
    personnes,
    dossiers,
    adresses: adressesDe(ctx, 'adresse', rang, connueLe - 400),
    adressesApres: separation === undefined ? [] : adressesDe(ctx, 'adresse-apres', rang, separation),
    // What the CAF writes needs none of it, and it is most of the work.
    get vies() {
      return personnes.filter(seize).map((personne) => vieDe(ctx, rang, personne, dossiers, connueLe))
    },
  }
}

export type Population = Iterable<Menage> & { readonly contexte: Contexte }

/** Households, one after the other, until there are as many persons as asked: none is kept. */
export const populationOf = (options: Options): Population => {
  const contexte = contexteOf(options)
  return {
    contexte,
    *[Symbol.iterator]() {
      let reste = options.taille
      for (let rang = 0; reste > 0; rang++) {
        const menage = menageDe(contexte, rang, reste)
        reste -= menage.personnes.length
        yield menage
      }
    },
  }
}
