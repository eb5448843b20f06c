import { boutique } from './boutique.js'
import { hub } from './hub.js'

export const graphes = [boutique, hub]
