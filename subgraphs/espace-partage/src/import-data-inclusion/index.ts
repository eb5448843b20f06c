import { geographieOf } from '../flux-data-inclusion/geographie.js'
import { readDecoupage } from '../territoire/decoupage.js'
import { servicesDataInclusion } from './services.format.js'
import { structuresDataInclusion } from './structures.format.js'

// Read for each file, not kept: the geographic code of the country is large, and files are few.
const geographie = () => geographieOf(readDecoupage())

export const formatsDataInclusion = [structuresDataInclusion(geographie), servicesDataInclusion(geographie)]
