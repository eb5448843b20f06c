import type { Enregistrement, Rapprochement } from '@traitdunion/subgraph'
import type { Recherche } from '../../projet/projet.entity.js'
import { type LignePrincipal, THEMES } from './principal.colonnes.js'
import type { Individu } from './principal.lecture.js'

/** Where an extract waits until it is published: no name, no address. */
export const ETAPE = `
  create temp table etape_individu (
    identifiant text, reference text, cle text, issue text, personne_id uuid,
    categorie text, inscrite_le date, agence_id uuid, recherches jsonb, oui jsonb, non jsonb
  )`

const cleOf = (identifiant: string): string => `spie:${identifiant}`

/** An opaque name proves nothing at the matching service: the civil identity does, with the sex and the place of birth. */
export const toEnregistrement = ({ ligne }: Individu): Enregistrement => ({
  cle: cleOf(ligne.identifiant),
  identite: {
    nom: ligne.nom,
    prenoms: [ligne.prenom],
    dateNaissance: ligne.naissance,
    sexe: ligne.sexe ?? 'INCONNU',
    // The CNAF's flow and the carnet de bord have the label alone, and a label compares with a label only.
    communeNaissance: ligne.lieuNaissance ?? ligne.codeLieuNaissance,
  },
  identifiants: {},
  codePostal: ligne.codePostal,
})

const recherchesOf = ({ rome1, appellation1, rome2, appellation2 }: LignePrincipal): Recherche[] =>
  [
    { codeRome: rome1, appellation: appellation1 },
    { codeRome: rome2, appellation: appellation2 },
  ].flatMap(({ codeRome, appellation }) => (codeRome === null ? [] : [{ codeRome, appellation }]))

const themesOf = (ligne: LignePrincipal, dite: boolean) =>
  Object.entries(THEMES).flatMap(([cle, theme]) => (ligne[cle as keyof typeof THEMES] === dite ? [theme] : []))

export const toEtape = ({ reference, ligne, agenceId }: Individu, rapprochement: Rapprochement | undefined) => ({
  identifiant: ligne.identifiant,
  reference,
  cle: cleOf(ligne.identifiant),
  issue: rapprochement?.issue ?? 'PLUSIEURS',
  personne_id: rapprochement?.personneId ?? null,
  categorie: ligne.categorie,
  inscrite_le: ligne.inscription,
  agence_id: agenceId,
  recherches: recherchesOf(ligne),
  oui: themesOf(ligne, true),
  non: themesOf(ligne, false),
})
