import { meaningOf, niveauOf } from '../vocabulaire.js'
import { actesOf, lecturesOf, onEach } from './regle.js'

/** An application alone has nothing that belongs to an agent, and reads nothing that needs one. */
export const sansAgent = onEach(function* ({ brouillon }, vocabulaire) {
  if (brouillon.sansAgent !== true) return
  const code = 'CONVENTION_SANS_AGENT'
  if (brouillon.roles) yield { code, chemin: ['roles'], constat: 'Une application seule n’a pas de rôle.' }
  if (brouillon.quotas?.agent) yield { code, chemin: ['quotas', 'agent'], constat: 'Il n’y a pas d’agent à freiner.' }
  const entrees = [
    ...lecturesOf(brouillon).map((lecture) => ({ ...lecture, tete: 'lectures' })),
    ...actesOf(brouillon).map((acte) => ({ ...acte, tete: 'actes', categories: [] })),
  ]
  for (const { tete, rang, roles, liens = [], categories = [] } of entrees) {
    if (roles) yield { code, chemin: [tete, rang, 'roles'], constat: 'Une application seule n’a pas de rôle.' }
    for (const [numero, lien] of liens.entries())
      if (meaningOf(vocabulaire.liens, lien)?.exigeAgent)
        yield { code, chemin: [tete, rang, 'liens', numero], constat: `« ${lien} » est le lien d’un agent.` }
    for (const [numero, categorie] of categories.entries()) {
      const niveau = niveauOf(vocabulaire, categorie)
      if (niveau !== undefined && meaningOf(vocabulaire.niveaux, niveau)?.exigeRole)
        yield {
          code,
          chemin: [tete, rang, 'categories', numero],
          constat: `« ${categorie} » est de niveau ${niveau}, qui ne se lit que par un agent habilité.`,
        }
    }
  }
})
