import { CasAppariement, EnregistrementAppariement } from './cas.type.js'
import type { CasDetaille, CasResume, EnregistrementDuCas } from './gestion.client.js'

/**
 * What makes a case doubtful, without saying anything of the NIR: not even that two of them differ may enter the graph
 * under that name.
 */
const motifShown = (motif: string): string => (/NIR/.test(motif) ? 'IDENTIFIANT_NATIONAL_CONTRADICTOIRE' : motif)

export const casOf = (cas: CasResume | CasDetaille): CasAppariement =>
  Object.assign(new CasAppariement(), {
    id: cas.id,
    source: cas.source,
    issue: cas.issue,
    motifs: [...new Set(cas.motifs.map(motifShown))],
    nombreCandidats: typeof cas.candidats === 'number' ? cas.candidats : cas.candidats.length,
    etat: cas.etat,
    ouvertLe: new Date(cas.ouvertLe),
    version: cas.version,
  })

/** Field by field, so that nothing the matching service may add one day enters the graph by itself. */
export const enregistrementOf = ({
  source,
  cle,
  identite,
  identifiants,
}: EnregistrementDuCas): EnregistrementAppariement =>
  Object.assign(new EnregistrementAppariement(), {
    source,
    cle,
    nom: identite.nom,
    nomNaissance: identite.nomNaissance ?? null,
    prenoms: identite.prenoms,
    dateNaissance: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(identite.dateNaissance)
      ? identite.dateNaissance
      : null,
    sexe: identite.sexe ?? 'INCONNU',
    communeNaissance: identite.communeNaissance ?? null,
    numeroDepartement: identifiants.numeroDepartement ?? null,
    matriculeCaf: identifiants.caf
      ? `${identifiants.caf.numorg}-${identifiants.caf.matricule}-${identifiants.caf.role}`
      : null,
    numeroFranceTravail: identifiants.numeroFranceTravail ?? null,
    idDossierMissionLocale: identifiants.idDossierMissionLocale ?? null,
  })
