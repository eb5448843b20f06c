import { type Jour, plusAns } from '../calendrier.js'
import { hasardDe } from '../hasard/hasard.js'
import { contratsDe, freinsDe, orientationsDe } from './accompagnement.js'
import type { Contexte } from './contexte.js'
import { communs, ouvertures, SANCTION } from './droit.js'
import { actionsDe, inscriptionsDe, profilDe } from './emploi.js'
import { missionLocaleDe } from './jeune.js'
import type { Dossier, EtatDroit } from './menage.js'
import type { Personne } from './personne.js'
import { rendezVousDe } from './rencontres.js'
import { estSoumis } from './soumis.js'
import type { Periode, Sanction, Vie } from './vie.js'

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

/** What happens to one person, each partner seeing its part. */
export const vieDe = (
  ctx: Contexte,
  rang: number,
  personne: Personne,
  dossiers: readonly Dossier[],
  connueLe: Jour,
): Vie => {
  const soumis = estSoumis(ctx, personne)
  const devoirs = dossiers.flatMap(({ membres, etats }) =>
    membres
      .filter((membre) => soumis && membre.role !== 'ENF' && membre.personne.numero === personne.numero)
      .flatMap((membre) => communs(ouvertures(etats), membre)),
  )
  const sanctions = sanctionsDe(personne, dossiers, devoirs)
  const orientations = orientationsDe(ctx, rang, personne, devoirs)
  const majeur = plusAns(personne.naissance, 18)
  const adulte = majeur <= ctx.aujourdhui
  // Those who have duties are registered; whoever was not may come to be, never the reverse.
  const suivie = hasardDe(ctx.graine, 'inscrite', personne.numero).chance(devoirs.length > 0 ? 0.88 : 0.55)
  const inscriptions = adulte && suivie ? inscriptionsDe(ctx, rang, personne, Math.max(connueLe, majeur)) : []
  const missionLocale = missionLocaleDe(ctx, rang, personne)
  return {
    personne,
    devoirs,
    orientations,
    contrats: contratsDe(ctx, personne, orientations),
    rendezVous: rendezVousDe(ctx, rang, personne, devoirs, orientations, sanctions),
    sanctions,
    freins: adulte ? freinsDe(ctx, personne, Math.max(connueLe, majeur)) : [],
    inscriptions,
    actions: actionsDe(ctx, personne, inscriptions),
    ...(missionLocale && { missionLocale }),
    ...profilDe(ctx, personne.numero),
  }
}
