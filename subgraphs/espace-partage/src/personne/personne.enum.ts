import type { EnumValueOf } from '@traitdunion/glossary'
import { glossaryEnum } from '@traitdunion/subgraph'

export const Sexe = glossaryEnum('Sexe')
export type Sexe = EnumValueOf<'Sexe'>
export const StatutAppariement = glossaryEnum('StatutAppariement')
export type StatutAppariement = EnumValueOf<'StatutAppariement'>
