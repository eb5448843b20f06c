import { fuseauFrancais, iso, type Jour, plusMois } from '../calendrier.js'
import { hasardDe } from '../hasard/hasard.js'
import type { Population } from '../population/population.js'
import type { RendezVous, StatutRendezVous, Vie } from '../population/vie.js'
import { suiviParDepartement } from './carnet-beneficiaires.js'
import { dossierDepartement, idRdvInsertion, numeroFranceTravail, uuidDe } from './cles.js'
import { lignesJson } from './json.js'
import { type Fiche, fichesDe } from './vies.js'

const STATUTS: Readonly<Record<StatutRendezVous, string>> = {
  VENU: 'seen',
  ABSENT: 'noshow',
  EXCUSE: 'excused',
  ANNULE: 'revoked',
  PREVU: 'unknown',
}

const MOTIFS = {
  ORIENTATION: { id: 1, short_name: 'rsa_orientation', name: 'RSA orientation' },
  ACCOMPAGNEMENT: { id: 2, short_name: 'rsa_accompagnement', name: 'RSA accompagnement' },
} as const

/** What is kept of appointments, by the rule of the platform. */
const CONSERVATION_MOIS = 24

const instant = (jour: Jour, heure: number): string =>
  `${iso(jour)}T${String(heure).padStart(2, '0')}:00:00.000${fuseauFrancais(jour)}`

const adresseDe = ({ adresse: { numero, typeVoie, nomVoie, commune } }: Fiche): string =>
  `${numero} ${typeVoie.toLowerCase()} ${nomVoie}, ${commune.codePostal} ${commune.nom}`

const usager = ({ contexte }: Population, fiche: Fiche) => {
  const { copie, dossier, role, vie } = fiche
  const { personne } = copie
  const hasard = hasardDe(contexte.graine, 'rdvi', personne.numero)
  const matricule = dossier?.matricule ?? null
  const entree = vie.devoirs.at(-1)?.depuis ?? contexte.aujourdhui
  return {
    id: idRdvInsertion(personne.numero),
    uid: matricule === null ? null : Buffer.from(`${matricule} - ${role}`).toString('base64'),
    affiliation_number: matricule,
    role,
    created_at: instant(Math.min(entree + 5, contexte.aujourdhui), 8),
    department_internal_id: hasard.chance(0.5) ? dossierDepartement(personne.numero) : null,
    first_name: copie.prenoms[0],
    last_name: copie.nom,
    title: personne.sexe === 1 ? 'monsieur' : 'madame',
    address: adresseDe(fiche),
    phone_number: hasard.chance(0.85) ? `+33${personne.telephone.slice(1)}` : null,
    email: hasard.chance(0.6) ? personne.courriel : null,
    birth_date: iso(copie.naissance),
    rights_opening_date: iso(entree),
    birth_name: copie.nomNaissance === copie.nom ? null : copie.nomNaissance,
    rdv_solidarites_user_id: 90_000 + personne.numero,
    nir: copie.nir ?? null,
    france_travail_id: vie.inscriptions.length > 0 && hasard.chance(0.5) ? numeroFranceTravail(personne.numero) : null,
  }
}

const rdv = (population: Population, fiche: Fiche, rendezVous: RendezVous) => {
  const { rang, le, heure, motif, structure, agent, statut } = rendezVous
  const id = fiche.vie.personne.numero * 1024 + rang
  const debut = instant(le, heure)
  const user = usager(population, fiche)
  const prisLe = instant(le - 14, 9)
  const adresse = `${structure.adresse}, ${structure.commune.codePostal} ${structure.commune.nom}`
  const auteur = id % 4 === 0 ? 'user' : 'agent'
  return {
    id,
    starts_at: debut,
    duration_in_min: motif === 'ORIENTATION' ? 60 : 30,
    cancelled_at: ['ANNULE', 'EXCUSE'].includes(statut) ? instant(le - 1, 10) : null,
    address: adresse,
    uuid: uuidDe(population.contexte.graine, 'rdv', id),
    created_by: auteur,
    status: STATUTS[statut],
    users_count: 1,
    max_participants_count: null,
    rdv_solidarites_rdv_id: 700_000 + id,
    agents: [
      {
        id: agent.rang,
        email: agent.courriel,
        first_name: agent.prenom,
        last_name: agent.nom,
        rdv_solidarites_agent_id: 5_000 + agent.rang,
      },
    ],
    lieu: {
      rdv_solidarites_lieu_id: structure.rang,
      name: structure.nom,
      address: adresse,
      phone_number: structure.telephone,
    },
    motif: {
      rdv_solidarites_motif_id: structure.rang * 10 + MOTIFS[motif].id,
      name: motif === 'ORIENTATION' ? 'RSA - Orientation : rendez-vous sur site' : 'RSA - Accompagnement : suivi',
      collectif: false,
      location_type: 'public_office',
      follow_up: motif === 'ACCOMPAGNEMENT',
      motif_category: MOTIFS[motif],
    },
    users: [user],
    organisation: {
      id: structure.rang,
      name: structure.nom,
      email: structure.courriel,
      phone_number: structure.telephone,
      department_number: population.contexte.departement.code,
      rdv_solidarites_organisation_id: 300 + structure.rang,
      motif_categories: Object.values(MOTIFS),
    },
    participations: [
      { id: 400_000 + id, status: STATUTS[statut], created_by: auteur, created_at: prisLe, starts_at: debut, user },
    ],
  }
}

const conserve = ({ le }: RendezVous, aujourdhui: Jour): boolean => le >= plusMois(aujourdhui, -CONSERVATION_MOIS)

export const estDitParRdvInsertion = (vie: Vie, aujourdhui: Jour): boolean =>
  suiviParDepartement(vie) && vie.rendezVous.some((rendezVous) => conserve(rendezVous, aujourdhui))

/** What the platform sent, one body a line: the appointment as it stands, the way of its last change. */
export const ecrireRdvInsertion = (population: Population): Iterable<string> =>
  lignesJson(
    (function* () {
      const { aujourdhui } = population.contexte
      for (const fiche of fichesDe(population, 'rdv-insertion', estDitParRdvInsertion))
        for (const rendezVous of fiche.vie.rendezVous) {
          if (!conserve(rendezVous, aujourdhui)) continue
          const prevu = rendezVous.statut === 'PREVU'
          const dit = prevu ? Math.min(rendezVous.le - 14, aujourdhui) : rendezVous.le
          yield {
            data: rdv(population, fiche, rendezVous),
            meta: {
              model: 'Rdv',
              event: prevu ? 'created' : 'updated',
              timestamp: `${iso(dit)} 18:00:00 ${fuseauFrancais(dit).replace(':', '')}`,
            },
          }
        }
    })(),
  )
