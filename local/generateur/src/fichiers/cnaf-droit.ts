import { iso, type Jour, plusMois, premierDuMois } from '../calendrier.js'
import type { Contexte } from '../population/contexte.js'
import { SANCTION } from '../population/droit.js'
import { auJour, type Dossier, type EtatDroit, type Membre } from '../population/menage.js'
import { estSoumis } from '../population/soumis.js'
import { gagneParMois } from './cnaf-personne.js'
import { drapeau, euros } from './cnaf-valeurs.js'
import { bloc, champs } from './xml.js'

export const situationCnaf = ({ etat, motif = '', depuis }: EtatDroit): string =>
  bloc(
    'SituationDossierRSA',
    bloc('EtatDossierRSA', champs({ ETATDOSRSA: etat })),
    etat === '1' && bloc('Refus', champs({ DTREFURSA: iso(depuis), MOTIREFURSA: motif })),
    etat === '3' && bloc('SuspensionDroit', champs({ MOTISUSDRORSA: motif, DDSUSDRORSA: iso(depuis) })),
    etat === '4' && bloc('SuspensionVersement', champs({ MOTISUSVERSRSA: motif, DDSUSVERSRSA: iso(depuis) })),
    etat === '5' && bloc('FinDroit', champs({ MOTICLORSA: motif, DTCLORSA: iso(depuis) })),
  )

/** Amount of one person, and what each further one adds, in cents. */
const BASE = 65_169
const forfait = (adultes: number, enfants: number): number =>
  Math.round(BASE * (1 + 0.5 * Math.min(1, adultes - 1 + enfants) + 0.3 * Math.max(0, adultes + enfants - 2)))

export const droitCnaf = (
  ctx: Contexte,
  dossier: Dossier,
  membres: readonly Membre[],
  le: Jour,
  sansDomicile: boolean,
): string => {
  const etat = auJour(dossier.etats, le) as EtatDroit
  const enfants = membres.filter(({ role }) => role === 'ENF').length
  const garanti = forfait(membres.length - enfants, enfants)
  const mois = premierDuMois(le)
  const gagne = membres
    .filter(({ role }) => role !== 'ENF')
    .reduce((somme, membre) => somme + gagneParMois(ctx, membre, le), 0)
  const du = Math.max(0, garanti - gagne)
  const verse = etat.etat === '2' || (etat.etat === '4' && etat.motif === SANCTION) ? du : 0
  const ouverture = dossier.etats.find((candidat) => candidat.etat === '2')
  const calcule = ouverture !== undefined && ouverture.depuis <= le
  return bloc(
    'DetailDroitRSA',
    bloc(
      'TroncCommunDroitRSA',
      champs({
        TOPSANSDOMFIXE: drapeau(sansDomicile),
        NBENFAUTCHA: enfants,
        ORIDEMRSA: 'DEM',
        TOPFOYDRODEVORSA: drapeau(membres.some((membre) => membre.role !== 'ENF' && estSoumis(ctx, membre.personne))),
      }),
    ),
    calcule &&
      bloc(
        'MontantsCalculDroitRSA',
        champs({
          DDELECAL: iso(mois),
          DFELECAL: iso(plusMois(mois, 1) - 1),
          MTREVMINIGARARSA: euros(garanti),
          MTREVGARARSA: euros(garanti),
          MTRESSMENRSA: euros(gagne),
          MTTOTDRORSA: euros(du),
        }),
      ),
    calcule &&
      bloc(
        'DetailCalculDroitRSA',
        champs({
          NATPF: 'RSD',
          SOUSNATPF: 'RSDN2',
          DDNATDRO: iso(premierDuMois(ouverture.depuis)),
          MTRSAVERS: euros(verse),
        }),
      ),
  )
}
