export const erreurs = {
  PROFIL_ABSENT: {
    titre: 'Profil absent',
    cause: 'Le fichier qui donne les adresses et la clé de votre application est introuvable ou illisible.',
    action:
      'Donnez-le par --profil ou TDU_PROFIL ; en local, `npm start` écrit `.trait-dunion/profils/<partenaire>.json`.',
  },
  FICHIER_ABSENT: {
    titre: 'Fichier introuvable',
    cause: 'Le fichier à importer n’existe pas ou ne peut pas être lu.',
    action: 'Vérifiez le chemin et les droits de lecture.',
  },
  ACCES_REFUSE: {
    titre: 'Jeton refusé par acces',
    cause: 'L’application n’est pas connue, sa clé n’est pas la bonne, ou elle n’a pas droit à cette audience.',
    action: 'Vérifiez l’application et la clé du profil auprès de l’exploitant du hub.',
  },
  HUB_INJOIGNABLE: {
    titre: 'Hub injoignable',
    cause: 'Aucune réponse à l’adresse du profil.',
    action: 'Vérifiez que le hub est démarré et que l’adresse du profil est juste.',
  },
  EXPORT_INTERROMPU: {
    titre: 'Export interrompu',
    cause:
      'La réponse s’est arrêtée avant sa fin, ou la sortie ne prend plus rien : ce qui est écrit n’est pas entier.',
    action: 'Jetez ce qui est écrit, vérifiez la place sur le disque, et recommencez.',
  },
} as const

/** A refusal that ends the command: shown as one sentence, never as a stack. */
export class CommandFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly exitCode = 1,
  ) {
    super(message)
  }
}

export const faultOf = (code: keyof typeof erreurs, detail = ''): CommandFault =>
  new CommandFault(code, [erreurs[code].cause, detail, erreurs[code].action].filter(Boolean).join(' '))
