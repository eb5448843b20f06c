import { bloc, blocs, entier, type Noeud, readJours, required, texte } from '@traitdunion/formats'
import { modalitesEnseignementLheo, modalitesEntreesSortiesLheo } from '../action/action.enums.js'
import { etatsRecrutementLheo } from '../session/session.enums.js'
import type { ActionLheo, CertificationLheo, FinanceurLheo, FormationLheo, SessionLheo } from './formation.js'
import { requiredNumero } from './numero.js'

/** A validated and coherent `formation` block in our words. */
export function translateFormation(formation: Noeud): FormationLheo {
  const domaine = bloc(formation, 'domaine-formation')
  const organisme = bloc(formation, 'organisme-formation-responsable')
  const certifications = blocs(formation, 'certification').map(certificationOf).filter(hasCode)
  const certifiante = texte(formation, 'certifiante')
  return {
    numero: requiredNumero(formation),
    intitule: required(texte(formation, 'intitule-formation'), 'intitule-formation'),
    objectif: required(texte(formation, 'objectif-formation'), 'objectif-formation'),
    contenu: required(texte(formation, 'contenu-formation'), 'contenu-formation'),
    resultatsAttendus: texte(formation, 'resultats-attendus') ?? null,
    certifiante: certifiante === undefined ? certifications.length > 0 : certifiante === '1',
    codeNiveauEntree: texte(formation, 'code-niveau-entree') ?? null,
    codeNiveauSortie: texte(formation, 'code-niveau-sortie') ?? null,
    formacodes: codesOf(domaine, 'code-FORMACODE'),
    nsf: codesOf(domaine, 'code-NSF'),
    romes: codesOf(domaine, 'code-ROME'),
    organisme: {
      siret: required(
        texte(bloc(formation, 'organisme-formation-responsable', 'SIRET-organisme-formation'), 'SIRET'),
        'SIRET',
      ),
      numeroActivite: texte(organisme, 'numero-activite') ?? null,
      nom: texte(organisme, 'nom-organisme') ?? texte(organisme, 'raison-sociale') ?? null,
    },
    certifications,
    actions: blocs(formation, 'action').map(translateAction),
    sessionsSansDebut: blocs(formation, 'action')
      .flatMap((action) => blocs(action, 'session'))
      .filter((session) => debutOf(session) === null).length,
  }
}

function translateAction(action: Noeud): ActionLheo {
  const lieu = firstPlace(action)
  return {
    numero: requiredNumero(action),
    modalitesEnseignement: required(
      keyOf(modalitesEnseignementLheo, texte(action, 'modalites-enseignement')),
      'modalites-enseignement',
    ),
    modalitesEntreesSorties:
      keyOf(modalitesEntreesSortiesLheo, texte(action, 'modalites-entrees-sorties')) ?? 'DATES_FIXES',
    rythme: texte(action, 'rythme-formation') ?? null,
    conditionsSpecifiques: texte(action, 'conditions-specifiques') ?? null,
    publicsVises: codesOf(action, 'code-public-vise'),
    codeCommune: heldCode(lieu, 'code-INSEE-commune'),
    codePostal: heldCode(lieu, 'codepostal'),
    heuresCentre: entier(action, 'nombre-heures-centre') ?? null,
    heuresEntreprise: entier(action, 'nombre-heures-entreprise') ?? null,
    priseEnChargeFrais: texte(action, 'prise-en-charge-frais-possible') === '1',
    financeurs: financeursOf(action),
    sessions: blocs(action, 'session').flatMap(translateSession),
  }
}

/** A session without a first day is none that one can be positioned on: it is left out, and counted. */
function translateSession(session: Noeud): SessionLheo[] {
  const debut = debutOf(session)
  if (debut === null) return []
  return [
    {
      numero: requiredNumero(session),
      debut,
      fin: readJours(texte(bloc(session, 'periode'), 'fin') ?? '')?.dernier ?? null,
      // A catalogue that says nothing offers the session.
      etatRecrutement: keyOf(etatsRecrutementLheo, texte(session, 'etat-recrutement')) ?? 'OUVERT',
    },
  ]
}

/** A month or a year is told where the day is not known: the session begins with it, or ends with it. */
const debutOf = (session: Noeud) => readJours(texte(bloc(session, 'periode'), 'debut') ?? '')?.premier ?? null

/** Two lines of one payer are two programmes of his: their places add up. */
function financeursOf(action: Noeud): FinanceurLheo[] {
  const places = new Map<string, number | null>()
  for (const financeur of blocs(action, 'organisme-financeur')) {
    const code = required(texte(financeur, 'code-financeur'), 'code-financeur')
    const siennes = entier(financeur, 'nb-places-financees')
    const dites = places.get(code) ?? null
    places.set(code, siennes === undefined ? dites : (dites ?? 0) + siennes)
  }
  return [...places].map(([code, placesFinancees]) => ({ code, placesFinancees }))
}

/** Numbers come with or without the name of their register before them. */
export const certificationOf = (noeud: Noeud): CertificationLheo => ({
  codeRncp: texte(noeud, 'code-RNCP')?.replace(/^RNCP\s*/i, '') ?? null,
  codeRs: texte(noeud, 'code-RS')?.replace(/^RS\s*/i, '') ?? null,
  codeCertifInfo: texte(noeud, 'code-CERTIFINFO') ?? null,
  codeCpf: texte(noeud, 'code-CPF') ?? null,
})

const hasCode = (certification: CertificationLheo): boolean =>
  Object.values(certification).some((code) => code !== null)

/** The first place that has an address; the others are not kept. */
export const firstPlace = (action: Noeud): Noeud | undefined =>
  blocs(action, 'lieu-de-formation')
    .map((lieu) => bloc(lieu, 'coordonnees', 'adresse'))
    .find((adresse) => adresse !== undefined)

/** What a sender writes where it has no code to give. */
export const isFilling = (code: string): boolean => /^0+$/.test(code)

const heldCode = (noeud: Noeud | undefined, nom: string): string | null => {
  const code = texte(noeud, nom)
  return code === undefined || isFilling(code) ? null : code
}

const codesOf = (noeud: Noeud | undefined, nom: string): string[] => [
  ...new Set(blocs(noeud, nom).flatMap((feuille) => feuille.texte.trim() || [])),
]

const keyOf = <K extends string>(table: Readonly<Record<K, string>>, code: string | undefined): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key] === code)
