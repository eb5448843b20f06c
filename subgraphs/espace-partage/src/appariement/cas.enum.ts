import { describedEnum, glossaryEnum } from '@traitdunion/subgraph'

export const IssueAppariement = glossaryEnum('IssueAppariement')
export type IssueAppariement = keyof typeof IssueAppariement

export const EtatCasAppariement = describedEnum('EtatCasAppariement', 'Avancement d’un cas de rapprochement.', {
  OUVERT: 'Attend la décision d’un gestionnaire.',
  TRANCHE: 'Un gestionnaire a décidé.',
  SANS_OBJET: 'La source a corrigé ou retiré son enregistrement.',
})
export type EtatCasAppariement = keyof typeof EtatCasAppariement

export const DecisionAppariement = describedEnum('DecisionAppariement', 'Décision sur un cas de rapprochement.', {
  RATTACHER: 'L’enregistrement est celui d’une personne connue.',
  NOUVELLE_PERSONNE: 'L’enregistrement est celui d’une personne nouvelle.',
})
export type DecisionAppariement = keyof typeof DecisionAppariement
