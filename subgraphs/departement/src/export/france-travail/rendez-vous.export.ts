import type { StatutRendezVous } from '@traitdunion/parcours'
import type { MotifRendezVousDepartement } from '../../rendez-vous/rendez-vous.enums.js'
import { demandeJson, ecrireJson } from '../ecrire-json.js'
import { exportOf } from '../export.js'
import { MOTIFS_EN_CLAIR } from '../motifs.js'
import { codesOf } from './codes.js'
import { type LigneRendezVous, readRendezVous } from './rendez-vous.store.js'

/** ACC is the first appointment of an accompaniment, and no other. */
const MOTIFS: Readonly<Record<MotifRendezVousDepartement, 'ORI' | 'ACC' | 'AUT'>> = {
  ORIENTATION: 'ORI',
  ACCOMPAGNEMENT: 'ACC',
  SUIVI: 'AUT',
  BILAN: 'AUT',
  INFORMATION_COLLECTIVE: 'AUT',
}

const STATUTS: Readonly<Record<StatutRendezVous, string>> = {
  PRIS: 'PRIS',
  MODIFIE: 'MODIFIE',
  // No outcome yet: France Travail has no word for it, and an appointment taken is what it knows.
  A_RENSEIGNER: 'PRIS',
  EFFECTUE: 'EFFECTUE',
  ABSENT: 'ABSENT',
  // ABSENT would be held against her.
  ABSENT_EXCUSE: 'ANNULE',
  ANNULE: 'ANNULE',
}

const MODALITES = codesOf('ModaliteRendezVous')

/** An appointment as `rendez-vous-partenaire` has it, under what names the person here: the sender asks for her token. */
const toRendezVousPartenaire = (ligne: LigneRendezVous): object => ({
  personne: { id: ligne.personne, numeroDepartement: ligne.numero_departement },
  rendezVous: {
    id: ligne.id,
    date: ligne.debut.toISOString(),
    duree: ligne.duree_minutes,
    statut: STATUTS[ligne.statut],
    motif: MOTIFS[ligne.motif],
    theme: MOTIFS_EN_CLAIR[ligne.motif],
    modaliteContact: MODALITES[ligne.modalite],
    typeReception: ligne.motif === 'INFORMATION_COLLECTIVE' ? 'COL' : 'IND',
    initiateur: 'PARTENAIRE',
    organisme: { code: 'CD' },
    // Elsewhere it may be the number at which the person is called.
    adresse: ligne.modalite === 'PHYSIQUE' ? ligne.lieu : null,
  },
})

/** The département's appointments, for who pushes them to France Travail. */
export const ftRendezVous = exportOf('ft-rendez-vous', demandeJson, ({ modifieDepuis, format }, { lire, accept }) =>
  ecrireJson(readRendezVous(lire, modifieDepuis), toRendezVousPartenaire, { format, accept }),
)
