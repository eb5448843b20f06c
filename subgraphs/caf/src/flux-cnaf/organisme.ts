import { bloc, type Noeud, texte } from '@traitdunion/formats'
import type { OptionsLecture } from './evenements.js'
import { RefusCnaf } from './refus.js'

/** Kinds of organisms that pay the RSA. */
const FONORGS: readonly string[] = ['CAF', 'MSA']

/** A record of an organism that is not ours refuses the file: it went to the wrong département. */
export function checkOrganisme(noeud: Noeud, options: OptionsLecture): void {
  const organisme = bloc(noeud, 'IdentificationRSA', 'Organisme')
  const fonorg = texte(organisme, 'FONORG')
  const numorg = texte(organisme, 'NUMORG')
  // Absent or too long is a fault of this record, told with its other faults.
  const refuse = (champ: 'FONORG' | 'NUMORG'): never => {
    const ligne = (organisme && bloc(organisme, champ)?.ligne) ?? noeud.ligne
    throw new RefusCnaf('ORGANISME_INATTENDU', ligne, `InfosFoyerRSA/IdentificationRSA/Organisme/${champ}`)
  }
  const readable = (code: string | undefined): code is string => code !== undefined && code.length <= 3
  if (readable(fonorg) && !FONORGS.includes(fonorg)) refuse('FONORG')
  if (readable(numorg) && options.numorgAttendus?.includes(numorg) === false) refuse('NUMORG')
}
