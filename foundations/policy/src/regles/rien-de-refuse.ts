import { type Constat, placeOf } from '../faute.js'
import type { Lu } from '../read-forme.js'
import { isSameRecipient } from './meme-lecteur.js'
import { lecturesOf, type Regle, refusOf } from './regle.js'

const grantedAgainst = (refusing: Lu, granting: Lu): Constat[] =>
  refusOf(refusing.brouillon).flatMap(({ rang, categories = [], finalites = [] }) =>
    lecturesOf(granting.brouillon).flatMap((lecture): Constat[] => {
      const [categorie] = categories.filter((mot) => lecture.categories?.includes(mot))
      const [finalite] = (lecture.finalites ?? []).filter((mot) => finalites === 'toutes' || finalites.includes(mot))
      if (categorie === undefined || finalite === undefined) return []
      const place = placeOf(['refus', rang])
      return [
        {
          code: 'CONVENTION_CONTRADICTOIRE',
          fichier: granting.fichier,
          chemin: ['lectures', lecture.rang],
          constat: `« ${categorie} » pour « ${finalite} » est refusé à ce partenaire : ${
            refusing === granting ? place : `${refusing.fichier}, ${place}`
          }.`,
        },
      ]
    }),
  )

/** What a partner is refused, none of its conventions grants, whatever the role. */
export const rienDeRefuse: Regle = (lus) =>
  lus.flatMap((refusing) =>
    lus
      .filter((granting) => isSameRecipient(refusing, granting))
      .flatMap((granting) => grantedAgainst(refusing, granting)),
  )
