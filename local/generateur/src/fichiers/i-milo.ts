import { iso, type Jour } from '../calendrier.js'
import { hasardDe } from '../hasard/hasard.js'
import type { Population } from '../population/population.js'
import type { DossierMissionLocale, RendezVous, StatutRendezVous, Vie } from '../population/vie.js'
import { idDossierMilo, numeroFranceTravail, uuidDe } from './cles.js'
import { tableauJson } from './json.js'
import { type Fiche, fichesDe } from './vies.js'

export const suiviParMissionLocale = ({ missionLocale }: Vie): boolean => missionLocale !== undefined

const jourOuRien = (jour: Jour | undefined): string | null => (jour === undefined ? null : iso(jour))
const idJeune = (graine: number, numero: number): string => uuidDe(graine, 'jeune', numero)

const dossier = ({ contexte }: Population, { vie, copie, adresse }: Fiche) => {
  const { numero, courriel } = copie.personne
  const { structure, cej, situations } = vie.missionLocale as DossierMissionLocale
  const hasard = hasardDe(contexte.graine, 'milo', numero)
  return {
    idDossier: idDossierMilo(numero),
    idJeune: idJeune(contexte.graine, numero),
    numeroDE: vie.inscriptions.length > 0 && hasard.chance(0.5) ? numeroFranceTravail(numero) : null,
    adresse: {
      numero: adresse.numero,
      libelleVoie: `${adresse.typeVoie} ${adresse.nomVoie}`,
      complement: adresse.complement ?? '',
      codePostal: adresse.commune.codePostal,
      commune: adresse.commune.nom,
    },
    nomNaissance: copie.nomNaissance,
    nomUsage: copie.nom,
    prenom: copie.prenoms[0],
    dateNaissance: iso(copie.naissance),
    mail: hasard.chance(0.7) ? courriel : null,
    structureRattachement: {
      nomUsuel: structure.nom,
      nomOfficiel: `${structure.nom} (fictive)`,
      codeStructure: `${contexte.departement.code}-S00-${100 + structure.rang}`,
    },
    accompagnementCEJ: {
      accompagnementCEJ: cej !== undefined && cej.jusque === undefined,
      dateDebut: jourOuRien(cej?.depuis),
      dateFinPrevue: jourOuRien(cej?.finPrevue),
      dateFinReelle: jourOuRien(cej?.jusque),
      premierAccompagnement: jourOuRien(cej?.depuis),
    },
    situations: situations.map(({ categorie, jusque }) => ({
      etat: jusque === undefined ? 'EN_COURS' : 'TERMINE',
      dateFin: jourOuRien(jusque),
      categorieSituation: categorie,
      codeRomeMetierPrepare: ['Formation', 'Contrat en Alternance'].includes(categorie) ? (vie.romes[0] ?? null) : null,
      codeRomePremierMetier: vie.romes[0],
      codeRomeMetierExerce: categorie === 'Emploi' ? (vie.romes[0] ?? null) : null,
    })),
  }
}

export const ecrireDossiersMilo = (population: Population): Iterable<string> =>
  tableauJson(
    (function* () {
      for (const fiche of fichesDe(population, 'mission-locale', suiviParMissionLocale))
        yield dossier(population, fiche)
    })(),
  )

const RECENT = 60
const idRendezVous = (numero: number, rang: number): number => numero * 1024 + rang

function* rencontres(population: Population): Iterable<{ vie: Vie; rendezVous: RendezVous; id: number }> {
  const { aujourdhui } = population.contexte
  for (const { vie } of fichesDe(population, 'mission-locale', suiviParMissionLocale))
    for (const rendezVous of (vie.missionLocale as DossierMissionLocale).rendezVous)
      if (rendezVous.le > aujourdhui - RECENT)
        yield { vie, rendezVous, id: idRendezVous(vie.personne.numero, rendezVous.rang) }
}

/** What waits in the queue: appointments of the last two months taken, then attended or not; files opened or ended. */
export const ecrireEvenementsMilo = (population: Population): Iterable<string> =>
  tableauJson(
    (function* () {
      const { graine, aujourdhui } = population.contexte
      for (const { vie, rendezVous, id } of rencontres(population)) {
        const evenement = (action: string, le: Jour) => ({
          identifiant: uuidDe(graine, `evenement ${action}`, id).replaceAll('-', '').slice(0, 24),
          idDossier: idDossierMilo(vie.personne.numero),
          idJeune: idJeune(graine, vie.personne.numero),
          type: 'RENDEZ-VOUS',
          action,
          idType: id,
          date: `${iso(Math.min(le, aujourdhui))}T08:00:00Z`,
        })
        yield evenement('CREATE', rendezVous.le - 15)
        if (rendezVous.statut === 'ANNULE') yield evenement('DELETE', rendezVous.le - 1)
        else if (rendezVous.statut !== 'PREVU') yield evenement('UPDATE', rendezVous.le)
      }
    })(),
  )

const STATUTS: Readonly<Record<StatutRendezVous, string>> = {
  VENU: 'Présent',
  ABSENT: 'Absent',
  EXCUSE: 'Reporté',
  ANNULE: 'Annulé',
  PREVU: 'Planifié',
}

/** The appointments that the queue speaks of. */
export const ecrireRendezVousMilo = (population: Population): Iterable<string> =>
  tableauJson(
    (function* () {
      for (const { vie, rendezVous, id } of rencontres(population))
        yield {
          id,
          dateHeureDebut: `${iso(rendezVous.le)} ${String(rendezVous.heure).padStart(2, '0')}:00:00`,
          dateHeureFin: `${iso(rendezVous.le)} ${String(rendezVous.heure).padStart(2, '0')}:45:00`,
          objet: 'Entretien de suivi',
          conseiller: `${rendezVous.agent.prenom} ${rendezVous.agent.nom}`,
          idDossier: idDossierMilo(vie.personne.numero),
          idJeune: idJeune(population.contexte.graine, vie.personne.numero),
          lieu: rendezVous.structure.nom,
          type: 'RENDEZ_VOUS',
          statut: STATUTS[rendezVous.statut],
        }
    })(),
  )
