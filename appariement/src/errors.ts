import type { Erreurs } from '@traitdunion/glossary'

export const erreurs = {
  ACTION_INTERDITE: {
    titre: 'Action interdite à ce partenaire',
    cause:
      'Un partenaire ne dépose que ses enregistrements ; seul espace-partage porte les décisions des gestionnaires.',
    action: 'Utilisez les identifiants de l’application à qui l’action revient.',
  },
  DEMANDE_INVALIDE: {
    titre: 'Demande mal formée',
    cause: 'Le corps, l’adresse ou les paramètres ne suivent pas le contrat du rapprochement.',
    action: 'Corrigez les champs listés ; un envoi porte 500 enregistrements au plus.',
  },
  CLE_INTERDITE: {
    titre: 'NIR utilisé comme clé',
    cause:
      'La clé d’un enregistrement, ou la référence d’un lot, porte un numéro de la forme d’un numéro de sécurité sociale, qui ne se conserve pas.',
    action: 'Donnez-lui une clé propre à la source, qui n’ait pas 13 ou 15 chiffres de cette forme.',
  },
  LOT_INCONNU: {
    titre: 'Lot inconnu',
    cause: 'Aucun lot ne porte cet identifiant.',
    action: 'Ouvrez le lot avec sa référence, puis utilisez l’identifiant reçu.',
  },
  LOT_CLOS: {
    titre: 'Lot déjà clos',
    cause: 'Le lot a été confirmé ou rejeté ; il n’accepte plus d’enregistrement ni de décision contraire.',
    action: 'Ouvrez un autre lot.',
  },
  CAS_INCONNU: {
    titre: 'Cas inconnu',
    cause: 'Aucun cas de rapprochement ne porte cet identifiant.',
    action: 'Rechargez la file des cas.',
  },
  CAS_CLOS: {
    titre: 'Cas déjà clos',
    cause: 'Un gestionnaire a tranché, ou la source a corrigé son enregistrement.',
    action: 'Rechargez la file des cas ; une erreur se corrige par une scission ou une fusion.',
  },
  CONFLIT_VERSION: {
    titre: 'Cas modifié entre-temps',
    cause: 'La version attendue n’est plus la version actuelle.',
    action: 'Relisez le cas, vérifiez, puis recommencez avec sa version.',
  },
  PERSONNE_INCONNUE: {
    titre: 'Personne inconnue',
    cause: 'Aucune personne visible ne porte cet identifiant.',
    action: 'Vérifiez l’identifiant, ou attendez que le lot qui la crée soit confirmé.',
  },
  RETRAIT_EN_CAS: {
    titre: 'Retrait d’une personne dont un cas est ouvert',
    cause: 'Un gestionnaire doit encore dire si un enregistrement est celui de cette personne.',
    action: 'Tranchez d’abord ses cas de rapprochement, puis demandez de nouveau le retrait.',
  },
  RETRAIT_DEPASSE: {
    titre: 'Retrait dépassé par un enregistrement plus récent',
    cause: 'Un partenaire a parlé de cette personne depuis que le retrait a été décidé, ou un de ses lots est ouvert.',
    action: 'Relisez ce que les partenaires disent d’elle ; si le retrait reste juste, demandez-le de nouveau.',
  },
  FUSION_INUTILE: {
    titre: 'Personnes déjà réunies',
    cause: 'Les deux identifiants désignent la même personne, ou l’ancien a déjà été fusionné avec une autre.',
    action: 'Consultez l’historique de la personne ; annulez d’abord la fusion précédente si elle est fausse.',
  },
  FUSION_INCONNUE: {
    titre: 'Fusion inconnue',
    cause: 'Aucune fusion ne porte cet identifiant.',
    action: 'Retrouvez-la dans l’historique de la personne.',
  },
  SCISSION_INCONNUE: {
    titre: 'Scission inconnue',
    cause: 'Aucune scission ne porte cet identifiant.',
    action: 'Retrouvez-la dans l’historique de la personne.',
  },
  SCISSION_IMPOSSIBLE: {
    titre: 'Scission impossible',
    cause: 'Un enregistrement listé n’est pas celui de la personne, ou il ne lui en resterait aucun.',
    action: 'Relisez les enregistrements de la personne ; pour les déplacer tous, faites une fusion.',
  },
  SCISSION_DEPASSEE: {
    titre: 'Scission suivie d’un autre déplacement',
    cause: 'Un enregistrement a encore changé de personne depuis cette scission.',
    action: 'Annulez d’abord l’acte le plus récent, d’après l’historique.',
  },
} as const satisfies Erreurs

export type Refus = keyof typeof erreurs

/** The sentence shown with a refusal: why, then what to do. */
export const phraseDe = (code: Refus): string => `${erreurs[code].cause} ${erreurs[code].action}`

export const statuts: Readonly<Record<Refus, number>> = {
  ACTION_INTERDITE: 403,
  DEMANDE_INVALIDE: 400,
  CLE_INTERDITE: 400,
  LOT_INCONNU: 404,
  LOT_CLOS: 409,
  CAS_INCONNU: 404,
  CAS_CLOS: 409,
  CONFLIT_VERSION: 409,
  PERSONNE_INCONNUE: 404,
  RETRAIT_EN_CAS: 409,
  RETRAIT_DEPASSE: 409,
  FUSION_INUTILE: 409,
  FUSION_INCONNUE: 404,
  SCISSION_INCONNUE: 404,
  SCISSION_IMPOSSIBLE: 409,
  SCISSION_DEPASSEE: 409,
}
