export { type Assurance, assurances } from './assurances.js'
export {
  type Categorie,
  type CategorieDefinie,
  categories,
  isPublicCategorie,
  type Niveau,
  type NiveauDefini,
  niveauDe,
  niveaux,
} from './categories.js'
export { type EnumName, type EnumValueOf, enums, enumValues } from './enums.js'
export type { Erreur, Erreurs } from './errors.js'
export { type Finalite, type FinaliteDefinie, finalites } from './finalites.js'
export { type HorsGraphe, horsGraphe } from './hors-graphe.js'
export { type Lien, type LienDefini, liens } from './liens.js'
export { type Partenaire, type PartenaireDefini, partenaires } from './partenaires.js'
export { type Role, roles } from './roles.js'
export { type Terme, terme } from './termes.js'
export { type Volonte, volontes } from './volontes.js'
