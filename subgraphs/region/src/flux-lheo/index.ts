export { type CodeEcart, type CodeRejet, erreurs } from './errors.js'
export type { LectureLheo } from './evenements.js'
export type * from './formation.js'
export { readLheo } from './lecteur.js'
