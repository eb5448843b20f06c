import { ACTIONS, FORMATION } from '../population/emploi.js'
import type { Population } from '../population/population.js'
import { tableau } from './csv.js'
import { fichesInscrites, identifiantUnique, instant, RIEN } from './france-travail.js'

const COLONNES_ACTIONS = [
  'identifiant_unique_de',
  'codeaction',
  'lblaction',
  'objectif_formation',
  'date_prescription',
  'date_realisation_action',
  'date_prev_debut',
  'date_debut',
  'date_fin',
  'formation',
  'adr.dc_commune_id',
] as const

function* actions(population: Population) {
  const { graine } = population.contexte
  for (const { vie, copie, adresse } of fichesInscrites(population))
    for (const { code, debut, fin, formation, prescriteLe } of vie.actions)
      yield {
        identifiant_unique_de: identifiantUnique(graine, copie.personne.numero),
        codeaction: code,
        lblaction:
          code === FORMATION
            ? 'UNE FORMATION DANS LE DOMAINE SUIVANT'
            : ACTIONS[code as keyof typeof ACTIONS].replaceAll('’', "'"),
        objectif_formation: formation ? 'Professionnalisation' : RIEN,
        date_prescription: instant(prescriteLe),
        date_realisation_action: instant(debut),
        date_prev_debut: instant(debut),
        date_debut: instant(debut),
        date_fin: instant(fin),
        formation: formation ?? RIEN,
        'adr.dc_commune_id': adresse.commune.cog,
      }
}

export const ecrireActions = (population: Population): Iterable<string> =>
  tableau(COLONNES_ACTIONS, actions(population))

const COLONNES_FORMATIONS = [
  'identifiant_unique_de',
  'formation',
  'objectif_formation',
  'date_prescription',
  'date_debut',
  'date_fin',
] as const

export const ecrireFormations = (population: Population): Iterable<string> =>
  tableau(
    COLONNES_FORMATIONS,
    (function* () {
      for (const action of actions(population)) if (action.formation !== RIEN) yield action
    })(),
  )
