import { bloc, blocs, booleen, centimes, date, entier, type Noeud, required, texte } from '@traitdunion/formats'
import type { IdentiteCnaf, PersonneCnaf, RessourcesTrimestre } from '../dossier.js'
import { controlerNir, nirCoherent } from '../nir.js'
import { codeOf, rolesPersonne, sexes } from '../nomenclatures.js'

export const rsaRole = (personne: Noeud): Noeud | undefined =>
  blocs(personne, 'Prestations').find((prestation) => texte(prestation, 'NATPREST') === 'RSA')

/** A validated and coherent `Personne` block in our words. */
export function translatePersonne(noeud: Noeud, rang: number): PersonneCnaf {
  const prestation = rsaRole(noeud)
  const roleCodeSource = required(texte(prestation, 'ROLEPERS'), 'ROLEPERS')
  const familiale = blocs(noeud, 'Prestations').find((autre) => autre !== prestation)
  const calcul = bloc(noeud, 'MontantCalculDroitRSAPersonne')
  const dossierCaf = bloc(noeud, 'DossierCAF')
  const grossesse = bloc(noeud, 'Grossesse')
  const identite = translateIdentite(bloc(noeud, 'Identification'))
  const controle = controlerNir(texte(bloc(noeud, 'Identification'), 'NIR'))
  return {
    rang,
    role: required(codeOf(rolesPersonne, roleCodeSource), 'ROLEPERS'),
    roleCodeSource,
    aCharge: booleen(prestation, 'TOPCHAPERS') ?? false,
    rolePrestationsFamiliales: texte(familiale, 'ROLEPERS'),
    identite,
    nir: controle.kind === 'valide' ? controle.nir : undefined,
    nirIncoherent:
      controle.kind === 'valide' &&
      !nirCoherent(controle.nir, { ...identite, moisConnu: identite.typeDateNaissance !== 'O' }),
    nirEcarte: controle.kind === 'invalide' ? controle.code : undefined,
    numeroPoleEmploi: texte(bloc(noeud, 'DossierPoleEmploi'), 'IDASSEDIC'),
    responsableDossier: booleen(dossierCaf, 'TOPRESPDOS') ?? false,
    soumisDroitsEtDevoirs: booleen(calcul, 'TOPPERSDRODEVORSA'),
    entreEnDroitsEtDevoirs: booleen(calcul, 'TOPPERSENTDRODEVORSA'),
    rattachementDepuis: required(date(dossierCaf, 'DDRATDOS'), 'DDRATDOS'),
    rattachementFin: date(dossierCaf, 'DFRATDOS'),
    ressourcesTrimestre: translateRessources(bloc(noeud, 'Ressources')),
    ressourcesMensuellesCentimes: centimes(calcul, 'MTPERSRESSMENRSA'),
    activites: blocs(noeud, 'Activite').map((activite) => ({
      regime: texte(activite, 'REG'),
      codeSource: texte(activite, 'ACT') ?? '',
      debut: required(date(activite, 'DDACT'), 'DDACT'),
      fin: date(activite, 'DFACT'),
      contrat: texte(activite, 'NATCONTRTRA'),
    })),
    grossesse: grossesse && {
      debut: required(date(grossesse, 'DDGRO'), 'DDGRO'),
      fin: date(grossesse, 'DFGRO'),
      declareeLe: required(date(grossesse, 'DTDECLGRO'), 'DTDECLGRO'),
    },
  }
}

function translateIdentite(noeud: Noeud | undefined): IdentiteCnaf {
  // Either name may be blank; the record is refused when both are.
  const nomNaissance = texte(noeud, 'NOMNAI') ?? texte(noeud, 'NOM')
  return {
    civilite: texte(noeud, 'QUAL'),
    nom: required(texte(noeud, 'NOM') ?? nomNaissance, 'NOM'),
    nomNaissance: required(nomNaissance, 'NOMNAI'),
    prenoms: ['PRENOM', 'PRENOM2', 'PRENOM3'].flatMap((nom) => texte(noeud, nom) ?? []),
    dateNaissance: required(date(noeud, 'DTNAI'), 'DTNAI'),
    typeDateNaissance: texte(noeud, 'TYPEDTNAI'),
    rangNaissance: entier(noeud, 'RGNAI'),
    communeNaissance: texte(noeud, 'NOMCOMNAI'),
    sexe: required(codeOf(sexes, texte(noeud, 'SEXE')), 'SEXE'),
  }
}

function translateRessources(noeud: Noeud | undefined): RessourcesTrimestre | undefined {
  if (noeud === undefined) return undefined
  const trimestre = bloc(noeud, 'GeneraliteRessourcesTrimestre')
  return {
    debut: required(date(trimestre, 'DDRESS'), 'DDRESS'),
    fin: required(date(trimestre, 'DFRESS'), 'DFRESS'),
    nulles: booleen(trimestre, 'TOPRESSNUL') ?? false,
    mois: blocs(noeud, 'RessourcesMensuelles').map((mensuelles) => ({
      mois: required(date(bloc(mensuelles, 'GeneraliteRessourcesMensuelles'), 'MOISRESS'), 'MOISRESS'),
      heures: entier(bloc(mensuelles, 'GeneraliteRessourcesMensuelles'), 'NBHEUMENTRA'),
      details: blocs(mensuelles, 'DetailRessourcesMensuelles').map((detail) => ({
        nature: texte(detail, 'NATRESS') ?? '',
        montantCentimes: required(centimes(detail, 'MTNATRESSMEN'), 'MTNATRESSMEN'),
        abattement: texte(detail, 'ABANEU'),
      })),
    })),
  }
}
