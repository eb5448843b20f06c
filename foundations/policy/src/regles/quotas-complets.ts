import type { Brouillon } from '../grammaire.js'
import { meaningOf, niveauOf, rankOf, type Vocabulaire } from '../vocabulaire.js'
import { lecturesOf, onEach } from './regle.js'

/** Levels at which the convention shows somebody else's person. */
const niveauxLus = (brouillon: Brouillon, vocabulaire: Vocabulaire): Set<string> =>
  new Set(
    lecturesOf(brouillon)
      .filter(({ liens = [] }) =>
        liens.some((lien) => {
          const sens = meaningOf(vocabulaire.liens, lien)
          return sens !== undefined && !sens.horsQuota
        }),
      )
      .flatMap(({ categories = [] }) => categories.map((categorie) => niveauOf(vocabulaire, categorie) ?? ''))
      .filter((niveau) => rankOf(vocabulaire.niveaux, niveau) >= rankOf(vocabulaire.niveaux, 'N2')),
  )

const hasUnknownWord = (brouillon: Brouillon, vocabulaire: Vocabulaire): boolean =>
  lecturesOf(brouillon).some(
    ({ categories = [], liens = [] }) =>
      categories.some((mot) => niveauOf(vocabulaire, mot) === undefined) ||
      liens.some((mot) => meaningOf(vocabulaire.liens, mot) === undefined),
  )

/** A brake for each level that is read, for each who may read, and none on nothing. */
export const quotasComplets = onEach(function* ({ brouillon, ecartes, entier }, vocabulaire) {
  if (brouillon.sansAgent === undefined || ecartes.has('quotas')) return
  const code = 'CONVENTION_QUOTA_INCOHERENT'
  const lus = niveauxLus(brouillon, vocabulaire)
  // A reading that could not be read, or a word that is not known, may be what a quota is for.
  const allIsRead = entier && !hasUnknownWord(brouillon, vocabulaire)
  for (const qui of brouillon.sansAgent ? (['application'] as const) : (['agent', 'application'] as const)) {
    const quotas = brouillon.quotas?.[qui] ?? {}
    for (const niveau of lus)
      if (!Object.hasOwn(quotas, niveau))
        yield { code, chemin: ['quotas', qui], constat: `Le niveau ${niveau} est lu, et n’a pas de quota (${qui}).` }
    for (const [niveau, { heure, jour }] of Object.entries(quotas)) {
      const chemin = ['quotas', qui, niveau]
      if (heure > jour) yield { code, chemin, constat: `${heure} par heure, ${jour} par jour.` }
      if (allIsRead && meaningOf(vocabulaire.niveaux, niveau) && !lus.has(niveau))
        yield { code, chemin, constat: `Rien n’est lu au niveau ${niveau} (${qui}).` }
    }
  }
})
