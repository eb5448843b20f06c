/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Avancement de l'orientation. */
export type EtatOrientation =
  /** En préparation. */
  | 'BROUILLON'
  /** Close. */
  | 'CLOTUREE'
  /** En attente de décision. */
  | 'EN_ATTENTE'
  /** En cours. */
  | 'OUVERTE';

/** Motif d'un rendez-vous fixé par le département. */
export type MotifRendezVousDepartement =
  /** Premier rendez-vous d'accompagnement. */
  | 'ACCOMPAGNEMENT'
  /** Bilan du contrat d'engagement. */
  | 'BILAN'
  /** Information collective sur les droits et devoirs. */
  | 'INFORMATION_COLLECTIVE'
  /** Entretien d'orientation. */
  | 'ORIENTATION'
  /** Suivi du parcours. */
  | 'SUIVI';

/** Nature de l'organisme référent. */
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

/** Décision d'orientation. */
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
  /** Version de l'orientation en cours que cette décision remplace ; absente s'il n'y en a pas. */
  versionAttendue?: number | null | undefined;
};

/** Filtre des personnes ; les critères se cumulent. */
export type PersonneFiltre = {
  /** Jour de naissance exact. */
  dateNaissance?: string | null | undefined;
  /** Modifiées depuis cet instant, compris. */
  modifieDepuis?: string | null | undefined;
  /** Début du nom d’usage ou de naissance, sans égard aux accents ni à la casse. */
  nom?: string | null | undefined;
  /** Début du premier prénom, sans égard aux accents ni à la casse. */
  prenom?: string | null | undefined;
};

/** Rôle d'un professionnel désigné. */
export type RoleAccompagnement =
  /** Accompagne aux côtés du référent unique (accompagnement global). */
  | 'CO_ACCOMPAGNEMENT'
  /** Référent unique : un seul à la fois. */
  | 'REFERENT_UNIQUE';

/** Rôle d'une personne dans le dossier RSA (CNAF ROLEPERS). */
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

/** Situation familiale (CNAF SITFAM). */
export type SituationFamiliale =
  /** Célibataire. */
  | 'CELIBATAIRE'
  /** Disparu (jugement d'absence). */
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

/** Partenaire d'où vient une donnée. */
export type SourceDonnee =
  /** Caisse d'allocations familiales. */
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

/** État du rapprochement d'une personne. */
export type StatutAppariement =
  /** Un cas ouvert attend la décision d'un gestionnaire. */
  | 'A_VERIFIER'
  /** Identité certifiée par une autorité. */
  | 'CERTIFIEE'
  /** Connue par une seule source. */
  | 'NOUVELLE'
  /** Connue par plusieurs sources qui concordent. */
  | 'RAPPROCHEE';

/** Position d'un contrat d'engagement. */
export type StatutContrat =
  /** Annulé avant d'être en vigueur. */
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

/** Avancement d'un positionnement. */
export type StatutPositionnement =
  /** Abandonné, avant ou pendant la formation. */
  | 'ABANDON'
  /** Place confirmée par l'organisme de formation. */
  | 'CONFIRME'
  /** Entré en formation. */
  | 'ENTRE'
  /** Positionné, en attente de l'organisme de formation. */
  | 'POSITIONNE'
  /** Proposé, à confirmer par le prescripteur. */
  | 'PRE_POSITIONNE'
  /** Refusé. */
  | 'REFUSE';

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

/** Issue d'un rendez-vous. */
export type StatutRendezVous =
  /** Absence non excusée. */
  | 'ABSENT'
  /** Absence excusée. */
  | 'ABSENT_EXCUSE'
  /** Annulé par l'organisme. */
  | 'ANNULE'
  /** Passé, issue à renseigner. */
  | 'A_RENSEIGNER'
  /** Honoré. */
  | 'EFFECTUE'
  /** Déplacé. */
  | 'MODIFIE'
  /** Pris. */
  | 'PRIS';

/** Thème d'un besoin ou d'un frein. */
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
  /** S'ouvrir à l'international. */
  | 'OUVERTURE_INTERNATIONAL'
  /** Préparer sa candidature. */
  | 'PREPARER_SA_CANDIDATURE'
  /** Santé. */
  | 'SANTE'
  /** Se former. */
  | 'SE_FORMER'
  /** Trouver un emploi. */
  | 'TROUVER_UN_EMPLOI';

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
  /** Accompagnement vers l'emploi direct. */
  | 'EMPLOI_DIRECT'
  /** Entretien d'orientation à tenir. */
  | 'ENTRETIEN_ORIENTATION'
  /** Parcours indéterminé. */
  | 'INDETERMINE'
  /** Accompagnement social. */
  | 'SOCIAL'
  /** Accompagnement socio-professionnel. */
  | 'SOCIO_PROFESSIONNEL';

export type DossierCompletFragment = { id: string, nom: string | null, prenoms: Array<string> | null, dateNaissance: string | null, statutAppariement: StatutAppariement | null, contact: { adresse: Array<string> | null, codePostal: string | null, telephone: string | null, courriel: string | null, source: SourceDonnee | null, commune: { code: string, nom: string } | null } | null, organismeReferent: { depuis: string | null, organisation: { nom: string } | null, referent: { nom: string | null, prenom: string | null } | null } | null, rendezVousConjoints: Array<{ debut: string | null, statut: StatutRendezVous | null, participants: Array<{ resultat: StatutRendezVous | null, organisation: { nom: string } | null }> | null }> | null, evenements: { edges: Array<{ node: { date: string | null, nature: string | null, source: SourceDonnee | null } | null }> | null } | null, foyer: { situationFamiliale: SituationFamiliale | null, membres: Array<{ role: RolePersonne | null, personne: { id: string, prenoms: Array<string> | null } | null }> | null } | null, droitRsa: { etat: EtatDroitRsa | null, depuis: string | null, suspensions: Array<{ depuis: string | null }> | null } | null, droitsEtDevoirs: { soumis: boolean | null, depuis: string | null } | null, ressources: { edges: Array<{ node: { debut: string | null, fin: string | null, nulles: boolean | null } | null }> | null } | null, orientationsDepartement: Array<{ parcours: TypeParcours | null, etat: EtatOrientation | null, organismeReferent: OrganismeReferentType | null, decideeLe: string | null }> | null, referentDepartement: { role: RoleAccompagnement | null, debut: string | null, professionnel: { nom: string | null, prenom: string | null } | null } | null, diagnosticDepartement: { etabliLe: string | null, tauxCompletude: number | null, freins: Array<{ theme: ThemeFrein | null, libelle: string | null }> | null } | null, contratsDepartement: Array<{ statut: StatutContrat | null, debut: string | null, fin: string | null, signeLe: string | null }> | null, rendezVousDepartement: Array<{ debut: string | null, motif: MotifRendezVousDepartement | null, statut: StatutRendezVous | null }> | null, inscriptionPoleEmploi: { numeroFranceTravail: string | null, categorie: CategorieInscription | null, inscriteLe: string | null, agence: { nom: string } | null } | null, projetProfessionnel: { statut: StatutProjetProfessionnel | null, metiers: Array<{ metier: { codeRome: string, libelle: string } | null }> | null } | null, dossierMissionLocale: { idDossier: string | null, etat: EtatDossierMissionLocale | null, ouvertLe: string | null, conseiller: { nom: string | null, prenom: string | null } | null } | null, parcoursCej: Array<{ debut: string | null, finPrevue: string | null }> | null, positionnements: Array<{ statut: StatutPositionnement | null, session: { debut: string, fin: string, action: { formation: { intitule: string, organisme: { nom: string } | null } | null } | null } | null }> | null };

export type DossierEntierQueryVariables = Exact<{
  id: string;
}>;


export type DossierEntierQuery = { personne: { id: string, nom: string | null, prenoms: Array<string> | null, dateNaissance: string | null, statutAppariement: StatutAppariement | null, contact: { adresse: Array<string> | null, codePostal: string | null, telephone: string | null, courriel: string | null, source: SourceDonnee | null, commune: { code: string, nom: string } | null } | null, organismeReferent: { depuis: string | null, organisation: { nom: string } | null, referent: { nom: string | null, prenom: string | null } | null } | null, rendezVousConjoints: Array<{ debut: string | null, statut: StatutRendezVous | null, participants: Array<{ resultat: StatutRendezVous | null, organisation: { nom: string } | null }> | null }> | null, evenements: { edges: Array<{ node: { date: string | null, nature: string | null, source: SourceDonnee | null } | null }> | null } | null, foyer: { situationFamiliale: SituationFamiliale | null, membres: Array<{ role: RolePersonne | null, personne: { id: string, prenoms: Array<string> | null } | null }> | null } | null, droitRsa: { etat: EtatDroitRsa | null, depuis: string | null, suspensions: Array<{ depuis: string | null }> | null } | null, droitsEtDevoirs: { soumis: boolean | null, depuis: string | null } | null, ressources: { edges: Array<{ node: { debut: string | null, fin: string | null, nulles: boolean | null } | null }> | null } | null, orientationsDepartement: Array<{ parcours: TypeParcours | null, etat: EtatOrientation | null, organismeReferent: OrganismeReferentType | null, decideeLe: string | null }> | null, referentDepartement: { role: RoleAccompagnement | null, debut: string | null, professionnel: { nom: string | null, prenom: string | null } | null } | null, diagnosticDepartement: { etabliLe: string | null, tauxCompletude: number | null, freins: Array<{ theme: ThemeFrein | null, libelle: string | null }> | null } | null, contratsDepartement: Array<{ statut: StatutContrat | null, debut: string | null, fin: string | null, signeLe: string | null }> | null, rendezVousDepartement: Array<{ debut: string | null, motif: MotifRendezVousDepartement | null, statut: StatutRendezVous | null }> | null, inscriptionPoleEmploi: { numeroFranceTravail: string | null, categorie: CategorieInscription | null, inscriteLe: string | null, agence: { nom: string } | null } | null, projetProfessionnel: { statut: StatutProjetProfessionnel | null, metiers: Array<{ metier: { codeRome: string, libelle: string } | null }> | null } | null, dossierMissionLocale: { idDossier: string | null, etat: EtatDossierMissionLocale | null, ouvertLe: string | null, conseiller: { nom: string | null, prenom: string | null } | null } | null, parcoursCej: Array<{ debut: string | null, finPrevue: string | null }> | null, positionnements: Array<{ statut: StatutPositionnement | null, session: { debut: string, fin: string, action: { formation: { intitule: string, organisme: { nom: string } | null } | null } | null } | null }> | null } | null };

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

export const DossierCompletFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DossierComplet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personne"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nom"}},{"kind":"Field","name":{"kind":"Name","value":"prenoms"}},{"kind":"Field","name":{"kind":"Name","value":"dateNaissance"}},{"kind":"Field","name":{"kind":"Name","value":"statutAppariement"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adresse"}},{"kind":"Field","name":{"kind":"Name","value":"codePostal"}},{"kind":"Field","name":{"kind":"Name","value":"commune"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"courriel"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organismeReferent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depuis"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}},{"kind":"Field","name":{"kind":"Name","value":"prenom"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rendezVousConjoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resultat"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evenements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"foyer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"situationFamiliale"}},{"kind":"Field","name":{"kind":"Name","value":"membres"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"personne"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"prenoms"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"droitRsa"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"etat"}},{"kind":"Field","name":{"kind":"Name","value":"depuis"}},{"kind":"Field","name":{"kind":"Name","value":"suspensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depuis"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"droitsEtDevoirs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"soumis"}},{"kind":"Field","name":{"kind":"Name","value":"depuis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ressources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"4"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"fin"}},{"kind":"Field","name":{"kind":"Name","value":"nulles"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"orientationsDepartement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parcours"}},{"kind":"Field","name":{"kind":"Name","value":"etat"}},{"kind":"Field","name":{"kind":"Name","value":"organismeReferent"}},{"kind":"Field","name":{"kind":"Name","value":"decideeLe"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referentDepartement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"professionnel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}},{"kind":"Field","name":{"kind":"Name","value":"prenom"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"diagnosticDepartement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"etabliLe"}},{"kind":"Field","name":{"kind":"Name","value":"tauxCompletude"}},{"kind":"Field","name":{"kind":"Name","value":"freins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"libelle"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contratsDepartement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"fin"}},{"kind":"Field","name":{"kind":"Name","value":"signeLe"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rendezVousDepartement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"motif"}},{"kind":"Field","name":{"kind":"Name","value":"statut"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inscriptionPoleEmploi"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numeroFranceTravail"}},{"kind":"Field","name":{"kind":"Name","value":"categorie"}},{"kind":"Field","name":{"kind":"Name","value":"inscriteLe"}},{"kind":"Field","name":{"kind":"Name","value":"agence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"projetProfessionnel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"metiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codeRome"}},{"kind":"Field","name":{"kind":"Name","value":"libelle"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"dossierMissionLocale"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"idDossier"}},{"kind":"Field","name":{"kind":"Name","value":"etat"}},{"kind":"Field","name":{"kind":"Name","value":"ouvertLe"}},{"kind":"Field","name":{"kind":"Name","value":"conseiller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}},{"kind":"Field","name":{"kind":"Name","value":"prenom"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parcoursCej"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"finPrevue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"positionnements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"fin"}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intitule"}},{"kind":"Field","name":{"kind":"Name","value":"organisme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DossierCompletFragment, unknown>;
export const DossierEntierDocument = {"__meta__":{"hash":"sha256:1bc7aba087402466eeeec44c2faa8113e4e0205cf505350a3d2167605ec56225"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DossierEntier"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personne"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DossierComplet"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DossierComplet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personne"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nom"}},{"kind":"Field","name":{"kind":"Name","value":"prenoms"}},{"kind":"Field","name":{"kind":"Name","value":"dateNaissance"}},{"kind":"Field","name":{"kind":"Name","value":"statutAppariement"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adresse"}},{"kind":"Field","name":{"kind":"Name","value":"codePostal"}},{"kind":"Field","name":{"kind":"Name","value":"commune"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"courriel"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organismeReferent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depuis"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}},{"kind":"Field","name":{"kind":"Name","value":"prenom"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rendezVousConjoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resultat"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evenements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"foyer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"situationFamiliale"}},{"kind":"Field","name":{"kind":"Name","value":"membres"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"personne"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"prenoms"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"droitRsa"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"etat"}},{"kind":"Field","name":{"kind":"Name","value":"depuis"}},{"kind":"Field","name":{"kind":"Name","value":"suspensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depuis"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"droitsEtDevoirs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"soumis"}},{"kind":"Field","name":{"kind":"Name","value":"depuis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ressources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"4"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"fin"}},{"kind":"Field","name":{"kind":"Name","value":"nulles"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"orientationsDepartement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parcours"}},{"kind":"Field","name":{"kind":"Name","value":"etat"}},{"kind":"Field","name":{"kind":"Name","value":"organismeReferent"}},{"kind":"Field","name":{"kind":"Name","value":"decideeLe"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referentDepartement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"professionnel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}},{"kind":"Field","name":{"kind":"Name","value":"prenom"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"diagnosticDepartement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"etabliLe"}},{"kind":"Field","name":{"kind":"Name","value":"tauxCompletude"}},{"kind":"Field","name":{"kind":"Name","value":"freins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"libelle"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contratsDepartement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"fin"}},{"kind":"Field","name":{"kind":"Name","value":"signeLe"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rendezVousDepartement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"motif"}},{"kind":"Field","name":{"kind":"Name","value":"statut"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inscriptionPoleEmploi"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numeroFranceTravail"}},{"kind":"Field","name":{"kind":"Name","value":"categorie"}},{"kind":"Field","name":{"kind":"Name","value":"inscriteLe"}},{"kind":"Field","name":{"kind":"Name","value":"agence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"projetProfessionnel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"metiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codeRome"}},{"kind":"Field","name":{"kind":"Name","value":"libelle"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"dossierMissionLocale"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"idDossier"}},{"kind":"Field","name":{"kind":"Name","value":"etat"}},{"kind":"Field","name":{"kind":"Name","value":"ouvertLe"}},{"kind":"Field","name":{"kind":"Name","value":"conseiller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}},{"kind":"Field","name":{"kind":"Name","value":"prenom"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parcoursCej"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"finPrevue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"positionnements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"fin"}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intitule"}},{"kind":"Field","name":{"kind":"Name","value":"organisme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nom"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DossierEntierQuery, DossierEntierQueryVariables>;
export const OffresPubliquesDocument = {"__meta__":{"hash":"sha256:0146d9316d7ba2c1bccafa737beaf07530e187bf56b3685cf50e04a23854cb1f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OffresPubliques"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"codeRome"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metier"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"codeRome"},"value":{"kind":"Variable","name":{"kind":"Name","value":"codeRome"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codeRome"}},{"kind":"Field","name":{"kind":"Name","value":"libelle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offres"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filtre"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"codeRome"},"value":{"kind":"Variable","name":{"kind":"Name","value":"codeRome"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"intitule"}},{"kind":"Field","name":{"kind":"Name","value":"lieu"}},{"kind":"Field","name":{"kind":"Name","value":"typeContrat"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OffresPubliquesQuery, OffresPubliquesQueryVariables>;
export const OrientationDeciderDocument = {"__meta__":{"hash":"sha256:c3f9e850dd0c720749effeb847b344e752ec9966f76ecad3230d0cabf7baf5ad"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrientationDecider"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrientationDeciderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orientationDecider"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orientation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parcours"}},{"kind":"Field","name":{"kind":"Name","value":"etat"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"erreurs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"champ"}}]}}]}}]}}]} as unknown as DocumentNode<OrientationDeciderMutation, OrientationDeciderMutationVariables>;
export const PersonnesRechercherDocument = {"__meta__":{"hash":"sha256:240f7334ae352a4670b0204de1d277020b8c707528b2c2faf851e71f91cb6876"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonnesRechercher"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filtre"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonneFiltre"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personnes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filtre"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filtre"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nom"}},{"kind":"Field","name":{"kind":"Name","value":"prenoms"}},{"kind":"Field","name":{"kind":"Name","value":"dateNaissance"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PersonnesRechercherQuery, PersonnesRechercherQueryVariables>;