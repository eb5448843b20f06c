import { iso } from '../calendrier.js'
import { deLieu } from '../departement/departement.js'
import { siretFictif } from '../departement/structures.js'
import { hasardDe } from '../hasard/hasard.js'
import type { Contexte } from '../population/contexte.js'
import { ASSOCIATIONS, OFFRES, type Offre } from './data-inclusion-offres.js'

const SOURCE = 'generateur'

/** Public structures, then as many associations as a département of this size has. */
function* porteurs(ctx: Contexte) {
  for (const { rang, nom, siret, commune, adresse, courriel, telephone } of ctx.structures)
    yield { rang, nom, siret, commune, adresse, courriel, telephone }
  const associations = Math.min(2_000, Math.max(20, Math.round(ctx.taille / 100)))
  for (let place = 1; place <= associations; place++) {
    const rang = 1_000 + place
    const hasard = hasardDe(ctx.graine, 'association', rang)
    const commune = hasard.parmi(ctx.communes)
    const sorte = hasard.un(ASSOCIATIONS)
    yield {
      rang,
      nom: `${sorte} ${deLieu(commune.nom)}`.slice(0, 150),
      siret: hasard.chance(0.8) ? siretFictif(rang) : null,
      commune,
      adresse: `${hasard.entier(1, 90)} rue de la Gare`,
      courriel: `accueil@association-${rang}.example.org`,
      telephone: `0199000${String(hasard.entier(0, 999)).padStart(3, '0')}`,
    }
  }
}

const idStructure = (rang: number): string => `${SOURCE}--structure-${rang}`

export function* structuresInclusion(ctx: Contexte): Iterable<object> {
  for (const { rang, nom, siret, commune, adresse, courriel, telephone } of porteurs(ctx)) {
    const hasard = hasardDe(ctx.graine, 'fiche structure', rang)
    yield {
      source: SOURCE,
      id: idStructure(rang),
      nom,
      date_maj: iso(ctx.aujourdhui - hasard.entier(0, 500)),
      siret,
      adresse,
      complement_adresse: null,
      code_postal: commune.codePostal,
      commune: commune.nom,
      code_insee: commune.cog,
      telephone,
      courriel,
      site_web: hasard.chance(0.4) ? `https://structure-${rang}.example.org` : null,
      horaires_accueil: hasard.chance(0.5) ? 'Mo-Fr 09:00-12:00,14:00-17:00' : null,
      description: `${nom}. Structure fictive.`,
    }
  }
}

export function* servicesInclusion(ctx: Contexte): Iterable<object> {
  for (const { rang, commune, adresse, courriel, telephone, nom: porteur } of porteurs(ctx)) {
    const hasard = hasardDe(ctx.graine, 'services', rang)
    const depart = hasard.entier(0, OFFRES.length - 1)
    const combien = hasard.entier(1, 3)
    for (let place = 0; place < combien; place++) {
      const { nom, type, thematiques, publics } = OFFRES[(depart + place * 5) % OFFRES.length] as Offre
      const distance = hasard.chance(0.2)
      yield {
        source: SOURCE,
        structure_id: idStructure(rang),
        id: `${SOURCE}--service-${rang}-${place + 1}`,
        nom,
        description: `${nom}, proposé par ${porteur}. Service fictif.`,
        date_maj: iso(ctx.aujourdhui - hasard.entier(0, 500)),
        type,
        thematiques,
        frais: hasard.chance(0.85) ? 'gratuit' : 'payant',
        frais_precisions: null,
        publics,
        publics_precisions: null,
        conditions_acces: hasard.chance(0.3) ? 'Sur orientation d’un professionnel' : null,
        modes_accueil: distance ? ['a-distance', 'en-presentiel'] : ['en-presentiel'],
        zone_eligibilite: [hasard.chance(0.6) ? ctx.departement.code : commune.cog],
        modes_mobilisation: hasard.un([['telephoner'], ['envoyer-un-courriel', 'telephoner'], ['se-presenter']]),
        mobilisable_par: hasard.chance(0.5) ? ['usagers', 'professionnels'] : ['professionnels'],
        mobilisation_precisions: null,
        telephone,
        courriel,
        adresse,
        code_postal: commune.codePostal,
        commune: commune.nom,
        code_insee: commune.cog,
        volume_horaire_hebdomadaire: type === 'formation' ? hasard.entier(4, 20) : null,
        nombre_semaines: type === 'formation' ? hasard.entier(2, 20) : null,
      }
    }
  }
}
