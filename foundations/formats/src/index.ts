export type { Ecart, Lecture, Rejet } from './lecture.js'
