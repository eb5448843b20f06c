import type { Population } from '../population/population.js'
import { MARQUE, tableau } from './csv.js'

const COLONNES = [
  'Nom',
  'Description',
  'Téléphones',
  'Adresse',
  'Adresse (complément)',
  'Code postal',
  'Ville',
  'Site web',
  'Courriel',
  'Siret',
  'Courriel responsable',
  'Prénom responsable',
  'Nom responsable',
  'Fonction responsable',
  'Téléphones responsable',
] as const

export function* ecrireStructures({ contexte }: Population): Iterable<string> {
  yield MARQUE
  yield* tableau(
    COLONNES,
    contexte.structures.map((structure) => {
      const [responsable] = structure.professionnels
      return {
        Nom: structure.nom,
        Description: `${structure.nom}, service fictif`,
        Téléphones: structure.telephone,
        Adresse: structure.adresse,
        'Adresse (complément)': undefined,
        'Code postal': structure.commune.codePostal,
        Ville: structure.commune.nom,
        'Site web': `https://structure-${structure.rang}.example.org`,
        Courriel: structure.courriel,
        Siret: structure.siret,
        'Courriel responsable': responsable?.courriel,
        'Prénom responsable': responsable?.prenom,
        'Nom responsable': responsable?.nom,
        'Fonction responsable': 'responsable insertion',
        'Téléphones responsable': responsable?.telephone,
      }
    }),
  )
}
