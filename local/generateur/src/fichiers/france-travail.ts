import { sansAccents } from '../bruit/erreurs-de-saisie.js'
import { iso, type Jour, plusMois } from '../calendrier.js'
import type { Population } from '../population/population.js'
import type { Inscription, Vie } from '../population/vie.js'
import { uuidDe } from './cles.js'
import { type Fiche, fichesDe } from './vies.js'

/** France Travail tells of those who are registered, and of those who left within six months. */
export const derniereInscription = ({ inscriptions }: Vie, le: Jour): Inscription | undefined =>
  inscriptions.findLast(({ depuis, jusque }) => depuis <= le && (jusque === undefined || plusMois(jusque, 6) >= le))

export const inscrit = (vie: Vie, le: Jour): boolean => derniereInscription(vie, le) !== undefined

export const identifiantUnique = (graine: number, numero: number): string => uuidDe(graine, 'france-travail', numero)

/** What is not known is written so. */
export const RIEN = 'NULL'
export const instant = (jour: Jour | undefined): string => (jour === undefined ? RIEN : `${iso(jour)} 00:00:00.0`)
export const crie = (texte: string | undefined): string => (texte ? sansAccents(texte).toUpperCase() : RIEN)

export const fichesInscrites = (population: Population): Iterable<Fiche> => fichesDe(population, 'pole-emploi', inscrit)
