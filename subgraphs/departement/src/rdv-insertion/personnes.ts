import type { Enregistrement } from '@traitdunion/subgraph'
import { nir, numeroFranceTravail } from '../carnet-de-bord/numeros.js'
import { cleOfDossier, isNumero } from '../dossier/dossier.rules.js'
import type { UsagerEcrit } from './envoi.schema.js'

/** The département's own number, when it is one. */
export const numeroOf = ({ department_internal_id: numero }: UsagerEcrit): string | null =>
  numero !== null && isNumero(numero) ? numero : null

/** Whoever has a number here is its file; else she is a user there. */
export const cleOfUsager = (usager: UsagerEcrit): string => {
  const numero = numeroOf(usager)
  return numero === null ? `rdv-insertion:${usager.id}` : cleOfDossier(numero)
}

type Lire = typeof nir | typeof numeroFranceTravail

const given = (texte: string | null, lire: Lire): string | null => {
  const lu = texte === null ? null : lire(texte)
  return lu?.kind === 'lue' && lu.valeur.kind === 'transmis' ? lu.valeur.numero : null
}

const SEXES: Readonly<Record<string, 'FEMININ' | 'MASCULIN'>> = { madame: 'FEMININ', monsieur: 'MASCULIN' }

/**
 * What the matching service is asked; none when rdv-insertion does not say enough for anybody to be looked for. The only
 * place where the NIR goes: it is not kept here. Electronic addresses and telephones are not looked at.
 * @param numorg the caisse of the matricules, which the deliveries do not name
 */
export const toEnregistrement = (usager: UsagerEcrit, numorg: string | undefined): Enregistrement | null => {
  const { first_name, last_name, birth_name, birth_date, title, affiliation_number: matricule, role } = usager
  if (!first_name || !last_name || !birth_date) return null
  return {
    cle: cleOfUsager(usager),
    identite: {
      nom: last_name,
      nomNaissance: birth_name,
      prenoms: [first_name],
      dateNaissance: birth_date,
      sexe: SEXES[title?.toLowerCase() ?? ''] ?? 'INCONNU',
    },
    identifiants: {
      nir: given(usager.nir, nir),
      numeroDepartement: numeroOf(usager),
      caf:
        numorg && matricule && role && matricule.length <= 30 && role.length <= 30 ? { numorg, matricule, role } : null,
      numeroFranceTravail: given(usager.france_travail_id, numeroFranceTravail),
    },
  }
}
