import type { Enregistrement, Rapprochement } from '@traitdunion/subgraph'
import type { DossierNomme, DossiersNommes } from '../carnet-de-bord/reorientation/dossiers-nommes.store.js'
import type { Envoi } from './envoi.js'
import { cleOfUsager, numeroOf, toEnregistrement } from './personnes.js'

/** Where deliveries wait until they are published: nothing of who persons are but the keys of their records. */
const etape = (fin: string) => `
  create temp table etape_envoi (
    ordre integer, rdv text, dit_le timestamptz, rang integer, empreinte text, reference text, debut timestamptz,
    duree_minutes integer, modalite text, motif text, lieu text, professionnel_id uuid
  ) ${fin};
  create temp table etape_usager (ordre integer, usager text, statut text, cle text, personne_id uuid) ${fin}`

export const ETAPE = etape('')

/** For one delivery: nothing is left of it once its transaction ends. */
export const ETAPE_D_UN_ENVOI = etape('on commit drop')

export interface Place {
  /** Rank among those that are published together. */
  readonly ordre: number
  readonly reference: string
  readonly envoi: Envoi
  /** Who receives, when the directory knows one of the agents. */
  readonly professionnelId: string | null
}

/** Who is asked about: those whose file is known here are known by it, or wait with it. */
export const personsToMatch = async (
  envois: readonly Envoi[],
  dossiers: DossiersNommes,
  numorg: string | undefined,
): Promise<Enregistrement[]> => {
  const usagers = envois.flatMap(({ participations }) => participations.map(({ usager }) => usager))
  const numeros = usagers.flatMap((usager) => numeroOf(usager) ?? [])
  const connus: DossierNomme[] = numeros.length === 0 ? [] : await dossiers([], numeros)
  const known = new Set(connus.map(({ numero }) => numero))
  return usagers
    .filter((usager) => !known.has(numeroOf(usager) ?? ''))
    .flatMap((usager) => toEnregistrement(usager, numorg) ?? [])
}

export const toEtape = (places: readonly Place[], rapprochements: ReadonlyMap<string, Rapprochement>) => ({
  etape_envoi: places.map(({ ordre, reference, envoi, professionnelId }) => ({
    ordre,
    rdv: envoi.rdv,
    dit_le: envoi.ditLe,
    rang: envoi.rang,
    empreinte: envoi.empreinte,
    reference,
    debut: envoi.debut,
    duree_minutes: envoi.dureeMinutes,
    modalite: envoi.modalite,
    motif: envoi.motif,
    lieu: envoi.lieu,
    professionnel_id: professionnelId,
  })),
  etape_usager: places.flatMap(({ ordre, envoi }) =>
    envoi.participations.map(({ usager, statut }) => ({
      ordre,
      usager: usager.id,
      statut,
      cle: cleOfUsager(usager),
      personne_id: rapprochements.get(cleOfUsager(usager))?.personneId ?? null,
    })),
  ),
})
