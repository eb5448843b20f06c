import { anneeDe, type Jour, jour, moisDe, quantiemeDe } from '../calendrier.js'
import { type Hasard, hasardDe } from '../hasard/hasard.js'
import type { Personne } from '../population/personne.js'
import { fauteDeFrappe, particuleCollee, sansAccents, sansTraits } from './erreurs-de-saisie.js'
import { HABITUDES, type Source } from './habitudes.js'

/** What went wrong in one partner's copy, told in the truth file. */
export type Bruit =
  | 'ACCENTS_PERDUS'
  | 'FAUTE_DANS_LE_NOM'
  | 'FAUTE_DANS_LE_PRENOM'
  | 'TRAITS_PERDUS'
  | 'PARTICULE_COLLEE'
  | 'NOM_D_USAGE_SEUL'
  | 'PRENOM_USUEL'
  | 'NOM_ET_PRENOM_INVERSES'
  | 'JOUR_ET_MOIS_INVERSES'
  | 'COMMUNE_FAUSSE'
  | 'NIR_ABSENT'
  | 'NIR_D_UN_AUTRE'
  | 'ANCIENNE_ADRESSE'

/** A home is not of one person alone: it has draws of its own. */
export type BruitDIdentite = Exclude<Bruit, 'ANCIENNE_ADRESSE'>

/** One person as one partner wrote her down. */
export interface Copie {
  readonly personne: Personne
  readonly nomNaissance: string
  /** The name borne. */
  readonly nom: string
  readonly prenoms: readonly [string, ...string[]]
  readonly naissance: Jour
  readonly lieuNaissance: Personne['lieuNaissance']
  readonly nir?: string
  readonly bruits: readonly Bruit[]
}

interface Brouillon {
  nomNaissance: string
  nom: string
  prenoms: [string, ...string[]]
  naissance: Jour
  lieuNaissance: Personne['lieuNaissance']
  nir: string | undefined
}

/** Not a way to make another day of an identity than the one that a form can make: only days that are months too. */
const inverse = (naissance: Jour): Jour | undefined => {
  const [quantieme, mois] = [quantiemeDe(naissance), moisDe(naissance)]
  return quantieme <= 12 && quantieme !== mois ? jour(anneeDe(naissance), quantieme, mois) : undefined
}

/** The big town in place of the one beside it. */
const GRANDES_VILLES = [
  { nom: 'Paris', cog: '75056' },
  { nom: 'Marseille', cog: '13055' },
  { nom: 'Lyon', cog: '69123' },
  { nom: 'Nantes', cog: '44109' },
  { nom: 'Lille', cog: '59350' },
] as const

type Geste = (copie: Brouillon, hasard: Hasard, personne: Personne, autre: Personne | undefined) => Partial<Brouillon>

const surLesNoms =
  (geste: (texte: string) => string): Geste =>
  ({ nomNaissance, nom, prenoms: [prenom, ...suite] }) => ({
    nomNaissance: geste(nomNaissance),
    nom: geste(nom),
    prenoms: [geste(prenom), ...suite.map(geste)],
  })

const GESTES: Readonly<Record<BruitDIdentite, Geste>> = {
  NOM_D_USAGE_SEUL: ({ nom }) => ({ nomNaissance: nom }),
  PRENOM_USUEL: ({ prenoms: [premier, second, ...suite] }) => (second ? { prenoms: [second, premier, ...suite] } : {}),
  FAUTE_DANS_LE_NOM: ({ nomNaissance, nom }, hasard) => {
    const faute = fauteDeFrappe(hasard, nomNaissance)
    return { nomNaissance: faute, nom: nom === nomNaissance ? faute : nom }
  },
  FAUTE_DANS_LE_PRENOM: ({ prenoms: [prenom, ...suite] }, hasard) => ({
    prenoms: [fauteDeFrappe(hasard, prenom), ...suite],
  }),
  PARTICULE_COLLEE: surLesNoms(particuleCollee),
  TRAITS_PERDUS: surLesNoms(sansTraits),
  ACCENTS_PERDUS: surLesNoms(sansAccents),
  NOM_ET_PRENOM_INVERSES: ({ nomNaissance, nom, prenoms: [prenom, ...suite] }) => ({
    nomNaissance: prenom,
    nom: nom === nomNaissance ? prenom : nom,
    prenoms: [nomNaissance, ...suite],
  }),
  JOUR_ET_MOIS_INVERSES: ({ naissance }) => ({ naissance: inverse(naissance) ?? naissance }),
  COMMUNE_FAUSSE: (_copie, hasard) => ({ lieuNaissance: hasard.un(GRANDES_VILLES) }),
  NIR_D_UN_AUTRE: ({ nir }, _hasard, _personne, autre) => ({ nir: autre?.nir ?? nir }),
  NIR_ABSENT: () => ({ nir: undefined }),
}

/**
 * How this partner holds this person: always the same, whatever file it sends, and never as the others do.
 * `autre` is someone of the household, whose number may have been typed in the wrong line.
 */
export const copieDe = (graine: number, source: Source, personne: Personne, autre?: Personne): Copie => {
  const hasard = hasardDe(graine, `copie ${source}`, personne.numero)
  const copie: Brouillon = {
    nomNaissance: personne.nomNaissance,
    nom: personne.nomUsage ?? personne.nomNaissance,
    prenoms: [...personne.prenoms],
    naissance: personne.naissance,
    lieuNaissance: personne.lieuNaissance,
    nir: personne.nir,
  }
  const bruits: Bruit[] = []
  for (const [bruit, part] of HABITUDES[source]) {
    // Drawn even when nothing comes of it, so that one noise changes nothing of the next.
    if (!hasard.chance(part)) continue
    const avant = JSON.stringify(copie)
    Object.assign(copie, GESTES[bruit](copie, hasard, personne, autre))
    if (JSON.stringify(copie) !== avant) bruits.push(bruit)
  }
  const { nir, ...reste } = copie
  return { personne, ...reste, ...(nir !== undefined && { nir }), bruits }
}
