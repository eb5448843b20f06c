import { bloc, blocs, booleen, centimes, date, entier, type Noeud, required, texte } from '@traitdunion/formats'
import type { CalculDroit, DroitCnaf } from '../dossier.js'
import {
  labelOfSubNature,
  motifsCloture,
  motifsRefus,
  motifsSuspensionDroit,
  motifsSuspensionVersement,
  naturesPrestation,
  withLabel,
} from '../motifs.js'
import { codeOf, etatsDroitRsa } from '../nomenclatures.js'

/** A validated and coherent `PrestationRSA` block in our words. */
export function translateDroit(noeud: Noeud | undefined): DroitCnaf {
  const situation = noeud && bloc(noeud, 'SituationDossierRSA')
  const detail = noeud && bloc(noeud, 'DetailDroitRSA')
  const commun = detail && bloc(detail, 'TroncCommunDroitRSA')
  const etatCodeSource = required(texte(situation && bloc(situation, 'EtatDossierRSA'), 'ETATDOSRSA'), 'ETATDOSRSA')
  const refus = situation && bloc(situation, 'Refus')
  return {
    etat: required(codeOf(etatsDroitRsa, etatCodeSource), 'ETATDOSRSA'),
    etatCodeSource,
    refus: refus && {
      le: required(date(refus, 'DTREFURSA'), 'DTREFURSA'),
      motif: withLabel(texte(refus, 'MOTIREFURSA') ?? '', motifsRefus),
    },
    suspensionsDroit: blocs(situation, 'SuspensionDroit').map((suspension) => ({
      depuis: required(date(suspension, 'DDSUSDRORSA'), 'DDSUSDRORSA'),
      motif: withLabel(texte(suspension, 'MOTISUSDRORSA') ?? '', motifsSuspensionDroit),
      groupe: texte(suspension, 'NATGROUPFSUS'),
    })),
    suspensionsVersement: blocs(situation, 'SuspensionVersement').map((suspension) => ({
      depuis: required(date(suspension, 'DDSUSVERSRSA'), 'DDSUSVERSRSA'),
      motif: withLabel(texte(suspension, 'MOTISUSVERSRSA') ?? '', motifsSuspensionVersement),
    })),
    fin: translateFin(situation),
    foyerSoumisDroitsEtDevoirs: booleen(commun, 'TOPFOYDRODEVORSA'),
    origine: texte(commun, 'ORIDEMRSA'),
    origineLe: date(commun, 'DTORIDEMRSA'),
    nombreEnfantsEtAutresACharge: entier(commun, 'NBENFAUTCHA'),
    calcul: translateCalcul(detail && bloc(detail, 'MontantsCalculDroitRSA')),
    natures: blocs(detail, 'DetailCalculDroitRSA').map((nature) => ({
      natpf: withLabel(texte(nature, 'NATPF') ?? '', naturesPrestation),
      sousNatpf: subNature(texte(nature, 'SOUSNATPF') ?? ''),
      debut: required(date(nature, 'DDNATDRO'), 'DDNATDRO'),
      fin: date(nature, 'DFNATDRO'),
      montantVerseCentimes: centimes(nature, 'MTRSAVERS'),
      dernierVersementLe: date(nature, 'DTDERRSAVERS'),
    })),
  }
}

function subNature(codeSource: string): DroitCnaf['natures'][number]['sousNatpf'] {
  const libelle = labelOfSubNature(codeSource)
  return libelle === undefined ? { codeSource } : { codeSource, libelle }
}

function translateFin(situation: Noeud | undefined): DroitCnaf['fin'] {
  const fin = situation && (bloc(situation, 'FinDroit') ?? bloc(situation, 'FinDroitMoisAnterieur'))
  if (fin === undefined) return undefined
  return {
    le: required(date(fin, 'DTCLORSA'), 'DTCLORSA'),
    motif: withLabel(texte(fin, 'MOTICLORSA') ?? '', motifsCloture),
    moisAnterieur: fin.nom === 'FinDroitMoisAnterieur',
  }
}

function translateCalcul(noeud: Noeud | undefined): CalculDroit | undefined {
  if (noeud === undefined) return undefined
  return {
    debut: required(date(noeud, 'DDELECAL'), 'DDELECAL'),
    fin: date(noeud, 'DFELECAL'),
    revenuMinimumGarantiCentimes: required(centimes(noeud, 'MTREVMINIGARARSA'), 'MTREVMINIGARARSA'),
    pointEntreeCentimes: centimes(noeud, 'MTPENTRSA'),
    localCentimes: centimes(noeud, 'MTLOCALRSA'),
    revenuGarantiCentimes: required(centimes(noeud, 'MTREVGARARSA'), 'MTREVGARARSA'),
    prestationsFamilialesCentimes: centimes(noeud, 'MTPFRSA'),
    aideLogementCentimes: centimes(noeud, 'MTALRSA'),
    ressourcesMensuellesCentimes: required(centimes(noeud, 'MTRESSMENRSA'), 'MTRESSMENRSA'),
    sanctionObligationAlimentaireCentimes: centimes(noeud, 'MTSANOBLALIMRSA'),
    reductionHospitalisationCentimes: centimes(noeud, 'MTREDHOSRSA'),
    reductionConseilDepartementalCentimes: centimes(noeud, 'MTREDCGRSA'),
    cumulIntegralCentimes: centimes(noeud, 'MTCUMINTEGRSA'),
    abattementNeutralisationCentimes: centimes(noeud, 'MTABANEURSA'),
    totalCentimes: required(centimes(noeud, 'MTTOTDRORSA'), 'MTTOTDRORSA'),
  }
}
