import { randomUUID } from 'node:crypto'
import type { Rooms } from '@traitdunion/subgraph'
import { erreurs } from '../errors.js'
import { closeLots } from './close-lots.js'
import { isMassive } from './closures.rules.js'
import { closeDeadImports } from './dead-imports.store.js'
import { ImportStore } from './import.store.js'
import { MatchingUnavailable, persist } from './match-persons.js'
import { publishStaged } from './publication.store.js'
import { type OptionsImport, type Rapport, Releve, refusal } from './rapport.js'
import { type FileRead, readFile, SendingInterrupted } from './read-file.js'
import { openSession, type Session } from './session.store.js'
import { makeSourceKeys } from './source-key.js'
import { StagingStore } from './staging.store.js'

export interface ImportRequest {
  readonly octets: AsyncIterable<Uint8Array>
  readonly options: OptionsImport
  /** Application of the token. */
  readonly application: string
  readonly numorgs: readonly string[]
  readonly onFault: (error: unknown) => void
}

const codeOf = (error: unknown): 'INTERROMPU' | 'APPARIEMENT_INDISPONIBLE' | 'ERREUR_INTERNE' => {
  if (error instanceof SendingInterrupted) return 'INTERROMPU'
  if (error instanceof MatchingUnavailable) return 'APPARIEMENT_INDISPONIBLE'
  return 'ERREUR_INTERNE'
}

/**
 * One file, from its first byte to its report: read and match into a lot that nobody sees, publish in one transaction,
 * then tell the matching service. Whatever dies on the way, either everything of the file is there or nothing.
 */
export const runImport = async (rooms: Rooms, request: ImportRequest): Promise<Rapport> => {
  const session = await openSession(rooms.config.databaseUrl)
  if (!session) return refusal('IMPORT_EN_COURS')
  const releve = new Releve()
  let rapport: Rapport
  try {
    rapport = await importIn(session, rooms, request, releve)
  } finally {
    await session.close()
  }
  // Published is published: the background work tells the matching service again until it knows.
  await closeLots(rooms.dataSource, rooms.appariement).catch(request.onFault)
  return { ...rapport, compteurs: releve.compteurs, ecarts: releve.ecarts, ecartsTus: releve.ecartsTus }
}

const importIn = async (
  { client }: Session,
  { appariement }: Rooms,
  { octets, options, application, numorgs, onFault }: ImportRequest,
  releve: Releve,
): Promise<Rapport> => {
  const store = new ImportStore(client)
  await closeDeadImports((sql, parameters) => client.query(sql, parameters))
  const id = randomUUID()
  await store.open(id, application, options)

  const refuse = async (rapport: Rapport): Promise<Rapport> => {
    if (options.aBlanc) await store.forget(id)
    else await store.reject(id, rapport, releve)
    return options.aBlanc ? rapport : { ...rapport, import: id }
  }

  try {
    const { lot } = await persist(() => appariement.openLot(id))
    const read = await readFile({
      octets,
      numorgs,
      tolerer: options.tolerer,
      lot,
      appariement,
      keys: makeSourceKeys(await store.secret()),
      staging: await StagingStore.open(client),
      releve,
      onEntete: (entete) => store.nameFlux(id, entete),
    })
    if (read.kind === 'refuse') return await refuse(read.rapport)
    return await conclude({ id, read, options, store, refuse, client, releve })
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'INTERROMPU') onFault(error)
    return await refuse(refusal(code))
  }
}

interface Concluding {
  readonly id: string
  readonly read: Extract<FileRead, { kind: 'lu' }>
  readonly options: OptionsImport
  readonly store: ImportStore
  readonly refuse: (rapport: Rapport) => Promise<Rapport>
  readonly client: Session['client']
  readonly releve: Releve
}

/** The file is whole: is it known, is it older than what is published, may it be published? */
const conclude = async ({ id, read, options, store, refuse, client, releve }: Concluding): Promise<Rapport> => {
  const same = await store.findPublished(read.empreinte)
  if (same) {
    await store.forget(id)
    return { etat: 'DEJA_IMPORTE', import: same }
  }
  if (await store.isOutdated(id)) return refuse(refusal('FLUX_ANTERIEUR'))
  if (options.aBlanc) {
    await store.forget(id)
    return { etat: 'A_BLANC' }
  }
  let counted = { ouverts: 0, absents: 0 }
  const publication = await publishStaged(
    client,
    {
      importId: id,
      empreinte: read.empreinte,
      closes: read.entete.type === 'MENSUEL',
      mayClose: (counts) => {
        counted = counts
        return options.autoriserClotures || !isMassive(counts)
      },
    },
    releve,
  )
  if (publication.kind === 'publie') return { etat: 'PUBLIE', import: id }
  return refuse({
    etat: 'REJETE',
    code: publication.code,
    message: `${counted.absents} dossiers ouverts sur ${counted.ouverts} sont absents du flux. ${erreurs[publication.code].action}`,
  })
}
