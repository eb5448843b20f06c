import { iso } from '../calendrier.js'
import type { Options } from '../population/contexte.js'
import { FICHIERS, VERITE } from './fichiers.js'

/** What stands beside the files, for whoever opens the folder. */
export const lisezMoi = ({ graine, taille, departement, aujourdhui, origine = aujourdhui }: Options): string =>
  `# ${departement.nom} (${departement.code}), département fictif

${taille} personnes inventées, graine ${graine}, tirées au ${iso(origine)}, telles qu’au ${iso(aujourdhui)}. Aucune n’existe : NIR de communes qui n’existent pas, SIRET
jamais attribués, téléphones et courriels réservés à la fiction. Les communes seules sont vraies.

À importer dans cet ordre, chacun par son partenaire :

| fichier | partenaire | contenu |
|---|---|---|
${FICHIERS.map(({ nom, partenaire, quoi }) => `| \`${nom}\` | ${partenaire} | ${quoi} |`).join('\n')}

\`${VERITE.nom}\` ne s’importe pas : pour chaque enregistrement d’une source, sa clé, le numéro de la personne fictive et les
erreurs que cette source y a mises.
`
