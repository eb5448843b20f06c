import type { EntityManager } from 'typeorm'
import type { Refus } from '../errors.js'
import { type Decision, linkPersonnes } from '../fusions/merge-personnes.js'
import { appendActe } from '../historique.store.js'
import { createPersonne, findCanonique, findNoms } from '../personnes/personne.store.js'
import { refreshIdentites } from '../personnes/refresh-identites.store.js'
import {
  findMoved,
  findRecordsOf,
  findSame,
  findScission,
  insertScission,
  markUndone,
  moveRecords,
  type Reference,
} from './scission.store.js'

export interface ScissionDemandee extends Decision {
  readonly personneId: string
  readonly enregistrements: readonly Reference[]
  /** An existing person; without it, a new one. */
  readonly vers?: string | null
}

const isThe = (a: Reference) => (b: Reference) => a.source === b.source && a.cle === b.cle

/** Some records of a person are somebody else's: they move, the others stay. */
export const splitPersonne = async (
  manager: EntityManager,
  { personneId, enregistrements, vers: voulue, auteur, motif }: ScissionDemandee,
  sources: readonly string[],
): Promise<{ scission: string; personneId: string } | Refus> => {
  const canonique = await findCanonique(manager, personneId)
  const cible = voulue ? await findCanonique(manager, voulue) : undefined
  if (!canonique || (voulue && !cible)) return 'PERSONNE_INCONNUE'
  const records = await findRecordsOf(manager, await findNoms(manager, canonique))
  const moved = records.filter((record) => enregistrements.some(isThe(record)))
  const done =
    moved.length === 0 ? await findSame(manager, { personneId: canonique, cible, enregistrements }) : undefined
  if (done) return { scission: done.id, personneId: done.vers }
  const strangers = enregistrements.some((wanted) => !records.some(isThe(wanted)))
  if (strangers || moved.length === records.length || cible === canonique) return 'SCISSION_IMPOSSIBLE'

  const vers = cible ?? (await createPersonne(manager))
  const scission = await insertScission(manager, { personneId: canonique, vers, nouvelle: !cible }, moved)
  await moveRecords(
    manager,
    moved.map(({ source, cle }) => ({ source, cle, personneId: vers })),
  )
  await appendActe(manager, { nature: 'SCISSION', objetId: scission, personnes: [canonique, vers], auteur, motif })
  await refreshIdentites(manager, [canonique, vers], sources)
  return { scission, personneId: vers }
}

/** Every record goes back where it was. A person that the split made then is the one it came from. */
export const undoScission = async (
  manager: EntityManager,
  id: string,
  { auteur, motif }: Decision,
  sources: readonly string[],
): Promise<{ scission: string; personneId: string } | Refus> => {
  const scission = await findScission(manager, id)
  if (!scission) return 'SCISSION_INCONNUE'
  const { personneId, vers, nouvelle } = scission
  if (scission.annulee) return { scission: id, personneId }
  const moved = await findMoved(manager, id)
  if (moved.some(({ actuelle }) => actuelle !== vers)) return 'SCISSION_DEPASSEE'
  await markUndone(manager, id)
  await moveRecords(
    manager,
    moved.map(({ source, cle, avant }) => ({ source, cle, personneId: avant })),
  )
  await appendActe(manager, { nature: 'SCISSION_ANNULEE', objetId: id, personnes: [personneId, vers], auteur, motif })
  if (nouvelle) await foldBack(manager, { personneId, vers, auteur, motif })
  await refreshIdentites(manager, [personneId, vers], sources)
  return { scission: id, personneId }
}

/** What partners wrote meanwhile under the identifier that the split made must not be orphaned. */
const foldBack = async (
  manager: EntityManager,
  { personneId, vers, ...decision }: Decision & { personneId: string; vers: string },
) => {
  const [conserve, actuel] = [await findCanonique(manager, personneId), await findCanonique(manager, vers)]
  const emptied = (await findRecordsOf(manager, await findNoms(manager, vers))).length === 0
  if (conserve && emptied && actuel === vers && conserve !== vers)
    await linkPersonnes(manager, { ancien: vers, conserve, ...decision }, 'FUSION')
}
