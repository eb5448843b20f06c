import type { Scope, SubgraphDefinition } from '@traitdunion/subgraph'
import { contrat, contratLoaders } from './contrat/contrat.sujet.js'
import { diagnostic, diagnosticLoaders } from './diagnostic/diagnostic.sujet.js'
import { attachInscription } from './inscription/attach-inscription.js'
import { inscription, inscriptionLoaders } from './inscription/inscription.sujet.js'
import { lots } from './inscription/lots.js'
import { loadRome, metier, metierLoaders } from './metier/metier.sujet.js'
import { offre, offreLoaders } from './offre/offre.sujet.js'
import { orientation, orientationLoaders } from './orientation/orientation.sujet.js'
import { personneReference } from './personne/personne.reference.js'
import { pmsmp, pmsmpLoaders } from './pmsmp/pmsmp.sujet.js'
import { prestation, prestationLoaders } from './prestation/prestation.sujet.js'
import { projet, projetLoaders } from './projet/projet.sujet.js'
import { rendezVous, rendezVousLoaders } from './rendez-vous/rendez-vous.sujet.js'

const sujets = [metier, inscription, orientation, contrat, rendezVous, offre, projet, prestation, pmsmp, diagnostic]

const loaders = (scope: Scope) => ({
  ...metierLoaders(scope),
  ...inscriptionLoaders(scope),
  ...orientationLoaders(scope),
  ...contratLoaders(scope),
  ...rendezVousLoaders(scope),
  ...offreLoaders(scope),
  ...projetLoaders(scope),
  ...prestationLoaders(scope),
  ...pmsmpLoaders(scope),
  ...diagnosticLoaders(scope),
})

export type Loaders = ReturnType<typeof loaders>

export const poleEmploi: SubgraphDefinition<Loaders> = {
  nom: 'pole-emploi',
  resolvers: sujets.flatMap(({ resolvers }) => resolvers),
  types: sujets.flatMap(({ types }) => types),
  references: Object.assign({ Personne: personneReference }, ...sujets.map(({ references }) => references)),
  entities: sujets.flatMap(({ entities }) => entities),
  migrations: sujets.flatMap(({ migrations }) => migrations),
  loaders,
  onEvenement: attachInscription,
  background: async (rooms) => {
    await loadRome(rooms)
    return lots.inBackground(rooms)
  },
}
