import type { Enregistrement } from '@traitdunion/subgraph'
import type { DossierCnaf, PersonneCnaf } from '../flux-cnaf/index.js'

/** A person of the flow as the matching service takes it: the only place where her NIR goes, and it is not kept here. */
export const toEnregistrement = (
  cle: string,
  { organisme, matricule, adresses }: DossierCnaf,
  { identite, nir, role, numeroPoleEmploi }: PersonneCnaf,
): Enregistrement => ({
  cle,
  identite: {
    nom: identite.nom,
    nomNaissance: identite.nomNaissance,
    prenoms: identite.prenoms,
    dateNaissance: identite.dateNaissance,
    sexe: identite.sexe === 'FEMME' ? 'FEMININ' : 'MASCULIN',
    communeNaissance: identite.communeNaissance ?? null,
  },
  identifiants: {
    nir: nir ? `${nir.numero}${nir.cle}` : null,
    caf: { numorg: organisme.numorg, matricule, role },
    numeroFranceTravail: numeroPoleEmploi ?? null,
  },
  codePostal: adresses.find(({ rang }) => rang === 1)?.france?.codePostal ?? null,
})
