import { bloc, type DateCivile, type LectureXml, type Noeud, required } from '@traitdunion/formats'
import { readDossier } from './dossier.lecture.js'
import { readEntete, readTransmission } from './entete.js'
import type { BilanFlux, EnteteFlux, EvenementFlux, OptionsLecture } from './evenements.js'
import { checkOrganisme } from './organisme.js'
import { RefusCnaf } from './refus.js'

type Etape = 'entete' | 'dossiers' | 'fin'

/** The order of the file, in one place: header, records, trailer; what each block becomes, and the counts. */
export function createLecture(
  options: OptionsLecture,
  emit: (evenement: EvenementFlux) => void,
): LectureXml<EvenementFlux> {
  let etape: Etape = 'entete'
  let entete: EnteteFlux | undefined
  let bilan: BilanFlux | undefined
  const demandesVues = new Set<string>()
  const compte = { lus: 0, valides: 0, personnes: 0, ecarts: 0, tus: 0, ignores: 0, anomalies: 0 }

  const onDossier = (noeud: Noeud): void => {
    compte.lus += 1
    checkOrganisme(noeud, options)
    const { creeLe, dateReference } = required(entete, 'IdentificationFlux')
    // A child may be born between the month of reference and the day when the flow is made.
    const jourFlux = latest(creeLe, dateReference)
    const lu = readDossier(noeud, { rang: compte.lus, jourFlux, options, demandesVues })
    compte.tus += lu.ecartsTus
    compte.ignores += lu.elementsIgnores
    if (bloc(noeud, 'Anomalie') !== undefined) compte.anomalies += 1
    for (const evenement of lu.evenements) {
      if (evenement.kind === 'dossier') {
        compte.valides += 1
        compte.personnes += evenement.dossier.personnes.length
      } else {
        compte.ecarts += 1
      }
      emit(evenement)
    }
  }

  const onTransmission = (noeud: Noeud): void => {
    const total = readTransmission(noeud)
    if (total.dossiers !== compte.lus) {
      const ligne = bloc(noeud, 'NBTOTDOSRSATRANSM')?.ligne ?? noeud.ligne
      const detail = `annoncé ${total.dossiers}, lu ${compte.lus}`
      throw new RefusCnaf('TOTAL_DISCORDANT', ligne, 'TransmissionFlux/NBTOTDOSRSATRANSM', detail)
    }
    bilan = {
      dossiersLus: compte.lus,
      dossiersValides: compte.valides,
      dossiersEnEcart: compte.lus - compte.valides,
      personnes: compte.personnes,
      ecarts: compte.ecarts,
      ecartsTus: compte.tus,
      elementsIgnores: compte.ignores,
      dossiersAnnonces: total.dossiers,
      anomaliesAnnoncees: total.anomalies,
      dossiersAvecAnomalie: compte.anomalies,
      lignes: 0,
    }
  }

  return {
    onBlock(nom, ligne) {
      if (!['IdentificationFlux', 'InfosFoyerRSA', 'TransmissionFlux'].includes(nom)) {
        throw new RefusCnaf('BLOC_INCONNU', ligne, 'Racine')
      }
      const double =
        (nom === 'IdentificationFlux' && etape !== 'entete') || (nom === 'TransmissionFlux' && etape === 'fin')
      if (double) throw new RefusCnaf('BLOC_EN_DOUBLE', ligne, nom)
      if (nom !== 'IdentificationFlux' && etape === 'entete')
        throw new RefusCnaf('ENTETE_ABSENTE', ligne, 'IdentificationFlux')
      if (etape === 'fin') throw new RefusCnaf('BLOC_MAL_PLACE', ligne, nom)
      etape = nom === 'TransmissionFlux' ? 'fin' : 'dossiers'
    },
    onBlockEnd(noeud) {
      if (noeud.nom === 'InfosFoyerRSA') return onDossier(noeud)
      if (noeud.nom === 'TransmissionFlux') return onTransmission(noeud)
      entete = readEntete(noeud)
      emit({ kind: 'entete', entete })
    },
    onEnd(ligne) {
      if (entete === undefined) throw new RefusCnaf('ENTETE_ABSENTE', ligne, 'IdentificationFlux')
      if (bilan === undefined) throw new RefusCnaf('TRANSMISSION_ABSENTE', ligne, 'TransmissionFlux')
      bilan = { ...bilan, lignes: ligne }
    },
    fin: () => ({ kind: 'fin', bilan: required(bilan, 'TransmissionFlux') }),
  }
}

// Days written aaaa-mm-jj sort as text.
function latest(un: DateCivile, autre: DateCivile): DateCivile {
  if (un > autre) return un
  return autre
}
