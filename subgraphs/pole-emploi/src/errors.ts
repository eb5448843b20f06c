import type { Erreurs } from '@traitdunion/glossary'

export const erreurs = {
  OBJET_INCONNU: {
    titre: 'Objet inconnu',
    cause: 'Aucun objet de ce genre ne porte cette clé.',
    action: 'Vérifiez la clé, puis relisez l’objet avant d’agir.',
  },
  PERSONNE_INVALIDE: {
    titre: 'Clé de personne mal formée',
    cause: 'La clé d’une personne est l’identifiant universel donné par le hub.',
    action: 'Reprenez le champ `id` de la personne sans le modifier.',
  },
  AGENCE_INVALIDE: {
    titre: 'Clé d’agence mal formée',
    cause: 'La clé d’une agence est l’identifiant universel de l’organisation au hub.',
    action: 'Reprenez le champ `id` de l’organisation, ou ne nommez pas d’agence.',
  },
  NUMERO_FRANCE_TRAVAIL_INVALIDE: {
    titre: 'Numéro France Travail mal formé',
    cause: 'Le numéro a 11 chiffres ou, dans sa forme ancienne, 7 chiffres et un caractère.',
    action: 'Vérifiez la saisie, zéros de tête compris.',
  },
  IDENTITE_INCOMPLETE: {
    titre: 'État civil incomplet',
    cause: 'Le rapprochement demande un nom, un prénom et un jour de naissance passé.',
    action: 'Complétez l’état civil.',
  },
  IDENTITE_REFUSEE: {
    titre: 'Rapprochement refusé',
    cause: 'Le rapprochement d’identité a refusé cet état civil : éléments insuffisants ou interdits.',
    action: 'Rien n’a été enregistré. Vérifiez l’état civil et le numéro, puis recommencez avec une nouvelle clé.',
  },
  APPARIEMENT_INDISPONIBLE: {
    titre: 'Rapprochement d’identité indisponible',
    cause: 'Le service de rapprochement n’a pas répondu.',
    action: 'Rien n’a été enregistré ; recommencez plus tard avec la même clé d’idempotence.',
  },
  CATEGORIES_INCOMPATIBLES: {
    titre: 'Catégories incompatibles',
    cause: 'La catégorie statistique ne peut accompagner cette catégorie administrative.',
    action: 'Corrigez l’une des deux ; 1 à 3 donnent A ou B, 4 donne D, 5 donne E, 6 à 8 donnent C.',
  },
  INSCRIPTION_DATE_FUTURE: {
    titre: 'Inscription datée dans le futur',
    cause: 'Une inscription commence le jour où elle est enregistrée, ou avant.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  INSCRIPTION_DEJA_EN_COURS: {
    titre: 'Inscription déjà en cours',
    cause: 'La personne, ou ce numéro, a une inscription qui court.',
    action: 'Relisez l’inscription en cours ; changez sa catégorie, ou mettez-y fin avant d’en enregistrer une autre.',
  },
  INSCRIPTION_DEJA_CESSEE: {
    titre: 'Inscription déjà cessée',
    cause: 'Cette inscription a déjà pris fin.',
    action: 'Relisez l’inscription ; enregistrez-en une nouvelle si la personne s’inscrit de nouveau.',
  },
  CESSATION_DATE_INVALIDE: {
    titre: 'Date de fin hors de l’inscription',
    cause: "Une inscription prend fin entre son premier jour et aujourd'hui.",
    action: 'Corrigez la date de fin.',
  },
  ORIENTATION_PARCOURS_INDETERMINE: {
    titre: 'Orientation sans parcours',
    cause: 'Une décision confie la personne à un parcours déterminé (code du travail, L5411-5-1).',
    action: 'Choisissez un parcours, ou préconisez sans décider.',
  },
  ORIENTATION_DATE_FUTURE: {
    titre: "Décision d'orientation datée dans le futur",
    cause: 'Une décision prend effet le jour où elle est prise.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  ORIENTATION_ANTERIEURE: {
    titre: 'Décision antérieure à celle en cours',
    cause: 'Une orientation plus récente est déjà en cours.',
    action: "Relisez l'orientation en cours ; datez la nouvelle décision du même jour ou d'après.",
  },
  CONTRAT_DEJA_EN_COURS: {
    titre: 'Contrat déjà en cours',
    cause: 'Une personne n’a qu’un contrat vivant avec France Travail.',
    action: 'Relisez le contrat en cours ; clôturez-le avant d’en ouvrir un autre.',
  },
  CONTRAT_DATES_INVERSEES: {
    titre: 'Dates du contrat inversées',
    cause: 'Le dernier jour du contrat précède le premier.',
    action: 'Corrigez les dates.',
  },
  CONTRAT_HEURES_INVALIDES: {
    titre: 'Heures hors bornes',
    cause: 'Les heures par semaine vont de 1 à 35 ; elles peuvent être abaissées, jamais nulles.',
    action: 'Corrigez les heures, ou ne les donnez pas si la personne en est dispensée.',
  },
  CONTRAT_NON_SIGNABLE: {
    titre: 'Contrat non signable',
    cause: 'Seul un contrat en attente de signature se signe.',
    action: 'Relisez le contrat : il est déjà signé, clos ou annulé.',
  },
  CONTRAT_NON_CLOTURABLE: {
    titre: 'Contrat déjà terminé',
    cause: 'Ce contrat est déjà clos, expiré ou annulé.',
    action: 'Relisez le contrat.',
  },
  CONTRAT_DATE_FUTURE: {
    titre: 'Acte daté dans le futur',
    cause: 'Une signature et une clôture ont lieu le jour où elles sont faites.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  CONTRAT_SIGNE_APRES_TERME: {
    titre: 'Signature après le terme',
    cause: 'Le dernier jour prévu du contrat est passé au jour de la signature.',
    action: 'Clôturez ce contrat et ouvrez-en un autre.',
  },
  CONTRAT_CLOS_AVANT_DEBUT: {
    titre: 'Clôture avant le début',
    cause: 'Un contrat en vigueur se clôt à compter de son premier jour.',
    action: 'Corrigez la date de clôture.',
  },
  RENDEZ_VOUS_DUREE_INVALIDE: {
    titre: 'Durée hors bornes',
    cause: 'Un rendez-vous dure de 5 à 480 minutes.',
    action: 'Corrigez la durée.',
  },
  RENDEZ_VOUS_ISSUE_IMPOSSIBLE: {
    titre: 'Issue impossible',
    cause: 'Cette issue ne peut suivre l’état actuel du rendez-vous.',
    action: 'Relisez le rendez-vous ; un rendez-vous annulé ne se renseigne plus, reprenez-en un autre.',
  },
  RENDEZ_VOUS_PAS_ENCORE_TENU: {
    titre: 'Rendez-vous à venir',
    cause: 'Le rendez-vous n’a pas encore commencé : nul n’y a été présent ni absent.',
    action: 'Attendez son heure, ou annulez-le.',
  },
  RENDEZ_VOUS_NOUVEAU_DEBUT_ATTENDU: {
    titre: 'Nouveau début incohérent',
    cause: 'Un déplacement, et lui seul, donne un nouveau début.',
    action: 'Donnez `nouveauDebut` avec MODIFIE, retirez-le sinon.',
  },
  METIER_INCONNU: {
    titre: 'Code ROME inconnu',
    cause: 'Aucun métier du référentiel ne porte ce code.',
    action: 'Cherchez le métier avec `metiers` et reprenez son code.',
  },
  TENSION_SANS_SOURCE: {
    titre: 'Mesure sans source ou sans année',
    cause: 'Une tension n’a de sens qu’avec sa source et une année entre 2000 et 2100.',
    action: 'Nommez l’enquête et son année.',
  },
  OFFRE_INCOMPLETE: {
    titre: 'Offre incomplète',
    cause: 'Une offre a un numéro et un intitulé.',
    action: 'Complétez l’offre.',
  },
  OFFRE_DATE_FUTURE: {
    titre: 'Publication datée dans le futur',
    cause: 'Une offre est publiée le jour de son dépôt, ou avant.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  OFFRE_NOMBRES_INVALIDES: {
    titre: 'Nombres hors bornes',
    cause: 'De 1 à 1000 postes, de 1 à 120 mois, de 1 à 48 heures par semaine.',
    action: 'Corrigez les nombres.',
  },
  CODE_COMMUNE_INVALIDE: {
    titre: 'Code commune mal formé',
    cause: 'Un code commune a cinq chiffres, ou 2A, 2B et trois chiffres.',
    action: 'Donnez le code de l’INSEE, non le code postal, zéros de tête compris.',
  },
  PROJET_DATE_FUTURE: {
    titre: 'Projet daté dans le futur',
    cause: 'Un projet est défini le jour où il est enregistré, ou avant.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  PROJET_METIERS_EN_TROP: {
    titre: 'Trop de métiers',
    cause: 'Un projet porte sur cinq métiers au plus.',
    action: 'Gardez les métiers préférés.',
  },
  PROJET_METIER_REPETE: {
    titre: 'Métier répété',
    cause: 'Le même métier est donné deux fois sous la même appellation.',
    action: 'Retirez la répétition.',
  },
  PROJET_SANS_METIER: {
    titre: 'Projet sans métier',
    cause: 'Un projet en cours ou confirmé porte sur un métier au moins.',
    action: 'Nommez un métier, ou dites le projet à construire.',
  },
  PROJET_MOBILITE_INVALIDE: {
    titre: 'Mobilité hors bornes',
    cause: 'La distance acceptée va de 0 à 1000 kilomètres.',
    action: 'Corrigez la distance.',
  },
  PRESTATION_INCONNUE: {
    titre: 'Prestation hors catalogue',
    cause: 'Aucune action du catalogue ne porte ce code.',
    action: 'Relisez `cataloguePrestations` et reprenez un de ses codes.',
  },
  PRESTATION_SUITE_IMPOSSIBLE: {
    titre: 'Suite impossible',
    cause: 'Cet avancement ne peut suivre l’état actuel de la prestation.',
    action: 'Relisez la prestation ; celle qui est terminée ne change plus.',
  },
  PRESTATION_DATES_INVERSEES: {
    titre: 'Dates de la prestation incohérentes',
    cause: 'Le dernier jour précède le premier, ou est donné sans lui.',
    action: 'Corrigez les dates.',
  },
  PRESTATION_DATES_MANQUANTES: {
    titre: 'Dates de la prestation manquantes',
    cause: 'Une prestation commencée a un premier jour ; terminée, elle a aussi un dernier jour.',
    action: 'Donnez les dates.',
  },
  PRESTATION_DATE_FUTURE: {
    titre: 'Prestation datée dans le futur',
    cause: 'On ne dit pas d’avance qu’une prestation est prescrite, commencée ou terminée.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  PMSMP_SIRET_INVALIDE: {
    titre: 'SIRET invalide',
    cause: 'Un SIRET a 14 chiffres, sous la clé de Luhn.',
    action: 'Vérifiez le SIRET de l’établissement d’accueil.',
  },
  PMSMP_ETABLISSEMENT_SANS_NOM: {
    titre: 'Établissement sans nom',
    cause: 'La convention nomme la structure d’accueil (code du travail, D5135-2).',
    action: 'Donnez le nom de l’établissement.',
  },
  PMSMP_DATES_INVERSEES: {
    titre: 'Dates de la période inversées',
    cause: 'Le dernier jour précède le premier.',
    action: 'Corrigez les dates.',
  },
  PMSMP_DUREE_EXCESSIVE: {
    titre: 'Période de plus d’un mois',
    cause: 'Une période dure un mois au plus, de date à date (code du travail, D5135-3).',
    action: 'Raccourcissez la période ; renouvelez-la ensuite si son objet n’est pas atteint.',
  },
  PMSMP_SIGNATAIRES_INCOMPLETS: {
    titre: 'Signataires incomplets',
    cause: 'La personne et la structure d’accueil signent toujours (code du travail, D5135-2).',
    action: 'Ajoutez-les aux signataires.',
  },
  PMSMP_RENOUVELLEMENT_IMPOSSIBLE: {
    titre: 'Renouvellement impossible',
    cause:
      'Une période acceptée se renouvelle une fois, chez le même hôte, pour le même objet et après sa fin (D5135-3).',
    action: 'Relisez la convention à renouveler, ou proposez une convention nouvelle.',
  },
  PMSMP_CHEVAUCHEMENT: {
    titre: 'Périodes qui se chevauchent',
    cause: 'La personne a déjà une convention chez cet hôte ces jours-là.',
    action: 'Relisez ses conventions ; annulez celle qui n’a plus cours ou changez les dates.',
  },
  PMSMP_TROP_DE_CONVENTIONS: {
    titre: 'Plus de deux conventions en douze mois',
    cause: 'Deux conventions au plus chez le même hôte sur douze mois consécutifs (code du travail, D5135-3).',
    action: 'Attendez, ou proposez un autre hôte.',
  },
  PMSMP_TROP_DE_JOURS: {
    titre: 'Plus de soixante jours en douze mois',
    cause: 'Soixante jours au plus chez le même hôte sur douze mois consécutifs (code du travail, D5135-3).',
    action: 'Raccourcissez la période, attendez, ou proposez un autre hôte.',
  },
  PMSMP_SUITE_IMPOSSIBLE: {
    titre: 'Acte impossible sur cette convention',
    cause: 'La position de la convention ne permet pas cet acte.',
    action: 'Relisez la convention : on signe, puis on examine, puis on accepte ou on rejette.',
  },
  PMSMP_SIGNATAIRE_INATTENDU: {
    titre: 'Signataire inattendu',
    cause: 'Cette convention n’attend pas cette signature.',
    action: 'Relisez les signatures attendues.',
  },
  PMSMP_DEJA_SIGNEE: {
    titre: 'Signature déjà donnée',
    cause: 'Ce signataire a déjà signé.',
    action: 'Relisez les signatures.',
  },
  PMSMP_DATE_INVALIDE: {
    titre: 'Date hors bornes',
    cause:
      "Une convention est signée puis acceptée au plus tard le premier jour de la période, et pas après aujourd'hui.",
    action: 'Corrigez la date, ou proposez une convention pour une période à venir.',
  },
  DIAGNOSTIC_DATE_FUTURE: {
    titre: 'Diagnostic daté dans le futur',
    cause: 'Un diagnostic est établi le jour où il est enregistré, ou avant.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  DIAGNOSTIC_ANTERIEUR: {
    titre: 'Diagnostic antérieur à celui en cours',
    cause: 'Un diagnostic plus récent est déjà en cours.',
    action: "Relisez-le ; datez le nouveau du même jour ou d'après.",
  },
  DIAGNOSTIC_REMPLACE: {
    titre: 'Diagnostic remplacé',
    cause: 'Un diagnostic plus récent a remplacé celui-ci, qui ne change plus.',
    action: 'Agissez sur le diagnostic en cours de la personne.',
  },
  BESOIN_INCONNU: {
    titre: 'Besoin inconnu',
    cause: 'Aucun besoin du référentiel ne porte ce code.',
    action: 'Vérifiez le code au référentiel.',
  },
  BESOIN_REPETE: {
    titre: 'Besoin répété',
    cause: 'Le même besoin est donné deux fois.',
    action: 'Retirez la répétition.',
  },
  CONTRAINTE_THEME_INCONNU: {
    titre: 'Thème sans contrainte',
    cause: 'Le référentiel ne connaît que huit contraintes ; ce thème n’en est pas une.',
    action:
      'Choisissez mobilité, famille, langue, logement, finances, administration, numérique, ou la contrainte de santé.',
  },
  CONTRAINTE_SANTE_A_PART: {
    titre: 'Contrainte de santé au mauvais endroit',
    cause: 'La santé est mieux protégée que les autres contraintes : elle a son propre champ.',
    action: 'Donnez-la dans `contrainteSante`.',
  },
  CONTRAINTE_ELEMENT_INCONNU: {
    titre: 'Situation ou objectif inconnu',
    cause: 'Ce code n’est pas de cette contrainte.',
    action: 'Vérifiez le code au référentiel.',
  },
  CONTRAINTE_ELEMENT_SENSIBLE: {
    titre: 'Situation ou objectif au mauvais endroit',
    cause: 'Ce qui touche à la santé ou à la justice a ses propres champs, mieux protégés.',
    action: 'Donnez-le dans `situationsSante`, `situationsJustice` ou `objectifsJustice`, et le reste hors d’eux.',
  },
  CONTRAINTE_ELEMENT_REPETE: {
    titre: 'Situation ou objectif répété',
    cause: 'Le même code est donné deux fois.',
    action: 'Retirez la répétition.',
  },
  CONTRAINTE_NON_ABORDEE_RENSEIGNEE: {
    titre: 'Contrainte non abordée mais renseignée',
    cause: 'Une contrainte dont on n’a pas parlé n’a ni situation ni objectif.',
    action: 'Changez son état, ou retirez son contenu.',
  },
  CONTRAINTE_REPETEE: {
    titre: 'Contrainte répétée',
    cause: 'Un diagnostic dit une fois chaque contrainte.',
    action: 'Réunissez les deux en une.',
  },
  CONTRAINTE_UNE_SEULE: {
    titre: 'Une contrainte, et une seule',
    cause: 'L’acte ouvre une contrainte ordinaire ou la contrainte de santé.',
    action: 'Donnez `contrainte` ou `contrainteSante`, pas les deux.',
  },
  CONTRAINTE_DEJA_OUVERTE: {
    titre: 'Contrainte déjà ouverte',
    cause: 'Cette contrainte est déjà ouverte sur ce diagnostic.',
    action: 'Relisez le diagnostic.',
  },
  CONTRAINTE_NON_OUVERTE: {
    titre: 'Contrainte non ouverte',
    cause: 'Seule une contrainte ouverte se clôt.',
    action: 'Relisez le diagnostic.',
  },
  CONTRAINTE_DATE_INVALIDE: {
    titre: 'Date de la contrainte hors bornes',
    cause: "Une contrainte s’ouvre depuis le diagnostic, se clôt depuis son ouverture, et pas après aujourd'hui.",
    action: 'Corrigez la date.',
  },
} as const satisfies Erreurs

export type CodeErreur = keyof typeof erreurs

/** The sentence shown with a refusal: why, then what to do. */
export const phraseOf = (code: CodeErreur): string => `${erreurs[code].cause} ${erreurs[code].action}`
