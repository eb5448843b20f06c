/** A day so far from today. */
export const jour = (ecart) => new Date(Date.now() + ecart * 86_400_000).toISOString().slice(0, 10)
const instant = (ecart) => new Date(Date.now() + ecart * 86_400_000).toISOString()

/** What no partner's file fills: who writes it of a person, by which mutation, with what, and which places it names. */
export const ACTES = [
  [
    'claire-moreau',
    'orientationDecider',
    { parcours: 'SOCIO_PROFESSIONNEL', organismeReferent: 'DEPARTEMENT', decideeLe: jour(-40) },
  ],
  ['claire-moreau', 'aideAccorder', { dispositifCode: 'URGENCE', montantCentimes: 1000, accordeeLe: jour(-1) }],
  [
    'claire-moreau',
    'referentDesigner',
    { role: 'REFERENT_UNIQUE', debut: jour(-30) },
    ['organisationId', 'professionnelId'],
  ],
  [
    'claire-moreau',
    'contratOuvrir',
    {
      orientationNotifieeLe: jour(-35),
      contenu: {
        debut: jour(-20),
        fin: jour(160),
        droitsEtDevoirs: 'Vous êtes accompagnée.',
        voiesRecours: 'Recours préalable sous deux mois.',
        actions: [
          { libelle: 'Préparer l’entrée en formation', theme: 'SE_FORMER', heuresHebdomadaires: 15, debut: jour(-20) },
        ],
      },
    },
  ],
  [
    'claire-moreau',
    'reorientationDemander',
    {
      parcoursSouhaite: 'SOCIO_PROFESSIONNEL',
      organismeSouhaite: 'DELEGATAIRE',
      motif: 'Le logement est trouvé.',
      demandeeLe: jour(-5),
    },
  ],
  ['claire-moreau', 'passageInscrire', { motif: 'NON_RESPECT_CONTRAT' }],
  [
    'claire-moreau',
    'rectificationDemander',
    { source: 'CAF', coordonnee: 'DroitRsa.etat', demande: 'Le droit n’est pas clos.' },
  ],
  [
    'claire-moreau',
    'rendezVousConjointPrendre',
    { debut: instant(10), dureeMinutes: 45, modalite: 'PHYSIQUE' },
    ['participants'],
  ],
  ['lucie-perrin', 'acteMissionLocaleConsigner', { type: 'ENTRETIEN_INDIVIDUEL', realiseLe: jour(-3) }],
  [
    'lucie-perrin',
    'orientationMissionLocaleDecider',
    { parcours: 'SOCIAL', organismeReferent: 'MISSION_LOCALE', decideeLe: jour(-12) },
  ],
  [
    'lucie-perrin',
    'cejOuvrir',
    { dateNaissance: jour(-20 * 365), classeAllocation: 'REDUITE', debut: jour(-1), finPrevue: jour(300) },
  ],
  ['lucie-perrin', 'reperageSignaler', { origine: 'CAF', consentementContact: true, signaleLe: jour(-2) }],
  ['lucie-perrin', 'positionner', { positionneLe: jour(-1) }, ['sessionId', 'prescripteurId']],
  [
    'karim-benali',
    'contratPoleEmploiOuvrir',
    {
      nature: 'CONTRAT_ENGAGEMENT',
      orientationNotifieeLe: jour(-25),
      debut: jour(-20),
      fin: jour(160),
      heuresParSemaine: 15,
    },
  ],
  [
    'karim-benali',
    'rendezVousPoleEmploiPrendre',
    { debut: instant(4), dureeMinutes: 45, modalite: 'PHYSIQUE', motif: 'ACCOMPAGNEMENT' },
  ],
  [
    'karim-benali',
    'orientationPoleEmploiDecider',
    { parcours: 'EMPLOI_DIRECT', organismeReferent: 'FRANCE_TRAVAIL', decideeLe: jour(-10) },
  ],
  [
    'karim-benali',
    'pmsmpProposer',
    {
      codeRome: 'K1304',
      siret: '73282932000074',
      nomEtablissement: 'Les Tilleuls',
      objectif: 'DECOUVRIR_METIER',
      debut: jour(5),
      fin: jour(12),
    },
  ],
]

/** Of those alone whose file the mission locale has opened. */
export const MISSION_LOCALE = new Set(['acteMissionLocaleConsigner', 'cejOuvrir'])
