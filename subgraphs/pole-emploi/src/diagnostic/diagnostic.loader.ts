import type { ThemeFrein } from '@traitdunion/parcours'
import { byIdLoader, byPersonneLoader, groupedInOrderOf, inOrderOf, type Scope } from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import { ContrainteStore, type ElementLu } from './contrainte.store.js'
import { ContraintePoleEmploi, ContrainteSantePoleEmploi } from './contrainte.type.js'
import { DiagnosticStore } from './diagnostic.store.js'
import { type BesoinDiagnostic } from './diagnostic.type.js'
import type { Nature, Sensibilite } from './referentiel.js'

export const diagnosticLoaders = (scope: Scope) => {
  const diagnostics = new DiagnosticStore(scope)
  const contraintes = new ContrainteStore(scope)
  const elements = (nature: Nature, sensibilite: Sensibilite) =>
    new DataLoader<string, ElementLu[]>(async (ids) =>
      groupedInOrderOf(
        ids,
        await contraintes.findElements(ids, nature, sensibilite),
        ({ contrainteId }) => contrainteId,
      ),
    )
  return {
    diagnostic: byIdLoader((ids) => diagnostics.findByIds(ids)),
    diagnosticsDePersonne: byPersonneLoader(scope.personnes, (ids) => diagnostics.findByPersonnes(ids)),
    besoinsDeDiagnostic: new DataLoader<string, BesoinDiagnostic[]>(async (ids) =>
      groupedInOrderOf(ids, await diagnostics.findBesoins(ids), ({ diagnosticId }) => diagnosticId),
    ),
    themesDeDiagnostic: new DataLoader<string, ThemeFrein[]>(async (ids) =>
      groupedInOrderOf(ids, await contraintes.findThemes(ids), ({ diagnosticId }) => diagnosticId).map((rows) =>
        rows.map(({ theme }) => theme),
      ),
    ),
    contraintesDeDiagnostic: new DataLoader<string, ContraintePoleEmploi[]>(async (ids) =>
      groupedInOrderOf(ids, await contraintes.findHorsSante(ids), ({ diagnosticId }) => diagnosticId),
    ),
    contrainteSanteDeDiagnostic: new DataLoader<string, ContrainteSantePoleEmploi | null>(async (ids) =>
      inOrderOf(ids, await contraintes.findSante(ids), ({ diagnosticId }) => diagnosticId),
    ),
    situations: elements('SITUATION', 'ORDINAIRE'),
    situationsSante: elements('SITUATION', 'SANTE'),
    situationsJustice: elements('SITUATION', 'JUSTICE'),
    objectifs: elements('OBJECTIF', 'ORDINAIRE'),
    objectifsSante: elements('OBJECTIF', 'SANTE'),
    objectifsJustice: elements('OBJECTIF', 'JUSTICE'),
  }
}
