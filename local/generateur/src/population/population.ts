import { type Jour, plusAns } from '../calendrier.js'
import { hasardDe } from '../hasard/hasard.js'
import { contratsDe, freinsDe, orientationsDe, rendezVousDe } from './accompagnement.js'
import { adressesDe } from './adresses.js'
import { type Contexte, contexteOf, type Options } from './contexte.js'
import { communs, etatsDe, ouvertures, SANCTION } from './droit.js'
import { actionsDe, inscriptionsDe, profilDe } from './emploi.js'
import { type Famille, familleDe } from './famille.js'
import { missionLocaleDe } from './jeune.js'
import type { Dossier, EtatDroit, Membre, Menage } from './menage.js'
import { type Personne, PLACES } from './personne.js'
import { estSoumis } from './soumis.js'
import type { Periode, Sanction, Vie } from './vie.js'

/** A child is of the household until that age at the latest. */
const DEPART_ENFANT = 20

const membre = (personne: Personne, role: Membre['role'], depuis: Jour, jusque?: Jour): Membre => ({
  personne,
  role,
  depuis,
  ...(jusque !== undefined && { jusque }),
})

/** The household's request, and the one of whoever left it. */
const dossiersDe = (ctx: Contexte, rang: number, famille: Famille): Dossier[] => {
  if (famille.sorte === 'HORS_RSA') return []
  const { aujourdhui, departement, graine } = ctx
  const { adulte, conjoint, connueLe, enfants, separation, situations } = famille
  const hasard = hasardDe(graine, 'droit', rang)
  const organisme = hasard.pese(departement.organismes.map((organisme) => [organisme, organisme.part] as const))
  const ouvrir = (place: number, demandeur: Personne, demande: Jour) => {
    const numero = rang * 2 + place
    return {
      organisme,
      matricule: String(8_000_001 + numero),
      numDemRsa: `${departement.code}${String(numero + 1).padStart(11 - departement.code.length, '0')}`,
      demande,
      etats: etatsDe(hasard, { demande, aujourdhui, soumis: estSoumis(ctx, demandeur) }),
    }
  }
  const membres = [
    membre(adulte, 'DEM', connueLe),
    ...(conjoint ? [membre(conjoint, 'CJT', connueLe, separation)] : []),
    ...enfants.map((enfant) => {
      const depart = plusAns(enfant.naissance, DEPART_ENFANT)
      return membre(enfant, 'ENF', Math.max(connueLe, enfant.naissance), depart <= aujourdhui ? depart : undefined)
    }),
  ].filter(({ depuis, jusque }) => jusque === undefined || jusque >= depuis)
  const commun = { ...ouvrir(0, adulte, connueLe), membres, situations }

  const demande = separation === undefined ? aujourdhui : separation + hasard.entier(5, 90)
  const seul =
    conjoint !== undefined &&
    separation !== undefined &&
    demande < aujourdhui &&
    plusAns(conjoint.naissance, 25) <= demande
  if (!seul || hasard.chance(0.3)) return [commun]
  const rupture = situations.at(-1) as Famille['situations'][number]
  return [
    commun,
    { ...ouvrir(1, conjoint, demande), membres: [membre(conjoint, 'DEM', demande)], situations: [rupture] },
  ]
}

const finDe = (etats: readonly EtatDroit[], rang: number): Jour | undefined => {
  const suivant = etats[rang + 1]
  return suivant && suivant.depuis - 1
}

const sanctionsDe = (personne: Personne, dossiers: readonly Dossier[], devoirs: readonly Periode[]): Sanction[] =>
  dossiers
    .filter(({ membres }) => membres[0]?.personne.numero === personne.numero)
    .flatMap(({ etats }) =>
      etats.flatMap((etat, rang): Sanction[] => {
        const soumise = devoirs.some(
          ({ depuis, jusque }) => depuis <= etat.depuis && (jusque === undefined || etat.depuis <= jusque),
        )
        if (etat.motif !== SANCTION || !soumise) return []
        const jusque = finDe(etats, rang)
        return [{ decideeLe: etat.depuis, depuis: etat.depuis, ...(jusque !== undefined && { jusque }) }]
      }),
    )

const vieDe = (ctx: Contexte, rang: number, personne: Personne, dossiers: readonly Dossier[], connueLe: Jour): Vie => {
  const hasard = hasardDe(ctx.graine, 'vie', personne.numero)
  const soumis = estSoumis(ctx, personne)
  const devoirs = dossiers.flatMap(({ membres, etats }) =>
    membres
      .filter((membre) => soumis && membre.role !== 'ENF' && membre.personne.numero === personne.numero)
      .flatMap((membre) => communs(ouvertures(etats), membre)),
  )
  const sanctions = sanctionsDe(personne, dossiers, devoirs)
  const orientations = orientationsDe(ctx, hasard, rang, personne, devoirs)
  const majeur = plusAns(personne.naissance, 18)
  const adulte = majeur <= ctx.aujourdhui
  const suivie = devoirs.length > 0 ? hasard.chance(0.88) : hasard.chance(0.55)
  const inscriptions = adulte && suivie ? inscriptionsDe(ctx, hasard, rang, personne, Math.max(connueLe, majeur)) : []
  const missionLocale = missionLocaleDe(ctx, rang, personne)
  return {
    personne,
    devoirs,
    orientations,
    contrats: contratsDe(ctx, hasard, orientations),
    rendezVous: rendezVousDe(ctx, hasard, rang, devoirs, orientations, sanctions),
    sanctions,
    freins: adulte ? freinsDe(ctx, hasard, Math.max(connueLe, majeur)) : [],
    inscriptions,
    actions: actionsDe(ctx, hasard, inscriptions),
    ...(missionLocale && { missionLocale }),
    ...profilDe(ctx, personne.numero),
  }
}

/** The household of this rank, of at most `places` persons: a pure function, so that no file has to hold the others. */
export const menageDe = (ctx: Contexte, rang: number, places = PLACES): Menage => {
  const famille = familleDe(ctx, rang, Math.min(places, PLACES))
  const { adulte, conjoint, connueLe, enfants, separation } = famille
  const dossiers = dossiersDe(ctx, rang, famille)
  const personnes = [adulte, ...(conjoint ? [conjoint] : []), ...enfants]
  const seize = (personne: Personne) => plusAns(personne.naissance, 16) <= ctx.aujourdhui
  return {
    rang,
    personnes,
    dossiers,
    adresses: adressesDe(ctx, 'adresse', rang, connueLe - 400),
    adressesApres: separation === undefined ? [] : adressesDe(ctx, 'adresse-apres', rang, separation),
    // What the CAF writes needs none of it, and it is most of the work.
    get vies() {
      return personnes.filter(seize).map((personne) => vieDe(ctx, rang, personne, dossiers, connueLe))
    },
  }
}

export type Population = Iterable<Menage> & { readonly contexte: Contexte }

/** Households, one after the other, until there are as many persons as asked: none is kept. */
export const populationOf = (options: Options): Population => {
  const contexte = contexteOf(options)
  return {
    contexte,
    *[Symbol.iterator]() {
      let reste = options.taille
      for (let rang = 0; reste > 0; rang++) {
        const menage = menageDe(contexte, rang, reste)
        reste -= menage.personnes.length
        yield menage
      }
    },
  }
}
