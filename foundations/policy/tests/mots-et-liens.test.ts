import { describe, it } from 'vitest'
import { type Cas, CONVENTION, expectRefused } from './une-convention.js'

const ACTE = CONVENTION.slice(CONVENTION.indexOf('actes:'))

describe('une convention aux mots ou aux liens faux', () => {
  it.each<Cas>([
    ['un partenaire inconnu', [['destinataire: mission-locale', 'destinataire: police']], ['MOT_INCONNU destinataire']],
    [
      'un destinataire qui ne fait que détenir',
      [['destinataire: mission-locale', 'destinataire: espace-partage']],
      [
        'MOT_INCONNU destinataire',
        'LIEN_INTERDIT lectures[0].liens[0]',
        'LIEN_INTERDIT lectures[1].liens[0]',
        'LIEN_INTERDIT actes[0].liens[0]',
      ],
    ],
    ['une catégorie inconnue', [['[DROIT_RSA]', '[DROIT_RSA, DROITS_RSA]']], ['MOT_INCONNU lectures[0].categories[1]']],
    [
      'une catégorie héritée de tout objet',
      [['[DROIT_RSA]', '[DROIT_RSA, constructor]']],
      ['MOT_INCONNU lectures[0].categories[1]'],
    ],
    [
      'une catégorie publique',
      [['[DROIT_RSA]', '[DROIT_RSA, PUBLIC]']],
      ['CATEGORIE_HORS_CONVENTION lectures[0].categories[1]'],
    ],
    ['le NIR', [['[DROIT_RSA]', '[DROIT_RSA, NIR]']], ['CATEGORIE_HORS_CONVENTION lectures[0].categories[1]']],
    ['les notes, même refusées', [['[FOYER]', '[FOYER, NOTES]']], ['CATEGORIE_HORS_CONVENTION refus[0].categories[1]']],
    ['une finalité inconnue', [['[DIAGNOSTIC]', '[DIAGNOSTIC, CURIOSITE]']], ['MOT_INCONNU lectures[1].finalites[1]']],
    [
      'un lien inconnu',
      [['liens: [ORGANISME_REFERENT]\n    roles', 'liens: [ORGANISME_REFERENT, VOISIN]\n    roles']],
      ['MOT_INCONNU lectures[1].liens[1]'],
    ],
    ['un rôle inconnu', [['roles: [conseiller]', 'roles: [conseiller, chef]']], ['MOT_INCONNU roles[1]']],
    ['une assurance inconnue', [['assurance: eidas2', 'assurance: eidas9']], ['MOT_INCONNU lectures[1].assurance']],
    ['une volonté inconnue', [['volonte: OPPOSABLE', 'volonte: TANT_PIS']], ['MOT_INCONNU volonte']],
    [
      'un quota de niveau inconnu',
      [['  application:\n', '    N9: { heure: 1, jour: 1 }\n  application:\n']],
      ['MOT_INCONNU quotas.agent.N9'],
    ],
    [
      'un acte que le graphe n’a pas',
      [['Mutation.rendezVousPrendre', 'Mutation.rendezVousPerdre']],
      ['MOT_INCONNU actes[0].actes[0]'],
    ],
    ['une fin avant le début', [['valideAu: 2026-12-31', 'valideAu: 2025-12-31']], ['DATES_INVERSEES valideAu']],
    [
      'un lien donné à qui ne peut l’avoir',
      [['liens: [ORGANISME_REFERENT]\n    roles', 'liens: [BRSA_DU_DEPARTEMENT]\n    roles']],
      ['LIEN_INTERDIT lectures[1].liens[0]'],
    ],
    [
      'le lien de la personne donné à un agent',
      [['liens: [ORGANISME_REFERENT]\n    roles', 'liens: [ORGANISME_REFERENT, SOI]\n    roles']],
      ['LIEN_INTERDIT lectures[1].liens[1]', 'LIEN_INTERDIT lectures[1].liens[1]'],
    ],
    [
      'la recherche au-dessus de N2',
      [['liens: [ORGANISME_REFERENT]\n    source', 'liens: [RECHERCHE]\n    source']],
      ['LIEN_INTERDIT lectures[0].liens[0]'],
    ],
    [
      'une donnée d’une personne sans aucun lien',
      [['liens: [ORGANISME_REFERENT]\n    source', 'liens: [ORGANISME_REFERENT, AUCUN]\n    source']],
      ['LIEN_INTERDIT lectures[0].liens[1]'],
    ],
    [
      'des personnes pour des statistiques',
      [['finalites: [DIAGNOSTIC]', 'finalites: [PILOTAGE_STATISTIQUE]']],
      ['LIEN_INTERDIT lectures[1].liens[0]'],
    ],
    [
      'un agrégat pour suivre une personne',
      [['liens: [ORGANISME_REFERENT]\n    source', 'liens: [ORGANISME_REFERENT, STATISTIQUE]\n    source']],
      ['LIEN_INTERDIT lectures[0].liens[1]'],
    ],
    [
      'un acte par un lien interdit',
      [[ACTE, ACTE.replace('ORGANISME_REFERENT', 'CAS_APPARIEMENT')]],
      ['LIEN_INTERDIT actes[0].liens[0]', 'LIEN_INTERDIT actes[0].liens[0]'],
    ],
  ])('est refusée avec %s', (_quoi, changements, attendues) => {
    expectRefused([CONVENTION], changements, attendues)
  })
})
