import { parseArgs } from 'node:util'
import { iso, jourDe } from './calendrier.js'
import { readDepartement } from './departement/departement.js'
import type { Options } from './population/contexte.js'

export const AIDE = `node local/generateur/dist/main.js --departement <code> [options]

  --departement <code>   celui dont une fiche existe dans local/generateur/departements/
  --personnes <n>        combien de personnes, de 1 à 1 000 000 (3 000)
  --graine <n>           mêmes options, mêmes fichiers à l’octet près (1)
  --aujourdhui <jour>    AAAA-MM-JJ, le jour où les partenaires écrivent (aujourd’hui)
  --origine <jour>       celui où la population a été tirée : gardez-le, avancez --aujourdhui, et les mêmes
                         personnes continuent de vivre (--aujourdhui)
  --sortie <dossier>     où écrire (departement-<code>)
`

export type Demande =
  | { readonly kind: 'aide' }
  | { readonly kind: 'refusee'; readonly raison: string }
  | { readonly kind: 'ecrire'; readonly options: Options; readonly sortie: string }

const entier = (texte: string, min: number, max: number): number | undefined => {
  const valeur = /^\d{1,10}$/.test(texte) ? Number(texte) : Number.NaN
  return valeur >= min && valeur <= max ? valeur : undefined
}

const jourOuRien = (texte: string) => {
  try {
    return jourDe(texte)
  } catch {
    return undefined
  }
}

const refusee = (raison: string): Demande => ({ kind: 'refusee', raison })

/** What the command line asks for; `ceJour` is the day when nothing is said of it. */
export const lireDemande = (args: readonly string[], ceJour: string): Demande => {
  let lus: ReturnType<typeof lire>
  try {
    lus = lire(args)
  } catch {
    return refusee('Une option est inconnue, ou il lui manque sa valeur.')
  }
  if (lus.aide) return { kind: 'aide' }
  if (lus.departement === undefined) return refusee('Dites quel département : --departement <code>.')
  const departement = readDepartement(lus.departement)
  if (!departement) return refusee('Aucune fiche pour ce département dans local/generateur/departements/.')
  const taille = entier(lus.personnes, 1, 1_000_000)
  if (taille === undefined) return refusee('--personnes est un nombre de 1 à 1 000 000.')
  const graine = entier(lus.graine, 0, 2 ** 31 - 1)
  if (graine === undefined) return refusee('--graine est un nombre entier de 0 à 2 147 483 647.')
  const aujourdhui = jourOuRien(lus.aujourdhui ?? ceJour)
  if (aujourdhui === undefined) return refusee('--aujourdhui est un jour du calendrier, écrit AAAA-MM-JJ.')
  const origine = jourOuRien(lus.origine ?? iso(aujourdhui))
  if (origine === undefined || origine > aujourdhui)
    return refusee('--origine est un jour du calendrier, écrit AAAA-MM-JJ, au plus tard --aujourdhui.')
  return {
    kind: 'ecrire',
    options: { graine, taille, departement, aujourdhui, origine },
    sortie: lus.sortie ?? `departement-${departement.code}`,
  }
}

const lire = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      departement: { type: 'string' },
      personnes: { type: 'string', default: '3000' },
      graine: { type: 'string', default: '1' },
      aujourdhui: { type: 'string' },
      origine: { type: 'string' },
      sortie: { type: 'string' },
      aide: { type: 'boolean', short: 'h', default: false },
    },
  }).values
