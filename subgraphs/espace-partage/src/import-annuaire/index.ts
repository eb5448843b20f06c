import type { FileFormat } from '@traitdunion/import'
import { annuaireProfessionnels, annuaireStructures } from './annuaire.formats.js'

/** Files that make the directory: who accompanies, in which organisation. */
export const formatsAnnuaire = [annuaireStructures, annuaireProfessionnels] as readonly FileFormat[]
