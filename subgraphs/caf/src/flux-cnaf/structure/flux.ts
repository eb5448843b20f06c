import { namesOf, readStructure } from '@traitdunion/formats'
import { structureDossier } from './dossier.js'

/** First block of the file: which flow this is, and of which date. */
export const structureEntete = readStructure(`
IdentificationFlux
  APPLIEME t3
  NUMVERSIONAPPLIEME t4
  TYPEFLUX t1
  NATFLUX t1
  DTCREAFLUX date
  HEUCREAFLUX heure
  DTREF date
`)

/** Last block: how many files the sender counted, so that a lost end is noticed. */
export const structureTransmission = readStructure(`
TransmissionFlux
  NBTOTDOSRSATRANSM n8
  NBTOTDOSRSATRANSMANO n8
`)

export const nomsConnus = namesOf(structureEntete, structureDossier, structureTransmission)
