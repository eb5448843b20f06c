import type { Digest } from '@traitdunion/import'
import type { Enregistrement, Rapprochement } from '@traitdunion/subgraph'
import type { ReponseCodee } from '../../diagnostic/nomenclature-dsp.js'
import { cleOfDossier } from '../../dossier/dossier.rules.js'
import { identityDigest } from '../identite.js'
import type { LigneBeneficiaire } from './beneficiaire.colonnes.js'
import type { Beneficiaire } from './beneficiaire.lecture.js'

/** Where a file waits until it is published: no name, no NIR, nothing of what another partner owns. */
export const ETAPE = `
  create temp table etape_beneficiaire (
    numero text, reference text, cle text, issue text, personne_id uuid, identite text,
    adresse jsonb, code_postal text, telephone text, courriel text,
    reponses jsonb, professionnel_id uuid, organisation_id uuid
  )`

/** What the recueil can say of a line. */
const reponsesOf = ({ niveau, rqth }: LigneBeneficiaire): ReponseCodee[] => [
  ...(niveau ? [niveau] : []),
  ...(rqth ? [{ groupe: 'DIFSOC', code: '0403' } as const] : []),
]

/** The only place where the NIR goes; it is not kept here. */
export const toEnregistrement = ({ ligne }: Beneficiaire): Enregistrement => {
  const { numero, nom, prenom, naissance, lieuNaissance, nir, numeroFranceTravail, codePostal } = ligne
  return {
    cle: cleOfDossier(numero),
    identite: { nom, prenoms: [prenom], dateNaissance: naissance, communeNaissance: lieuNaissance },
    identifiants: {
      numeroDepartement: numero,
      nir: nir?.kind === 'transmis' ? nir.numero : null,
      numeroFranceTravail: numeroFranceTravail?.kind === 'transmis' ? numeroFranceTravail.numero : null,
    },
    codePostal,
  }
}

export const toEtape = (
  { reference, ligne, referent }: Beneficiaire,
  rapprochement: Rapprochement | undefined,
  digest: Digest,
) => ({
  numero: ligne.numero,
  reference,
  cle: cleOfDossier(ligne.numero),
  issue: rapprochement?.issue ?? 'PLUSIEURS',
  personne_id: rapprochement?.personneId ?? null,
  identite: identityDigest(digest, ligne),
  adresse: ligne.adresse === null ? null : [ligne.adresse, ...(ligne.complement ? [ligne.complement] : [])],
  code_postal: ligne.codePostal,
  telephone: ligne.telephone?.numeros[0] ?? null,
  courriel: ligne.courriel,
  reponses: reponsesOf(ligne),
  professionnel_id: referent.kind === 'connu' ? referent.qui.professionnelId : null,
  organisation_id: referent.kind === 'connu' ? referent.qui.organisationId : null,
})
