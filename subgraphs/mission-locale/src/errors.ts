import type { Erreurs } from '@traitdunion/glossary'
import { type CodeCommun, refusalsIn } from '@traitdunion/subgraph'
import { erreursIMilo } from './flux-imilo/errors.js'

export const erreurs = {
  ...erreursIMilo,
  DOSSIER_ABSENT: {
    titre: 'Aucun dossier ouvert',
    cause: 'La mission locale ne consigne que pour les jeunes dont elle a ouvert le dossier.',
    action: 'Ouvrez le dossier du jeune, puis recommencez.',
  },
  DOSSIER_INCONNU: {
    titre: 'Dossier inconnu',
    cause: 'Aucun dossier de mission locale ne porte cette clé.',
    action: 'Vérifiez la clé auprès de la fiche de la personne.',
  },
  DOSSIER_NUMERO_INVALIDE: {
    titre: 'Numéro de dossier mal formé',
    cause: 'Le numéro de dossier a 1 à 12 lettres, chiffres ou tirets ; un NIR n’en est jamais un.',
    action: 'Donnez le numéro du dossier dans le système de la mission locale.',
  },
  DOSSIER_NUMERO_CONNU: {
    titre: 'Numéro de dossier déjà utilisé',
    cause: 'Un dossier de mission locale porte déjà ce numéro.',
    action: 'Reprenez le dossier existant, ou corrigez le numéro.',
  },
  DOSSIER_DEJA_OUVERT: {
    titre: 'Dossier déjà ouvert',
    cause: 'Un jeune n’a qu’un dossier ouvert à la fois.',
    action: 'Reprenez le dossier ouvert, ou clôturez-le d’abord.',
  },
  DOSSIER_DEJA_CLOS: {
    titre: 'Dossier déjà clos',
    cause: 'Ce dossier est clos.',
    action: 'Ouvrez un nouveau dossier si l’accompagnement reprend.',
  },
  DOSSIER_CLOTURE_ANTERIEURE: {
    titre: 'Clôture antérieure à l’ouverture',
    cause: 'Un dossier ne se clôt pas avant d’être ouvert.',
    action: 'Corrigez la date de clôture.',
  },
  DOSSIER_CEJ_EN_COURS: {
    titre: 'CEJ en cours',
    cause: 'Le dossier ne se clôt pas pendant un contrat d’engagement jeune.',
    action: 'Clôturez d’abord le CEJ.',
  },
  IDENTITE_REFUSEE: {
    titre: 'Identité refusée par le rapprochement',
    cause: 'Les éléments d’identité sont insuffisants ou mal formés.',
    action: 'Complétez nom, prénoms et date de naissance d’après l’état civil, puis recommencez.',
  },
  SITUATION_INCONNUE: {
    titre: 'Situation inconnue',
    cause: 'Aucune situation ne porte cette clé.',
    action: 'Vérifiez la clé auprès de la fiche de la personne.',
  },
  SITUATION_DATES: {
    titre: 'Dates de situation inversées',
    cause: 'Une situation ne finit pas avant de commencer.',
    action: 'Corrigez les dates.',
  },
  SITUATION_ETAT: {
    titre: 'Avancement contraire aux dates',
    cause:
      'Une situation prévue commence plus tard, une situation en cours a commencé, une situation terminée a une fin passée.',
    action: 'Accordez l’avancement et les dates.',
  },
  SITUATION_DEJA_TERMINEE: {
    titre: 'Situation déjà terminée',
    cause: 'Cette situation est terminée.',
    action: 'Déclarez une nouvelle situation.',
  },
  METIER_CODE_INVALIDE: {
    titre: 'Code ROME mal formé',
    cause: 'Un code ROME est une lettre suivie de quatre chiffres.',
    action: 'Choisissez le métier dans le répertoire ROME.',
  },
  CEJ_AGE: {
    titre: 'Âge hors du CEJ',
    cause: 'Le CEJ est ouvert de 16 à 25 ans, 29 avec une RQTH, au premier jour (code du travail, L5131-6).',
    action: 'Vérifiez la date de naissance et la RQTH ; sinon proposez un autre accompagnement.',
  },
  CEJ_HEURES_HORS_BORNES: {
    titre: 'Heures hebdomadaires hors bornes',
    cause: 'Le CEJ demande de 15 à 20 heures d’activité par semaine.',
    action: 'Convenez d’un nombre d’heures de 15 à 20.',
  },
  CEJ_DATES: {
    titre: 'Dates de CEJ inversées',
    cause: 'Un CEJ ne finit pas avant d’avoir commencé.',
    action: 'Corrigez les dates.',
  },
  CEJ_CLOS_AVANT_SIGNATURE: {
    titre: 'CEJ clos avant sa signature',
    cause: 'Un CEJ signé a couru au moins jusqu’au jour de sa signature.',
    action: 'Corrigez le jour de fin : celui de la signature, ou après.',
  },
  CEJ_DEJA_OUVERT: {
    titre: 'CEJ déjà ouvert',
    cause: 'Un jeune n’a qu’un parcours CEJ à la fois.',
    action: 'Reprenez le parcours ouvert, ou clôturez-le d’abord.',
  },
  CEJ_INCONNU: {
    titre: 'CEJ inconnu',
    cause: 'Aucun parcours CEJ ne porte cette clé.',
    action: 'Vérifiez la clé auprès de la fiche de la personne.',
  },
  CEJ_DEJA_SIGNE: {
    titre: 'CEJ déjà signé',
    cause: 'Le contrat de ce parcours est déjà signé.',
    action: 'Relisez le contrat.',
  },
  CEJ_CLOS: {
    titre: 'CEJ clos',
    cause: 'Ce parcours est terminé.',
    action: 'Ouvrez un nouveau parcours si le jeune s’engage à nouveau.',
  },
  CEJ_NON_SIGNE: {
    titre: 'CEJ non signé',
    cause: 'Les heures ne comptent qu’une fois le contrat signé.',
    action: 'Enregistrez la signature, puis déclarez la semaine.',
  },
  CEJ_SEMAINE: {
    titre: 'Semaine hors du CEJ',
    cause: 'Une semaine se désigne par son lundi, déjà commencé, et touche la durée du parcours.',
    action: 'Donnez le lundi d’une semaine du parcours.',
  },
  CEJ_HEURES_INVALIDES: {
    titre: 'Heures réalisées impossibles',
    cause: 'Une semaine compte de 0 à 60 heures d’activité.',
    action: 'Corrigez le nombre d’heures.',
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
  ACTE_DUREE: {
    titre: 'Durée d’acte impossible',
    cause: 'Un acte dure d’une minute à une journée.',
    action: 'Corrigez la durée.',
  },
  RENDEZ_VOUS_INCONNU: {
    titre: 'Rendez-vous inconnu',
    cause: 'Aucun rendez-vous de la mission locale ne porte cette clé.',
    action: 'Vérifiez la clé auprès de la fiche de la personne.',
  },
  RENDEZ_VOUS_DUREE: {
    titre: 'Durée de rendez-vous impossible',
    cause: 'Un rendez-vous dure de 5 minutes à 8 heures.',
    action: 'Corrigez la durée.',
  },
  RENDEZ_VOUS_PASSE: {
    titre: 'Rendez-vous dans le passé',
    cause: 'Un rendez-vous se prend, ou se déplace, pour plus tard.',
    action: 'Choisissez un créneau à venir ; un entretien déjà tenu se consigne comme un acte.',
  },
  RENDEZ_VOUS_CHEVAUCHE: {
    titre: 'Rendez-vous qui se chevauchent',
    cause: 'Le jeune est déjà attendu à ce moment par la mission locale.',
    action: 'Choisissez un autre créneau, ou annulez le premier rendez-vous.',
  },
  RENDEZ_VOUS_NOUVEAU_DEBUT_ATTENDU: {
    titre: 'Nouveau début incohérent',
    cause: 'Un déplacement, et lui seul, donne un nouveau début.',
    action: 'Donnez `nouveauDebut` avec MODIFIE, retirez-le sinon.',
  },
  RENDEZ_VOUS_FINAL: {
    titre: 'Rendez-vous annulé',
    cause: 'Un rendez-vous annulé ne change plus.',
    action: 'Prenez un nouveau rendez-vous.',
  },
  RENDEZ_VOUS_STATUT: {
    titre: 'Issue impossible',
    cause:
      'L’issue d’un rendez-vous se renseigne une fois qu’il a commencé, sauf une excuse ; il ne se déplace ni ne s’annule ensuite.',
    action: 'Attendez le rendez-vous, ou choisissez une issue qui convient.',
  },
  REPERAGE_INCONNU: {
    titre: 'Repérage inconnu',
    cause: 'Aucun repérage ne porte cette clé.',
    action: 'Rechargez la liste des repérages.',
  },
  REPERAGE_PERSONNE: {
    titre: 'Jeune mal désigné',
    cause: 'Un signalement désigne soit une personne connue du hub, soit une identité minimale.',
    action: 'Donnez l’une ou l’autre, pas les deux.',
  },
  REPERAGE_CONTACT_SANS_CONSENTEMENT: {
    titre: 'Coordonnées sans consentement',
    cause: 'Les coordonnées d’un jeune ne se transmettent qu’avec son accord.',
    action: 'Recueillez son accord, ou retirez les coordonnées.',
  },
  REPERAGE_COMMUNE_INVALIDE: {
    titre: 'Code commune mal formé',
    cause: 'Un code commune a cinq caractères du code officiel géographique.',
    action: 'Choisissez la commune dans le référentiel.',
  },
  REPERAGE_CONCLU: {
    titre: 'Repérage déjà conclu',
    cause: 'Ce repérage est conclu ; son identité minimale est effacée.',
    action: 'Signalez à nouveau le jeune si besoin.',
  },
  REPERAGE_CONCLUSION: {
    titre: 'Conclusion impossible',
    cause:
      'Un repérage se conclut par CONTACTE, une fois confié à un conseiller, ou par SANS_SUITE, et pas avant le signalement.',
    action: 'Confiez d’abord le repérage, ou corrigez la conclusion.',
  },
} as const satisfies Erreurs

export type CodeErreur = keyof typeof erreurs | CodeCommun

export const { refusOf } = refusalsIn(erreurs)
