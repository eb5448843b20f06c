import { createHash } from 'node:crypto'
import type { ModaliteRendezVous, StatutRendezVous } from '@traitdunion/parcours'
import { civilDateOf, holdsNir } from '@traitdunion/subgraph'
import type { MotifRendezVousDepartement } from '../rendez-vous/rendez-vous.enums.js'
import type { RdvEcrit, StatutEcrit, UsagerEcrit } from './envoi.schema.js'

export interface Participation {
  readonly usager: UsagerEcrit
  readonly statut: StatutRendezVous
}

/** One delivery of rdv-insertion: what it says of an appointment, and when it said it. */
export interface Envoi {
  readonly rdv: string
  readonly ditLe: Date
  /** Among deliveries of one second: a creation comes before a change, a destruction last. */
  readonly rang: number
  /** Of all that is said of the appointment, and nothing of persons. */
  readonly empreinte: string
  readonly debut: Date
  readonly dureeMinutes: number
  readonly modalite: ModaliteRendezVous
  readonly motif: MotifRendezVousDepartement
  readonly lieu: string | null
  readonly agents: readonly string[]
  readonly participations: readonly Participation[]
}

const RANGS = { created: 0, updated: 1, destroyed: 2 } as const

const STATUTS: Readonly<Record<StatutEcrit, StatutRendezVous>> = {
  unknown: 'PRIS',
  waiting: 'PRIS',
  seen: 'EFFECTUE',
  excused: 'ABSENT_EXCUSE',
  revoked: 'ANNULE',
  noshow: 'ABSENT',
  notexcused: 'ABSENT',
}

const MODALITES = { public_office: 'PHYSIQUE', home: 'PHYSIQUE', phone: 'TELEPHONE', visio: 'VISIO' } as const

/** Categories that name no stage of the parcours, some of which say too much of a person, are of its follow-up. */
const motifOf = ({ motif }: RdvEcrit['data']): MotifRendezVousDepartement => {
  const categorie = motif?.motif_category?.short_name ?? ''
  if (categorie === 'rsa_integration_information') return 'INFORMATION_COLLECTIVE'
  if (categorie.startsWith('rsa_orientation')) return 'ORIENTATION'
  if (categorie.startsWith('rsa_accompagnement') && !motif?.follow_up) return 'ACCOMPAGNEMENT'
  return 'SUIVI'
}

/** A visit is at the person's own address, which is not to be repeated here. */
const lieuOf = ({ motif, lieu, address }: RdvEcrit['data']): string | null => {
  if (motif?.location_type === 'home') return 'À domicile'
  const dit = lieu ? [lieu.name, lieu.address].filter((partie) => partie !== null) : [address]
  const texte = dit.filter((partie) => partie !== null).join(', ')
  return texte === '' || texte.length > 500 || holdsNir(texte) ? null : texte
}

/** Who comes, each with what became of it for her; a destruction calls off what nobody had told the outcome of. */
const participationsOf = ({ data, meta }: RdvEcrit): Participation[] => {
  const dites = new Map<string, { usager: UsagerEcrit; statut: StatutEcrit }>()
  for (const usager of data.users ?? []) dites.set(usager.id, { usager, statut: data.status ?? 'unknown' })
  for (const { user, status } of data.participations ?? [])
    dites.set(user.id, { usager: user, statut: status ?? data.status ?? 'unknown' })
  return [...dites.values()].map(({ usager, statut }) => {
    const dit = STATUTS[statut]
    return { usager, statut: meta.event === 'destroyed' && dit === 'PRIS' ? 'ANNULE' : dit }
  })
}

const RACONTES_TROP_TOT: ReadonlySet<StatutRendezVous> = new Set(['EFFECTUE', 'ABSENT'])

/** An outcome may be told during the day of the appointment, not before. */
export const isToldTooEarly = ({ debut, participations }: Envoi, now: Date): boolean =>
  civilDateOf(debut) > civilDateOf(now) && participations.some(({ statut }) => RACONTES_TROP_TOT.has(statut))

export const toEnvoi = (ecrit: RdvEcrit): Envoi => {
  const { data, meta } = ecrit
  const dit = {
    debut: data.starts_at,
    dureeMinutes: data.duration_in_min,
    modalite: MODALITES[data.motif?.location_type ?? 'public_office'],
    motif: motifOf(data),
    lieu: lieuOf(data),
  }
  const participations = participationsOf(ecrit)
  const statuts = participations.map(({ usager, statut }) => [usager.id, statut])
  return {
    rdv: data.id,
    ditLe: meta.timestamp,
    rang: RANGS[meta.event],
    empreinte: createHash('sha256')
      .update(JSON.stringify([dit, statuts]))
      .digest('base64url'),
    ...dit,
    agents: (data.agents ?? []).flatMap(({ email }) => (email ? [email] : [])),
    participations,
  }
}
