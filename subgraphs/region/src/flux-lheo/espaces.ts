import type { Element } from '@traitdunion/formats'
import { structureCompteFormation, structureFormation } from './structure/formation.js'

const COMPTE_FORMATION = /^https?:\/\/(?:www\.)?of\.moncompteformation\.gouv\.fr\/?$/
/** Versions 2 of the standard, at its address of today or of yesterday. Version 1 is another language. */
const LHEO = /^https?:\/\/(?:www\.)?lheo\.(?:gouv\.fr|org)\/2(?:\.\d+)*\/?$/

/** Many files forget their namespace: then they are held against the standard. */
export const isEspaceLheo = (espace: string): boolean =>
  espace === '' || LHEO.test(espace) || COMPTE_FORMATION.test(espace)

export const structureOf = (espace: string): Element =>
  COMPTE_FORMATION.test(espace) ? structureCompteFormation : structureFormation
