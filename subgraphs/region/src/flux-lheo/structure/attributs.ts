/** Every element of the standard may carry these. */
export const attributs = [
  'numero',
  'info',
  'ref',
  'id',
  'idref',
  'tag',
  'horodatage-creation',
  'horodatage-modification',
  'horodatage-export',
  'uri',
]
