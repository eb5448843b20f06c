import type { Erreurs } from '@traitdunion/glossary'

export const erreursDiagnostic = {
  DIAGNOSTIC_DATE_FUTURE: {
    titre: 'Diagnostic daté dans le futur',
    cause: 'Un diagnostic s’établit avec la personne, le jour dit ou avant.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  DIAGNOSTIC_VIDE: {
    titre: 'Diagnostic sans réponse',
    cause: 'Un recueil porte au moins une réponse.',
    action: 'Donnez les réponses recueillies.',
  },
  DSP_CODE_INCONNU: {
    titre: 'Code de nomenclature inconnu',
    cause: 'Un code n’est pas de son groupe dans la nomenclature.',
    action: 'Vérifiez le groupe et le code.',
  },
  DSP_CODE_MAL_CLASSE: {
    titre: 'Réponse donnée dans le mauvais champ',
    cause: 'Une réponse de santé, de logement, de projet ou sensible a son propre champ, qui la protège.',
    action: 'Donnez la réponse dans le champ de sa nature.',
  },
  DSP_REPONSE_UNIQUE: {
    titre: 'Plusieurs réponses à une question unique',
    cause: 'Ce groupe n’admet qu’une réponse.',
    action: 'Ne gardez qu’une réponse.',
  },
  DSP_REPONSE_CONTRADICTOIRE: {
    titre: 'Réponses contradictoires',
    cause: 'La réponse « aucune » exclut les autres du même groupe.',
    action: 'Retirez l’une des réponses.',
  },
  FREIN_INCONNU: {
    titre: 'Frein inconnu',
    cause: 'Ce diagnostic n’a pas de frein de cette clé.',
    action: 'Relisez les freins du diagnostic.',
  },
  FREIN_THEME_MAL_CLASSE: {
    titre: 'Thème absent, ou santé donnée comme un thème',
    cause: 'Un frein a un thème, ou est de santé : la santé a son propre champ, qui la protège.',
    action: 'Donnez `theme` seul, ou `sante` seul pour un frein de santé.',
  },
  FREIN_DEJA_OUVERT: {
    titre: 'Frein déjà ouvert',
    cause: 'Le diagnostic a déjà un frein ouvert sur ce thème.',
    action: 'Relisez les freins du diagnostic.',
  },
  FREIN_DEJA_CLOS: {
    titre: 'Frein déjà clos',
    cause: 'Ce frein a déjà été levé.',
    action: 'S’il revient, ajoutez un nouveau frein.',
  },
  FREIN_DATE_INCOHERENTE: {
    titre: 'Date incohérente',
    cause: 'Un frein se relève puis se lève, et jamais dans le futur.',
    action: 'Corrigez la date.',
  },
} as const satisfies Erreurs
