export { ContratEngagement } from './contrat-engagement.interface.js'
export { type RefusHeures, refusalsOfHours, signatureDeadline } from './contrat-engagement.rules.js'
export { Diagnostic } from './diagnostic.interface.js'
export {
  EtatOrientation,
  ModaliteRendezVous,
  MotifMoinsDe15h,
  OrganismeReferentType,
  SourceDonnee,
  StatutContrat,
  StatutOrientation,
  StatutPmsmp,
  StatutRendezVous,
  ThemeFrein,
  TypeParcours,
} from './enums.js'
export { Orientation } from './orientation.interface.js'
export { type RefusOrientation, refusalsOfOrientation } from './orientation.rules.js'
export { RendezVous } from './rendez-vous.interface.js'
export { critereOfStatut, isAttendu, statutAt } from './statut-rendez-vous.rules.js'
export { withTheCalendar } from './with-the-calendar.js'
