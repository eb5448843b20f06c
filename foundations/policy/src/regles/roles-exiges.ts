import { meaningOf, niveauOf } from '../vocabulaire.js'
import { lecturesOf, onEach } from './regle.js'

/** An agent reads in a role; what is sensible needs a clearance named in the reading itself. */
export const rolesExiges = onEach(function* ({ brouillon, ecartes }, vocabulaire) {
  if (brouillon.sansAgent !== false) return
  if (brouillon.roles === undefined && !ecartes.has('roles'))
    yield { code: 'CONVENTION_ROLE_EXIGE', chemin: [], constat: 'Aucun rôle n’est nommé.' }
  for (const { rang, categories = [], roles } of lecturesOf(brouillon))
    for (const [numero, categorie] of roles === undefined ? categories.entries() : []) {
      const niveau = niveauOf(vocabulaire, categorie)
      if (niveau !== undefined && meaningOf(vocabulaire.niveaux, niveau)?.exigeRole)
        yield {
          code: 'CONVENTION_ROLE_EXIGE',
          chemin: ['lectures', rang, 'categories', numero],
          constat: `« ${categorie} » est de niveau ${niveau} : la lecture ne nomme pas les rôles habilités.`,
        }
    }
})
