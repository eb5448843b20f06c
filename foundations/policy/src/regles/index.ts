import { casesUniques } from './cases-uniques.js'
import { conditionsPlusStrictes } from './conditions-plus-strictes.js'
import { datesOrdonnees } from './dates-ordonnees.js'
import { liensPermis } from './liens-permis.js'
import { motsConnus } from './mots-connus.js'
import { quotasComplets } from './quotas-complets.js'
import type { Regle } from './regle.js'
import { rienDeRefuse } from './rien-de-refuse.js'
import { rolesExiges } from './roles-exiges.js'
import { sansAgent } from './sans-agent.js'

/** What must hold beyond form, in no order: each tells its own faults and counts on no other. */
export const regles: readonly Regle[] = [
  motsConnus,
  datesOrdonnees,
  liensPermis,
  rolesExiges,
  sansAgent,
  conditionsPlusStrictes,
  quotasComplets,
  casesUniques,
  rienDeRefuse,
]
