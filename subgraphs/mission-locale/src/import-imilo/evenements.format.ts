import type { FileFormat } from '@traitdunion/import'
import type { EvenementLu } from '../flux-imilo/evenement.js'
import { type Place, readEvenements } from '../flux-imilo/lecture.js'
import { erreursImport } from './errors.js'
import { DOSSIERS_ARCHIVES, ETAPE_EVENEMENTS, MEMOIRE, OBJETS, RENDEZ_VOUS } from './evenements.sql.js'

/** The queue of events of i-Milo, with the rendez-vous and the sessions they are about. */
export const evenementsIMilo: FileFormat<never, Place<EvenementLu>, undefined> = {
  nom: 'imilo-evenements',
  enregistrements: 'evenements',
  rapproche: false,
  erreurs: erreursImport,
  etape: ETAPE_EVENEMENTS,
  references: 'select empreinte from etape_evenement',
  read: (octets, { digest }) => readEvenements(octets, digest, new Date()),
  prepare: async (evenements, { digest }) => ({
    etape_evenement: evenements.map(({ lu, ligne, rang }) =>
      toEtape(lu, ligne, rang, digest('objet', lu.nature, lu.idObjet)),
    ),
  }),
  publish: async ({ run }) => {
    await run([...OBJETS, ...RENDEZ_VOUS, ...DOSSIERS_ARCHIVES, ...MEMOIRE])
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
