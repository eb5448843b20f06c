import type { Erreurs } from '@traitdunion/glossary'

/** Faults of a record that the diagnosis of France Travail adds to those of its JSON. */
export const erreursDiagnosticFt = {
  FT_NUMERO_ABSENT: {
    titre: 'Dossier sans numéro France Travail',
    cause:
      'Le dossier ne dit pas de qui il est : il porte `numeroFranceTravail` (11 chiffres, ou 7 chiffres et un caractère), ou `identifiantUniqueDe`.',
    action: 'Ajoutez le numéro à chaque dossier : la réponse de l’interface de France Travail ne le contient pas.',
  },
  FT_DATE_ABSENTE: {
    titre: 'Diagnostic sans date',
    cause: 'Aucune date passée ne dit quand ce diagnostic a été établi ou modifié.',
    action: 'Demandez à France Travail le dossier entier, avec ses dates de mise à jour.',
  },
  FT_INDIVIDU_INCONNU: {
    titre: 'Demandeur d’emploi inconnu',
    cause:
      'Aucune inscription ni aucun extrait SPIE du hub ne porte ce numéro, et le dossier ne permet pas de reconnaître la personne.',
    action:
      'Enregistrez l’inscription, ajoutez `identite` au dossier, ou faites trancher le cas douteux ; puis recommencez.',
  },
} as const satisfies Erreurs

export type CodeEcartDiagnostic = keyof typeof erreursDiagnosticFt
