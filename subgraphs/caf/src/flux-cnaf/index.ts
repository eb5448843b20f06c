export type { DateCivile } from '@traitdunion/formats'
export type * from './dossier.js'
export { type CodeEcart, type CodeRejet, erreurs, erreursDossier, erreursFichier } from './errors.js'
export type { BilanFlux, Ecart, EnteteFlux, EvenementFlux, OptionsLecture, Rejet } from './evenements.js'
export { readFluxCnaf } from './lecteur.js'
export { type Matricule, normaliserMatricule } from './matricule.js'
export {
  type CodeLibelle,
  label,
  motifsCloture,
  motifsRefus,
  motifsSuspensionDroit,
  motifsSuspensionVersement,
} from './motifs.js'
export { type ControleNir, controlerNir, type EtatCivil, type Nir, nirCoherent } from './nir.js'
export * from './nomenclatures.js'
