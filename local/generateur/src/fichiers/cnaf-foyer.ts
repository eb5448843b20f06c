import { sansAccents } from '../bruit/erreurs-de-saisie.js'
import { type Residence, residenceDe } from '../bruit/residence.js'
import { iso, type Jour } from '../calendrier.js'
import type { Contexte } from '../population/contexte.js'
import {
  type Adresse,
  adressesSuccessives,
  auJour,
  type Dossier,
  type EtatDroit,
  type Membre,
  type Menage,
  presents,
} from '../population/menage.js'
import { droitCnaf, situationCnaf } from './cnaf-droit.js'
import { personneCnaf } from './cnaf-personne.js'
import { court } from './cnaf-valeurs.js'
import { bloc, champs } from './xml.js'

/** Seven digits in a field of fifteen. */
const matricule = (numero: string): string => numero.padEnd(15, '0')

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

/** Entries in droits et devoirs are told for two months. */
const evenements = ({ etats }: Dossier, le: Jour): string =>
  etats
    .filter(
      ({ etat, depuis }, rang) => etat === '2' && depuis <= le && depuis > le - 60 && etats[rang - 1]?.etat === '0',
    )
    .map(({ depuis }) => bloc('Evenement', champs({ DTLIQ: iso(depuis), HEULIQ: '10:22:31', FG: 'ENTDED' })))
    .join('')

/** One address for a whole file: the one that the applicant gave. */
export const residenceCnaf = ({ graine }: Contexte, menage: Menage, { membres }: Dossier, le: Jour): Residence => {
  const { personne } = membres[0] as Membre
  return residenceDe(graine, 'caf', personne, adressesSuccessives(menage, personne, le))
}

export const foyerCnaf = (ctx: Contexte, menage: Menage, dossier: Dossier, le: Jour): string => {
  const membres = presents(dossier, le)
  const { adresse: habite } = residenceCnaf(ctx, menage, dossier, le)
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
          MATRICULE: matricule(dossier.matricule),
        }),
      ),
      bloc('Partenaire', champs({ TYPEPARTE: 'CG', IDEPARTE: ctx.departement.code.padStart(3, '0') })),
      bloc('DemandeRSA', champs({ DTDEMRSA: iso(dossier.demande), NUMDEMRSA: dossier.numDemRsa })),
    ),
    ...membres.map((membre) => personneCnaf(ctx, dossier, membre, le)),
    bloc(
      'DonneesAdministratives',
      bloc('SituationFamille', champs({ SITFAM: famille.code, DDSITFAM: iso(famille.depuis) })),
      adresse(habite),
    ),
    bloc(
      'PrestationRSA',
      situationCnaf(auJour(dossier.etats, le) as EtatDroit),
      droitCnaf(ctx, dossier, membres, le, habite.sansDomicile),
    ),
    evenements(dossier, le),
  )
}
