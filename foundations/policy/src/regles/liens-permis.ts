import type { Constat } from '../faute.js'
import { meaningOf, niveauOf, rankOf, type Vocabulaire } from '../vocabulaire.js'
import { actesOf, lecturesOf, onEach } from './regle.js'

interface Usage {
  readonly destinataire: string | undefined
  readonly finalites: readonly string[]
  /** None for an act: what it shows is masked as a reading is. */
  readonly categories: readonly string[]
}

const reproachesTo = (lien: string, usage: Usage, vocabulaire: Vocabulaire): string[] => {
  const sens = meaningOf(vocabulaire.liens, lien)
  if (!sens) return []
  const { destinataire } = usage
  const isKnown = destinataire !== undefined && meaningOf(vocabulaire.partenaires, destinataire) !== undefined
  const tooHigh = usage.categories.filter((categorie) => {
    const niveau = niveauOf(vocabulaire, categorie)
    if (niveau === undefined || sens.niveauMax === undefined) return false
    return rankOf(vocabulaire.niveaux, niveau) > rankOf(vocabulaire.niveaux, sens.niveauMax)
  })
  const misused = usage.finalites.filter((finalite) => {
    const served = meaningOf(vocabulaire.finalites, finalite)
    return served && (sens.finalites?.includes(finalite) === false || served.liens?.includes(lien) === false)
  })
  return [
    ...(isKnown && !sens.partenaires.includes(destinataire)
      ? [`« ${lien} » ne se donne pas à « ${destinataire} ».`]
      : []),
    ...tooHigh.map((categorie) => `« ${lien} » n’ouvre rien au-dessus de ${sens.niveauMax} : « ${categorie} » l’est.`),
    ...misused.map((finalite) => `« ${lien} » et la finalité « ${finalite} » ne vont pas ensemble.`),
  ]
}

/** A tie is given to whom, opens up to the level, and serves the purposes that the glossary says. */
export const liensPermis = onEach(function* ({ brouillon }, vocabulaire): Iterable<Omit<Constat, 'fichier'>> {
  const usages = [
    ...lecturesOf(brouillon).map((lecture) => ({ ...lecture, tete: 'lectures' })),
    ...actesOf(brouillon).map((acte) => ({ ...acte, tete: 'actes', categories: [] })),
  ]
  for (const { tete, rang, liens = [], finalites = [], categories = [] } of usages)
    for (const [numero, lien] of liens.entries()) {
      const chemin = [tete, rang, 'liens', numero]
      const usage = { destinataire: brouillon.destinataire, finalites, categories }
      for (const constat of reproachesTo(lien, usage, vocabulaire))
        yield { code: 'CONVENTION_LIEN_INTERDIT', chemin, constat }
    }
})
