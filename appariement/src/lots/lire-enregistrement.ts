import { createHash } from 'node:crypto'
import { type Enregistrement, holdsNir } from '@traitdunion/subgraph'
import { type ClesNir, empreintesDuNir } from '../rapprocher/empreinte-nir.js'
import { type Contenu, dateDe, type Fiche, ficheDe, sexeDe } from '../rapprocher/fiche.js'
import { type FauteNir, lireNir } from '../rapprocher/nir.js'
import { franceTravailDe } from '../rapprocher/numeros.js'

/** A record as received, its NIR already turned into a mark and dropped. */
export interface Recu {
  readonly source: string
  readonly cle: string
  readonly contenu: Contenu
  readonly fiche: Fiche
  readonly nir: string | null
  readonly fauteNir: FauteNir | null
  readonly empreinte: string
}

/** A NIR in the field of another number would be kept as it is. */
const sansNir = (numero: string | null | undefined): string | null =>
  numero === null || numero === undefined || holdsNir(numero) ? null : numero

/** Its form is known: what has another one is no number of theirs, and may be a NIR mistyped or without its key. */
const deFranceTravail = (numero: string | null | undefined): string | null =>
  franceTravailDe(numero) === null ? null : (numero ?? null)

/** Left out rather than empty, so that a record without one keeps the digest it had. */
const residenceDe = (codePostal: Enregistrement['codePostal']): Pick<Contenu, 'codePostal'> => {
  const lu = (codePostal ?? '').trim()
  return /^\d{5}$/.test(lu) ? { codePostal: lu } : {}
}

const contenuDe = ({ identite, identifiants, codePostal }: Enregistrement): Contenu => ({
  identite: {
    nom: identite.nom,
    nomNaissance: identite.nomNaissance ?? null,
    prenoms: identite.prenoms,
    dateNaissance: identite.dateNaissance,
    sexe: identite.sexe ?? 'INCONNU',
    communeNaissance: identite.communeNaissance ?? null,
  },
  identifiants: {
    numeroDepartement: sansNir(identifiants.numeroDepartement),
    caf: identifiants.caf
      ? {
          numorg: sansNir(identifiants.caf.numorg) ?? '',
          matricule: sansNir(identifiants.caf.matricule) ?? '',
          role: sansNir(identifiants.caf.role) ?? '',
        }
      : null,
    numeroFranceTravail: deFranceTravail(identifiants.numeroFranceTravail),
    idDossierMissionLocale: sansNir(identifiants.idDossierMissionLocale),
  },
  ...residenceDe(codePostal),
})

export const lireEnregistrement = (recu: Enregistrement, source: string, cles: ClesNir): Recu => {
  const { identite, identifiants } = recu
  const lu = lireNir(identifiants.nir, { sexe: sexeDe(identite.sexe), dateNaissance: dateDe(identite.dateNaissance) })
  const marques = lu.kind === 'fort' ? empreintesDuNir(lu.corps, cles) : []
  const contenu = contenuDe(recu)
  const nir = marques[0] ?? null
  const fauteNir = lu.kind === 'faux' ? lu.faute : null
  return {
    source,
    cle: recu.cle,
    contenu,
    fiche: ficheDe(contenu, marques),
    nir,
    fauteNir,
    empreinte: createHash('sha256')
      .update(JSON.stringify([contenu, nir, fauteNir]))
      .digest('base64url'),
  }
}
