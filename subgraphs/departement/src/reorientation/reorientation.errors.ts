import type { Erreurs } from '@traitdunion/glossary'

export const erreursReorientation = {
  REORIENTATION_SANS_ORIENTATION: {
    titre: 'Réorientation sans orientation',
    cause: 'Aucune orientation en cours à changer.',
    action: "Décidez d'abord une orientation.",
  },
  REORIENTATION_DEJA_DEMANDEE: {
    titre: 'Réorientation déjà demandée',
    cause: 'Une demande attend déjà sa décision pour cette personne.',
    action: 'Décidez la demande en cours avant d’en faire une autre.',
  },
  REORIENTATION_SANS_CHANGEMENT: {
    titre: 'Réorientation sans changement',
    cause: 'Le parcours et l’organisme souhaités sont ceux de l’orientation en cours.',
    action: 'Choisissez un autre parcours ou un autre organisme.',
  },
  REORIENTATION_ORGANISME_INDETERMINE: {
    titre: 'Organisme indéterminé',
    cause: 'Une réorientation désigne l’organisme souhaité.',
    action: 'Choisissez un organisme.',
  },
  REORIENTATION_MOTIF_ABSENT: {
    titre: 'Motif absent',
    cause: 'Une demande, comme un refus, se motive : la personne en est informée.',
    action: 'Écrivez le motif.',
  },
  REORIENTATION_DATE_INCOHERENTE: {
    titre: 'Date incohérente',
    cause: 'La demande suit l’orientation, la décision suit la demande, et aucune n’est dans le futur.',
    action: 'Corrigez la date.',
  },
  REORIENTATION_DEJA_DECIDEE: {
    titre: 'Réorientation déjà décidée',
    cause: 'La demande a été acceptée ou refusée.',
    action: 'Relisez la demande ; au besoin, faites-en une autre.',
  },
  REORIENTATION_CADUQUE: {
    titre: 'Orientation changée depuis la demande',
    cause: 'L’orientation que la demande voulait changer n’est plus en cours.',
    action: 'Refusez cette demande, puis faites-en une sur l’orientation en cours.',
  },
  REORIENTATION_AVIS_ABSENT: {
    titre: "Avis de l'équipe pluridisciplinaire absent",
    cause:
      "Passer du service public de l'emploi aux autres organismes, ou l'inverse, demande l'avis de l'équipe pluridisciplinaire (CASF, L262-39), rendu entre la demande et la décision.",
    action: "Inscrivez la personne à une séance, recueillez l'avis, puis décidez avec ce passage.",
  },
} as const satisfies Erreurs
