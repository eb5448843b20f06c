import { francais, iso, type Jour } from '../calendrier.js'
import { hasardDe } from '../hasard/hasard.js'
import { METIERS } from '../population/emploi.js'
import { auJour, type Etat } from '../population/menage.js'
import type { Population } from '../population/population.js'
import type { Vie } from '../population/vie.js'
import { assedicDe, dossierDepartement } from './cles.js'
import { type Cellule, MARQUE, tableau } from './csv.js'
import { estEnCours, type Fiche, fichesDe } from './vies.js'

/** The département follows those who are, or were, subject to droits et devoirs. */
export const suiviParDepartement = ({ devoirs }: Vie): boolean => devoirs.length > 0

const COLONNES = [
  'Identifiant dans le SI*',
  'Prénom*',
  'Nom*',
  'Date de naissance*',
  'NIR',
  'Lieu de naissance',
  'Téléphone',
  'Email',
  'Adresse',
  'Adresse (complément)',
  'Code postal',
  'Ville',
  'Situation',
  'Numéro allocataire CAF/MSA',
  'Identifiant Pôle emploi',
  'Droits RSA',
  'Droits ARE',
  'Droits ASS',
  "Prime d'activité",
  'RQTH',
  'Zone de mobilité',
  'Emploi recherché (code ROME)',
  'Niveau de formation',
  'Structure',
  'Accompagnateurs',
] as const

const DROITS: Readonly<Record<Etat, string>> = {
  '0': 'rsa_demande_en_attente',
  '1': 'rsa_refuse',
  '2': 'rsa_droit_ouvert_versable',
  '3': 'rsa_droit_ouvert_et_suspendu',
  '4': 'rsa_droit_ouvert_versement_suspendu',
  '5': 'rsa_clos',
}

const SITUATIONS = ['recherche_emploi', 'recherche_emploi', 'recherche_emploi', 'emploi', 'iae', 'formation'] as const
const ouiNon = (oui: boolean): string => (oui ? 'Oui' : 'Non')

const beneficiaire = (
  graine: number,
  aujourdhui: Jour,
  { vie, copie, adresse, dossier }: Fiche,
): Readonly<Record<(typeof COLONNES)[number], Cellule>> => {
  const { personne } = copie
  const hasard = hasardDe(graine, 'carnet', personne.numero)
  const orientation = vie.orientations.find((candidate) => estEnCours(candidate, aujourdhui))
  const rome = vie.romes[0] as keyof typeof METIERS
  return {
    'Identifiant dans le SI*': dossierDepartement(personne.numero),
    'Prénom*': copie.prenoms[0],
    'Nom*': copie.nom,
    'Date de naissance*': hasard.chance(0.8) ? iso(copie.naissance) : francais(copie.naissance),
    NIR: copie.nir,
    'Lieu de naissance': hasard.chance(0.4) ? copie.lieuNaissance.nom : undefined,
    Téléphone: hasard.chance(0.8) ? personne.telephone : undefined,
    Email: hasard.chance(0.55) ? personne.courriel : undefined,
    Adresse: adresse.sansDomicile
      ? undefined
      : `${adresse.numero} ${adresse.typeVoie.toLowerCase()} ${adresse.nomVoie}`,
    'Adresse (complément)': adresse.complement,
    'Code postal': adresse.commune.codePostal,
    Ville: adresse.commune.nom,
    Situation: hasard.un(SITUATIONS),
    'Numéro allocataire CAF/MSA': dossier?.matricule,
    'Identifiant Pôle emploi':
      vie.inscriptions.length > 0 && hasard.chance(0.6) ? assedicDe(personne.numero) : undefined,
    'Droits RSA': DROITS[auJour(dossier?.etats ?? [], aujourdhui)?.etat ?? '0'],
    'Droits ARE': ouiNon(hasard.chance(0.08)),
    'Droits ASS': ouiNon(hasard.chance(0.05)),
    "Prime d'activité": ouiNon(hasard.chance(0.2)),
    RQTH: ouiNon(hasard.chance(0.09)),
    'Zone de mobilité': hasard.un([undefined, '10', '20', '30', '30', '50']),
    'Emploi recherché (code ROME)': `${METIERS[rome]} (${rome})`,
    'Niveau de formation': vie.diplome,
    Structure: orientation?.structure.nom,
    Accompagnateurs: orientation?.referent.courriel,
  }
}

export function* ecrireBeneficiaires(population: Population): Iterable<string> {
  const { graine, aujourdhui } = population.contexte
  yield MARQUE
  yield* tableau(
    COLONNES,
    (function* () {
      for (const fiche of fichesDe(population, 'departement', suiviParDepartement))
        yield beneficiaire(graine, aujourdhui, fiche)
    })(),
  )
}
