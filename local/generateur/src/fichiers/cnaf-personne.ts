import { copieDe } from '../bruit/copie.js'
import { sansAccents } from '../bruit/erreurs-de-saisie.js'
import { iso, type Jour, plusMois, premierDuMois } from '../calendrier.js'
import { hasardDe } from '../hasard/hasard.js'
import type { Contexte } from '../population/contexte.js'
import { auJour, type Dossier, type Membre } from '../population/menage.js'
import { estSoumis } from '../population/soumis.js'
import { assedicDe } from './cles.js'
import { court, drapeau, euros } from './cnaf-valeurs.js'
import { bloc, champs } from './xml.js'

const identification = (ctx: Contexte, { personne }: Membre): string => {
  const { nomNaissance, nom, prenoms, naissance, lieuNaissance, nir } = copieDe(ctx.graine, 'caf', personne)
  return bloc(
    'Identification',
    champs({
      QUAL: personne.sexe === 1 ? 'MR' : 'MME',
      NOM: court(nom, 28),
      NOMNAI: court(nomNaissance, 28),
      PRENOM: prenoms[0].slice(0, 32),
      PRENOM2: prenoms[1]?.slice(0, 15),
      NOMCOMNAI: court(sansAccents(lieuNaissance.nom), 26),
      DTNAI: iso(naissance),
      RGNAI: personne.rangNaissance,
      TYPEDTNAI: 'N',
      NIR: nir,
      TOPVALIEC: '1',
      SEXE: personne.sexe,
    }),
  )
}

/** What was earned in each month of the last quarter told, in cents. */
const salaires = (ctx: Contexte, { personne }: Membre, trimestre: Jour): number[] => {
  const hasard = hasardDe(ctx.graine, 'salaires', personne.numero)
  if (!hasard.chance(0.28)) return []
  // A draw of each month, so that a later quarter does not tell another story.
  const mois = hasardDe(ctx.graine, `salaires ${trimestre}`, personne.numero)
  return [0, 1, 2].map(() => (mois.chance(0.8) ? mois.entier(5_000, 48_000) : 0))
}

const ressources = (trimestre: Jour, mensuels: readonly number[]): string =>
  bloc(
    'Ressources',
    bloc(
      'GeneraliteRessourcesTrimestre',
      champs({
        TOPRESSNUL: drapeau(mensuels.length === 0),
        DDRESS: iso(trimestre),
        DFRESS: iso(plusMois(trimestre, 3) - 1),
      }),
    ),
    ...mensuels.map((montant, rang) =>
      bloc(
        'RessourcesMensuelles',
        bloc(
          'GeneraliteRessourcesMensuelles',
          champs({ MOISRESS: iso(plusMois(trimestre, rang)), NBHEUMENTRA: Math.round(montant / 1300) }),
        ),
        bloc('DetailRessourcesMensuelles', champs({ NATRESS: '001', MTNATRESSMEN: euros(montant), ABANEU: 'A' })),
      ),
    ),
  )

/** The quarter whose means decide of the amount paid on that day. */
const trimestreDe = (le: Jour): Jour => plusMois(premierDuMois(le), -4)

const moyenne = (mensuels: readonly number[]): number =>
  Math.round(mensuels.reduce((somme, montant) => somme + montant, 0) / 3)

/** What this member earned a month, in cents. */
export const gagneParMois = (ctx: Contexte, membre: Membre, le: Jour): number =>
  moyenne(salaires(ctx, membre, trimestreDe(le)))

export const personneCnaf = (ctx: Contexte, dossier: Dossier, membre: Membre, le: Jour): string => {
  const { role } = membre
  const enfant = role === 'ENF'
  const trimestre = trimestreDe(le)
  const mensuels = enfant ? [] : salaires(ctx, membre, trimestre)
  const ouvert = ['2', '3', '4'].includes(auJour(dossier.etats, le)?.etat ?? '')
  const emploi = hasardDe(ctx.graine, 'assedic', membre.personne.numero)
  const role2 = (nature: string, code: string) =>
    bloc('Prestations', champs({ NATPREST: nature, ROLEPERS: code, TOPCHAPERS: drapeau(enfant) }))
  return bloc(
    'Personne',
    identification(ctx, membre),
    bloc('DossierCAF', champs({ TOPRESPDOS: drapeau(role === 'DEM'), DDRATDOS: iso(membre.depuis) })),
    role2('PFA', role === 'DEM' ? 'RDO' : role),
    role2('RSA', role),
    !enfant &&
      emploi.chance(0.5) &&
      bloc('DossierPoleEmploi', champs({ IDASSEDIC: assedicDe(membre.personne.numero) })),
    !enfant && ressources(trimestre, mensuels),
    !enfant &&
      bloc(
        'MontantCalculDroitRSAPersonne',
        champs({
          TOPPERSDRODEVORSA: drapeau(ouvert && estSoumis(ctx, membre.personne)),
          MTPERSRESSMENRSA: euros(moyenne(mensuels)),
        }),
      ),
    bloc(
      'Activite',
      champs({ REG: 'GE', ACT: enfant ? 'SCO' : mensuels.length > 0 ? 'SAL' : 'CHO', DDACT: iso(membre.depuis) }),
    ),
  )
}
