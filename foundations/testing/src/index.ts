export { type NirWanted, uneSequence, unNir } from './fictional-nir.js'
export { type FreshDatabase, freshDatabase, type Template } from './fresh-database.js'
