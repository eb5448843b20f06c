import { iso, type Jour } from '../calendrier.js'
import { type Hasard, hasardDe } from '../hasard/hasard.js'
import { METIERS } from '../population/emploi.js'
import type { Population } from '../population/population.js'
import type { Frein, Theme } from '../population/vie.js'
import { numeroFranceTravail } from './cles.js'
import { BESOINS, CONTRAINTES } from './diagnostic-contraintes.js'
import { identifiantUnique, inscrit } from './france-travail.js'
import { tableauJson } from './json.js'
import { estEnCours, type Fiche, fichesDe } from './vies.js'

const instant = (jour: Jour): string => `${iso(jour)}T08:00:00.000+00:00`

const contrainte = (hasard: Hasard, theme: Theme, frein: Frein | undefined, le: Jour) => {
  const { code, libelle, situations, objectifs } = CONTRAINTES[theme]
  const actif = frein !== undefined && estEnCours(frein, le)
  const lignes = (libelles: Readonly<Record<string, string>>, dite: string, tue: string) =>
    Object.entries(libelles).map(([code, libelle], rang) => ({
      code,
      libelle,
      valeur: frein && (rang === 0 || hasard.chance(0.3)) ? dite : tue,
    }))
  return {
    code,
    date: frein ? `${iso(frein.jusque ?? frein.depuis)}T08:00:00+00:00` : null,
    libelle,
    objectifs: lignes(objectifs, actif ? 'EN_COURS' : 'REALISE', 'NON_ABORDE'),
    situations: lignes(situations, 'OUI', 'NON_ABORDEE'),
    valeur: frein ? (actif ? 'OUI' : 'CLOTUREE') : 'NON_ABORDEE',
  }
}

const dossier = (graine: number, le: Jour, { vie, copie: { personne, naissance } }: Fiche) => {
  const hasard = hasardDe(graine, 'diagnostic', personne.numero)
  const faitLe = Math.min(le, (vie.inscriptions.at(-1)?.depuis ?? le) + 30)
  const rome = vie.romes[0] as keyof typeof METIERS
  return {
    identifiantUniqueDe: identifiantUnique(graine, personne.numero),
    numeroFranceTravail: numeroFranceTravail(personne.numero),
    dateNaissance: iso(naissance),
    besoinsParDiagnosticIndividuDtos: [
      {
        besoins: Object.entries(BESOINS).map(([code, libelle]) => ({
          code,
          libelle,
          valeur: hasard.un(['NON_EXPLORE', 'NON_EXPLORE', 'BESOIN', 'POINT_FORT']),
        })),
        dateMiseAJour: instant(faitLe),
        estPrioritaire: true,
        nomMetier: METIERS[rome],
        statut: 'EN_COURS',
        typologie: 'métier recherché',
      },
    ],
    contraintesIndividusDto: {
      code: '7',
      conseiller: `edd${String(1000 + (personne.numero % 9000))}`,
      contraintes: Object.keys(CONTRAINTES).map((theme) =>
        contrainte(
          hasard,
          theme as Theme,
          vie.freins.find((frein) => frein.theme === theme),
          le,
        ),
      ),
      dateDeModification: instant(faitLe),
      libelle: 'Résoudre ses contraintes personnelles',
    },
  }
}

/** As in the SPIE extract: a département is told of those who have the RSA. */
const estBrsa = ({ vie }: Fiche, le: Jour): boolean => vie.devoirs.some((periode) => estEnCours(periode, le))

/** What France Travail's advisers noted of six in ten of them. */
export const ecrireDiagnostics = (population: Population): Iterable<string> =>
  tableauJson(
    (function* () {
      const { graine, aujourdhui } = population.contexte
      for (const fiche of fichesDe(population, 'pole-emploi', inscrit))
        if (estBrsa(fiche, aujourdhui) && fiche.vie.personne.numero % 10 < 6) yield dossier(graine, aujourdhui, fiche)
    })(),
  )
