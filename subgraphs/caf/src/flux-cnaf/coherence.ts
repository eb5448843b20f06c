import {
  bloc,
  blocs,
  type Constat,
  type DateCivile,
  date,
  type Element,
  type Noeud,
  natureOf,
  placeOf,
  texte,
} from '@traitdunion/formats'
import type { CodeEcart } from './errors.js'
import { normaliserMatricule } from './matricule.js'
import { controlerNir } from './nir.js'
import { codeOf, etatsDroitRsa, rolesPersonne, sexes, situationsFamiliales } from './nomenclatures.js'
import { structureDossier } from './structure/dossier.js'
import { rsaRole } from './traduction/personne.js'

export type ConstatCnaf = Constat<CodeEcart>

export interface Repere {
  /** No one is born after the flow was made. */
  readonly jourFlux: DateCivile
  readonly nirDefectueux: 'ecart' | 'ecarter'
}

/** Start and end of the periods of each block. A period still open has no end. */
const periodes: Readonly<Record<string, readonly [string, string]>> = {
  DossierCAF: ['DDRATDOS', 'DFRATDOS'],
  GeneraliteRessourcesTrimestre: ['DDRESS', 'DFRESS'],
  Activite: ['DDACT', 'DFACT'],
  Asf: ['DDASF', 'DFASF'],
  CreanceAlimentaire: ['DDCREALIM', 'DFCREALIM'],
  Grossesse: ['DDGRO', 'DFGRO'],
  Derogation: ['DDAVISDERO', 'DFAVISDERO'],
  ExclueRSA: ['DDEXCL', 'DFEXCL'],
  MontantsCalculDroitRSA: ['DDELECAL', 'DFELECAL'],
  DetailCalculDroitRSA: ['DDNATDRO', 'DFNATDRO'],
  ReductionRSA: ['DDREDRSA', 'DFREDRSA'],
}

/** What the structure cannot say: codes the graph needs, roles, periods, identities. Run on a record of right structure. */
export function checkCoherence(noeud: Noeud, chemin: string, repere: Repere): ConstatCnaf[] {
  const personnes = blocs(noeud, 'Personne')
  return [
    ...checkIdentifiers(noeud, chemin),
    ...checkCode(noeud, chemin, ['DonneesAdministratives', 'SituationFamille'], 'SITFAM', situationsFamiliales),
    ...checkCode(
      noeud,
      chemin,
      ['PrestationRSA', 'SituationDossierRSA', 'EtatDossierRSA'],
      'ETATDOSRSA',
      etatsDroitRsa,
    ),
    ...personnes.flatMap((personne, i) => checkPersonne(personne, `${chemin}/Personne[${i + 1}]`, repere)),
    ...checkRoles(personnes, chemin),
    ...checkTwins(personnes, chemin),
    ...checkPeriods(noeud, structureDossier, chemin),
  ]
}

function checkIdentifiers(noeud: Noeud, chemin: string): ConstatCnaf[] {
  const base = ['IdentificationRSA', 'Organisme']
  const matricule = texte(bloc(noeud, ...base), 'MATRICULE') ?? ''
  const invalide =
    normaliserMatricule(matricule) === null
      ? [fault('MATRICULE_INVALIDE', noeud, chemin, [...base, 'MATRICULE'], 'un matricule à 7 chiffres significatifs')]
      : []
  return [
    ...invalide,
    ...checkFilled(noeud, chemin, [...base, 'FONORG']),
    ...checkFilled(noeud, chemin, [...base, 'NUMORG']),
    ...checkFilled(noeud, chemin, ['IdentificationRSA', 'DemandeRSA', 'NUMDEMRSA']),
  ]
}

function checkPersonne(personne: Noeud, chemin: string, repere: Repere): ConstatCnaf[] {
  const constats: ConstatCnaf[] = []
  const identification = ['Identification']
  const identite = bloc(personne, 'Identification')
  if (texte(identite, 'NOM') === undefined && texte(identite, 'NOMNAI') === undefined) {
    constats.push(fault('CHAMP_VIDE', personne, chemin, ['Identification', 'NOM'], "un nom d'usage ou de naissance"))
  }
  constats.push(...checkFilled(personne, chemin, ['Identification', 'PRENOM']))
  constats.push(...checkCode(personne, chemin, identification, 'SEXE', sexes))
  const controle = controlerNir(texte(identite, 'NIR'))
  if (controle.kind === 'invalide' && repere.nirDefectueux === 'ecart') {
    constats.push(fault(controle.code, personne, chemin, ['Identification', 'NIR'], 'un NIR juste, ou aucun'))
  }
  const naissance = date(identite, 'DTNAI')
  if (naissance !== undefined && naissance > repere.jourFlux) {
    constats.push(
      fault('NAISSANCE_FUTURE', personne, chemin, ['Identification', 'DTNAI'], 'une date antérieure au flux'),
    )
  }
  const rsa = blocs(personne, 'Prestations').filter((prestation) => texte(prestation, 'NATPREST') === 'RSA')
  if (rsa.length !== 1) {
    constats.push(fault('PRESTATION_RSA_ABSENTE', personne, chemin, ['Prestations'], 'un rôle RSA et un seul'))
  } else if (codeOf(rolesPersonne, texte(rsa[0], 'ROLEPERS')) === undefined) {
    const rang = blocs(personne, 'Prestations').indexOf(rsa[0] as Noeud) + 1
    const role = rsa[0] && bloc(rsa[0], 'ROLEPERS')
    constats.push({
      code: 'CODE_INCONNU',
      ligne: role?.ligne ?? personne.ligne,
      bloc: `${chemin}/Prestations[${rang}]`,
      champ: 'ROLEPERS',
      natureValeur: natureOf(role?.texte ?? ''),
      attendu: 'un code de la nomenclature',
    })
  }
  return constats
}

/** None at all is legal: what is left of a household after a death or a separation has none. */
function checkRoles(personnes: readonly Noeud[], chemin: string): ConstatCnaf[] {
  const demandeurs = personnes.filter((personne) => texte(rsaRole(personne), 'ROLEPERS') === 'DEM')
  const second = demandeurs[1]
  if (second !== undefined) {
    const rang = personnes.indexOf(second) + 1
    return [fault('DEMANDEUR_EN_DOUBLE', second, `${chemin}/Personne[${rang}]`, ['Prestations'], 'un seul demandeur')]
  }
  return []
}

function checkTwins(personnes: readonly Noeud[], chemin: string): ConstatCnaf[] {
  const vues = new Set<string>()
  return personnes.flatMap((personne, indice) => {
    const identite = bloc(personne, 'Identification')
    const controle = controlerNir(texte(identite, 'NIR'))
    // A twin shares the name and the day: the first name and the rank of birth tell them apart.
    const etatCivil = ['NOMNAI', 'NOM', 'PRENOM', 'DTNAI', 'RGNAI'].map((nom) =>
      (texte(identite, nom) ?? '').toUpperCase(),
    )
    const cles = [etatCivil.join('|'), ...(controle.kind === 'valide' ? [controle.nir.numero] : [])]
    const double = cles.some((cle) => vues.has(cle))
    for (const cle of cles) vues.add(cle)
    const place = `${chemin}/Personne[${indice + 1}]`
    return double ? [fault('PERSONNE_EN_DOUBLE', personne, place, ['Identification'], 'des personnes différentes')] : []
  })
}

function checkPeriods(noeud: Noeud, element: Element, chemin: string): ConstatCnaf[] {
  const comptes = new Map<string, number>()
  return noeud.enfants.flatMap((enfant) => {
    const attendu = element.enfants[element.rangs.get(enfant.nom) ?? -1]
    if (attendu === undefined || attendu.type !== undefined) return []
    const compte = (comptes.get(enfant.nom) ?? 0) + 1
    comptes.set(enfant.nom, compte)
    const place = `${chemin}/${placeOf(attendu, compte)}`
    const [nomDebut = '', nomFin = ''] = periodes[enfant.nom] ?? []
    const debut = date(enfant, nomDebut)
    const fin = date(enfant, nomFin)
    const inversee = debut !== undefined && fin !== undefined && fin < debut
    return [
      ...(inversee ? [fault('DATES_INVERSEES', enfant, place, [nomFin], 'une fin après le début')] : []),
      ...checkPeriods(enfant, attendu, place),
    ]
  })
}

function checkFilled(noeud: Noeud, chemin: string, vers: readonly string[]): ConstatCnaf[] {
  const champ = bloc(noeud, ...vers)
  return champ !== undefined && champ.texte.trim() !== ''
    ? []
    : [fault('CHAMP_VIDE', noeud, chemin, vers, 'une valeur')]
}

function checkCode(
  noeud: Noeud,
  chemin: string,
  vers: readonly string[],
  champ: string,
  nomenclature: Readonly<Record<string, { readonly code: string }>>,
): ConstatCnaf[] {
  if (codeOf(nomenclature, texte(bloc(noeud, ...vers), champ)) !== undefined) return []
  return [fault('CODE_INCONNU', noeud, chemin, [...vers, champ], 'un code de la nomenclature')]
}

function fault(code: CodeEcart, noeud: Noeud, chemin: string, vers: readonly string[], attendu: string): ConstatCnaf {
  const feuille = bloc(noeud, ...vers)
  return {
    code,
    ligne: feuille?.ligne ?? noeud.ligne,
    bloc: [chemin, ...vers.slice(0, -1)].join('/'),
    champ: vers.at(-1) ?? '',
    natureValeur: feuille === undefined ? 'absent' : feuille.enfants.length > 0 ? 'bloc' : natureOf(feuille.texte),
    attendu,
  }
}
