import { describedEnum } from '@traitdunion/subgraph'
import { groupeDsp, type GroupeDsp as NomGroupe, nomenclatureDsp } from './nomenclature-dsp.js'

const libelles = Object.fromEntries(
  Object.keys(nomenclatureDsp).map((groupe) => [groupe, `${groupeDsp(groupe as NomGroupe).libelle}.`]),
) as Record<NomGroupe, string>

export const GroupeDsp = describedEnum(
  'GroupeDsp',
  'Groupe de la nomenclature des données socio-professionnelles (CNAF).',
  libelles,
)
