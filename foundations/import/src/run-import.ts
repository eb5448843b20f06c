import { randomUUID } from 'node:crypto'
import type { Rooms } from '@traitdunion/subgraph'
import { closeLots } from './close-lots.js'
import { closeDeadImports } from './dead-imports.store.js'
import { digestOf } from './digest.store.js'
import type { FileFormat } from './format.js'
import { ImportStore } from './import.store.js'
import { MatchingUnavailable } from './match-persons.js'
import { matcherOf } from './matching.js'
import { publishStaged } from './publication.store.js'
import { type OptionsCommunes, type Rapport, Releve, refusal } from './rapport.js'
import { type FileRead, readRecords } from './read-records.js'
import { SendingInterrupted } from './sent-bytes.js'
import { openSession, type Session } from './session.store.js'
import { StagingStore } from './staging.store.js'

export interface ImportRequest {
  readonly octets: AsyncIterable<Uint8Array>
  readonly format: FileFormat
  readonly options: OptionsCommunes
  /** Those of the format. */
  readonly optionsPropres: unknown
  /** Application of the token. */
  readonly application: string
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
  const session = await openSession(rooms.config.databaseUrl, request.format.nom)
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
  { octets, format, options, optionsPropres, application, onFault }: ImportRequest,
  releve: Releve,
): Promise<Rapport> => {
  await closeDeadImports((sql, parameters) => client.query(sql, parameters))
  const id = randomUUID()
  const store = new ImportStore(client, id, format)
  await store.open(application, options)

  const refuse = async (rapport: Rapport): Promise<Rapport> => {
    if (options.aBlanc) await store.forget()
    else await store.reject(rapport, releve)
    return options.aBlanc ? rapport : { ...rapport, import: id }
  }

  try {
    const read = await readRecords({
      octets,
      format,
      options: optionsPropres,
      tolerer: options.tolerer,
      digest: await digestOf(client),
      match: matcherOf(appariement, id, releve),
      staging: await StagingStore.open(client, format.etape),
      releve,
      onEntete: (entete) => store.nameSerie(entete, format.serieOf?.(entete)),
    })
    if (read.kind === 'refuse') return await refuse(read.rapport)
    return await conclude({ id, read, format, options, optionsPropres, store, refuse, client, releve })
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'INTERROMPU') onFault(error)
    return await refuse(refusal(code))
  }
}

interface Concluding extends Pick<ImportRequest, 'format' | 'options' | 'optionsPropres'> {
  readonly id: string
  readonly read: Extract<FileRead, { kind: 'lu' }>
  readonly store: ImportStore
  readonly refuse: (rapport: Rapport) => Promise<Rapport>
  readonly client: Session['client']
  readonly releve: Releve
}

/** The file is whole: is it known, is it older than what is published, may it be published? */
const conclude = async (concluding: Concluding): Promise<Rapport> => {
  const { id, read, format, options, optionsPropres, store, refuse, client, releve } = concluding
  const same = await store.findPublished(read.empreinte)
  if (same) {
    await store.forget()
    return { etat: 'DEJA_IMPORTE', import: same }
  }
  if (await store.isOutdated()) return refuse(refusal('FLUX_ANTERIEUR'))
  if (options.aBlanc) {
    await store.forget()
    return { etat: 'A_BLANC' }
  }
  const { entete, empreinte } = read
  const lot = {
    importId: id,
    tolerer: options.tolerer,
    empreinte,
    entete,
    options: optionsPropres,
    format,
    store,
    releve,
  }
  const refused = await publishStaged(client, lot)
  return refused ? refuse({ etat: 'REJETE', ...refused }) : { etat: 'PUBLIE', import: id }
}
