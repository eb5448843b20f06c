import { randomUUID } from 'node:crypto'
import type { Transaction } from '../personne/rows.store.js'
import type { ContenuContratInput } from './contrat.input.js'
import type { Contenu } from './contrat.rules.js'
import type { ActionEntity, VersionEntity } from './version.entity.js'
import { VersionStore } from './version.store.js'

/** Content as asked → content as the rules read it. */
export const contenuOf = (input: ContenuContratInput) => ({
  ...input,
  motifMoinsDe15h: input.motifMoinsDe15h ?? null,
  actions: input.actions.map((action) => ({
    ...action,
    organisationId: action.organisationId ?? null,
    fin: action.fin ?? null,
  })),
})

/** The keys that a content holds, by field. */
export const actionKeys = ({ actions }: ContenuContratInput): Record<string, string | null | undefined> =>
  Object.fromEntries(
    actions.map(({ organisationId }, index) => [`contenu.actions.${index}.organisationId`, organisationId]),
  )

/** Content as stored → content as it is fingerprinted. */
export const storedContenu = (version: VersionEntity, actions: readonly ActionEntity[]): Contenu => ({
  debut: version.debut,
  fin: version.fin,
  motifMoinsDe15h: version.motifMoinsDe15h,
  droitsEtDevoirs: version.droitsEtDevoirs,
  voiesRecours: version.voiesRecours,
  actions: actions.map(({ id: _id, versionId: _versionId, rang: _rang, etat: _etat, ...action }) => action),
})

/** Writes a draft version with its plan of action. */
export const writeDraft = async (
  manager: Transaction,
  contratId: string,
  numero: number,
  { actions, ...contenu }: ReturnType<typeof contenuOf>,
): Promise<void> => {
  const id = randomUUID()
  await VersionStore.insert(
    manager,
    {
      ...contenu,
      id,
      contratId,
      numero,
      empreinte: null,
      proposeeLe: null,
      signeePersonneLe: null,
      signeeOrganismeLe: null,
    },
    actions.map((action, index) => ({
      ...action,
      id: randomUUID(),
      versionId: id,
      rang: index + 1,
      etat: 'PREVUE' as const,
    })),
  )
}
