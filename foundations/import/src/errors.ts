import type { Erreurs } from '@traitdunion/glossary'

/** Refusals of an import that do not come from the reading of the file. */
export const erreurs = {
  ACTION_INTERDITE: {
    titre: 'Import réservé au partenaire',
    cause: 'L’application du jeton n’est pas celle du partenaire à qui appartient ce sous-graphe.',
    action: 'Utilisez l’application que le hub a remise à ce partenaire pour ses imports.',
  },
  TYPE_CONTENU_REFUSE: {
    titre: 'Type de contenu refusé',
    cause: 'Le fichier doit être envoyé tel quel, en application/octet-stream.',
    action: 'Envoyez le fichier sans le convertir ; la commande `tdu import` le fait.',
  },
  DEMANDE_IMPORT_INVALIDE: {
    titre: 'Demande d’import mal formée',
    cause: 'Une option de l’import n’a pas la forme attendue.',
    action: 'Vérifiez nom, tolerer (nombre entier), aBlanc (oui) et les options propres au format.',
  },
  FORMAT_INCONNU: {
    titre: 'Format de fichier inconnu',
    cause: 'Ce sous-graphe ne prend pas de fichier de ce format.',
    action: 'Vérifiez le nom du format et le sous-graphe : chaque format a sa page dans `docs/reference`.',
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
    titre: 'Fichier plus ancien que le dernier publié',
    cause: 'Un fichier plus récent du même émetteur et de la même série est déjà publié.',
    action: 'Importez les fichiers dans l’ordre où ils ont été établis ; celui-ci n’apporte plus rien.',
  },
  ECARTS_NON_TOLERES: {
    titre: 'Trop d’enregistrements en écart',
    cause: 'Le fichier compte plus d’enregistrements en écart que l’import n’en tolère.',
    action: 'Faites corriger les enregistrements listés, ou tolérez-les (`--tolerer`) : ils iront en quarantaine.',
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

export type CodeImport = keyof typeof erreurs

/** The sentence shown with a refusal: why, then what to do. */
export const phraseOf = (code: CodeImport): string => `${erreurs[code].cause} ${erreurs[code].action}`
