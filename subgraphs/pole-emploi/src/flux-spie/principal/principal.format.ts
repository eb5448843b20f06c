import { csv } from '@traitdunion/formats'
import type { FileFormat, Preparing } from '@traitdunion/import'
import type { Annuaire } from '@traitdunion/subgraph'
import { erreursInscription } from '../../inscription/inscription.errors.js'
import { publishDifficultes } from '../difficultes.store.js'
import { byPas, INDIVIDUS } from '../individus.store.js'
import { publishInscriptions } from '../inscriptions.store.js'
import { publishProjets } from '../projets.store.js'
import { erreursSpie } from '../spie.errors.js'
import { NON_GARDES } from './principal.colonnes.js'
import { ETAPE, toEnregistrement, toEtape } from './principal.etape.js'
import { type Individu, readPrincipal } from './principal.lecture.js'

/** The extract `principal` of France Travail for the SPIE: one line a person. */
export const formatPrincipal = (annuaire: Annuaire): FileFormat<csv.EnteteCsv, Individu> => ({
  nom: 'ft-spie-principal',
  enregistrements: 'individus',
  rapproche: true,
  erreurs: { ...csv.erreursCsv, ...erreursInscription, ...erreursSpie },
  etape: ETAPE,
  references: 'select reference from etape_individu',
  read: (octets, { digest }) => readPrincipal(octets, { digest, annuaire }),
  prepare,
  publish: async (publishing) => {
    await publishing.run(INDIVIDUS)
    await byPas(publishing, async (pas) => {
      await publishInscriptions(pas)
      await publishProjets(pas)
      await publishDifficultes(pas)
    })
    return null
  },
})

const prepare = async (individus: readonly Individu[], { match, count }: Preparing<csv.EnteteCsv>) => {
  // The extract holds every person registered at France Travail; the hub is for those whom it says are at the RSA.
  const suivis = individus.filter(({ ligne }) => ligne.brsa)
  count('individusHorsRsa', individus.length - suivis.length)
  for (const [cle, nom] of Object.entries(NON_GARDES)) {
    const nombre = suivis.filter(({ ligne }) => ligne[cle as keyof typeof NON_GARDES] !== null).length
    if (nombre > 0) count(nom, nombre)
  }
  count('referentsInconnus', suivis.filter(({ ligne, agenceId }) => ligne.referent !== null && !agenceId).length)
  const rapprochements = await match(suivis.map(toEnregistrement))
  return {
    etape_individu: suivis.map((individu) => toEtape(individu, rapprochements.get(toEnregistrement(individu).cle))),
  }
}
