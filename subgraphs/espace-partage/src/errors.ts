import type { Erreurs } from '@traitdunion/glossary'
import { type CodeCommun, refusalsIn } from '@traitdunion/subgraph'
import { erreursDataInclusion } from './flux-data-inclusion/errors.js'
import { erreursAnnuaire } from './import-annuaire/errors.js'
import { erreursImport } from './import-data-inclusion/errors.js'

export const erreurs = {
  ...erreursDataInclusion,
  ...erreursImport,
  ...erreursAnnuaire,
  ACTION_INTERDITE: {
    titre: 'Action interdite à cet appelant',
    cause: 'L’appelant n’est pas connu du hub, ou n’a pas le rôle que cette action demande.',
    action: 'Connectez-vous avec un compte habilité à cette action, ou demandez-la à qui l’est.',
  },
  PERSONNE_INCONNUE: {
    titre: 'Personne inconnue',
    cause: 'Aucune personne du hub ne porte cette clé.',
    action: 'Cherchez la personne, puis recommencez avec sa clé.',
  },
  ORGANISATION_INCONNUE: {
    titre: 'Organisation inconnue',
    cause: 'Aucune organisation enregistrée ne porte cette clé ou ce SIRET.',
    action: 'Enregistrez l’organisation, puis recommencez.',
  },
  ANNUAIRE_DEMANDE_INVALIDE: {
    titre: 'Demande à l’annuaire mal formée',
    cause: 'Une demande à l’annuaire est une liste d’au plus 500 adresses électroniques.',
    action: 'Corrigez la demande, ou coupez-la en plusieurs.',
  },
  PROFESSIONNEL_INCONNU: {
    titre: 'Professionnel inconnu',
    cause: 'Aucun professionnel de cette organisation ne porte cette clé.',
    action: 'Enregistrez le professionnel dans cette organisation, puis recommencez.',
  },
  STRUCTURE_INCONNUE: {
    titre: 'Structure inconnue',
    cause: 'Un service est offert par une structure déjà déposée ; celle-ci ne l’est pas.',
    action: 'Déposez la structure d’abord, puis le service.',
  },
  SIRET_INVALIDE: {
    titre: 'SIRET invalide',
    cause: 'Un SIRET compte quatorze chiffres et vérifie sa clé de contrôle.',
    action: 'Corrigez le SIRET : une faute de frappe suffit à le rendre faux.',
  },
  SIRET_DEJA_ENREGISTRE: {
    titre: 'SIRET déjà enregistré',
    cause: 'Une autre organisation porte ce SIRET.',
    action: 'Modifiez l’organisation existante plutôt que d’en créer une seconde.',
  },
  NOM_INVALIDE: {
    titre: 'Nom vide ou trop long',
    cause: 'Un nom compte de 1 à 200 caractères (de 3 à 150 pour une structure).',
    action: 'Corrigez le nom.',
  },
  NATURE_RETRAIT_RESERVEE: {
    titre: 'Nature de retrait réservée au hub',
    cause: 'Le hub compte lui-même la durée de conservation et retire qui l’a atteinte.',
    action: 'Choisissez OPPOSITION ou DECISION, et dites le motif.',
  },
  OPPOSITION_DEJA_ENREGISTREE: {
    titre: 'Opposition déjà enregistrée',
    cause: 'Une opposition de cette personne est déjà en cours.',
    action: 'Relisez-la ; levez-la d’abord si la personne y renonce.',
  },
  OPPOSITION_INCONNUE: {
    titre: 'Opposition inconnue',
    cause: 'Aucune opposition en cours ne porte cette clé.',
    action: 'Relisez l’opposition de la personne, puis recommencez avec sa clé.',
  },
  OPPOSITION_DATE: {
    titre: 'Date d’opposition impossible',
    cause: 'Une opposition est formée au plus tard aujourd’hui, et levée au plus tôt le jour où elle l’a été.',
    action: 'Corrigez la date.',
  },
  RECTIFICATION_INCONNUE: {
    titre: 'Demande de rectification inconnue',
    cause: 'Aucune demande de rectification ne porte cette clé.',
    action: 'Relisez les demandes de la personne, puis recommencez avec la clé de l’une d’elles.',
  },
  RECTIFICATION_DEJA_REPONDUE: {
    titre: 'Demande de rectification déjà répondue',
    cause: 'Le partenaire a déjà répondu à cette demande.',
    action: 'Si la réponse ne convient pas, déposez une nouvelle demande.',
  },
  RECTIFICATION_AUTRE_PARTENAIRE: {
    titre: 'Demande adressée à un autre partenaire',
    cause: 'Seul le partenaire à qui appartient la donnée répond à une demande de rectification.',
    action: 'Laissez répondre le partenaire que la demande désigne.',
  },
  COORDONNEE_INVALIDE: {
    titre: 'Donnée mal désignée',
    cause: 'Une donnée se désigne par son type et son champ, par exemple `DroitRsa.etat`.',
    action: 'Reprenez le type et le champ tels que le graphe les nomme.',
  },
  TEXTE_INVALIDE: {
    titre: 'Texte vide, trop long ou porteur d’un NIR',
    cause:
      'Un texte de demande ou de réponse compte de 1 à 2 000 caractères, et ne cite pas de numéro de sécurité sociale.',
    action: 'Corrigez le texte.',
  },
  CONTACT_INVALIDE: {
    titre: 'Coordonnées mal formées',
    cause: 'Un élément des coordonnées n’a pas la forme attendue.',
    action: 'Corrigez le champ indiqué.',
  },
  IDENTIFIANT_SOURCE_INVALIDE: {
    titre: 'Identifiant data·inclusion mal formé',
    cause: 'L’identifiant d’une structure ou d’un service s’écrit `<source>--<identifiant>`.',
    action: 'Reprenez l’identifiant tel que le producteur le publie.',
  },
  THEMATIQUE_INCONNUE: {
    titre: 'Thématique hors référentiel',
    cause: 'Une thématique est l’une de celles du référentiel data·inclusion (`theme--sous-theme`).',
    action: 'Choisissez une thématique du référentiel.',
  },
  RESEAU_PORTEUR_INCONNU: {
    titre: 'Réseau porteur hors référentiel',
    cause: 'Un réseau porteur est l’un de ceux du référentiel data·inclusion.',
    action: 'Choisissez un réseau du référentiel.',
  },
  ZONE_ELIGIBILITE_INVALIDE: {
    titre: 'Zone d’éligibilité mal formée',
    cause: 'Une zone est un code officiel géographique (commune, département, EPCI) ou « france ».',
    action: 'Corrigez la zone indiquée.',
  },
  VOLUME_INVALIDE: {
    titre: 'Volume d’heures ou de semaines impossible',
    cause: 'Une semaine compte de 0 à 168 heures ; un service dure au moins une semaine.',
    action: 'Corrigez le volume, ou laissez-le vide.',
  },
  RENDEZ_VOUS_PARTICIPANTS: {
    titre: 'Participants insuffisants',
    cause: 'Un rendez-vous conjoint réunit au moins deux organisations différentes, dont celle qui le prend.',
    action: 'Ajoutez les organisations qui manquent.',
  },
  RENDEZ_VOUS_DATE_PASSEE: {
    titre: 'Rendez-vous dans le passé',
    cause: 'Un rendez-vous se prend pour un instant à venir.',
    action: 'Corrigez le début.',
  },
  RENDEZ_VOUS_DUREE: {
    titre: 'Durée impossible',
    cause: 'Un rendez-vous dure de 5 minutes à 8 heures.',
    action: 'Corrigez la durée.',
  },
  RENDEZ_VOUS_INCONNU: {
    titre: 'Rendez-vous inconnu',
    cause: 'Aucun rendez-vous conjoint ne porte cette clé.',
    action: 'Relisez les rendez-vous de la personne.',
  },
  RENDEZ_VOUS_NON_PARTICIPANT: {
    titre: 'Organisation non participante',
    cause: 'Seule une organisation participante agit sur un rendez-vous conjoint, et sur son seul résultat.',
    action: 'Demandez à l’organisation concernée de renseigner son résultat.',
  },
  RENDEZ_VOUS_PAS_COMMENCE: {
    titre: 'Rendez-vous pas encore commencé',
    cause: 'Un résultat se renseigne à partir du début du rendez-vous.',
    action: 'Attendez le rendez-vous, ou annulez-le.',
  },
  RENDEZ_VOUS_ANNULE: {
    titre: 'Rendez-vous annulé',
    cause: 'Un rendez-vous annulé ne change plus.',
    action: 'Prenez un nouveau rendez-vous.',
  },
  RENDEZ_VOUS_DEJA_RENSEIGNE: {
    titre: 'Rendez-vous déjà tenu',
    cause: 'Une organisation a déjà renseigné son résultat.',
    action: 'Renseignez votre propre résultat au lieu d’annuler.',
  },
  RESULTAT_INVALIDE: {
    titre: 'Résultat impossible',
    cause: 'Le résultat d’un rendez-vous est honoré, absent ou absent excusé.',
    action: 'Choisissez EFFECTUE, ABSENT ou ABSENT_EXCUSE.',
  },
  MOTIF_REQUIS: {
    titre: 'Motif absent',
    cause: 'Une décision sur l’identité d’une personne se motive : elle doit pouvoir être comprise et défaite.',
    action: 'Écrivez en une phrase ce qui fonde la décision, sans donnée personnelle.',
  },
  SOURCE_INCONNUE: {
    titre: 'Partenaire inconnu',
    cause: 'L’application appelante n’appartient à aucun partenaire du hub.',
    action: 'Faites rattacher l’application à son partenaire dans `acces`.',
  },
  CONTRIBUTIONS_INVALIDES: {
    titre: 'Contributions illisibles',
    cause: 'Le corps n’est pas `{ "contributions": [ … ] }`, de 500 contributions au plus.',
    action: 'Corrigez la forme du corps ; rien n’a été enregistré.',
  },
  CONTRIBUTION_INVALIDE: {
    titre: 'Contribution mal formée',
    cause: 'Une contribution n’a pas la forme attendue ; les autres du même envoi sont enregistrées.',
    action: 'Corrigez le champ indiqué et renvoyez cette contribution.',
  },
  DESCRIPTION_INVALIDE: {
    titre: 'Description trop courte ou trop longue',
    cause: 'La description d’un service compte de 5 à 10 000 caractères.',
    action: 'Décrivez le service en quelques phrases.',
  },
  EXPORT_INVALIDE: {
    titre: 'Demande d’export mal formée',
    cause: 'Un export se demande avec `format` (json ou ndjson) et `source` (un producteur), facultatifs.',
    action: 'Corrigez les paramètres de la demande.',
  },
  EVENEMENTS_INVALIDES: {
    titre: 'Évènements illisibles',
    cause: 'Le corps n’est pas `{ "evenements": [ … ] }`, ou l’un d’eux n’a pas la forme attendue.',
    action: 'Corrigez l’évènement indiqué ; rien n’a été enregistré.',
  },
  LISTE_TERRITOIRES_INVALIDE: {
    titre: 'Liste de territoires illisible',
    cause: 'Un fichier de territoires n’a pas la forme documentée, ou nomme une commune inconnue.',
    action: 'Corrigez le fichier à l’endroit indiqué, puis redémarrez.',
  },
} as const satisfies Erreurs

export type CodeErreur = keyof typeof erreurs | CodeCommun

export const { phraseOf, refusOf: refusDe } = refusalsIn(erreurs)
