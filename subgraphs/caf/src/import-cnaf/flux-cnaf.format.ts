import type { Lecture } from '@traitdunion/formats'
import { type Digest, type FileFormat, oui, type Preparing } from '@traitdunion/import'
import { z } from 'zod'
import { erreurs } from '../errors.js'
import { type DossierCnaf, type EnteteFlux, type EvenementFlux, readFluxCnaf } from '../flux-cnaf/index.js'
import { toEnregistrement } from './enregistrement.js'
import { toEtapeDossier, toEtapePersonne } from './etape.js'
import { ETAPE } from './etape.sql.js'
import { type OptionsFlux, publishFlux } from './publication.store.js'
import { makeSourceKeys, type SourceKeys } from './source-key.js'

const options = z.object({ autoriserClotures: oui })

/** The beneficiary flow VRSB0801, daily and monthly, of the organisms whose NUMORG are given. */
export const fluxCnaf = (numorgs: readonly string[]): FileFormat<EnteteFlux, DossierCnaf, OptionsFlux> => ({
  nom: 'cnaf',
  enregistrements: 'dossiers',
  rapproche: true,
  erreurs,
  options,
  etape: ETAPE,
  references: 'select empreinte from etape_dossier',
  perimetres: 'select distinct fonorg || numorg from etape_dossier',
  read: (octets, { digest }) => readFlux(octets, numorgs, digest),
  serieOf: ({ type, creeLe, creeA }) => ({ nom: type, etabliLe: `${creeLe} ${creeA}` }),
  weightOf: ({ personnes }) => personnes.length,
  prepare: prepareDossiers,
  publish: publishFlux,
})

async function* readFlux(
  octets: AsyncIterable<Uint8Array>,
  numorgs: readonly string[],
  digest: Digest,
): AsyncGenerator<Lecture<EnteteFlux, DossierCnaf>> {
  const keys = makeSourceKeys(digest)
  const reading = { numorgAttendus: numorgs, nirDefectueux: 'ecarter', referenceDe: keys.dossier } as const
  for await (const evenement of readFluxCnaf(octets, reading)) yield toLecture(evenement)
}

const toLecture = (evenement: EvenementFlux): Lecture<EnteteFlux, DossierCnaf> => {
  if (evenement.kind === 'dossier') {
    const { rang, ligne, dossier } = evenement
    return { kind: 'enregistrement', rang, ligne, enregistrement: dossier }
  }
  if (evenement.kind !== 'fin') return evenement
  const { anomaliesAnnoncees, ecartsTus } = evenement.bilan
  return { kind: 'fin', compteurs: { anomaliesAnnoncees }, ecartsTus }
}

const prepareDossiers = async (
  dossiers: readonly DossierCnaf[],
  { entete, digest, match, count }: Preparing<EnteteFlux>,
) => {
  const keys = makeSourceKeys(digest)
  const persons = dossiers.flatMap((dossier) => keyed(dossier, keys).map((one) => ({ dossier, ...one })))
  const rapprochements = await match(
    persons.map(({ cle, dossier, personne }) => toEnregistrement(cle, dossier, personne)),
  )
  count('personnes', persons.length)
  count('nirEcartes', persons.filter(({ personne }) => personne.nirEcarte).length)
  const hasDemandeur = ({ personnes }: DossierCnaf) => personnes.some(({ role }) => role === 'DEMANDEUR')
  count('dossiersSansDemandeur', dossiers.filter((dossier) => !hasDemandeur(dossier)).length)
  return {
    etape_dossier: dossiers.map((dossier) => {
      const { organisme, numeroDemandeRsa } = dossier
      return toEtapeDossier(dossier, keys.dossier(organisme.fonorg, organisme.numorg, numeroDemandeRsa))
    }),
    etape_personne: persons.map(({ dossier, personne, cle }) =>
      toEtapePersonne(dossier, personne, {
        cle,
        jour: entete.creeLe,
        personneId: rapprochements.get(cle)?.personneId ?? null,
      }),
    ),
  }
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
