import type { Erreurs } from '@traitdunion/glossary'

export const erreursRdvi = {
  RDVI_NON_REGLE: {
    titre: 'rdv-insertion n’est pas branché',
    cause: 'Aucun secret n’est réglé pour vérifier les envois de rdv-insertion.',
    action: 'Donnez au sous-graphe le réglage `RDV_INSERTION_SECRETS`, avec le secret convenu avec rdv-insertion.',
  },
  RDVI_SIGNATURE_INVALIDE: {
    titre: 'Signature absente ou fausse',
    cause: 'L’en-tête X-RDVI-Signature n’est pas la signature du corps par un secret réglé ici.',
    action:
      'Vérifiez que rdv-insertion et `RDV_INSERTION_SECRETS` ont le même secret, et que rien ne réécrit le corps.',
  },
  RDVI_ENVOI_MULTIPLE: {
    titre: 'Plusieurs envois dans un corps',
    cause: 'Un envoi de rdv-insertion dit une chose : un objet data et son objet meta.',
    action: 'Envoyez-les un par un, ou en fichier avec `tdu import rdv-insertion`.',
  },
  RDVI_INSTANT_ILLISIBLE: {
    titre: 'Instant de l’envoi illisible',
    cause:
      'meta.timestamp n’est pas un instant passé, avec son décalage horaire : rien ne dit quel envoi est le dernier.',
    action: 'Faites corriger l’instant ; la forme attendue est celle de rdv-insertion (2026-01-31 18:00:00 +0100).',
  },
  RDVI_AUTRE_DEPARTEMENT: {
    titre: 'Rendez-vous d’un autre département',
    cause: 'L’organisation du rendez-vous est d’un autre département que celui de cette installation.',
    action: 'Demandez à rdv-insertion de n’envoyer ici que les organisations du département.',
  },
  RDVI_INDISPONIBLE: {
    titre: 'Envoi à refaire plus tard',
    cause: 'Le service de rapprochement ou l’annuaire n’a pas répondu, ou un import publie en ce moment.',
    action: 'Rien n’a été pris ; rdv-insertion renvoie de lui-même.',
  },
} as const satisfies Erreurs
