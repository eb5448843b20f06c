import { type CodeEcartJson, type CodeRejetJson, type Ecart, type Lecture, readJson } from '@traitdunion/formats'
import { erreursRendezVous } from '../rendez-vous/rendez-vous.errors.js'
import { type Envoi, isToldTooEarly, toEnvoi } from './envoi.js'
import { envoiEcrit, named, numberOf, type RdvEcrit } from './envoi.schema.js'
import { erreursRdvi } from './rdvi.errors.js'

const erreurs = { ...erreursRdvi, ...erreursRendezVous }
type CodeEnvoi = keyof typeof erreurs

export type LectureEnvoi = Lecture<never, Envoi, CodeEcartJson | CodeEnvoi, CodeRejetJson>

interface Reading {
  /** Whose appointments are taken. */
  readonly departement: string
  readonly now: Date
  readonly referenceDe?: (rdv: string) => string
}

/** Clocks differ, and a file may close its day before it ends; an instant to come for days would hold back all that follows. */
const ADVANCE_MS = 24 * 3_600_000

const faultOf = (ecrit: RdvEcrit, envoi: Envoi, { departement, now }: Reading): readonly [CodeEnvoi, string] | null => {
  const dit = ecrit.data.organisation?.department_number
  if (dit && dit !== departement) return ['RDVI_AUTRE_DEPARTEMENT', 'data.organisation.department_number']
  if (envoi.ditLe.getTime() > now.getTime() + ADVANCE_MS) return ['RDVI_INSTANT_ILLISIBLE', 'meta.timestamp']
  return isToldTooEarly(envoi, now) ? ['RENDEZ_VOUS_A_VENIR', 'data.status'] : null
}

/** Reads deliveries: the body of one, or a file that holds many. */
export async function* readEnvois(octets: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<LectureEnvoi> {
  const { referenceDe } = reading
  const compteurs = { envoisNonPris: 0, envoisEffacement: 0 }
  const referenceOf = (rdv: string | undefined) => (rdv === undefined ? undefined : referenceDe?.(rdv))
  const lecture = readJson(octets, {
    nom: 'envoi',
    schema: envoiEcrit,
    extraire: named,
    referenceDe: (valeur) => referenceOf(numberOf(valeur)),
  })
  for await (const evenement of lecture) {
    if (evenement.kind === 'fin') yield { ...evenement, compteurs: { ...evenement.compteurs, ...compteurs } }
    else if (evenement.kind !== 'enregistrement') yield evenement
    else if (evenement.enregistrement.objet === 'autre') compteurs.envoisNonPris += 1
    // rdv-insertion forgets after its own delay: that says nothing of the appointment.
    else if (isForgotten(evenement.enregistrement)) compteurs.envoisEffacement += 1
    else {
      const { enregistrement: ecrit, rang, ligne } = evenement
      const envoi = toEnvoi(ecrit)
      const fault = faultOf(ecrit, envoi, reading)
      if (fault) yield ecartOf({ rang, ligne }, fault, referenceOf(envoi.rdv))
      else yield { ...evenement, enregistrement: envoi }
    }
  }
}

const isForgotten = ({ meta }: RdvEcrit) => meta.event === 'destroyed' && meta.webhook_reason?.toLowerCase() === 'rgpd'

const ecartOf = (
  { rang, ligne }: { readonly rang: number; readonly ligne: number },
  [motif, champ]: readonly [CodeEnvoi, string],
  reference: string | undefined,
): Ecart<CodeEnvoi> => ({
  kind: 'ecart',
  rang,
  ligne,
  enregistrement: `envoi[${rang}]`,
  champ,
  natureValeur: 'texte',
  motif,
  message: erreurs[motif].cause,
  ...(reference === undefined ? {} : { reference }),
})
