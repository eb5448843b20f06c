/** A fictional formation of one action with one session. */
export const unDepot = (numero = '99_FIC_0001') => ({
  numeroFormation: numero,
  intitule: 'Aide à domicile (fictive)',
  objectif: 'Accompagner une personne chez elle.',
  contenu: 'Entretenir le logement, aider aux gestes du jour.',
  resultatsAttendus: 'Titre professionnel',
  certifiante: true,
  codeNiveauEntree: '1',
  codeNiveauSortie: null as string | null,
  formacodes: ['44028'],
  nsf: ['330'],
  metiers: ['K1304'],
  organisme: { siret: '12345678200010', nom: 'Centre fictif des métiers', numeroActivite: '99999999999' },
  certifications: [{ codeRncp: '99999', codeCertifInfo: '88888' }],
  actions: [uneAction()],
})

export const uneAction = (numeroAction = 'A1') => ({
  numeroAction,
  modalitesEnseignement: 'PRESENTIEL' as const,
  modalitesEntreesSorties: 'DATES_FIXES' as 'DATES_FIXES' | 'PERMANENTES',
  rythme: 'Temps plein',
  publicsVises: ['83056'],
  codeCommune: '99001',
  codePostal: '99000',
  heuresCentre: 400,
  priseEnChargeFrais: true,
  sessions: [uneSession()],
})

export const uneSession = (numeroSession = 'S1') => ({
  numeroSession,
  debut: '2099-01-05',
  fin: '2099-06-30',
  etatRecrutement: 'OUVERT' as 'OUVERT' | 'FERME' | 'SUSPENDU',
  places: 12 as number | null,
  financeurs: [{ code: '2', placesFinancees: 12 as number | null }],
})
