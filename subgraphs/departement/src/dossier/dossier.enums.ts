import { describedEnum, glossaryEnum } from '@traitdunion/subgraph'

export const EtatDossierDepartement = describedEnum('EtatDossierDepartement', 'État d’un dossier au département.', {
  OUVERT: 'Ouvert.',
  CLOS: 'Clos.',
})
export type EtatDossierDepartement = keyof typeof EtatDossierDepartement

export const IssueAppariement = glossaryEnum('IssueAppariement')
export type IssueAppariement = keyof typeof IssueAppariement

export const Sexe = glossaryEnum('Sexe')
export type Sexe = keyof typeof Sexe
