import { copieDe } from '../bruit/copie.js'
import { sansAccents } from '../bruit/erreurs-de-saisie.js'
import { iso, type Jour, plusMois, premierDuMois } from '../calendrier.js'
import { hasardDe } from '../hasard/hasard.js'
import type { Contexte } from '../population/contexte.js'
import { SANCTION } from '../population/droit.js'
import { type Adresse, auJour, type Dossier, type EtatDroit, type Membre, type Menage } from '../population/menage.js'
import { estSoumis } from '../population/soumis.js'
import { bloc, champs } from './xml.js'

/** Fields of the format have a width. */
const court = (texte: string, largeur: number): string => texte.toUpperCase().slice(0, largeur)
const euros = (centimes: number): string => (centimes / 100).toFixed(2)
const drapeau = (oui: boolean): string => (oui ? '1' : '0')

/** `numéro France Travail` as the CAF still holds it: seven digits and a letter. */
export const assedicDe = (numero: number): string =>
  `${String(numero % 10_000_000).padStart(7, '0')}${'ABCDEFGHJKLMNPQRSTUVWXYZ'[numero % 24]}`

export const matriculeCnaf = (matricule: string): string => matricule.padEnd(15, '0')

export const presents = ({ membres }: Dossier, le: Jour): Membre[] =>
  membres.filter(({ depuis, jusque }) => depuis <= le && (jusque === undefined || le <= jusque))

const identification = (ctx: Contexte, { personne }: Membre): string => {
  const { nomNaissance, nom, prenoms, naissance, nir } = copieDe(ctx.graine, 'caf', personne)
  return bloc(
    'Identification',
    champs({
      QUAL: personne.sexe === 1 ? 'MR' : 'MME',
      NOM: court(nom, 28),
      NOMNAI: court(nomNaissance, 28),
      PRENOM: prenoms[0].slice(0, 32),
      PRENOM2: prenoms[1]?.slice(0, 15),
      NOMCOMNAI: court(sansAccents(personne.lieuNaissance.nom), 26),
      DTNAI: iso(naissance),
      RGNAI: personne.rangNaissance,
      TYPEDTNAI: 'N',
      NIR: nir,
      TOPVALIEC: '1',
      SEXE: personne.sexe,
    }),
  )
}

/** What was earned in each month of the last quarter told, in cents. */
const salaires = (ctx: Contexte, { personne }: Membre, trimestre: Jour): number[] => {
  const hasard = hasardDe(ctx.graine, 'salaires', personne.numero)
  if (!hasard.chance(0.28)) return []
  // A draw of each month, so that a later quarter does not tell another story.
  const mois = hasardDe(ctx.graine, `salaires ${trimestre}`, personne.numero)
  return [0, 1, 2].map(() => (mois.chance(0.8) ? mois.entier(5_000, 48_000) : 0))
}

const ressources = (trimestre: Jour, mensuels: readonly number[]): string =>
  bloc(
    'Ressources',
    bloc(
      'GeneraliteRessourcesTrimestre',
      champs({
        TOPRESSNUL: drapeau(mensuels.length === 0),
        DDRESS: iso(trimestre),
        DFRESS: iso(plusMois(trimestre, 3) - 1),
      }),
    ),
    ...mensuels.map((montant, rang) =>
      bloc(
        'RessourcesMensuelles',
        bloc(
          'GeneraliteRessourcesMensuelles',
          champs({ MOISRESS: iso(plusMois(trimestre, rang)), NBHEUMENTRA: Math.round(montant / 1300) }),
        ),
        bloc('DetailRessourcesMensuelles', champs({ NATRESS: '001', MTNATRESSMEN: euros(montant), ABANEU: 'A' })),
      ),
    ),
  )

const moyenne = (mensuels: readonly number[]): number =>
  mensuels.length === 0 ? 0 : Math.round(mensuels.reduce((somme, montant) => somme + montant, 0) / 3)

const personne = (ctx: Contexte, dossier: Dossier, membre: Membre, le: Jour): string => {
  const { role } = membre
  const enfant = role === 'ENF'
  const trimestre = plusMois(premierDuMois(le), -4)
  const mensuels = enfant ? [] : salaires(ctx, membre, trimestre)
  const ouvert = ['2', '3', '4'].includes(auJour(dossier.etats, le)?.etat ?? '')
  const emploi = hasardDe(ctx.graine, 'assedic', membre.personne.numero)
  const role2 = (nature: string, code: string) =>
    bloc('Prestations', champs({ NATPREST: nature, ROLEPERS: code, TOPCHAPERS: drapeau(enfant) }))
  return bloc(
    'Personne',
    identification(ctx, membre),
    bloc('DossierCAF', champs({ TOPRESPDOS: drapeau(role === 'DEM'), DDRATDOS: iso(membre.depuis) })),
    role2('PFA', role === 'DEM' ? 'RDO' : role),
    role2('RSA', role),
    !enfant &&
      emploi.chance(0.5) &&
      bloc('DossierPoleEmploi', champs({ IDASSEDIC: assedicDe(membre.personne.numero) })),
    !enfant && ressources(trimestre, mensuels),
    !enfant &&
      bloc(
        'MontantCalculDroitRSAPersonne',
        champs({
          TOPPERSDRODEVORSA: drapeau(ouvert && estSoumis(ctx, membre.personne)),
          MTPERSRESSMENRSA: euros(moyenne(mensuels)),
        }),
      ),
    bloc(
      'Activite',
      champs({ REG: 'GE', ACT: enfant ? 'SCO' : mensuels.length > 0 ? 'SAL' : 'CHO', DDACT: iso(membre.depuis) }),
    ),
  )
}

const adresse = ({ depuis, sansDomicile, complement, numero, typeVoie, nomVoie, commune }: Adresse): string =>
  bloc(
    'Adresse',
    bloc('TroncCommunAdresse', champs({ RGADR: '01', DTEMM: iso(depuis), PAYS: 'FRA', TYPEADR: 'D', ETATADR: 'CO' })),
    bloc(
      'AdresseDetailleeFrance',
      champs({
        COMPLIDEADR: sansDomicile ? 'CHEZ CCAS' : '',
        COMPLADR: court(complement ?? '', 38),
        NUMVOIE: numero,
        LIBTYPEVOIE: court(typeVoie, 30),
        NOMVOIE: court(nomVoie, 32),
        LIEUDIST: '',
        NUMCOM: commune.cog,
        CODEPOS: commune.codePostal,
        NOMCOM: court(sansAccents(commune.nom), 32),
      }),
    ),
  )

const situation = ({ etat, motif = '', depuis }: EtatDroit): string =>
  bloc(
    'SituationDossierRSA',
    bloc('EtatDossierRSA', champs({ ETATDOSRSA: etat })),
    etat === '1' && bloc('Refus', champs({ DTREFURSA: iso(depuis), MOTIREFURSA: motif })),
    etat === '3' && bloc('SuspensionDroit', champs({ MOTISUSDRORSA: motif, DDSUSDRORSA: iso(depuis) })),
    etat === '4' && bloc('SuspensionVersement', champs({ MOTISUSVERSRSA: motif, DDSUSVERSRSA: iso(depuis) })),
    etat === '5' && bloc('FinDroit', champs({ MOTICLORSA: motif, DTCLORSA: iso(depuis) })),
  )

/** Amount of one person, and what each further one adds, in cents. */
const BASE = 65_169
const forfait = (adultes: number, enfants: number): number =>
  Math.round(BASE * (1 + 0.5 * Math.min(1, adultes - 1 + enfants) + 0.3 * Math.max(0, adultes + enfants - 2)))

const droit = (
  ctx: Contexte,
  dossier: Dossier,
  membres: readonly Membre[],
  le: Jour,
  sansDomicile: boolean,
): string => {
  const etat = auJour(dossier.etats, le) as EtatDroit
  const enfants = membres.filter(({ role }) => role === 'ENF').length
  const garanti = forfait(membres.length - enfants, enfants)
  const mois = premierDuMois(le)
  const trimestre = plusMois(mois, -4)
  const gagne = membres
    .filter(({ role }) => role !== 'ENF')
    .reduce((somme, membre) => somme + moyenne(salaires(ctx, membre, trimestre)), 0)
  const du = Math.max(0, garanti - gagne)
  const verse = etat.etat === '2' || (etat.etat === '4' && etat.motif === SANCTION) ? du : 0
  const ouverture = dossier.etats.find((candidat) => candidat.etat === '2')
  const calcule = ouverture !== undefined && ouverture.depuis <= le
  return bloc(
    'DetailDroitRSA',
    bloc(
      'TroncCommunDroitRSA',
      champs({
        TOPSANSDOMFIXE: drapeau(sansDomicile),
        NBENFAUTCHA: enfants,
        ORIDEMRSA: 'DEM',
        TOPFOYDRODEVORSA: drapeau(membres.some((membre) => membre.role !== 'ENF' && estSoumis(ctx, membre.personne))),
      }),
    ),
    calcule &&
      bloc(
        'MontantsCalculDroitRSA',
        champs({
          DDELECAL: iso(mois),
          DFELECAL: iso(plusMois(mois, 1) - 1),
          MTREVMINIGARARSA: euros(garanti),
          MTREVGARARSA: euros(garanti),
          MTRESSMENRSA: euros(gagne),
          MTTOTDRORSA: euros(du),
        }),
      ),
    calcule &&
      bloc(
        'DetailCalculDroitRSA',
        champs({
          NATPF: 'RSD',
          SOUSNATPF: 'RSDN2',
          DDNATDRO: iso(premierDuMois(ouverture.depuis)),
          MTRSAVERS: euros(verse),
        }),
      ),
  )
}

/** Entries in droits et devoirs are told for two months. */
const evenements = ({ etats }: Dossier, le: Jour): string =>
  etats
    .filter(
      ({ etat, depuis }, rang) => etat === '2' && depuis <= le && depuis > le - 60 && etats[rang - 1]?.etat === '0',
    )
    .map(({ depuis }) => bloc('Evenement', champs({ DTLIQ: iso(depuis), HEULIQ: '10:22:31', FG: 'ENTDED' })))
    .join('')

/** Where the members of this file live: whoever left has an address of his own. */
export const adresseDe = (menage: Menage, dossier: Dossier, le: Jour): Adresse => {
  const suite = dossier === menage.dossiers[0] ? menage.adresses : menage.adressesApres
  return auJour(suite, le) ?? (menage.adresses[0] as Adresse)
}

export const foyerCnaf = (ctx: Contexte, menage: Menage, dossier: Dossier, le: Jour): string => {
  const membres = presents(dossier, le)
  const habite = adresseDe(menage, dossier, le)
  const famille = auJour(dossier.situations, le) ?? (dossier.situations[0] as Dossier['situations'][number])
  return bloc(
    'InfosFoyerRSA',
    bloc(
      'IdentificationRSA',
      bloc(
        'Organisme',
        champs({
          FONORG: dossier.organisme.fonorg,
          NUMORG: dossier.organisme.numorg,
          MATRICULE: matriculeCnaf(dossier.matricule),
        }),
      ),
      bloc('Partenaire', champs({ TYPEPARTE: 'CG', IDEPARTE: ctx.departement.code.padStart(3, '0') })),
      bloc('DemandeRSA', champs({ DTDEMRSA: iso(dossier.demande), NUMDEMRSA: dossier.numDemRsa })),
    ),
    ...membres.map((membre) => personne(ctx, dossier, membre, le)),
    bloc(
      'DonneesAdministratives',
      bloc('SituationFamille', champs({ SITFAM: famille.code, DDSITFAM: iso(famille.depuis) })),
      adresse(habite),
    ),
    bloc(
      'PrestationRSA',
      situation(auJour(dossier.etats, le) as EtatDroit),
      droit(ctx, dossier, membres, le, habite.sansDomicile),
    ),
    evenements(dossier, le),
  )
}
