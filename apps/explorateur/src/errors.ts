/** Everything that can go wrong before an operation leaves, in the words that its reader sees. */
export const erreurs = {
  REGLAGES_ILLISIBLES: {
    titre: 'L’explorateur ne trouve pas ses réglages',
    cause: 'La passerelle n’a pas répondu à reglages.json, ou a répondu autre chose.',
    action: 'Vérifiez que la passerelle tourne, puis rechargez cette page.',
  },
  ACCES_INJOIGNABLE: {
    titre: 'Le service de connexion ne répond pas',
    cause: 'acces est arrêté, ou son adresse n’est pas joignable depuis ce navigateur.',
    action: 'Démarrez acces, puis rechargez cette page. Les données publiques restent lisibles sans identité.',
  },
  PERSONAS_FERMEES: {
    titre: 'Aucune persona n’est proposée ici',
    cause:
      'acces répond, mais cette installation n’a pas de personas (elles n’existent que sur un poste local), ou ne connaît pas l’adresse de cet explorateur.',
    action: 'Collez un jeton obtenu autrement, ou donnez à acces ACCES_PERSONAS et ACCES_EXPLORATEUR_URL.',
  },
  CONNEXION_REFUSEE: {
    titre: 'acces a refusé la connexion',
    cause: 'La demande de connexion n’a pas été acceptée.',
    action: 'Choisissez de nouveau une identité ; si cela se répète, transmettez le code à l’administrateur du hub.',
  },
  CONNEXION_ANNULEE: {
    titre: 'La connexion a été annulée',
    cause: 'Aucune identité n’a été choisie sur la page d’acces.',
    action: 'Choisissez une identité ci-dessus pour recommencer.',
  },
  CONNEXION_INATTENDUE: {
    titre: 'Cette connexion n’a pas été demandée ici',
    cause:
      'Le retour d’acces ne correspond à aucune demande de cette fenêtre : elle a déjà servi, ou vient d’ailleurs.',
    action: 'Rien n’a été accepté. Choisissez de nouveau une identité.',
  },
  ECHANGE_REFUSE: {
    titre: 'acces n’a pas remis de jeton',
    cause: 'Le code de connexion a expiré (une minute), a déjà servi, ou acces ne répond plus.',
    action: 'Choisissez de nouveau une identité.',
  },
  CONTEXTE_NON_SUR: {
    titre: 'Ce navigateur ne permet pas la connexion à cette adresse',
    cause: 'Les navigateurs réservent le chiffrement aux adresses https et à localhost.',
    action: 'Ouvrez l’explorateur par https, ou par localhost sur le poste qui l’héberge.',
  },
  JETON_ILLISIBLE: {
    titre: 'Ce texte n’est pas un jeton d’acces',
    cause: 'Trois parties séparées par des points sont attendues, telles qu’acces les remet (access_token).',
    action: 'Copiez le jeton en entier, sans guillemets.',
  },
  JETON_AUTRE_AUDIENCE: {
    titre: 'Ce jeton n’est pas destiné au hub',
    cause: 'Il a été demandé pour un autre service (son audience).',
    action: 'Demandez un jeton dont la ressource est celle du hub.',
  },
  SESSION_EXPIREE: {
    titre: 'Session expirée',
    cause: 'Un jeton vaut cinq minutes et ne survit pas à un rechargement de la page.',
    action: 'Reprenez : vos onglets et vos opérations sont gardés dans cette fenêtre.',
  },
  HUB_INJOIGNABLE: {
    titre: 'Le hub ne répond pas',
    cause: 'La passerelle est arrêtée, ou a répondu autre chose que du JSON.',
    action: 'Vérifiez qu’elle tourne, puis relancez l’opération.',
  },
} as const

export type CodeErreur = keyof typeof erreurs

/** A refusal as a value: one of our codes and, when `acces` gave its own, that one too. */
export interface Refus {
  readonly kind: 'refus'
  readonly code: CodeErreur
  /** Code that `acces` lists (`PERSONA_INCONNUE`), or the error of OAuth (`invalid_target`). */
  readonly origine?: string
}

export const refus = (code: CodeErreur, origine?: string): Refus => ({
  kind: 'refus',
  code,
  ...(origine ? { origine } : {}),
})
