export * from './json/index.js'
export type { Ecart, Lecture, Rejet } from './lecture.js'
export * from './xml/index.js'
