import type { Lecture } from '@traitdunion/formats'
import type { CodeEcart, CodeRejet } from './errors.js'
import type { EnteteLheo, FormationLheo } from './formation.js'

export type LectureLheo = Lecture<EnteteLheo, FormationLheo, CodeEcart, CodeRejet>
