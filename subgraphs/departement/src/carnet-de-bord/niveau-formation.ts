import type { ReponseCodee } from '../diagnostic/nomenclature-dsp.js'

const niveau = (code: string): ReponseCodee => ({ groupe: 'NIVETU', code })

/**
 * Levels of the carnet de bord (those of France Travail, or of the RNCP in its first files) as the recueil of the DSP
 * names them. « Seconde ou première achevée » is level V there: leaving before the last year of the lycée.
 */
export const NIVEAUX: Readonly<Record<string, ReponseCodee>> = {
  NV1: niveau('1201'),
  NV2: niveau('1201'),
  NV3: niveau('1202'),
  NV4: niveau('1203'),
  NV5: niveau('1204'),
  C12: niveau('1204'),
  C3A: niveau('1205'),
  CFG: niveau('1206'),
  CP4: niveau('1206'),
  AFS: niveau('1207'),
  level_8: niveau('1201'),
  level_7: niveau('1201'),
  level_6: niveau('1201'),
  level_5: niveau('1202'),
  level_4: niveau('1203'),
  level_3: niveau('1204'),
}
