import { jourEcrit } from '@traitdunion/formats'
import { isCodeRome } from '@traitdunion/subgraph'
import { type CategorieSituationJeune, categoriesIMilo, EtatSituationJeune } from '../situation/situation.enums.js'
import type { DossierBrut } from './dossier.brut.js'

export interface CejLu {
  readonly debut: string
  readonly finPrevue: string
  readonly finReelle: string | null
}

export interface SituationLue {
  readonly categorie: CategorieSituationJeune
  readonly etat: EtatSituationJeune
  readonly codeRome: string | null
  /** `null` in most files: i-Milo does not tell it. */
  readonly debut: string | null
  readonly fin: string | null
}

export interface DossierLu {
  readonly idDossier: string
  readonly idJeune: string | null
  readonly identite: {
    readonly nom: string
    readonly nomNaissance: string | null
    readonly prenom: string
    readonly dateNaissance: string
    readonly numeroFranceTravail: string | null
    readonly codePostal: string | null
  }
  readonly structureCode: string
  readonly structureNom: string
  /** First day of accompaniment, when it is told. */
  readonly ouvertLe: string | null
  readonly cej: CejLu | null
  readonly situations: readonly SituationLue[]
}

/** How many values were dropped, by name of count. */
type Ecarter = (nom: string) => void

const lettersOf = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

const CATEGORIES = new Map(
  Object.entries(categoriesIMilo).map(([categorie, libelle]) => [lettersOf(libelle), categorie]),
) as ReadonlyMap<string, CategorieSituationJeune>

const dayOf = (texte: string | null, ecarter: Ecarter): string | null => {
  if (texte === null) return null
  const jour = jourEcrit(texte)
  if (jour === null) ecarter('datesEcartees')
  return jour
}

/** A CEJ without its days, or that ends before it begins, is none that can be followed. */
const toCej = (brut: DossierBrut['accompagnementCEJ'], ecarter: Ecarter): CejLu | null => {
  if (!brut || !(brut.accompagnementCEJ ?? brut.accompagnement ?? brut.dateDebut !== null)) return null
  const [debut, finPrevue] = [dayOf(brut.dateDebut, ecarter), dayOf(brut.dateFinPrevue, ecarter)]
  if (debut === null || finPrevue === null || finPrevue <= debut) {
    ecarter('cejEcartes')
    return null
  }
  const finReelle = dayOf(brut.dateFinReelle, ecarter)
  if (finReelle !== null && finReelle < debut) ecarter('datesEcartees')
  return { debut, finPrevue, finReelle: finReelle !== null && finReelle >= debut ? finReelle : null }
}

const toSituation = (
  brut: NonNullable<DossierBrut['situations']>[number],
  ecarter: Ecarter,
): SituationLue | undefined => {
  const categorie = CATEGORIES.get(lettersOf(brut.categorieSituation ?? ''))
  const etat = (brut.etat ?? '').toUpperCase()
  if (categorie === undefined || !Object.hasOwn(EtatSituationJeune, etat)) {
    ecarter('situationsEcartees')
    return undefined
  }
  const code = brut.codeRomeMetierPrepare
  if (code !== null && !isCodeRome(code)) ecarter('codesRomeEcartes')
  const [debut, fin] = [dayOf(brut.dateDebut, ecarter), dayOf(brut.dateFin, ecarter)]
  const isOrdered = debut === null || fin === null || fin >= debut
  if (!isOrdered) ecarter('datesEcartees')
  return {
    categorie,
    etat: etat as EtatSituationJeune,
    codeRome: code !== null && isCodeRome(code) ? code : null,
    debut,
    fin: isOrdered ? fin : null,
  }
}

const NUMERO_FRANCE_TRAVAIL = /^(?:\d{11}|\d{7}[0-9A-Z])$/

const numberOf = (texte: string | null, ecarter: Ecarter): string | null => {
  const numero = texte?.replace(/\s/g, '').toUpperCase() ?? ''
  if (NUMERO_FRANCE_TRAVAIL.test(numero)) return numero
  if (numero !== '') ecarter('numerosFranceTravailEcartes')
  return null
}

export const toDossier = (brut: DossierBrut): { dossier: DossierLu; ecartees: Record<string, number> } => {
  const ecartees: Record<string, number> = {}
  const ecarter: Ecarter = (nom) => {
    ecartees[nom] = (ecartees[nom] ?? 0) + 1
  }
  const { codeStructure, nomUsuel, nomOfficiel } = brut.structureRattachement
  const dossier: DossierLu = {
    idDossier: brut.idDossier,
    idJeune: brut.idJeune,
    identite: {
      nom: (brut.nomUsage ?? brut.nomNaissance) as string,
      nomNaissance: brut.nomNaissance,
      prenom: brut.prenom,
      dateNaissance: brut.dateNaissance,
      numeroFranceTravail: numberOf(brut.numeroDE, ecarter),
      codePostal: /^\d{5}$/.exec(brut.adresse?.codePostal ?? '')?.[0] ?? null,
    },
    structureCode: codeStructure,
    structureNom: nomUsuel ?? nomOfficiel ?? codeStructure,
    ouvertLe: dayOf(brut.accompagnementCEJ?.premierAccompagnement ?? null, ecarter),
    cej: toCej(brut.accompagnementCEJ, ecarter),
    situations: (brut.situations ?? []).flatMap((situation) => toSituation(situation, ecarter) ?? []),
  }
  return { dossier, ecartees }
}
