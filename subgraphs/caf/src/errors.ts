import type { Erreurs } from '@traitdunion/glossary'
import { refusalsIn } from '@traitdunion/subgraph'
import { erreurs as erreursFlux } from './flux-cnaf/index.js'

/** Refusals of an import that do not come from the reading of the file. */
export const erreursImport = {
  ACTION_INTERDITE: {
    titre: 'Import réservé au partenaire',
    cause: 'L’application du jeton n’est pas celle de la CAF.',
    action: 'Utilisez l’application que le hub a remise à la CAF pour ses imports.',
  },
  TYPE_CONTENU_REFUSE: {
    titre: 'Type de contenu refusé',
    cause: 'Le fichier doit être envoyé tel quel, en application/octet-stream.',
    action: 'Envoyez le fichier sans le convertir ; la commande `tdu import cnaf` le fait.',
  },
  DEMANDE_IMPORT_INVALIDE: {
    titre: 'Demande d’import mal formée',
    cause: 'Une option de l’import n’a pas la forme attendue.',
    action: 'Vérifiez nom, tolerer (nombre entier), aBlanc et autoriserClotures (oui).',
  },
  IMPORT_EN_COURS: {
    titre: 'Un autre import est en cours',
    cause: 'Un seul fichier est importé à la fois.',
    action: 'Attendez la fin de l’import en cours, puis recommencez.',
  },
  IMPORT_INCONNU: {
    titre: 'Import inconnu',
    cause: 'Aucun import ne porte cette clé.',
    action: 'Reprenez la clé donnée dans le rapport d’import.',
  },
  FLUX_ANTERIEUR: {
    titre: 'Flux plus ancien que le dernier publié',
    cause: 'Un flux plus récent du même organisme et du même type est déjà publié.',
    action: 'Importez les flux dans l’ordre où l’organisme les a créés ; celui-ci n’apporte plus rien.',
  },
  ECARTS_NON_TOLERES: {
    titre: 'Trop de dossiers en écart',
    cause: 'Le fichier compte plus de dossiers en écart que l’import n’en tolère.',
    action: 'Faites corriger les dossiers listés, ou tolérez-les (`--tolerer`) : ils iront en quarantaine.',
  },
  CLOTURES_MASSIVES: {
    titre: 'Trop de dossiers absents du flux mensuel',
    cause: 'Ce flux mensuel clôturerait une part anormale des dossiers ouverts.',
    action: 'Vérifiez que le fichier est complet ; s’il l’est, recommencez avec autoriserClotures=oui.',
  },
  INTERROMPU: {
    titre: 'Import interrompu',
    cause: 'L’envoi s’est arrêté, ou le service s’est arrêté pendant l’import. Rien n’a été publié.',
    action: 'Envoyez de nouveau le fichier.',
  },
  APPARIEMENT_INDISPONIBLE: {
    titre: 'Rapprochement d’identité indisponible',
    cause: 'Le service de rapprochement n’a pas répondu.',
    action: 'Rien n’a été publié ; envoyez de nouveau le fichier quand le service répond.',
  },
  ERREUR_INTERNE: {
    titre: 'Erreur interne',
    cause: 'Un défaut inattendu a arrêté l’import ; il est journalisé sans donnée personnelle. Rien n’a été publié.',
    action: 'Envoyez de nouveau le fichier ; si cela dure, donnez l’heure de l’import à l’exploitant.',
  },
} as const satisfies Erreurs

export const erreurs = { ...erreursFlux, ...erreursImport } as const satisfies Erreurs

export type CodeErreur = keyof typeof erreurs

export const { phraseOf } = refusalsIn(erreurs)
