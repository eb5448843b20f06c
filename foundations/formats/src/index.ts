export { completeByGroups, type Lue } from './complete-by-groups.js'
export * as csv from './csv/index.js'
export type { Ecart, Lecture, Rejet } from './lecture.js'
export * from './xml/index.js'
