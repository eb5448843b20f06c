import { francais } from '../calendrier.js'
import type { Population } from '../population/population.js'
import type { Vie } from '../population/vie.js'
import { MARQUE, tableau } from './csv.js'
import { fichesDe } from './vies.js'

const COLONNES = [
  'Prénom*',
  'Nom*',
  'Date de naissance*',
  'Accompagnateurs à ajouter',
  'Accompagnateurs à supprimer',
  'Structures à rattacher',
] as const

const UN_AN = 365

/** Those who went from one référent to another within the year. */
export function* ecrireReorientations(population: Population): Iterable<string> {
  const { aujourdhui } = population.contexte
  const aChange = ({ orientations }: Vie): boolean => {
    const derniere = orientations.at(-1)
    return orientations.length > 1 && derniere !== undefined && derniere.depuis > aujourdhui - UN_AN
  }
  yield MARQUE
  yield* tableau(
    COLONNES,
    (function* () {
      for (const { vie, copie } of fichesDe(population, 'departement', aChange)) {
        const [avant, apres] = vie.orientations.slice(-2)
        const meme = avant?.referent.rang === apres?.referent.rang
        yield {
          'Prénom*': copie.prenoms[0],
          'Nom*': copie.nom,
          'Date de naissance*': francais(copie.naissance),
          'Accompagnateurs à ajouter': meme ? undefined : apres?.referent.courriel,
          'Accompagnateurs à supprimer': meme ? undefined : avant?.referent.courriel,
          'Structures à rattacher': avant?.structure.rang === apres?.structure.rang ? undefined : apres?.structure.nom,
        }
      }
    })(),
  )
}
