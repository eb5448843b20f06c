import { Refus } from '@traitdunion/formats'
import type { CodeRejet } from './errors.js'

/** The refusal of a whole file, for one of our codes. */
export const RefusLheo = Refus<CodeRejet>
