import { csv } from '@traitdunion/formats'
import { isSiret } from '@traitdunion/subgraph'

const { courriel, facultative, numero, obligatoire, telephones, texte } = csv

const siret = numero({ longueur: 14, attendu: 'quatorze chiffres et leur clé', isValid: isSiret })

/** Columns of `import_structures.csv` of the carnet de bord. */
export const colonnesStructure = {
  nom: obligatoire('Nom', texte(200), 'Nom de la structure', 'Structure'),
  siret: facultative('Siret', siret),
  courriel: facultative('Courriel responsable', courriel),
  prenomResponsable: facultative('Prénom responsable', texte(200)),
  nomResponsable: facultative('Nom responsable', texte(200)),
  fonction: facultative('Fonction responsable', texte(200)),
  telephone: facultative('Téléphones responsable', telephones, 'Téléphone responsable'),
}

/** Columns of `import_professionnels.csv` of the carnet de bord, and the organisation that its sender implies. */
export const colonnesProfessionnel = {
  courriel: obligatoire('Courriel', courriel, 'Email'),
  prenom: obligatoire('Prénom', texte(200)),
  nom: obligatoire('Nom', texte(200)),
  telephone: facultative('Téléphone', telephones, 'Téléphones'),
  fonction: facultative('Fonction', texte(200)),
  siret: facultative('Siret', siret),
}
