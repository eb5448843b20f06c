import { METIERS } from '../population/emploi.js'
import type { Population } from '../population/population.js'
import type { Inscription, Theme } from '../population/vie.js'
import { tableau } from './csv.js'
import { crie, derniereInscription, fichesInscrites, identifiantUnique, instant, RIEN } from './france-travail.js'
import { estEnCours, type Fiche } from './vies.js'

const MOTIFS = {
  FIN_DE_CDD: ['14', 'FIN DE CDD OU DE CONTRAT AIDE'],
  FIN_D_INTERIM: ['15', "FIN DE MISSION D'INTERIM"],
  LICENCIEMENT: ['12', 'AUTRE LICENCIEMENT'],
  PREMIERE_ENTREE: ['17', 'PREMIERE ENTREE SUR LE MARCHE DU TRAVAIL'],
  AUTRE: ['19', 'AUTRE MOTIF INSCRIPTION'],
} as const

const COLONNES = [
  'identifiant_unique_de',
  'civilite',
  'nom',
  'prenom',
  'lieu_naissance',
  'code_lieu_naissance',
  'date_naissance',
  'adresse_ligne2',
  'adresse_ligne3',
  'adresse_ligne4',
  'adresse_ligne5',
  'adresse_ligne6',
  'departement',
  'dr',
  'rome_1',
  'appelation_rome_1',
  'rome_2',
  'appelation_rome_2',
  'mrech.axetravailprincipal',
  'mrech.axetravailsecondaire',
  'der_entretien_ppae',
  'der_entretien',
  'inscription',
  'code_motif_inscription',
  'motif_inscription',
  'categorie_inscription',
  'struct_principale',
  'referent_civilite',
  'referent_nom',
  'referent_prenom',
  'referent_mail',
  'modalite_accompagnement',
  'struct_suivi',
  'suivi_debut',
  'suivi_fin_prev',
  'dif_financiere',
  'dif_admin_jur',
  'dif_sante',
  'dif_logement',
  'dif_transport',
  'dif_inser_com',
  'dif_familiale',
  'brsa',
] as const

const metier = (rome: string | undefined): string => (rome ? (METIERS[rome as keyof typeof METIERS] ?? RIEN) : RIEN)

const principal = ({ contexte }: Population, { vie, copie, adresse }: Fiche) => {
  const { aujourdhui, departement, graine } = contexte
  const { personne } = copie
  const { depuis, structure, referent, categorie, motif, modalite, jusque } = derniereInscription(
    vie,
    aujourdhui,
  ) as Inscription
  const suivi = Math.min(depuis + 30, aujourdhui)
  const freins = new Set(vie.freins.filter((frein) => estEnCours(frein, aujourdhui)).map(({ theme }) => theme))
  const difficulte = (theme: Theme) => (freins.has(theme) ? 'OUI' : RIEN)
  const [codeMotif, libelleMotif] = MOTIFS[motif]
  return {
    identifiant_unique_de: identifiantUnique(graine, personne.numero),
    civilite: personne.sexe === 1 ? 'M.' : 'MME',
    nom: crie(copie.nomNaissance),
    prenom: crie(copie.prenoms[0]),
    lieu_naissance: crie(copie.lieuNaissance.nom),
    code_lieu_naissance: copie.lieuNaissance.cog,
    date_naissance: instant(copie.naissance),
    adresse_ligne2: crie(adresse.complement),
    adresse_ligne3: RIEN,
    adresse_ligne4: adresse.sansDomicile
      ? 'CHEZ CCAS'
      : crie(`${adresse.numero} ${adresse.typeVoie} ${adresse.nomVoie}`),
    adresse_ligne5: RIEN,
    adresse_ligne6: `${adresse.commune.codePostal} ${crie(adresse.commune.nom)}`,
    departement: departement.code,
    dr: departement.region.padStart(3, '0'),
    rome_1: vie.romes[0] ?? RIEN,
    appelation_rome_1: metier(vie.romes[0]),
    rome_2: vie.romes[1] ?? RIEN,
    appelation_rome_2: metier(vie.romes[1]),
    'mrech.axetravailprincipal': 'RETOUR DIRECT EMPLOI',
    'mrech.axetravailsecondaire': RIEN,
    der_entretien_ppae: instant(suivi),
    der_entretien: instant(Math.min(suivi + 90, aujourdhui)),
    inscription: instant(depuis),
    code_motif_inscription: codeMotif,
    motif_inscription: libelleMotif,
    categorie_inscription: categorie,
    struct_principale: crie(structure.commune.nom),
    referent_civilite: referent.sexe === 1 ? 'M.' : 'Mme',
    referent_nom: crie(referent.nom),
    referent_prenom: referent.prenom,
    referent_mail: referent.courriel,
    modalite_accompagnement: modalite,
    struct_suivi: crie(structure.commune.nom),
    suivi_debut: instant(suivi),
    suivi_fin_prev: instant(jusque),
    dif_financiere: difficulte('financier'),
    dif_admin_jur: difficulte('administratif'),
    dif_sante: difficulte('sante'),
    dif_logement: difficulte('logement'),
    dif_transport: difficulte('mobilite'),
    dif_inser_com: difficulte('savoir'),
    dif_familiale: difficulte('familial'),
    brsa: vie.devoirs.some((periode) => estEnCours(periode, aujourdhui)) ? 'O' : 'N',
  }
}

export const ecrirePrincipal = (population: Population): Iterable<string> =>
  tableau(
    COLONNES,
    (function* () {
      for (const fiche of fichesInscrites(population)) yield principal(population, fiche)
    })(),
  )
