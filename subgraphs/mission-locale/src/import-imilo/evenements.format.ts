import type { FileFormat } from '@traitdunion/import'
import { z } from 'zod'
import type { EvenementLu } from '../flux-imilo/evenement.js'
import { type Place, readEvenements } from '../flux-imilo/lecture.js'
import { erreursImport } from './errors.js'
import { DOSSIERS_ARCHIVES, ETAPE_EVENEMENTS, MEMOIRE, OBJETS, RENDEZ_VOUS } from './evenements.sql.js'
import { beyondTolerated } from './sans-dossier.store.js'

/** Records in fault that may go to quarantine, as every import takes it. */
const options = z.object({ tolerer: z.coerce.number().int().min(0).default(0) })

export type OptionsEvenements = z.infer<typeof options>

/** The queue of events of i-Milo, with the rendez-vous and the sessions they are about. */
export const evenementsIMilo: FileFormat<never, Place<EvenementLu>, OptionsEvenements> = {
  nom: 'imilo-evenements',
  enregistrements: 'evenements',
  rapproche: false,
  erreurs: erreursImport,
  options,
  etape: ETAPE_EVENEMENTS,
  references: 'select empreinte from etape_evenement',
  read: (octets, { digest }) => readEvenements(octets, digest, new Date()),
  prepare: async (evenements, { digest }) => ({
    etape_evenement: evenements.map(({ lu, ligne, rang }) =>
      toEtape(lu, ligne, rang, digest('objet', lu.nature, lu.idObjet)),
    ),
  }),
  publish: async (publishing) => {
    await publishing.run(OBJETS)
    const refused = await beyondTolerated(publishing)
    if (refused) return refused
    await publishing.run([...RENDEZ_VOUS, ...DOSSIERS_ARCHIVES, ...MEMOIRE])
    return null
  },
}

const toEtape = (evenement: EvenementLu, ligne: number, rang: number, empreinte: string) => ({
  nature: evenement.nature,
  id_objet: evenement.idObjet,
  id_dossier: evenement.idDossier,
  id_jeune: evenement.idJeune,
  dit_le: evenement.ditLe,
  supprime: evenement.supprime,
  detail: evenement.rendezVous !== null,
  debut: evenement.rendezVous?.debut ?? null,
  duree_minutes: evenement.rendezVous?.dureeMinutes ?? null,
  modalite: evenement.rendezVous?.modalite ?? null,
  statut: evenement.rendezVous?.statut ?? null,
  empreinte,
  ligne,
  rang,
})
