import { principalCodeOf } from '../certification/certification.rules.js'
import type { ActionLheo, CertificationLheo, FormationLheo, SessionLheo } from '../flux-lheo/index.js'
import { searchable } from '../recherche/recherche.rules.js'
import { emetteurOf } from './emetteur.rules.js'

/** Formations → rows, by staging table. */
export const toEtapes = (formations: readonly FormationLheo[]): Readonly<Record<string, readonly object[]>> => ({
  etape_formation: formations.map(toEtapeFormation),
  etape_certification: formations.flatMap(({ numero, certifications }) =>
    certifications.map((certification) => toEtapeCertification(numero, certification)),
  ),
  etape_action: formations.flatMap(({ numero, actions }) => actions.map((action) => toEtapeAction(numero, action))),
  etape_session: formations.flatMap(({ numero, actions }) =>
    actions.flatMap((action) => action.sessions.map((session) => toEtapeSession(numero, action, session))),
  ),
})

const toEtapeFormation = (formation: FormationLheo) => ({
  numero: formation.numero,
  emetteur: emetteurOf(formation.numero),
  intitule: formation.intitule,
  intitule_recherche: searchable(formation.intitule),
  objectif: formation.objectif,
  contenu: formation.contenu,
  resultats_attendus: formation.resultatsAttendus,
  certifiante: formation.certifiante,
  code_niveau_entree: formation.codeNiveauEntree,
  code_niveau_sortie: formation.codeNiveauSortie,
  formacodes: formation.formacodes,
  nsf: formation.nsf,
  romes: formation.romes,
  siret: formation.organisme.siret,
  numero_activite: formation.organisme.numeroActivite,
  nom: formation.organisme.nom,
  nom_recherche: formation.organisme.nom === null ? null : searchable(formation.organisme.nom),
})

const toEtapeCertification = (numero: string, certification: CertificationLheo) => ({
  numero,
  code: principalCodeOf(certification),
  code_rncp: certification.codeRncp,
  code_rs: certification.codeRs,
  code_certif_info: certification.codeCertifInfo,
  code_cpf: certification.codeCpf,
})

const toEtapeAction = (numero: string, action: ActionLheo) => ({
  numero,
  numero_action: action.numero,
  modalites_enseignement: action.modalitesEnseignement,
  modalites_entrees_sorties: action.modalitesEntreesSorties,
  rythme: action.rythme,
  conditions_specifiques: action.conditionsSpecifiques,
  publics_vises: action.publicsVises,
  code_commune: action.codeCommune,
  code_postal: action.codePostal,
  heures_centre: action.heuresCentre,
  heures_entreprise: action.heuresEntreprise,
  prise_en_charge_frais: action.priseEnChargeFrais,
})

/** Those who pay are told of an action, and kept with each of its sessions. */
const toEtapeSession = (numero: string, action: ActionLheo, session: SessionLheo) => ({
  numero,
  numero_action: action.numero,
  numero_session: session.numero,
  debut: session.debut,
  fin: session.fin,
  etat_recrutement: session.etatRecrutement,
  financeurs: [...action.financeurs].sort((a, b) => (a.code < b.code ? -1 : 1)),
})
