import { createHash } from 'node:crypto'
import type { Ecart } from '@traitdunion/formats'
import { erreurs } from './errors.js'
import type { FileFormat, Preparing, Reading, Refusal } from './format.js'
import type { EcartRapporte, Rapport, Releve } from './rapport.js'
import { sentBytes } from './sent-bytes.js'
import type { EtapeQuarantaine, StagingStore } from './staging.store.js'

/** Weight of a batch: a call of the matching service, and a statement of staging for each table. */
const POIDS_PAR_LOT = 400

export type FileRead =
  | { readonly kind: 'lu'; readonly entete: unknown; readonly empreinte: string }
  | { readonly kind: 'refuse'; readonly rapport: Rapport }

export interface RecordsReading extends Reading<unknown> {
  readonly octets: AsyncIterable<Uint8Array>
  readonly format: FileFormat
  readonly tolerer: number
  readonly match: Preparing<unknown>['match']
  readonly staging: StagingStore
  readonly releve: Releve
  readonly onEntete: (entete: unknown) => Promise<void>
}

/**
 * Reads a file to its end: records are matched and staged by batches as they come, the next bytes being asked for only
 * when a batch is done. Holds one batch in memory, whatever the size of the file.
 */
export const readRecords = async (reading: RecordsReading): Promise<FileRead> => {
  const { format, tolerer, digest, options, match, staging, releve, onEntete } = reading
  const hash = createHash('sha256')
  const faulty = new Set<number>()
  let entete: unknown
  let batch: unknown[] = []
  let quarantaine: EtapeQuarantaine[] = []
  let poids = 0
  const isBeyond = () => faulty.size > tolerer

  const flush = async () => {
    if (!isBeyond()) {
      if (batch.length > 0)
        await staging.add(await format.prepare(batch, { entete, digest, match, count: releve.count }))
      await staging.addQuarantaine(quarantaine)
    }
    batch = []
    quarantaine = []
    poids = 0
  }

  for await (const lu of format.read(sentBytes(reading.octets, hash, releve), { digest, options })) {
    if (lu.kind === 'entete') {
      entete = lu.entete
      await onEntete(entete)
    } else if (lu.kind === 'enregistrement') {
      releve.count(`${format.enregistrements}Lus`)
      if (isBeyond()) continue
      batch.push(lu.enregistrement)
      poids += format.weightOf?.(lu.enregistrement) ?? 1
      if (poids >= POIDS_PAR_LOT) await flush()
    } else if (lu.kind === 'ecart') {
      if (!faulty.has(lu.rang)) releve.count(`${format.enregistrements}Lus`)
      faulty.add(lu.rang)
      releve.count('ecarts')
      releve.tell(toRapporte(lu))
      quarantaine.push(toQuarantaine(lu))
      if (quarantaine.length >= POIDS_PAR_LOT) await flush()
    } else if (lu.kind === 'rejet') {
      const { ligne, champ, code, message } = lu
      releve.tell({ ligne, enregistrement: 'fichier', champ, natureValeur: 'fichier', code, message })
      const action = format.erreurs[code]?.action ?? ''
      return { kind: 'refuse', rapport: { etat: 'REJETE', code, message: `${message} ${action}`.trim() } }
    } else {
      releve.compteurs[`${format.enregistrements}EnEcart`] = faulty.size
      releve.count('ecarts', lu.ecartsTus)
      releve.ecartsTus += lu.ecartsTus
      Object.assign(releve.compteurs, lu.compteurs)
    }
  }
  await flush()
  if (isBeyond()) return { kind: 'refuse', rapport: { etat: 'REJETE', ...beyond(faulty.size, tolerer, format) } }
  hash.update(format.variantOf?.(options) ?? '')
  return { kind: 'lu', entete, empreinte: hash.digest('hex') }
}

export const beyond = (count: number, tolerer: number, { enregistrements }: FileFormat): Refusal => ({
  code: 'ECARTS_NON_TOLERES',
  message: `${count} ${enregistrements} en écart, ${tolerer} toléré(s). ${erreurs.ECARTS_NON_TOLERES.action}`,
})

const toRapporte = ({ ligne, enregistrement, champ, natureValeur, motif, message }: Ecart): EcartRapporte => ({
  ligne,
  enregistrement,
  champ,
  natureValeur,
  code: motif,
  message,
})

const toQuarantaine = ({ ligne, enregistrement, champ, natureValeur, motif, message, reference }: Ecart) => ({
  ligne,
  enregistrement,
  champ,
  nature_valeur: natureValeur,
  code: motif,
  message,
  empreinte: reference ?? null,
})
