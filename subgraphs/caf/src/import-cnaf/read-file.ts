import { createHash } from 'node:crypto'
import type { AppariementClient } from '@traitdunion/subgraph'
import { erreurs } from '../errors.js'
import { type DossierCnaf, type Ecart, type EnteteFlux, readFluxCnaf } from '../flux-cnaf/index.js'
import { toEnregistrement } from './enregistrement.js'
import { toEtapeDossier, toEtapePersonne } from './etape.js'
import { matchPersons } from './match-persons.js'
import type { EcartRapporte, Rapport, Releve } from './rapport.js'
import type { SourceKeys } from './source-key.js'
import type { EtapeQuarantaine, StagingStore } from './staging.store.js'
import { withoutSilence } from './without-silence.js'

/** Persons of a batch: a call of the matching service and a statement of staging each. */
const PERSONNES_PAR_LOT = 400

/** The sender stopped sending. */
export class SendingInterrupted extends Error {}

export type FileRead =
  | { readonly kind: 'lu'; readonly entete: EnteteFlux; readonly empreinte: string }
  | { readonly kind: 'refuse'; readonly rapport: Rapport }

interface Reading {
  readonly octets: AsyncIterable<Uint8Array>
  readonly numorgs: readonly string[]
  readonly tolerer: number
  readonly lot: string
  readonly appariement: AppariementClient
  readonly keys: SourceKeys
  readonly staging: StagingStore
  readonly releve: Releve
  readonly onEntete: (entete: EnteteFlux) => Promise<void>
}

/**
 * Reads a file to its end: records are matched and staged by batches as they come, the next bytes being asked for only
 * when a batch is done. Holds one batch in memory, whatever the size of the file.
 */
export const readFile = async (reading: Reading): Promise<FileRead> => {
  const { numorgs, tolerer, keys, staging, releve, onEntete } = reading
  const hash = createHash('sha256')
  const options = { numorgAttendus: numorgs, nirDefectueux: 'ecarter', referenceDe: keys.dossier } as const
  let entete: EnteteFlux | undefined
  let batch: DossierCnaf[] = []
  let quarantaine: EtapeQuarantaine[] = []
  let persons = 0
  const faulty = new Set<number>()
  const isBeyond = () => faulty.size > tolerer

  const flush = async () => {
    if (batch.length > 0 && entete && !isBeyond()) await stageBatch(reading, batch, entete)
    if (!isBeyond()) await staging.addQuarantaine(quarantaine)
    batch = []
    quarantaine = []
    persons = 0
  }

  for await (const evenement of readFluxCnaf(hashed(reading.octets, hash, releve), options)) {
    if (evenement.kind === 'entete') {
      entete = evenement.entete
      await onEntete(entete)
    } else if (evenement.kind === 'dossier') {
      releve.count('dossiersLus')
      if (isBeyond()) continue
      batch.push(evenement.dossier)
      persons += evenement.dossier.personnes.length
      if (persons >= PERSONNES_PAR_LOT) await flush()
    } else if (evenement.kind === 'ecart') {
      if (!faulty.has(evenement.rang)) releve.count('dossiersLus')
      faulty.add(evenement.rang)
      releve.tell(toRapporte(evenement))
      quarantaine.push(toQuarantaine(evenement))
      if (quarantaine.length >= PERSONNES_PAR_LOT) await flush()
    } else if (evenement.kind === 'rejet') {
      const { ligne, champ, code, message } = evenement
      releve.tell({ ligne, enregistrement: 'fichier', champ, natureValeur: 'fichier', code, message })
      const rapport: Rapport = { etat: 'REJETE', code, message: `${message} ${erreurs[code].action}` }
      return { kind: 'refuse', rapport }
    } else {
      releve.compteurs['dossiersEnEcart'] = faulty.size
      releve.compteurs['ecarts'] = evenement.bilan.ecarts + evenement.bilan.ecartsTus
      releve.ecartsTus += evenement.bilan.ecartsTus
      releve.compteurs['anomaliesAnnoncees'] = evenement.bilan.anomaliesAnnoncees
    }
  }
  await flush()
  if (isBeyond()) return { kind: 'refuse', rapport: beyond(faulty.size, tolerer) }
  return { kind: 'lu', entete: entete!, empreinte: hash.digest('hex') }
}

const beyond = (count: number, tolerer: number): Rapport => ({
  etat: 'REJETE',
  code: 'ECARTS_NON_TOLERES',
  message: `${count} dossier(s) en écart, ${tolerer} toléré(s). ${erreurs.ECARTS_NON_TOLERES.action}`,
})

/** A sender that says nothing for so long has gone; one that is slow has not, whatever the size of its file. */
const SILENCE_MS = 60_000

async function* hashed(octets: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>, releve: Releve) {
  const pieces = withoutSilence(octets[Symbol.asyncIterator](), SILENCE_MS)
  try {
    for (;;) {
      const { done, value } = await pieces.next().catch((error) => {
        throw new SendingInterrupted('sending interrupted', { cause: error })
      })
      if (done) return
      hash.update(value)
      releve.count('octets', value.length)
      yield value
    }
  } finally {
    await pieces.return?.().catch(() => {})
  }
}

const stageBatch = async (
  { appariement, lot, keys, staging, releve }: Reading,
  dossiers: readonly DossierCnaf[],
  { creeLe: jour }: EnteteFlux,
): Promise<void> => {
  const persons = dossiers.flatMap((dossier) => keyed(dossier, keys).map((one) => ({ dossier, ...one })))
  const rapprochements = await matchPersons(
    appariement,
    lot,
    persons.map(({ cle, dossier, personne }) => toEnregistrement(cle, dossier, personne)),
  )
  for (const { issue } of rapprochements.values()) releve.count(`rapprochement${issue}`)
  releve.count('personnes', persons.length)
  releve.count('nirEcartes', persons.filter(({ personne }) => personne.nirEcarte).length)
  const hasDemandeur = ({ personnes }: DossierCnaf) => personnes.some(({ role }) => role === 'DEMANDEUR')
  releve.count('dossiersSansDemandeur', dossiers.filter((dossier) => !hasDemandeur(dossier)).length)
  await staging.addDossiers(
    dossiers.map((dossier) => {
      const { organisme, numeroDemandeRsa } = dossier
      return toEtapeDossier(dossier, keys.dossier(organisme.fonorg, organisme.numorg, numeroDemandeRsa))
    }),
    persons.map(({ dossier, personne, cle }) =>
      toEtapePersonne(dossier, personne, { cle, jour, personneId: rapprochements.get(cle)?.personneId ?? null }),
    ),
  )
}

/** Two persons of one household with the same day of birth and first name are told apart by their order. */
const keyed = (dossier: DossierCnaf, keys: SourceKeys) => {
  const met = new Map<string, number>()
  return dossier.personnes.map((personne) => {
    const plain = keys.personne(dossier, personne, 1)
    const rank = (met.get(plain) ?? 0) + 1
    met.set(plain, rank)
    return { personne, cle: rank === 1 ? plain : keys.personne(dossier, personne, rank) }
  })
}

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
