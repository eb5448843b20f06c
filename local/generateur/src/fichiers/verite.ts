import { copieDe } from '../bruit/copie.js'
import type { Source } from '../bruit/habitudes.js'
import { iso } from '../calendrier.js'
import type { Contexte } from '../population/contexte.js'
import { type Menage, presents } from '../population/menage.js'
import type { Population } from '../population/population.js'
import type { Vie } from '../population/vie.js'
import { suiviParDepartement } from './carnet-beneficiaires.js'
import { dossierDepartement, idDossierMilo, idRdvInsertion } from './cles.js'
import { dossiersDits, fluxMensuel } from './cnaf.js'
import { residenceCnaf } from './cnaf-foyer.js'
import { identifiantUnique, inscrit } from './france-travail.js'
import { suiviParMissionLocale } from './i-milo.js'
import { lignesJson } from './json.js'
import { estDitParRdvInsertion } from './rdv-insertion.js'
import { ficheDe } from './vies.js'

/** One record of one partner, who it is in truth, and what went wrong in it. */
export interface Verite {
  readonly source: Source
  readonly cle: string
  readonly personne: number
  readonly bruits: readonly string[]
}

type Cles = readonly (readonly [
  Source,
  connait: (vie: Vie, ctx: Contexte) => boolean,
  cle: (numero: number, ctx: Contexte) => string,
])[]

const CLES: Cles = [
  ['departement', suiviParDepartement, dossierDepartement],
  [
    'rdv-insertion',
    (vie, ctx) => estDitParRdvInsertion(vie, ctx.aujourdhui),
    (numero) => String(idRdvInsertion(numero)),
  ],
  ['pole-emploi', (vie, ctx) => inscrit(vie, ctx.aujourdhui), (numero, ctx) => identifiantUnique(ctx.graine, numero)],
  ['mission-locale', suiviParMissionLocale, (numero) => String(idDossierMilo(numero))],
]

/** A person has no number of her own at the CAF: her file, her birthday and her first name, as written there. */
function* chezLaCaf(ctx: Contexte, menage: Menage): Iterable<Verite> {
  const flux = fluxMensuel(ctx.aujourdhui)
  for (const dossier of dossiersDits(menage, flux)) {
    const residence = residenceCnaf(ctx, menage, dossier, flux.creeLe)
    for (const { personne } of presents(dossier, flux.creeLe)) {
      const { prenoms, naissance, bruits } = copieDe(ctx.graine, 'caf', personne)
      const cle = [dossier.organisme.numorg, dossier.matricule, iso(naissance), prenoms[0]].join('/')
      yield { source: 'caf', cle, personne: personne.numero, bruits: [...bruits, ...residence.bruits] }
    }
  }
}

function* ailleurs(ctx: Contexte, menage: Menage): Iterable<Verite> {
  for (const vie of menage.vies)
    for (const [source, connait, cleDe] of CLES) {
      if (!connait(vie, ctx)) continue
      const { numero } = vie.personne
      const { bruits } = ficheDe(ctx, source, menage, vie)
      yield { source, cle: cleDe(numero, ctx), personne: numero, bruits }
    }
}

export function* verites(population: Population): Iterable<Verite> {
  for (const menage of population) {
    yield* chezLaCaf(population.contexte, menage)
    yield* ailleurs(population.contexte, menage)
  }
}

export const ecrireVerite = (population: Population): Iterable<string> => lignesJson(verites(population))
