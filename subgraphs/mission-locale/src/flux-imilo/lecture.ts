import { type CodeEcartJson, type CodeRejetJson, type Ecart, type Lecture, readJson } from '@traitdunion/formats'
import { CHAMPS_DOSSIER, dossierBrut } from './dossier.brut.js'
import { type DossierLu, toDossier } from './dossier.js'
import { type CodeEcartIMilo, erreursIMilo } from './errors.js'
import { CHAMPS_EVENEMENT, evenementBrut } from './evenement.brut.js'
import { type EvenementLu, toEvenement } from './evenement.js'

type LectureIMilo<Enregistrement> = Lecture<never, Enregistrement, CodeEcartJson | CodeEcartIMilo, CodeRejetJson>

/** A record and where it stands in its file. */
export interface Place<Lu> {
  readonly lu: Lu
  readonly ligne: number
  readonly rang: number
}

export type ReferenceDe = (objet: string, numero: string) => string

const textOf = (valeur: unknown, champ: string): string | undefined => {
  const lu = typeof valeur === 'object' && valeur !== null ? (valeur as Record<string, unknown>)[champ] : undefined
  return typeof lu === 'string' || typeof lu === 'number' ? String(lu) : undefined
}

const addTo = (compteurs: Record<string, number>, plus: Readonly<Record<string, number>>) => {
  for (const [nom, nombre] of Object.entries(plus)) compteurs[nom] = (compteurs[nom] ?? 0) + nombre
}

/** Reads a file of dossiers. */
export async function* readDossiers(
  octets: AsyncIterable<Uint8Array>,
  referenceDe: ReferenceDe,
): AsyncGenerator<LectureIMilo<Place<DossierLu>>> {
  const compteurs: Record<string, number> = {}
  const lecture = readJson<ReturnType<typeof dossierBrut.parse>, CodeEcartIMilo>(octets, {
    nom: 'dossier',
    schema: dossierBrut,
    champs: CHAMPS_DOSSIER,
    chemins: ['dossiers', 'items', 'data'],
    referenceDe: (valeur) => {
      const numero = textOf(valeur, 'idDossier')
      return numero === undefined ? undefined : referenceDe('dossier', numero)
    },
  })
  for await (const evenement of lecture) {
    if (evenement.kind === 'enregistrement') {
      const { dossier, ecartees } = toDossier(evenement.enregistrement)
      addTo(compteurs, ecartees)
      const { ligne, rang } = evenement
      yield { ...evenement, enregistrement: { lu: dossier, ligne, rang } }
    } else if (evenement.kind === 'fin') yield { ...evenement, compteurs: { ...evenement.compteurs, ...compteurs } }
    else yield evenement
  }
}

/** Reads a file of events of the queue, with or without what they are about. */
export async function* readEvenements(
  octets: AsyncIterable<Uint8Array>,
  referenceDe: ReferenceDe,
  now: Date,
): AsyncGenerator<LectureIMilo<Place<EvenementLu>>> {
  const compteurs: Record<string, number> = {}
  const lecture = readJson<ReturnType<typeof evenementBrut.parse>, CodeEcartIMilo>(octets, {
    nom: 'evenement',
    schema: evenementBrut,
    champs: CHAMPS_EVENEMENT,
    chemins: ['evenements', 'events', 'rendezVous', 'sessions', 'items', 'data'],
    referenceDe: (valeur) => {
      const numero = textOf(valeur, 'identifiant') ?? textOf(valeur, 'id')
      return numero === undefined ? undefined : referenceDe('evenement', numero)
    },
  })
  for await (const evenement of lecture) {
    if (evenement.kind === 'fin') yield { ...evenement, compteurs: { ...evenement.compteurs, ...compteurs } }
    else if (evenement.kind !== 'enregistrement') yield evenement
    else {
      const { ligne, rang } = evenement
      const traduit = toEvenement(evenement.enregistrement, now)
      if (traduit.kind === 'autre') addTo(compteurs, { evenementsNonTraites: 1 })
      else if (traduit.kind === 'sans-detail') addTo(compteurs, { evenementsSansDetail: 1 })
      else if (traduit.kind === 'sans-objet') yield withoutObject(rang, ligne)
      else {
        addTo(compteurs, traduit.ecartees)
        yield { ...evenement, enregistrement: { lu: traduit.evenement, ligne, rang } }
      }
    }
  }
}

const withoutObject = (rang: number, ligne: number): Ecart<CodeEcartIMilo> => ({
  kind: 'ecart',
  rang,
  ligne,
  enregistrement: `evenement[${rang}]`,
  champ: 'idType',
  natureValeur: 'absent',
  motif: 'IMILO_OBJET_ABSENT',
  message: erreursIMilo.IMILO_OBJET_ABSENT.cause,
})
