import { completeByGroups, erreursJson, type Lecture } from '@traitdunion/formats'
import type { FileFormat } from '@traitdunion/import'
import type { Annuaire } from '@traitdunion/subgraph'
import { erreursCarnet } from '../carnet-de-bord/carnet.errors.js'
import type { DossiersNommes } from '../carnet-de-bord/reorientation/dossiers-nommes.store.js'
import { rejetOf } from '../carnet-de-bord/tell.js'
import { erreursRendezVous } from '../rendez-vous/rendez-vous.errors.js'
import { ETAPE, type Place, personsToMatch, toEtape } from './envois.etape.js'
import { readEnvois } from './envois.lecture.js'
import { findProfessionnels } from './professionnels.js'
import { PUBLICATION } from './publication.sql.js'
import { erreursRdvi } from './rdvi.errors.js'

export interface Sources {
  readonly departement: string
  readonly dossiers: DossiersNommes
  readonly annuaire: Annuaire
  /** The caisse of the matricules, which deliveries do not name. */
  readonly numorg: string | undefined
}

/** Deliveries of rdv-insertion in a file: a stock, or those that were missed. */
export const formatRdvInsertion = ({ departement, dossiers, annuaire, numorg }: Sources): FileFormat<never, Place> => ({
  nom: 'rdv-insertion',
  enregistrements: 'envois',
  rapproche: true,
  erreurs: { ...erreursJson, ...erreursRdvi, ...erreursRendezVous, ...erreursCarnet },
  etape: ETAPE,
  references: 'select reference from etape_envoi',
  read: (octets, { digest }) => {
    const referenceDe = (rdv: string) => digest('rdv-insertion', rdv)
    const envois = readEnvois(octets, { departement, now: new Date(), referenceDe })
    return completeByGroups(envois, async (groupe): Promise<Lecture<never, Place>[]> => {
      const professionnelOf = await findProfessionnels(
        annuaire,
        groupe.map(({ enregistrement }) => enregistrement),
      )
      if (!professionnelOf) return [rejetOf(groupe[0]!, 'ANNUAIRE_INDISPONIBLE', 'data.agents')]
      return groupe.map(({ kind, rang, ligne, enregistrement: envoi }) => {
        const reference = referenceDe(envoi.rdv)
        const professionnelId = professionnelOf(envoi)
        return { kind, rang, ligne, enregistrement: { ordre: rang, reference, envoi, professionnelId } }
      })
    })
  },
  prepare: async (places, { match }) => {
    const envois = places.map(({ envoi }) => envoi)
    return toEtape(places, await match(await personsToMatch(envois, dossiers, numorg)))
  },
  publish: async ({ run }) => {
    await run(PUBLICATION)
    return null
  },
})
