/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Avis de l’équipe pluridisciplinaire. */
export type AvisEquipe =
  /** Ajourné : le dossier revient à une prochaine séance. */
  | 'AJOURNE'
  /** Défavorable à ce qui est proposé. */
  | 'DEFAVORABLE'
  /** Favorable à ce qui est proposé. */
  | 'FAVORABLE';

/** Catégorie administrative d’inscription (arrêté du 5 février 1992). */
export type CategorieInscription =
  /** 1 : sans emploi, immédiatement disponible, cherche un emploi durable à temps plein. */
  | 'CATEGORIE_1'
  /** 2 : sans emploi, immédiatement disponible, cherche un emploi durable à temps partiel. */
  | 'CATEGORIE_2'
  /** 3 : sans emploi, immédiatement disponible, cherche un emploi temporaire ou saisonnier. */
  | 'CATEGORIE_3'
  /** 4 : sans emploi, non immédiatement disponible (formation, stage, arrêt). */
  | 'CATEGORIE_4'
  /** 5 : pourvue d’un emploi (contrat aidé, création d’entreprise), en cherche un autre. */
  | 'CATEGORIE_5'
  /** 6 : a travaillé plus de 78 heures dans le mois, cherche un emploi durable à temps plein. */
  | 'CATEGORIE_6'
  /** 7 : a travaillé plus de 78 heures dans le mois, cherche un emploi durable à temps partiel. */
  | 'CATEGORIE_7'
  /** 8 : a travaillé plus de 78 heures dans le mois, cherche un emploi temporaire ou saisonnier. */
  | 'CATEGORIE_8';

/** Nature de la situation d’un jeune. */
export type CategorieSituationJeune =
  /** Contrat en alternance. */
  | 'CONTRAT_EN_ALTERNANCE'
  /** Recherche d’emploi. */
  | 'DEMANDEUR_EMPLOI'
  /** Emploi. */
  | 'EMPLOI'
  /** Formation. */
  | 'FORMATION'
  /** Immersion en entreprise. */
  | 'IMMERSION_EN_ENTREPRISE'
  /** Période de mise en situation en milieu professionnel. */
  | 'PMSMP'
  /** Scolarité. */
  | 'SCOLARITE'
  /** Contrat de volontariat ou bénévolat. */
  | 'VOLONTARIAT_BENEVOLAT';

/** Contrat proposé à une personne. */
export type ContratPoleEmploiOuvrirInput = {
  /** Clé tirée au hasard par le client : la même clé n’agit qu’une fois. */
  cleIdempotence: string;
  /** Premier jour. */
  debut: string;
  /** Dernier jour prévu. */
  fin?: string | null | undefined;
  /** Heures d’activité par semaine, de 1 à 35 ; absent si dispense. */
  heuresParSemaine?: number | null | undefined;
  /** Raison légale de prévoir moins de quinze heures, ou aucune, dans un contrat d’engagement. */
  motifMoinsDe15h?: MotifMoinsDe15h | null | undefined;
  /** Nature. */
  nature: NatureContratPoleEmploi;
  /** Jour où l’orientation a été notifiée à la personne ; nécessaire à un contrat d’engagement. */
  orientationNotifieeLe?: string | null | undefined;
  /** Personne qui s’engage. */
  personneId: string;
};

/** Signature d’un contrat par la personne et France Travail. */
export type ContratPoleEmploiSignerInput = {
  /** Clé tirée au hasard par le client : la même clé n’agit qu’une fois. */
  cleIdempotence: string;
  /** Contrat signé. */
  contratId: string;
  /** Jour de signature. */
  signeLe: string;
  /** Version de l’objet telle que lue. */
  versionAttendue: number;
};

/** Étape d’un passage en équipe pluridisciplinaire. */
export type EtapePassage =
  /** Dossier créé. */
  | 'CREE'
  /** En attente de l’avis de l’équipe. */
  | 'DECISION_EP'
  /** Avis rendu, en attente de la décision du président du conseil départemental. */
  | 'DECISION_PCD'
  /** Inscrit à une séance. */
  | 'SEANCE'
  /** Décision prise. */
  | 'TRAITE';

/** Avancement d’une action du plan. */
export type EtatActionContrat =
  /** Abandonnée. */
  | 'ABANDONNEE'
  /** En cours. */
  | 'EN_COURS'
  /** Prévue. */
  | 'PREVUE'
  /** Réalisée. */
  | 'REALISEE';

/** État d’une aide accordée. */
export type EtatAide =
  /** Accordée. */
  | 'ACCORDEE'
  /** Annulée. */
  | 'ANNULEE'
  /** Versée. */
  | 'VERSEE';

/** État d’un dossier au département. */
export type EtatDossierDepartement =
  /** Clos. */
  | 'CLOS'
  /** Ouvert. */
  | 'OUVERT';

/** État du dossier en mission locale. */
export type EtatDossierMissionLocale =
  /** Accompagnement terminé. */
  | 'CLOS'
  /** Accompagnement en cours. */
  | 'OUVERT';

/** État du dossier RSA (CNAF ETATDOSRSA). */
export type EtatDroitRsa =
  /** Droit clos. */
  | 'CLOS'
  /** Droit clos sur un mois antérieur. */
  | 'CLOS_MOIS_ANTERIEUR'
  /** Demande en attente de décision. */
  | 'DEMANDE_EN_ATTENTE'
  /** Droit ouvert et suspendu. */
  | 'OUVERT_SUSPENDU'
  /** Droit ouvert et versable. */
  | 'OUVERT_VERSABLE'
  /** Droit ouvert, versement suspendu. */
  | 'OUVERT_VERSEMENT_SUSPENDU'
  /** Droit refusé. */
  | 'REFUSE';

/** Avancement de l’orientation. */
export type EtatOrientation =
  /** En préparation. */
  | 'BROUILLON'
  /** Close. */
  | 'CLOTUREE'
  /** En attente de décision. */
  | 'EN_ATTENTE'
  /** En cours. */
  | 'OUVERTE';

/** État du recrutement (LHÉO etat-recrutement). */
export type EtatRecrutement =
  /** Fermé. */
  | 'FERME'
  /** Ouvert. */
  | 'OUVERT'
  /** Suspendu. */
  | 'SUSPENDU';

/** Avancement d’une demande de réorientation. */
export type EtatReorientation =
  /** Acceptée : une nouvelle orientation remplace la précédente. */
  | 'ACCEPTEE'
  /** Demandée, en attente de décision. */
  | 'DEMANDEE'
  /** Refusée, avec un motif notifié. */
  | 'REFUSEE';

/** Avancement d’un repérage. */
export type EtatReperage =
  /** Le jeune a été joint. */
  | 'CONTACTE'
  /** Confié à un conseiller. */
  | 'PRIS_EN_CHARGE'
  /** Clos sans suite. */
  | 'SANS_SUITE'
  /** Signalé, personne ne s’en occupe encore. */
  | 'SIGNALE';

/** État d’une sanction. */
export type EtatSanction =
  /** Décidée ; elle court jusqu’à son terme. */
  | 'DECIDEE'
  /** Levée avant son terme, la personne s’étant remobilisée. */
  | 'LEVEE';

/** Modalité d’un rendez-vous. */
export type ModaliteRendezVous =
  /** Sur place. */
  | 'PHYSIQUE'
  /** Par téléphone. */
  | 'TELEPHONE'
  /** Par visioconférence. */
  | 'VISIO';

/** Raison légale de prévoir moins de quinze heures par semaine (code du travail, R5411-15). */
export type MotifMoinsDe15h =
  /** Dispense demandée pour handicap. */
  | 'HANDICAP'
  /** Dispense demandée pour invalidité. */
  | 'INVALIDITE'
  /** Dispense demandée par un parent isolé sans mode de garde pour un enfant de moins de douze ans. */
  | 'PARENT_ISOLE'
  /** Dispense demandée pour raison de santé. */
  | 'SANTE'
  /** Durée réduite, sans être nulle, pour tenir compte de la situation. */
  | 'SITUATION_INDIVIDUELLE';

/** Motif d’un passage en équipe pluridisciplinaire. */
export type MotifPassageEquipe =
  /** Absence d’orientation, de contrat ou de démarche. */
  | 'DEFAUT_INSERTION'
  /** Non-respect du contrat d’engagement. */
  | 'NON_RESPECT_CONTRAT'
  /** Radiation de la liste des demandeurs d’emploi. */
  | 'RADIATION'
  /** Refus de se soumettre à un contrôle. */
  | 'REFUS_CONTROLE'
  /** Réorientation entre le service public de l’emploi et les autres organismes. */
  | 'REORIENTATION';

/** Motif d’un rendez-vous fixé par le département. */
export type MotifRendezVousDepartement =
  /** Premier rendez-vous d’accompagnement. */
  | 'ACCOMPAGNEMENT'
  /** Bilan du contrat d’engagement. */
  | 'BILAN'
  /** Information collective sur les droits et devoirs. */
  | 'INFORMATION_COLLECTIVE'
  /** Entretien d’orientation. */
  | 'ORIENTATION'
  /** Suivi du parcours. */
  | 'SUIVI';

/** Motif d’un rendez-vous. */
export type MotifRendezVousPoleEmploi =
  /** Suivi et accompagnement. */
  | 'ACCOMPAGNEMENT'
  /** Autre motif. */
  | 'AUTRE'
  /** Entretien d’orientation. */
  | 'ORIENTATION';

/** Nature du contrat avec France Travail. */
export type NatureContratPoleEmploi =
  /** Contrat d’engagement (code du travail, L5411-6). */
  | 'CONTRAT_ENGAGEMENT'
  /** Projet personnalisé d’accès à l’emploi, avant la loi pour le plein emploi. */
  | 'PPAE';

/** Objet d’une PMSMP (code du travail, L5135-1). */
export type ObjectifPmsmp =
  /** Confirmer un projet professionnel. */
  | 'CONFIRMER_PROJET'
  /** Découvrir un métier ou un secteur d’activité. */
  | 'DECOUVRIR_METIER'
  /** Initier une démarche de recrutement. */
  | 'INITIER_RECRUTEMENT';

/** Nature de l’organisme référent. */
export type OrganismeReferentType =
  /** Cap emploi. */
  | 'CAP_EMPLOI'
  /** Délégataire du conseil départemental. */
  | 'DELEGATAIRE'
  /** Conseil départemental. */
  | 'DEPARTEMENT'
  /** France Travail. */
  | 'FRANCE_TRAVAIL'
  /** Organisme inconnu. */
  | 'INDETERMINE'
  /** Mission locale. */
  | 'MISSION_LOCALE';

/** Décision d’orientation. */
export type OrientationDeciderInput = {
  /** Clé tirée au hasard par le client : la même clé ne décide qu’une fois. */
  cleIdempotence: string;
  /** Jour de la décision. */
  decideeLe: string;
  /** Motif notifié à la personne. */
  motif?: string | null | undefined;
  /** Organisme référent désigné. */
  organismeReferent: OrganismeReferentType;
  /** Parcours décidé. */
  parcours: TypeParcours;
  /** Personne orientée. */
  personneId: string;
  /** Version de l’orientation en cours que cette décision remplace ; absente s’il n’y en a pas. */
  versionAttendue?: number | null | undefined;
};

/** Qui a signalé le jeune. Une structure sensible est toujours « autre » : la nommer dirait ce qu’elle traite. */
export type OrigineReperage =
  /** Association. */
  | 'ASSOCIATION'
  /** Autre, dont les structures qui ne doivent pas être nommées. */
  | 'AUTRE'
  /** Caisse d’allocations familiales. */
  | 'CAF'
  /** Centre communal d’action sociale. */
  | 'CCAS'
  /** Centre de formation ou d’apprentissage. */
  | 'CENTRE_DE_FORMATION'
  /** Commune ou intercommunalité. */
  | 'COMMUNE'
  /** Conseil départemental. */
  | 'DEPARTEMENT'
  /** Établissement scolaire ou service académique. */
  | 'EDUCATION_NATIONALE'
  /** Proche. */
  | 'FAMILLE'
  /** France Travail. */
  | 'FRANCE_TRAVAIL'
  /** Le jeune lui-même. */
  | 'JEUNE'
  /** Mission locale. */
  | 'MISSION_LOCALE';

/** Organisation conviée à un rendez-vous conjoint. */
export type ParticipantRendezVousInput = {
  /** Organisation. */
  organisationId: string;
  /** Professionnel de cette organisation. */
  professionnelId?: string | null | undefined;
};

/** Filtre des personnes ; les critères se cumulent. */
export type PersonneFiltre = {
  /** Jour de naissance exact. */
  dateNaissance?: string | null | undefined;
  /** Modifiés depuis cet instant, compris. Pour suivre une liste sans rien manquer, repartez de deux minutes avant le début de votre lecture précédente : une écriture n’est visible qu’une fois validée, un peu après l’instant qu’elle porte. */
  modifieDepuis?: string | null | undefined;
  /** Début du nom d’usage ou de naissance, sans égard aux accents ni à la casse. */
  nom?: string | null | undefined;
  /** Début du premier prénom, sans égard aux accents ni à la casse. */
  prenom?: string | null | undefined;
};

/** Positionnement à faire. */
export type PositionnerInput = {
  /** Clé tirée au hasard par le client : la même clé ne compte qu’une fois. */
  cleIdempotence: string;
  /** Personne à positionner. */
  personneId: string;
  /** Jour du positionnement. */
  positionneLe: string;
  /** Vrai pour proposer seulement, à confirmer par le prescripteur. */
  prePositionnement?: boolean;
  /** Organisation prescriptrice. */
  prescripteurId: string;
  /** Session de formation. */
  sessionId: string;
  /** Version du pré-positionnement à confirmer ; absente s’il n’y en a pas. */
  versionAttendue?: number | null | undefined;
};

/** Rendez-vous conjoint à prendre. */
export type RendezVousConjointPrendreInput = {
  /** Clé tirée au hasard par le client : la même clé n’en prend qu’un. */
  cleIdempotence: string;
  /** Début. */
  debut: string;
  /** Durée, de 5 à 480 minutes. */
  dureeMinutes: number;
  /** Lieu, ou lien de visioconférence. */
  lieu?: string | null | undefined;
  /** Modalité. */
  modalite: ModaliteRendezVous;
  /** Objet, tel qu’il figure sur la convocation. */
  objet?: string | null | undefined;
  /** Organisations conviées, deux au moins, dont celle de l’appelant. */
  participants: Array<ParticipantRendezVousInput>;
  /** Personne conviée. */
  personneId: string;
};

/** Rôle d’un professionnel désigné. */
export type RoleAccompagnement =
  /** Accompagne aux côtés du référent unique (accompagnement global). */
  | 'CO_ACCOMPAGNEMENT'
  /** Référent unique : un seul à la fois. */
  | 'REFERENT_UNIQUE';

/** Rôle d’une personne dans le dossier RSA (CNAF ROLEPERS). */
export type RolePersonne =
  /** Autre personne rattachée. */
  | 'AUTRE'
  /** Conjoint, concubin ou partenaire de PACS. */
  | 'CONJOINT'
  /** Demandeur. */
  | 'DEMANDEUR'
  /** Enfant à charge. */
  | 'ENFANT'
  /** Responsable du dossier, non demandeur. */
  | 'RESPONSABLE_DOSSIER';

/** Filtre des sessions de formation ; les critères se cumulent. */
export type SessionFormationFiltre = {
  /** Code de la commune du lieu. */
  commune?: string | null | undefined;
  /** Qui commencent avant ce jour. */
  debutAvant?: string | null | undefined;
  /** Qui commencent ce jour ou après. */
  debutDepuis?: string | null | undefined;
  /** Code du département du lieu. */
  departement?: string | null | undefined;
  /** État du recrutement. */
  etatRecrutement?: EtatRecrutement | null | undefined;
  /** Code LHÉO du financeur ; 2 pour la Région. */
  financeur?: string | null | undefined;
  /** Formacode du domaine. */
  formacode?: string | null | undefined;
  /** Code ROME du métier préparé. */
  metier?: string | null | undefined;
  /** Modifiés depuis cet instant, compris. Pour suivre une liste sans rien manquer, repartez de deux minutes avant le début de votre lecture précédente : une écriture n’est visible qu’une fois validée, un peu après l’instant qu’elle porte. */
  modifieDepuis?: string | null | undefined;
  /** Mots de l’intitulé, sans égard aux accents. */
  recherche?: string | null | undefined;
  /** Vrai : seulement les sessions retirées ; faux : seulement les offertes. Absent : les offertes, et aussi les retirées quand `modifieDepuis` est donné. */
  retirees?: boolean | null | undefined;
};

/** Sexe à l’état civil. */
export type Sexe =
  /** Féminin. */
  | 'FEMININ'
  /** Non communiqué. */
  | 'INCONNU'
  /** Masculin. */
  | 'MASCULIN';

/** Situation familiale (CNAF SITFAM). */
export type SituationFamiliale =
  /** Célibataire. */
  | 'CELIBATAIRE'
  /** Disparu (jugement d’absence). */
  | 'DISPARU'
  /** Divorcé. */
  | 'DIVORCE'
  /** Isolé après une vie maritale ou un PACS. */
  | 'ISOLE_APRES_VIE_COMMUNE'
  /** Marié. */
  | 'MARIE'
  /** Lié par un PACS. */
  | 'PACSE'
  /** Reprise du mariage. */
  | 'REPRISE_MARIAGE'
  /** Reprise de la vie commune dans un PACS. */
  | 'REPRISE_VIE_COMMUNE_PACS'
  /** Reprise de la vie maritale. */
  | 'REPRISE_VIE_MARITALE'
  /** Séparé de fait. */
  | 'SEPARE_DE_FAIT'
  /** Séparé légalement. */
  | 'SEPARE_LEGALEMENT'
  /** Veuf. */
  | 'VEUF'
  /** Vie maritale. */
  | 'VIE_MARITALE';

/** Partenaire d’où vient une donnée. */
export type SourceDonnee =
  /** Caisse d’allocations familiales. */
  | 'CAF'
  /** Conseil départemental. */
  | 'DEPARTEMENT'
  /** Espace numérique partagé. */
  | 'ESPACE_PARTAGE'
  /** Mission locale. */
  | 'MISSION_LOCALE'
  /** Pôle emploi, France Travail. */
  | 'POLE_EMPLOI'
  /** Conseil régional. */
  | 'REGION'
  /** La personne elle-même. */
  | 'USAGER';

/** État du rapprochement d’une personne. */
export type StatutAppariement =
  /** Un cas ouvert attend la décision d’un gestionnaire. */
  | 'A_VERIFIER'
  /** Identité certifiée par une autorité. */
  | 'CERTIFIEE'
  /** Connue par une seule source. */
  | 'NOUVELLE'
  /** Connue par plusieurs sources qui concordent. */
  | 'RAPPROCHEE';

/** Position d’un contrat d’engagement. */
export type StatutContrat =
  /** Annulé avant d’être en vigueur. */
  | 'ANNULE'
  /** En cours, bilan à réaliser. */
  | 'BILAN_A_REALISER'
  /** En rédaction. */
  | 'BROUILLON'
  /** Clos avant ou à son terme. */
  | 'CLOS'
  /** Arrive à terme, renouvellement attendu. */
  | 'EN_ATTENTE_RENOUVELLEMENT'
  /** Proposé, en attente de signatures. */
  | 'EN_ATTENTE_SIGNATURE'
  /** Signé et en vigueur. */
  | 'EN_COURS'
  /** Terme échu. */
  | 'EXPIRE'
  /** Refusé par le décideur. */
  | 'NON_VALIDE';

/** Position d’une convention de PMSMP. */
export type StatutPmsmp =
  /** Acceptée par le prescripteur. */
  | 'ACCEPTEE'
  /** Acceptée par le conseiller. */
  | 'ACCEPTEE_CONSEILLER'
  /** Annulée. */
  | 'ANNULEE'
  /** À signer. */
  | 'A_SIGNER'
  /** Caduque. */
  | 'CADUQUE'
  /** En cours d’examen. */
  | 'EN_EXAMEN'
  /** Signée par une partie des signataires. */
  | 'PARTIELLEMENT_SIGNEE'
  /** Rejetée. */
  | 'REJETEE';

/** Avancement d’un positionnement. */
export type StatutPositionnement =
  /** Abandonné, avant ou pendant la formation. */
  | 'ABANDON'
  /** Place confirmée par l’organisme de formation. */
  | 'CONFIRME'
  /** Entré en formation. */
  | 'ENTRE'
  /** Positionné, en attente de l’organisme de formation. */
  | 'POSITIONNE'
  /** Proposé, à confirmer par le prescripteur. */
  | 'PRE_POSITIONNE'
  /** Refusé. */
  | 'REFUSE';

/** Avancement d’une prestation prescrite. */
export type StatutPrestationPoleEmploi =
  /** Commencée puis abandonnée. */
  | 'ABANDONNEE'
  /** Annulée avant de commencer. */
  | 'ANNULEE'
  /** Commencée. */
  | 'EN_COURS'
  /** Prescrite. */
  | 'PRESCRITE'
  /** Menée à son terme. */
  | 'REALISEE'
  /** Refusée par la personne ou par le prestataire. */
  | 'REFUSEE';

/** Avancement du projet professionnel. */
export type StatutProjetProfessionnel =
  /** Abandonné. */
  | 'ABANDONNE'
  /** À construire. */
  | 'A_CONSTRUIRE'
  /** Confirmé par une expérience ou une immersion. */
  | 'CONFIRME'
  /** En cours de recherche. */
  | 'EN_COURS';

/** Suite donnée à une demande de rectification. */
export type StatutRectification =
  /** Le partenaire doit répondre avant l’échéance. */
  | 'A_TRAITER'
  /** Le partenaire a corrigé la donnée. */
  | 'RECTIFIEE'
  /** Le partenaire maintient la donnée et dit pourquoi. */
  | 'REFUSEE';

/** Issue d’un rendez-vous. */
export type StatutRendezVous =
  /** Absence non excusée. */
  | 'ABSENT'
  /** Absence excusée. */
  | 'ABSENT_EXCUSE'
  /** Annulé par l’organisme. */
  | 'ANNULE'
  /** Passé, issue à renseigner. */
  | 'A_RENSEIGNER'
  /** Honoré. */
  | 'EFFECTUE'
  /** Déplacé. */
  | 'MODIFIE'
  /** Pris. */
  | 'PRIS';

/** Thème d’un besoin ou d’un frein. */
export type ThemeFrein =
  /** Choisir un métier. */
  | 'CHOISIR_UN_METIER'
  /** Contraintes familiales. */
  | 'CONTRAINTES_FAMILIALES'
  /** Créer une entreprise. */
  | 'CREER_UNE_ENTREPRISE'
  /** Difficultés administratives ou juridiques. */
  | 'DIFFICULTES_ADMINISTRATIVES'
  /** Difficultés financières. */
  | 'DIFFICULTES_FINANCIERES'
  /** Emploi. */
  | 'EMPLOI'
  /** Formation. */
  | 'FORMATION'
  /** Logement. */
  | 'LOGEMENT'
  /** Maîtrise de la langue française et savoirs de base. */
  | 'MAITRISE_LANGUE'
  /** Mobilité. */
  | 'MOBILITE'
  /** Numérique. */
  | 'NUMERIQUE'
  /** S’ouvrir à l’international. */
  | 'OUVERTURE_INTERNATIONAL'
  /** Préparer sa candidature. */
  | 'PREPARER_SA_CANDIDATURE'
  /** Santé. */
  | 'SANTE'
  /** Se former. */
  | 'SE_FORMER'
  /** Trouver un emploi. */
  | 'TROUVER_UN_EMPLOI';

/** Nature d’un acte de la mission locale. */
export type TypeActeMissionLocale =
  /** Atelier collectif. */
  | 'ATELIER_COLLECTIF'
  /** Démarche faite pour le jeune. */
  | 'DEMARCHE_ADMINISTRATIVE'
  /** Courriel, courrier ou message. */
  | 'ECHANGE_ECRIT'
  /** Entretien individuel. */
  | 'ENTRETIEN_INDIVIDUEL'
  /** Entretien téléphonique. */
  | 'ENTRETIEN_TELEPHONIQUE'
  /** Entretien en visioconférence. */
  | 'VISIOCONFERENCE'
  /** Visite en entreprise. */
  | 'VISITE_EN_ENTREPRISE';

/** Type de contrat de travail. */
export type TypeContratTravail =
  /** Contrat d’apprentissage. */
  | 'APPRENTISSAGE'
  /** Autre type. */
  | 'AUTRE'
  /** Contrat à durée déterminée. */
  | 'CDD'
  /** Contrat à durée déterminée d’insertion. */
  | 'CDDI'
  /** Contrat à durée indéterminée. */
  | 'CDI'
  /** Contrat unique d’insertion, parcours emploi compétences. */
  | 'CONTRAT_AIDE'
  /** Mission d’intérim. */
  | 'INTERIM'
  /** Profession libérale ou commerciale, franchise. */
  | 'LIBERAL'
  /** Contrat de professionnalisation. */
  | 'PROFESSIONNALISATION'
  /** Contrat saisonnier. */
  | 'SAISONNIER';

/** Parcours vers lequel une personne est orientée (code du travail, L5411-5-1). */
export type TypeParcours =
  /** Accompagnement vers l’emploi direct. */
  | 'EMPLOI_DIRECT'
  /** Entretien d’orientation à tenir. */
  | 'ENTRETIEN_ORIENTATION'
  /** Parcours indéterminé. */
  | 'INDETERMINE'
  /** Accompagnement social. */
  | 'SOCIAL'
  /** Accompagnement socio-professionnel. */
  | 'SOCIO_PROFESSIONNEL';

/** Objet d’une séance d’équipe pluridisciplinaire. */
export type TypeSeanceEquipe =
  /** Réorientations et sanctions. */
  | 'MIXTE'
  /** Réorientations. */
  | 'REORIENTATION'
  /** Suspensions et réductions. */
  | 'SANCTION';

export type ContratPoleEmploiOuvrirMutationVariables = Exact<{
  input: ContratPoleEmploiOuvrirInput;
}>;


export type ContratPoleEmploiOuvrirMutation = { contratPoleEmploiOuvrir: { contrat: { id: string, nature: NatureContratPoleEmploi | null, statut: StatutContrat | null, debut: string | null, fin: string | null, version: number } | null, erreurs: Array<{ code: string, message: string, champ: string | null }> } | null };

export type ContratPoleEmploiSignerMutationVariables = Exact<{
  input: ContratPoleEmploiSignerInput;
}>;


export type ContratPoleEmploiSignerMutation = { contratPoleEmploiSigner: { contrat: { id: string, statut: StatutContrat | null, signeLe: string | null, version: number } | null, erreurs: Array<{ code: string, message: string, champ: string | null }> } | null };

export type DossierCompletFragment = { id: string, nom: string | null, nomNaissance: string | null, prenoms: Array<string> | null, sexe: Sexe | null, dateNaissance: string | null, codeCommuneNaissance: string | null, communeNaissance: string | null, statutAppariement: StatutAppariement | null, conservation: { echeanceLe: string | null, retraitPrevuLe: string | null } | null, opposition: { id: string, opposeeLe: string | null, leveeLe: string | null, version: number, modifieLe: string } | null, rectifications: Array<{ id: string, source: SourceDonnee | null, coordonnee: string | null, objetId: string | null, demande: string | null, demandeeLe: string | null, echeanceLe: string | null, statut: StatutRectification | null, reponse: string | null, repondueLe: string | null, version: number, modifieLe: string }> | null, contact: { adresse: Array<string> | null, codePostal: string | null, telephone: string | null, courriel: string | null, source: SourceDonnee | null, commune: { code: string, nom: string } | null } | null, contactsParSource: Array<{ source: SourceDonnee | null, recueLe: string | null, differences: Array<SourceDonnee> | null }> | null, organismeReferent: { depuis: string | null, organisation: { nom: string } | null, referent: { nom: string | null, prenom: string | null } | null } | null, organismesReferentsParSource: Array<{ source: SourceDonnee | null, depuis: string | null, differences: Array<SourceDonnee> | null, organisation: { nom: string } | null }> | null, rendezVousConjoints: Array<{ debut: string | null, statut: StatutRendezVous | null, participants: Array<{ resultat: StatutRendezVous | null, organisation: { nom: string } | null }> | null }> | null, evenements: { edges: Array<{ node: { date: string | null, nature: string | null, source: SourceDonnee | null } | null }> | null } | null, foyer: { situationFamiliale: SituationFamiliale | null, membres: Array<{ role: RolePersonne | null, personne: { id: string, prenoms: Array<string> | null } | null }> | null } | null, dossierRsa: { numeroDemandeRsa: string | null, dateDemande: string | null, etats: Array<{ etat: EtatDroitRsa | null }> | null } | null, droitRsa: { etat: EtatDroitRsa | null, depuis: string | null, suspensions: Array<{ depuis: string | null }> | null } | null, droitsEtDevoirs: { soumis: boolean | null, depuis: string | null, entreeLe: string | null } | null, ressources: { edges: Array<{ node: { debut: string | null, fin: string | null, nulles: boolean | null, mois: Array<{ mois: string | null, ressources: Array<{ nature: string | null, montantCentimes: number | null }> | null }> | null } | null }> | null } | null, dossierDepartement: { numeroDepartement: string | null, etat: EtatDossierDepartement | null, ouvertLe: string | null } | null, orientationsDepartement: Array<{ parcours: TypeParcours | null, etat: EtatOrientation | null, organismeReferent: OrganismeReferentType | null, decideeLe: string | null }> | null, referentDepartement: { role: RoleAccompagnement | null, debut: string | null, professionnel: { nom: string | null, prenom: string | null } | null } | null, designationsReferent: Array<{ role: RoleAccompagnement | null, debut: string | null, fin: string | null, organisation: { nom: string } | null }> | null, reorientationsDepartement: Array<{ parcoursSouhaite: TypeParcours | null, organismeSouhaite: OrganismeReferentType | null, etat: EtatReorientation | null, demandeeLe: string | null, decideeLe: string | null }> | null, diagnosticDepartement: { etabliLe: string | null, tauxCompletude: number | null, freins: Array<{ theme: ThemeFrein | null, libelle: string | null }> | null } | null, diagnosticsDepartement: Array<{ etabliLe: string | null, tauxCompletude: number | null }> | null, contratsDepartement: Array<{ statut: StatutContrat | null, debut: string | null, fin: string | null, signeLe: string | null, versions: Array<{ numero: number | null, debut: string | null, fin: string | null, heuresHebdomadaires: number | null, signeePersonneLe: string | null, signeeOrganismeLe: string | null, actions: Array<{ libelle: string | null, etat: EtatActionContrat | null, debut: string | null, fin: string | null, heuresHebdomadaires: number | null, organisation: { nom: string } | null }> | null }> | null }> | null, rendezVousDepartement: Array<{ debut: string | null, motif: MotifRendezVousDepartement | null, statut: StatutRendezVous | null }> | null, passagesEquipePluridisciplinaire: Array<{ motif: MotifPassageEquipe | null, etape: EtapePassage | null, inscritLe: string | null, avis: AvisEquipe | null, avisRenduLe: string | null, seance: { jour: string | null, typeSeance: TypeSeanceEquipe | null } | null }> | null, sanctionsDepartement: Array<{ rang: number | null, etat: EtatSanction | null, manquementNotifieLe: string | null, observationsAvant: string | null, decideeLe: string | null, tauxPourcent: number | null, debut: string | null, fin: string | null, leveeLe: string | null }> | null, aidesDepartementales: Array<{ accordeeLe: string | null, etat: EtatAide | null, dispositif: { libelle: string } | null }> | null, inscriptionPoleEmploi: { numeroFranceTravail: string | null, categorie: CategorieInscription | null, inscriteLe: string | null, agence: { nom: string } | null } | null, inscriptionsPoleEmploi: Array<{ categorie: CategorieInscription | null, inscriteLe: string | null, cesseeLe: string | null }> | null, orientationsPoleEmploi: Array<{ parcours: TypeParcours | null, etat: EtatOrientation | null, decideeLe: string | null }> | null, diagnosticPoleEmploi: { etabliLe: string | null, themes: Array<ThemeFrein> | null } | null, diagnosticsPoleEmploi: Array<{ etabliLe: string | null, enCours: boolean | null }> | null, contratsPoleEmploi: Array<{ nature: NatureContratPoleEmploi | null, statut: StatutContrat | null, debut: string | null, fin: string | null, signeLe: string | null }> | null, rendezVousPoleEmploi: Array<{ debut: string | null, motif: MotifRendezVousPoleEmploi | null, statut: StatutRendezVous | null }> | null, prestationsPoleEmploi: Array<{ statut: StatutPrestationPoleEmploi | null, debut: string | null, fin: string | null, action: { libelle: string } | null }> | null, conventionsPmsmp: Array<{ nomEtablissement: string | null, objectif: ObjectifPmsmp | null, statut: StatutPmsmp | null, debut: string | null, fin: string | null }> | null, projetProfessionnel: { statut: StatutProjetProfessionnel | null, metiers: Array<{ metier: { codeRome: string, libelle: string } | null }> | null } | null, dossierMissionLocale: { idDossier: string | null, etat: EtatDossierMissionLocale | null, ouvertLe: string | null, conseiller: { nom: string | null, prenom: string | null } | null } | null, reperages: Array<{ origine: OrigineReperage | null, etat: EtatReperage | null, signaleLe: string | null, concluLe: string | null }> | null, orientationsMissionLocale: Array<{ parcours: TypeParcours | null, etat: EtatOrientation | null, decideeLe: string | null }> | null, situationsJeune: Array<{ categorie: CategorieSituationJeune | null, debut: string | null, fin: string | null }> | null, actesMissionLocale: Array<{ type: TypeActeMissionLocale | null, realiseLe: string | null, dureeMinutes: number | null }> | null, rendezVousMissionLocale: Array<{ debut: string | null, statut: StatutRendezVous | null }> | null, parcoursCej: Array<{ debut: string | null, finPrevue: string | null }> | null, contratsEngagementJeune: Array<{ statut: StatutContrat | null, debut: string | null, fin: string | null, signeLe: string | null }> | null, positionnements: Array<{ statut: StatutPositionnement | null, session: { debut: string, fin: string | null, action: { formation: { intitule: string, organisme: { nom: string } | null } | null } | null } | null }> | null };

export type DossierEntierQueryVariables = Exact<{
  id: string;
}>;


export type DossierEntierQuery = { personne: { id: string, nom: string | null, nomNaissance: string | null, prenoms: Array<string> | null, sexe: Sexe | null, dateNaissance: string | null, codeCommuneNaissance: string | null, communeNaissance: string | null, statutAppariement: StatutAppariement | null, conservation: { echeanceLe: string | null, retraitPrevuLe: string | null } | null, opposition: { id: string, opposeeLe: string | null, leveeLe: string | null, version: number, modifieLe: string } | null, rectifications: Array<{ id: string, source: SourceDonnee | null, coordonnee: string | null, objetId: string | null, demande: string | null, demandeeLe: string | null, echeanceLe: string | null, statut: StatutRectification | null, reponse: string | null, repondueLe: string | null, version: number, modifieLe: string }> | null, contact: { adresse: Array<string> | null, codePostal: string | null, telephone: string | null, courriel: string | null, source: SourceDonnee | null, commune: { code: string, nom: string } | null } | null, contactsParSource: Array<{ source: SourceDonnee | null, recueLe: string | null, differences: Array<SourceDonnee> | null }> | null, organismeReferent: { depuis: string | null, organisation: { nom: string } | null, referent: { nom: string | null, prenom: string | null } | null } | null, organismesReferentsParSource: Array<{ source: SourceDonnee | null, depuis: string | null, differences: Array<SourceDonnee> | null, organisation: { nom: string } | null }> | null, rendezVousConjoints: Array<{ debut: string | null, statut: StatutRendezVous | null, participants: Array<{ resultat: StatutRendezVous | null, organisation: { nom: string } | null }> | null }> | null, evenements: { edges: Array<{ node: { date: string | null, nature: string | null, source: SourceDonnee | null } | null }> | null } | null, foyer: { situationFamiliale: SituationFamiliale | null, membres: Array<{ role: RolePersonne | null, personne: { id: string, prenoms: Array<string> | null } | null }> | null } | null, dossierRsa: { numeroDemandeRsa: string | null, dateDemande: string | null, etats: Array<{ etat: EtatDroitRsa | null }> | null } | null, droitRsa: { etat: EtatDroitRsa | null, depuis: string | null, suspensions: Array<{ depuis: string | null }> | null } | null, droitsEtDevoirs: { soumis: boolean | null, depuis: string | null, entreeLe: string | null } | null, ressources: { edges: Array<{ node: { debut: string | null, fin: string | null, nulles: boolean | null, mois: Array<{ mois: string | null, ressources: Array<{ nature: string | null, montantCentimes: number | null }> | null }> | null } | null }> | null } | null, dossierDepartement: { numeroDepartement: string | null, etat: EtatDossierDepartement | null, ouvertLe: string | null } | null, orientationsDepartement: Array<{ parcours: TypeParcours | null, etat: EtatOrientation | null, organismeReferent: OrganismeReferentType | null, decideeLe: string | null }> | null, referentDepartement: { role: RoleAccompagnement | null, debut: string | null, professionnel: { nom: string | null, prenom: string | null } | null } | null, designationsReferent: Array<{ role: RoleAccompagnement | null, debut: string | null, fin: string | null, organisation: { nom: string } | null }> | null, reorientationsDepartement: Array<{ parcoursSouhaite: TypeParcours | null, organismeSouhaite: OrganismeReferentType | null, etat: EtatReorientation | null, demandeeLe: string | null, decideeLe: string | null }> | null, diagnosticDepartement: { etabliLe: string | null, tauxCompletude: number | null, freins: Array<{ theme: ThemeFrein | null, libelle: string | null }> | null } | null, diagnosticsDepartement: Array<{ etabliLe: string | null, tauxCompletude: number | null }> | null, contratsDepartement: Array<{ statut: StatutContrat | null, debut: string | null, fin: string | null, signeLe: string | null, versions: Array<{ numero: number | null, debut: string | null, fin: string | null, heuresHebdomadaires: number | null, signeePersonneLe: string | null, signeeOrganismeLe: string | null, actions: Array<{ libelle: string | null, etat: EtatActionContrat | null, debut: string | null, fin: string | null, heuresHebdomadaires: number | null, organisation: { nom: string } | null }> | null }> | null }> | null, rendezVousDepartement: Array<{ debut: string | null, motif: MotifRendezVousDepartement | null, statut: StatutRendezVous | null }> | null, passagesEquipePluridisciplinaire: Array<{ motif: MotifPassageEquipe | null, etape: EtapePassage | null, inscritLe: string | null, avis: AvisEquipe | null, avisRenduLe: string | null, seance: { jour: string | null, typeSeance: TypeSeanceEquipe | null } | null }> | null, sanctionsDepartement: Array<{ rang: number | null, etat: EtatSanction | null, manquementNotifieLe: string | null, observationsAvant: string | null, decideeLe: string | null, tauxPourcent: number | null, debut: string | null, fin: string | null, leveeLe: string | null }> | null, aidesDepartementales: Array<{ accordeeLe: string | null, etat: EtatAide | null, dispositif: { libelle: string } | null }> | null, inscriptionPoleEmploi: { numeroFranceTravail: string | null, categorie: CategorieInscription | null, inscriteLe: string | null, agence: { nom: string } | null } | null, inscriptionsPoleEmploi: Array<{ categorie: CategorieInscription | null, inscriteLe: string | null, cesseeLe: string | null }> | null, orientationsPoleEmploi: Array<{ parcours: TypeParcours | null, etat: EtatOrientation | null, decideeLe: string | null }> | null, diagnosticPoleEmploi: { etabliLe: string | null, themes: Array<ThemeFrein> | null } | null, diagnosticsPoleEmploi: Array<{ etabliLe: string | null, enCours: boolean | null }> | null, contratsPoleEmploi: Array<{ nature: NatureContratPoleEmploi | null, statut: StatutContrat | null, debut: string | null, fin: string | null, signeLe: string | null }> | null, rendezVousPoleEmploi: Array<{ debut: string | null, motif: MotifRendezVousPoleEmploi | null, statut: StatutRendezVous | null }> | null, prestationsPoleEmploi: Array<{ statut: StatutPrestationPoleEmploi | null, debut: string | null, fin: string | null, action: { libelle: string } | null }> | null, conventionsPmsmp: Array<{ nomEtablissement: string | null, objectif: ObjectifPmsmp | null, statut: StatutPmsmp | null, debut: string | null, fin: string | null }> | null, projetProfessionnel: { statut: StatutProjetProfessionnel | null, metiers: Array<{ metier: { codeRome: string, libelle: string } | null }> | null } | null, dossierMissionLocale: { idDossier: string | null, etat: EtatDossierMissionLocale | null, ouvertLe: string | null, conseiller: { nom: string | null, prenom: string | null } | null } | null, reperages: Array<{ origine: OrigineReperage | null, etat: EtatReperage | null, signaleLe: string | null, concluLe: string | null }> | null, orientationsMissionLocale: Array<{ parcours: TypeParcours | null, etat: EtatOrientation | null, decideeLe: string | null }> | null, situationsJeune: Array<{ categorie: CategorieSituationJeune | null, debut: string | null, fin: string | null }> | null, actesMissionLocale: Array<{ type: TypeActeMissionLocale | null, realiseLe: string | null, dureeMinutes: number | null }> | null, rendezVousMissionLocale: Array<{ debut: string | null, statut: StatutRendezVous | null }> | null, parcoursCej: Array<{ debut: string | null, finPrevue: string | null }> | null, contratsEngagementJeune: Array<{ statut: StatutContrat | null, debut: string | null, fin: string | null, signeLe: string | null }> | null, positionnements: Array<{ statut: StatutPositionnement | null, session: { debut: string, fin: string | null, action: { formation: { intitule: string, organisme: { nom: string } | null } | null } | null } | null }> | null } | null };

export type RefusMetierFragment = { code: string, message: string, champ: string | null };

export type OffresPubliquesQueryVariables = Exact<{
  codeRome: string;
  first?: number;
}>;


export type OffresPubliquesQuery = { metier: { codeRome: string, libelle: string } | null, offres: { edges: Array<{ node: { id: string, intitule: string, lieu: string | null, typeContrat: TypeContratTravail } | null }> | null } | null };

export type OrientationDeciderMutationVariables = Exact<{
  input: OrientationDeciderInput;
}>;


export type OrientationDeciderMutation = { orientationDecider: { orientation: { id: string, parcours: TypeParcours | null, etat: EtatOrientation | null, version: number } | null, erreurs: Array<{ code: string, message: string, champ: string | null }> } | null };

export type PersonnesRechercherQueryVariables = Exact<{
  filtre: PersonneFiltre;
  first?: number;
  after?: string | null | undefined;
}>;


export type PersonnesRechercherQuery = { personnes: { edges: Array<{ node: { id: string, nom: string | null, prenoms: Array<string> | null, dateNaissance: string | null } | null }> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PositionnerMutationVariables = Exact<{
  input: PositionnerInput;
}>;


export type PositionnerMutation = { positionner: { positionnement: { id: string, statut: StatutPositionnement | null, positionneLe: string | null, version: number } | null, erreurs: Array<{ code: string, message: string, champ: string | null }> } | null };

export type RendezVousConjointPrendreMutationVariables = Exact<{
  input: RendezVousConjointPrendreInput;
}>;


export type RendezVousConjointPrendreMutation = { rendezVousConjointPrendre: { rendezVous: { id: string, debut: string | null, dureeMinutes: number | null, statut: StatutRendezVous | null, version: number } | null, erreurs: Array<{ code: string, message: string, champ: string | null }> } | null };

export type SessionsFormationQueryVariables = Exact<{
  filtre?: SessionFormationFiltre | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type SessionsFormationQuery = { sessionsFormation: { edges: Array<{ node: { id: string, debut: string, fin: string | null, places: number | null, etatRecrutement: EtatRecrutement, action: { codePostal: string | null, formation: { intitule: string, certifiante: boolean } | null } | null } | null }> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DossierCompletFragmentDoc = new TypedDocumentString(`
    fragment DossierComplet on Personne {
  id
  nom
  nomNaissance
  prenoms
  sexe
  dateNaissance
  codeCommuneNaissance
  communeNaissance
  statutAppariement
  conservation {
    echeanceLe
    retraitPrevuLe
  }
  opposition {
    id
    opposeeLe
    leveeLe
    version
    modifieLe
  }
  rectifications {
    id
    source
    coordonnee
    objetId
    demande
    demandeeLe
    echeanceLe
    statut
    reponse
    repondueLe
    version
    modifieLe
  }
  contact {
    adresse
    codePostal
    commune {
      code
      nom
    }
    telephone
    courriel
    source
  }
  contactsParSource {
    source
    recueLe
    differences
  }
  organismeReferent {
    depuis
    organisation {
      nom
    }
    referent {
      nom
      prenom
    }
  }
  organismesReferentsParSource {
    source
    depuis
    organisation {
      nom
    }
    differences
  }
  rendezVousConjoints {
    debut
    statut
    participants {
      organisation {
        nom
      }
      resultat
    }
  }
  evenements(first: 20) {
    edges {
      node {
        date
        nature
        source
      }
    }
  }
  foyer {
    situationFamiliale
    membres {
      role
      personne {
        id
        prenoms
      }
    }
  }
  dossierRsa {
    numeroDemandeRsa
    dateDemande
    etats {
      etat
    }
  }
  droitRsa {
    etat
    depuis
    suspensions {
      depuis
    }
  }
  droitsEtDevoirs {
    soumis
    depuis
    entreeLe
  }
  ressources(first: 4) {
    edges {
      node {
        debut
        fin
        nulles
        mois {
          mois
          ressources {
            nature
            montantCentimes
          }
        }
      }
    }
  }
  dossierDepartement {
    numeroDepartement
    etat
    ouvertLe
  }
  orientationsDepartement {
    parcours
    etat
    organismeReferent
    decideeLe
  }
  referentDepartement {
    role
    debut
    professionnel {
      nom
      prenom
    }
  }
  designationsReferent {
    role
    debut
    fin
    organisation {
      nom
    }
  }
  reorientationsDepartement {
    parcoursSouhaite
    organismeSouhaite
    etat
    demandeeLe
    decideeLe
  }
  diagnosticDepartement {
    etabliLe
    tauxCompletude
    freins {
      theme
      libelle
    }
  }
  diagnosticsDepartement {
    etabliLe
    tauxCompletude
  }
  contratsDepartement {
    statut
    debut
    fin
    signeLe
    versions {
      numero
      debut
      fin
      heuresHebdomadaires
      signeePersonneLe
      signeeOrganismeLe
      actions {
        libelle
        etat
        debut
        fin
        heuresHebdomadaires
        organisation {
          nom
        }
      }
    }
  }
  rendezVousDepartement {
    debut
    motif
    statut
  }
  passagesEquipePluridisciplinaire {
    motif
    etape
    inscritLe
    seance {
      jour
      typeSeance
    }
    avis
    avisRenduLe
  }
  sanctionsDepartement {
    rang
    etat
    manquementNotifieLe
    observationsAvant
    decideeLe
    tauxPourcent
    debut
    fin
    leveeLe
  }
  aidesDepartementales {
    accordeeLe
    dispositif {
      libelle
    }
    etat
  }
  inscriptionPoleEmploi {
    numeroFranceTravail
    categorie
    inscriteLe
    agence {
      nom
    }
  }
  inscriptionsPoleEmploi {
    categorie
    inscriteLe
    cesseeLe
  }
  orientationsPoleEmploi {
    parcours
    etat
    decideeLe
  }
  diagnosticPoleEmploi {
    etabliLe
    themes
  }
  diagnosticsPoleEmploi {
    etabliLe
    enCours
  }
  contratsPoleEmploi {
    nature
    statut
    debut
    fin
    signeLe
  }
  rendezVousPoleEmploi {
    debut
    motif
    statut
  }
  prestationsPoleEmploi {
    action {
      libelle
    }
    statut
    debut
    fin
  }
  conventionsPmsmp {
    nomEtablissement
    objectif
    statut
    debut
    fin
  }
  projetProfessionnel {
    statut
    metiers {
      metier {
        codeRome
        libelle
      }
    }
  }
  dossierMissionLocale {
    idDossier
    etat
    ouvertLe
    conseiller {
      nom
      prenom
    }
  }
  reperages {
    origine
    etat
    signaleLe
    concluLe
  }
  orientationsMissionLocale {
    parcours
    etat
    decideeLe
  }
  situationsJeune {
    categorie
    debut
    fin
  }
  actesMissionLocale {
    type
    realiseLe
    dureeMinutes
  }
  rendezVousMissionLocale {
    debut
    statut
  }
  parcoursCej {
    debut
    finPrevue
  }
  contratsEngagementJeune {
    statut
    debut
    fin
    signeLe
  }
  positionnements {
    statut
    session {
      debut
      fin
      action {
        formation {
          intitule
          organisme {
            nom
          }
        }
      }
    }
  }
}
    `, {"fragmentName":"DossierComplet"}) as unknown as TypedDocumentString<DossierCompletFragment, unknown>;
export const RefusMetierFragmentDoc = new TypedDocumentString(`
    fragment RefusMetier on ErreurMetier {
  code
  message
  champ
}
    `, {"fragmentName":"RefusMetier"}) as unknown as TypedDocumentString<RefusMetierFragment, unknown>;
export const ContratPoleEmploiOuvrirDocument = new TypedDocumentString(`
    mutation ContratPoleEmploiOuvrir($input: ContratPoleEmploiOuvrirInput!) {
  contratPoleEmploiOuvrir(input: $input) {
    contrat {
      id
      nature
      statut
      debut
      fin
      version
    }
    erreurs {
      ...RefusMetier
    }
  }
}
    fragment RefusMetier on ErreurMetier {
  code
  message
  champ
}`, {"hash":"sha256:a0440a1b1d2ced9cfc040a33de463ba4dfd277998e5aa3664148d4a92f92828a"}) as unknown as TypedDocumentString<ContratPoleEmploiOuvrirMutation, ContratPoleEmploiOuvrirMutationVariables>;
export const ContratPoleEmploiSignerDocument = new TypedDocumentString(`
    mutation ContratPoleEmploiSigner($input: ContratPoleEmploiSignerInput!) {
  contratPoleEmploiSigner(input: $input) {
    contrat {
      id
      statut
      signeLe
      version
    }
    erreurs {
      ...RefusMetier
    }
  }
}
    fragment RefusMetier on ErreurMetier {
  code
  message
  champ
}`, {"hash":"sha256:2721a905bd08fe037a39bafd7e82382ebd0d6cd536e331ed39544094857b8d0e"}) as unknown as TypedDocumentString<ContratPoleEmploiSignerMutation, ContratPoleEmploiSignerMutationVariables>;
export const DossierEntierDocument = new TypedDocumentString(`
    query DossierEntier($id: ID!) {
  personne(id: $id) {
    ...DossierComplet
  }
}
    fragment DossierComplet on Personne {
  id
  nom
  nomNaissance
  prenoms
  sexe
  dateNaissance
  codeCommuneNaissance
  communeNaissance
  statutAppariement
  conservation {
    echeanceLe
    retraitPrevuLe
  }
  opposition {
    id
    opposeeLe
    leveeLe
    version
    modifieLe
  }
  rectifications {
    id
    source
    coordonnee
    objetId
    demande
    demandeeLe
    echeanceLe
    statut
    reponse
    repondueLe
    version
    modifieLe
  }
  contact {
    adresse
    codePostal
    commune {
      code
      nom
    }
    telephone
    courriel
    source
  }
  contactsParSource {
    source
    recueLe
    differences
  }
  organismeReferent {
    depuis
    organisation {
      nom
    }
    referent {
      nom
      prenom
    }
  }
  organismesReferentsParSource {
    source
    depuis
    organisation {
      nom
    }
    differences
  }
  rendezVousConjoints {
    debut
    statut
    participants {
      organisation {
        nom
      }
      resultat
    }
  }
  evenements(first: 20) {
    edges {
      node {
        date
        nature
        source
      }
    }
  }
  foyer {
    situationFamiliale
    membres {
      role
      personne {
        id
        prenoms
      }
    }
  }
  dossierRsa {
    numeroDemandeRsa
    dateDemande
    etats {
      etat
    }
  }
  droitRsa {
    etat
    depuis
    suspensions {
      depuis
    }
  }
  droitsEtDevoirs {
    soumis
    depuis
    entreeLe
  }
  ressources(first: 4) {
    edges {
      node {
        debut
        fin
        nulles
        mois {
          mois
          ressources {
            nature
            montantCentimes
          }
        }
      }
    }
  }
  dossierDepartement {
    numeroDepartement
    etat
    ouvertLe
  }
  orientationsDepartement {
    parcours
    etat
    organismeReferent
    decideeLe
  }
  referentDepartement {
    role
    debut
    professionnel {
      nom
      prenom
    }
  }
  designationsReferent {
    role
    debut
    fin
    organisation {
      nom
    }
  }
  reorientationsDepartement {
    parcoursSouhaite
    organismeSouhaite
    etat
    demandeeLe
    decideeLe
  }
  diagnosticDepartement {
    etabliLe
    tauxCompletude
    freins {
      theme
      libelle
    }
  }
  diagnosticsDepartement {
    etabliLe
    tauxCompletude
  }
  contratsDepartement {
    statut
    debut
    fin
    signeLe
    versions {
      numero
      debut
      fin
      heuresHebdomadaires
      signeePersonneLe
      signeeOrganismeLe
      actions {
        libelle
        etat
        debut
        fin
        heuresHebdomadaires
        organisation {
          nom
        }
      }
    }
  }
  rendezVousDepartement {
    debut
    motif
    statut
  }
  passagesEquipePluridisciplinaire {
    motif
    etape
    inscritLe
    seance {
      jour
      typeSeance
    }
    avis
    avisRenduLe
  }
  sanctionsDepartement {
    rang
    etat
    manquementNotifieLe
    observationsAvant
    decideeLe
    tauxPourcent
    debut
    fin
    leveeLe
  }
  aidesDepartementales {
    accordeeLe
    dispositif {
      libelle
    }
    etat
  }
  inscriptionPoleEmploi {
    numeroFranceTravail
    categorie
    inscriteLe
    agence {
      nom
    }
  }
  inscriptionsPoleEmploi {
    categorie
    inscriteLe
    cesseeLe
  }
  orientationsPoleEmploi {
    parcours
    etat
    decideeLe
  }
  diagnosticPoleEmploi {
    etabliLe
    themes
  }
  diagnosticsPoleEmploi {
    etabliLe
    enCours
  }
  contratsPoleEmploi {
    nature
    statut
    debut
    fin
    signeLe
  }
  rendezVousPoleEmploi {
    debut
    motif
    statut
  }
  prestationsPoleEmploi {
    action {
      libelle
    }
    statut
    debut
    fin
  }
  conventionsPmsmp {
    nomEtablissement
    objectif
    statut
    debut
    fin
  }
  projetProfessionnel {
    statut
    metiers {
      metier {
        codeRome
        libelle
      }
    }
  }
  dossierMissionLocale {
    idDossier
    etat
    ouvertLe
    conseiller {
      nom
      prenom
    }
  }
  reperages {
    origine
    etat
    signaleLe
    concluLe
  }
  orientationsMissionLocale {
    parcours
    etat
    decideeLe
  }
  situationsJeune {
    categorie
    debut
    fin
  }
  actesMissionLocale {
    type
    realiseLe
    dureeMinutes
  }
  rendezVousMissionLocale {
    debut
    statut
  }
  parcoursCej {
    debut
    finPrevue
  }
  contratsEngagementJeune {
    statut
    debut
    fin
    signeLe
  }
  positionnements {
    statut
    session {
      debut
      fin
      action {
        formation {
          intitule
          organisme {
            nom
          }
        }
      }
    }
  }
}`, {"hash":"sha256:875fd7ca1b7e90e5827a2525ea24e0d3c4aa66dc67abbac17a757c61696f2a50"}) as unknown as TypedDocumentString<DossierEntierQuery, DossierEntierQueryVariables>;
export const OffresPubliquesDocument = new TypedDocumentString(`
    query OffresPubliques($codeRome: ID!, $first: Int! = 10) {
  metier(codeRome: $codeRome) {
    codeRome
    libelle
  }
  offres(filtre: {codeRome: $codeRome}, first: $first) {
    edges {
      node {
        id
        intitule
        lieu
        typeContrat
      }
    }
  }
}
    `, {"hash":"sha256:0146d9316d7ba2c1bccafa737beaf07530e187bf56b3685cf50e04a23854cb1f"}) as unknown as TypedDocumentString<OffresPubliquesQuery, OffresPubliquesQueryVariables>;
export const OrientationDeciderDocument = new TypedDocumentString(`
    mutation OrientationDecider($input: OrientationDeciderInput!) {
  orientationDecider(input: $input) {
    orientation {
      id
      parcours
      etat
      version
    }
    erreurs {
      ...RefusMetier
    }
  }
}
    fragment RefusMetier on ErreurMetier {
  code
  message
  champ
}`, {"hash":"sha256:468f9bfeecabf2a2ed55255d4aed5ff553cdb56f0182dc679e6fbb0122a8ffdd"}) as unknown as TypedDocumentString<OrientationDeciderMutation, OrientationDeciderMutationVariables>;
export const PersonnesRechercherDocument = new TypedDocumentString(`
    query PersonnesRechercher($filtre: PersonneFiltre!, $first: Int! = 20, $after: String) {
  personnes(filtre: $filtre, first: $first, after: $after) {
    edges {
      node {
        id
        nom
        prenoms
        dateNaissance
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:240f7334ae352a4670b0204de1d277020b8c707528b2c2faf851e71f91cb6876"}) as unknown as TypedDocumentString<PersonnesRechercherQuery, PersonnesRechercherQueryVariables>;
export const PositionnerDocument = new TypedDocumentString(`
    mutation Positionner($input: PositionnerInput!) {
  positionner(input: $input) {
    positionnement {
      id
      statut
      positionneLe
      version
    }
    erreurs {
      ...RefusMetier
    }
  }
}
    fragment RefusMetier on ErreurMetier {
  code
  message
  champ
}`, {"hash":"sha256:0249e94d7856a361b415262fd5439ccb955f727afc752d0ceef75a19ca7d8379"}) as unknown as TypedDocumentString<PositionnerMutation, PositionnerMutationVariables>;
export const RendezVousConjointPrendreDocument = new TypedDocumentString(`
    mutation RendezVousConjointPrendre($input: RendezVousConjointPrendreInput!) {
  rendezVousConjointPrendre(input: $input) {
    rendezVous {
      id
      debut
      dureeMinutes
      statut
      version
    }
    erreurs {
      ...RefusMetier
    }
  }
}
    fragment RefusMetier on ErreurMetier {
  code
  message
  champ
}`, {"hash":"sha256:64534e2caa5b30d02e5fa55c535a63dd07bc6abcac7fc42a18e124c749182b27"}) as unknown as TypedDocumentString<RendezVousConjointPrendreMutation, RendezVousConjointPrendreMutationVariables>;
export const SessionsFormationDocument = new TypedDocumentString(`
    query SessionsFormation($filtre: SessionFormationFiltre, $first: Int! = 20, $after: String) {
  sessionsFormation(filtre: $filtre, first: $first, after: $after) {
    edges {
      node {
        id
        debut
        fin
        places
        etatRecrutement
        action {
          codePostal
          formation {
            intitule
            certifiante
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:0fb4667b2d0d7c4db67e649ab7200e9123945158f7837bf058ea48fa43e9a143"}) as unknown as TypedDocumentString<SessionsFormationQuery, SessionsFormationQueryVariables>;