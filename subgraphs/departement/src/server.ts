import { type FileFormat, finishImports, Import1700000002000, importRoutes } from '@traitdunion/import'
import { withTheCalendar } from '@traitdunion/parcours'
import { annuaireOf, type Rooms, type SubgraphDefinition } from '@traitdunion/subgraph'
import type { FastifyInstance } from 'fastify'
import { aide } from './aide/aide.subject.js'
import { carnetFormats, type RenommagesCarnet } from './carnet-de-bord/carnet.formats.js'
import { contactContribution } from './carnet-de-bord/contact.contribution.js'
import { dossiersNommesOf } from './carnet-de-bord/reorientation/dossiers-nommes.store.js'
import { comiteLocal } from './comite-local/comite.subject.js'
import { ContratStore } from './contrat/contrat.store.js'
import { contrat } from './contrat/contrat.subject.js'
import { diagnostic } from './diagnostic/diagnostic.subject.js'
import { attachDossier } from './dossier/attach-dossier.js'
import { dossier } from './dossier/dossier.subject.js'
import { lots } from './dossier/lots.js'
import { equipe } from './equipe-pluridisciplinaire/equipe.subject.js'
import { calendrier } from './export/calendrier/calendrier.export.js'
import { exportRoutes } from './export/export.routes.js'
import type { CodesParcours } from './export/france-travail/codes.js'
import { ftOrientations } from './export/france-travail/orientations.export.js'
import { ftRendezVous } from './export/france-travail/rendez-vous.export.js'
import { stock } from './export/stock/stock.export.js'
import { type Loaders, loaders } from './loaders.js'
import { CarnetDeBord1764000000120 } from './migrations/1764000000120-carnet-de-bord.js'
import { RdvInsertion1764000000130 } from './migrations/1764000000130-rdv-insertion.js'
import { orientation } from './orientation/orientation.subject.js'
import { personneReference } from './personne/personne.reference.js'
import { presence } from './personne/presence.contribution.js'
import { formatRdvInsertion, type Sources } from './rdv-insertion/envois.format.js'
import { rdviRoute } from './rdv-insertion/rdvi.route.js'
import { Organisation, Professionnel } from './reference/organisation.type.js'
import { Territoire } from './reference/territoire.type.js'
import { referent } from './referent/designation.subject.js'
import { organismeReferentContribution } from './referent/organisme-referent.contribution.js'
import { rendezVous } from './rendez-vous/rendez-vous.subject.js'
import { reorientation } from './reorientation/reorientation.subject.js'
import { sanction } from './sanction/sanction.subject.js'

const subjects = [
  dossier,
  orientation,
  reorientation,
  referent,
  diagnostic,
  contrat,
  rendezVous,
  equipe,
  sanction,
  aide,
  comiteLocal,
]

/** Whose files come in and go out. */
const PARTENAIRE = 'departement'

export interface DepartementSettings {
  /** Headers of this département's files of the carnet de bord, where they differ. */
  readonly colonnesCarnet?: RenommagesCarnet
  /** Secrets shared with rdv-insertion: any of them signs what it sends. Without one nothing of it is taken. */
  readonly secretsRdvInsertion?: readonly string[]
  /** The caisse of the matricules that rdv-insertion sends. */
  readonly numorgRdvInsertion?: string | undefined
  /** Codes of the parcours at France Travail, where this département exchanges others. */
  readonly codesParcours?: CodesParcours
}

const sourcesOf = ({ dataSource, config }: Rooms, { numorgRdvInsertion: numorg }: DepartementSettings): Sources => ({
  departement: config.departement,
  dossiers: dossiersNommesOf(dataSource),
  annuaire: annuaireOf(config),
  numorg,
})

/** Exports, files, and what rdv-insertion tells when it happens: each takes bodies in its own way. */
const routes = (settings: DepartementSettings) => async (app: FastifyInstance, rooms: Rooms) => {
  const { colonnesCarnet = {}, codesParcours = {}, secretsRdvInsertion: secrets = [] } = settings
  const sources = sourcesOf(rooms, settings)
  const formats = [...carnetFormats(rooms, colonnesCarnet), formatRdvInsertion(sources) as unknown as FileFormat]
  exportRoutes(PARTENAIRE, [stock, ftOrientations(codesParcours), ftRendezVous, calendrier], app, rooms)
  await app.register(async (files) => importRoutes({ partenaire: PARTENAIRE, formats })(files, rooms))
  await app.register(async (webhook) => rdviRoute(webhook, rooms, { sources, secrets }))
}

export const makeDepartement = (settings: DepartementSettings = {}): SubgraphDefinition<Loaders> => ({
  nom: 'departement',
  takesFiles: true,
  resolvers: subjects.flatMap(({ resolvers }) => resolvers),
  types: [Organisation, Professionnel, Territoire, ...subjects.flatMap(({ types }) => types)],
  references: Object.assign({ Personne: personneReference }, ...subjects.map(({ references }) => references)),
  entities: subjects.flatMap(({ entities }) => entities),
  migrations: [
    Import1700000002000,
    ...subjects.flatMap(({ migrations }) => migrations),
    CarnetDeBord1764000000120,
    RdvInsertion1764000000130,
  ],
  loaders,
  routes: routes(settings),
  onEvenement: attachDossier,
  contributions: [organismeReferentContribution, contactContribution, presence],
  background: async (rooms) => {
    const stops = await Promise.all([
      lots.inBackground(rooms),
      withTheCalendar(ContratStore.expire)(rooms),
      finishImports(rooms),
    ])
    return async () => {
      await Promise.all(stops.map((stop) => stop()))
    }
  },
})

export const departement: SubgraphDefinition<Loaders> = makeDepartement()
