import type { Erreurs } from '@traitdunion/glossary'
import { type CodeCommun, refusalsIn } from '@traitdunion/subgraph'
import { erreurs as erreursFlux } from './flux-lheo/index.js'
import { erreursPublication } from './import-lheo/errors.js'

const erreursMetier = {
  SESSION_INCONNUE: {
    titre: 'Session inconnue',
    cause: 'Aucune session de formation ne porte cette clé.',
    action: 'Recherchez la session dans l’offre de formation.',
  },
  SESSION_RETIREE: {
    titre: 'Session retirée de l’offre',
    cause: 'L’organisme de formation ou le Carif-Oref a retiré cette session.',
    action: 'Choisissez une autre session.',
  },
  SESSION_RECRUTEMENT_CLOS: {
    titre: 'Recrutement fermé ou suspendu',
    cause: 'La session ne recrute pas en ce moment.',
    action: 'Choisissez une session dont le recrutement est ouvert.',
  },
  SESSION_COMMENCEE: {
    titre: 'Session commencée',
    cause: 'Une session à dates fixes ne reçoit plus personne une fois commencée, ni aucune une fois finie.',
    action: 'Choisissez une session à venir.',
  },
  SESSION_COMPLETE: {
    titre: 'Session complète',
    cause: 'Toutes les places de la session sont confirmées.',
    action: 'Refusez ce positionnement, ou choisissez une autre session.',
  },
  POSITIONNEMENT_INCONNU: {
    titre: 'Positionnement inconnu',
    cause: 'Aucun positionnement ne porte cette clé.',
    action: 'Vérifiez la clé auprès de la fiche de la personne.',
  },
  POSITIONNEMENT_EXISTANT: {
    titre: 'Personne déjà positionnée',
    cause: 'La personne a déjà un positionnement en cours sur cette session.',
    action: 'Reprenez le positionnement en cours.',
  },
  POSITIONNEMENT_ETAPE: {
    titre: 'Étape impossible',
    cause: 'L’avancement du positionnement n’admet pas cette étape.',
    action:
      'Relisez le positionnement : on confirme ce qui est positionné, on entre avec une place confirmée, un refus ou un abandon est définitif.',
  },
  POSITIONNEMENT_DATES: {
    titre: 'Dates de positionnement incohérentes',
    cause: 'Une étape ne précède pas la précédente, et l’entrée a lieu pendant la session.',
    action: 'Corrigez la date.',
  },
  DEPOT_VIDE: {
    titre: 'Formation sans action',
    cause: 'Une formation se dépose avec au moins une action, et ses textes ne sont pas vides.',
    action: 'Complétez la formation.',
  },
  DEPOT_NUMERO: {
    titre: 'Numéro InterCarif invalide',
    cause:
      'Un numéro est vide, trop long, ou revient deux fois : deux actions d’une formation, deux sessions d’une action.',
    action: 'Donnez à chaque formation, action et session son numéro.',
  },
  DEPOT_CODE: {
    titre: 'Code LHÉO mal formé',
    cause: 'Un code ne suit pas le format de LHÉO 2.3.',
    action: 'Corrigez le champ désigné d’après les tables de LHÉO.',
  },
  DEPOT_SIRET: {
    titre: 'SIRET invalide',
    cause: 'Un SIRET a 14 chiffres dont le dernier vérifie les autres.',
    action: 'Corrigez le SIRET de l’organisme.',
  },
  DEPOT_DATES: {
    titre: 'Dates de session inversées',
    cause: 'Une session ne finit pas avant de commencer.',
    action: 'Corrigez les dates de la session désignée.',
  },
} as const satisfies Erreurs

/** What business rules refuse, and what stands against a file. */
export const erreurs = { ...erreursMetier, ...erreursFlux, ...erreursPublication } as const satisfies Erreurs

export type CodeErreur = keyof typeof erreursMetier | CodeCommun

export const { refusOf } = refusalsIn(erreursMetier)
