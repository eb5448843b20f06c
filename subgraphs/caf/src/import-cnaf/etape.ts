import type { CalculStocke, FinStockee, MutationStockee, NatureStockee } from '../dossier-rsa/dossier-rsa.entity.js'
import type { AdresseCnaf, DossierCnaf, EvenementCnaf, PersonneCnaf } from '../flux-cnaf/index.js'
import type { AdresseStockee } from '../foyer/foyer.entity.js'
import { stateSince, stateSinceAtFirst } from './etat.rules.js'

/** Entry in droits et devoirs, the one event of the flow that is taken: the others have their own objects, or none. */
const ENTREE = 'ENTDED'

const toAdresse = ({ france, horsFrance, ...adresse }: AdresseCnaf): AdresseStockee => {
  const voie = [france?.numeroVoie, france?.typeVoie, france?.nomVoie].filter(Boolean).join(' ')
  const lignes = france
    ? [france.complementIdentite, france.complement, voie, france.lieuDit].filter((ligne): ligne is string => !!ligne)
    : [...(horsFrance ?? [])]
  return {
    depuis: adresse.depuis,
    pays: adresse.pays,
    type: adresse.type,
    etat: adresse.etat,
    lignes,
    codePostal: france?.codePostal,
    commune: france?.commune,
  }
}

const toMutation = ({ organismeCedant: cedant, organismePrenant: prenant }: DossierCnaf): MutationStockee | null => {
  if (prenant) return { sens: 'DEPART', fonorg: prenant.fonorg, numorg: prenant.numorg, le: prenant.departLe }
  if (cedant) return { sens: 'ARRIVEE', fonorg: cedant.fonorg, numorg: cedant.numorg, le: cedant.arriveeLe }
  return null
}

const toFin = (fin: DossierCnaf['droit']['fin']): FinStockee | null =>
  fin ? { le: fin.le, motif: fin.motif.codeSource, moisAnterieur: fin.moisAnterieur } : null

const toNatures = (droit: DossierCnaf['droit']): NatureStockee[] =>
  droit.natures.map(({ natpf, sousNatpf, ...nature }) => ({
    ...nature,
    natpf: natpf.codeSource,
    natpfLibelle: natpf.libelle,
    sousNatpf: sousNatpf.codeSource,
    sousNatpfLibelle: sousNatpf.libelle,
  }))

/** A record as it stands in the staging table. */
export const toEtapeDossier = (dossier: DossierCnaf, empreinte: string) => {
  const { organisme, matricule, droit, situationFamiliale } = dossier
  const adresse = dossier.adresses.find(({ rang }) => rang === 1) ?? dossier.adresses[0]
  return {
    fonorg: organisme.fonorg,
    numorg: organisme.numorg,
    matricule,
    numero_demande: dossier.numeroDemandeRsa,
    empreinte,
    date_demande: dossier.dateDemandeRsa,
    situation_familiale: situationFamiliale.code,
    situation_familiale_code: situationFamiliale.codeSource,
    situation_familiale_depuis: situationFamiliale.depuis,
    sans_domicile_fixe: dossier.sansDomicileFixe,
    commune: adresse?.france?.codeInsee ?? null,
    adresse: adresse ? toAdresse(adresse) : null,
    etat: droit.etat,
    etat_code_source: droit.etatCodeSource,
    etat_le: stateSince(droit),
    etat_le_premier: stateSinceAtFirst(droit, dossier.dateDemandeRsa),
    foyer_soumis: droit.foyerSoumisDroitsEtDevoirs ?? null,
    refus: droit.refus ? { le: droit.refus.le, motif: droit.refus.motif.codeSource } : null,
    fin: toFin(droit.fin),
    natures: toNatures(droit),
    suspensions: [
      ...droit.suspensionsDroit.map(({ depuis, motif }) => ({ objet: 'DROIT', depuis, motif: motif.codeSource })),
      ...droit.suspensionsVersement.map(({ depuis, motif }) => ({
        objet: 'VERSEMENT',
        depuis,
        motif: motif.codeSource,
      })),
    ],
    calcul: (droit.calcul ?? null) as CalculStocke | null,
    origine: droit.origine ?? null,
    nombre_a_charge: droit.nombreEnfantsEtAutresACharge ?? null,
    mutation: toMutation(dossier),
  }
}

const entreeOf = (evenements: readonly EvenementCnaf[], { entreEnDroitsEtDevoirs }: PersonneCnaf, jour: string) => {
  const dite = evenements
    .filter(({ fait }) => fait.codeSource === ENTREE)
    .map(({ le }) => le)
    .sort()
    .at(-1)
  return dite ?? (entreEnDroitsEtDevoirs ? jour : null)
}

/** A person of a record as she stands in the staging table: no name, no NIR, no pregnancy. */
export const toEtapePersonne = (
  dossier: DossierCnaf,
  personne: PersonneCnaf,
  { cle, personneId, jour }: { cle: string; personneId: string | null; jour: string },
) => ({
  fonorg: dossier.organisme.fonorg,
  numorg: dossier.organisme.numorg,
  matricule: dossier.matricule,
  numero_demande: dossier.numeroDemandeRsa,
  cle,
  personne_id: personneId,
  role: personne.role,
  role_code_source: personne.roleCodeSource,
  a_charge: personne.aCharge,
  responsable: personne.responsableDossier,
  depuis: personne.rattachementDepuis,
  jusqua: personne.rattachementFin ?? null,
  soumis: personne.soumisDroitsEtDevoirs ?? null,
  entree_le: personne.soumisDroitsEtDevoirs ? entreeOf(dossier.evenements, personne, jour) : null,
  ressources: personne.ressourcesTrimestre ?? null,
})

export type EtapeDossier = ReturnType<typeof toEtapeDossier>
export type EtapePersonne = ReturnType<typeof toEtapePersonne>
