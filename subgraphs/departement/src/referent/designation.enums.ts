import { describedEnum } from '@traitdunion/subgraph'

export const RoleAccompagnement = describedEnum('RoleAccompagnement', 'Rôle d’un professionnel désigné.', {
  REFERENT_UNIQUE: 'Référent unique : un seul à la fois.',
  CO_ACCOMPAGNEMENT: 'Accompagne aux côtés du référent unique (accompagnement global).',
})
export type RoleAccompagnement = keyof typeof RoleAccompagnement
