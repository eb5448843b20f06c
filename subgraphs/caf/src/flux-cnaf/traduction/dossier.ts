import { bloc, blocs, booleen, date, entier, type Noeud, required, texte } from '@traitdunion/formats'
import type { AdresseCnaf, DossierCnaf, NumeroDemandeRsa } from '../dossier.js'
import { normaliserMatricule } from '../matricule.js'
import { faitsGenerateurs, withLabel } from '../motifs.js'
import { codeOf, situationsFamiliales } from '../nomenclatures.js'
import { translateDroit } from './droit.js'
import { translatePersonne } from './personne.js'

/** A validated and coherent `InfosFoyerRSA` block in our words. */
export function translateDossier(noeud: Noeud): DossierCnaf {
  const organisme = bloc(noeud, 'IdentificationRSA', 'Organisme')
  const demande = bloc(noeud, 'IdentificationRSA', 'DemandeRSA')
  const partenaire = bloc(noeud, 'IdentificationRSA', 'Partenaire')
  const cedant = bloc(noeud, 'IdentificationRSA', 'OrganismeCedant')
  const prenant = bloc(noeud, 'IdentificationRSA', 'OrganismePrenant')
  const administratives = bloc(noeud, 'DonneesAdministratives')
  const famille = administratives && bloc(administratives, 'SituationFamille')
  const sitfam = required(texte(famille, 'SITFAM'), 'SITFAM')
  return freezeDeep({
    organisme: { fonorg: texte(organisme, 'FONORG') ?? '', numorg: texte(organisme, 'NUMORG') ?? '' },
    matricule: required(normaliserMatricule(texte(organisme, 'MATRICULE') ?? '') ?? undefined, 'MATRICULE'),
    numeroDemandeRsa: required(texte(demande, 'NUMDEMRSA'), 'NUMDEMRSA') as NumeroDemandeRsa,
    dateDemandeRsa: required(date(demande, 'DTDEMRSA'), 'DTDEMRSA'),
    partenaire: { type: texte(partenaire, 'TYPEPARTE'), identifiant: texte(partenaire, 'IDEPARTE') },
    organismeCedant: cedant && {
      fonorg: texte(cedant, 'FONORGCEDMUT') ?? '',
      numorg: texte(cedant, 'NUMORGCEDMUT') ?? '',
      arriveeLe: required(date(cedant, 'DDARRMUT'), 'DDARRMUT'),
    },
    organismePrenant: prenant && {
      fonorg: texte(prenant, 'FONORGPRENMUT') ?? '',
      numorg: texte(prenant, 'NUMORGPRENMUT') ?? '',
      departLe: required(date(prenant, 'DDDEPAMUT'), 'DDDEPAMUT'),
    },
    personnes: blocs(noeud, 'Personne').map((personne, indice) => translatePersonne(personne, indice + 1)),
    situationFamiliale: {
      code: required(codeOf(situationsFamiliales, sitfam), 'SITFAM'),
      codeSource: sitfam,
      depuis: required(date(famille, 'DDSITFAM'), 'DDSITFAM'),
    },
    adresses: blocs(administratives, 'Adresse').map(translateAdresse),
    sansDomicileFixe:
      booleen(bloc(noeud, 'PrestationRSA', 'DetailDroitRSA', 'TroncCommunDroitRSA'), 'TOPSANSDOMFIXE') ?? false,
    droit: translateDroit(bloc(noeud, 'PrestationRSA')),
    evenements: blocs(noeud, 'Evenement').map((evenement) => ({
      le: required(date(evenement, 'DTLIQ'), 'DTLIQ'),
      heure: (texte(evenement, 'HEULIQ') ?? '').slice(0, 8),
      fait: withLabel(texte(evenement, 'FG') ?? '', faitsGenerateurs),
    })),
    nombreControles: blocs(bloc(noeud, 'Controle'), 'ControleAdministratif').length,
    nombreAnomalies: blocs(noeud, 'Anomalie').length,
  })
}

function translateAdresse(noeud: Noeud): AdresseCnaf {
  const commun = bloc(noeud, 'TroncCommunAdresse')
  const france = bloc(noeud, 'AdresseDetailleeFrance')
  const horsFrance = bloc(noeud, 'AdresseHorsFrance')
  return {
    rang: required(entier(commun, 'RGADR'), 'RGADR'),
    depuis: date(commun, 'DTEMM'),
    pays: texte(commun, 'PAYS'),
    type: texte(commun, 'TYPEADR'),
    etat: texte(commun, 'ETATADR'),
    france: france && {
      complementIdentite: texte(france, 'COMPLIDEADR'),
      complement: texte(france, 'COMPLADR'),
      numeroVoie: texte(france, 'NUMVOIE'),
      typeVoie: texte(france, 'LIBTYPEVOIE'),
      nomVoie: texte(france, 'NOMVOIE'),
      lieuDit: texte(france, 'LIEUDIST'),
      codeInsee: texte(france, 'NUMCOM'),
      // The field is a number: the zero of Ain or Aisne is lost on the way.
      codePostal: required(texte(france, 'CODEPOS'), 'CODEPOS').padStart(5, '0'),
      commune: texte(france, 'NOMCOM'),
    },
    horsFrance: horsFrance?.enfants.flatMap((ligne) => ligne.texte.trim() || []),
  }
}

function freezeDeep<T>(valeur: T): T {
  if (typeof valeur !== 'object' || valeur === null || Object.isFrozen(valeur)) return valeur
  for (const contenu of Object.values(valeur)) freezeDeep(contenu)
  return Object.freeze(valeur)
}
