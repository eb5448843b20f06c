import { finishImports, Import1700000002000, importRoutes } from '@traitdunion/import'
import { withTheCalendar } from '@traitdunion/parcours'
import { type SubgraphDefinition } from '@traitdunion/subgraph'
import { ActeEntity } from './acte/acte.entity.js'
import { ActeMutation } from './acte/acte.mutation.js'
import { ActeResolver, PersonneActeResolver } from './acte/acte.resolver.js'
import { AllocationCejEntity } from './cej/allocation-cej.entity.js'
import { CejMutation } from './cej/cej.mutation.js'
import { ContratJeuneEntity } from './cej/contrat-engagement-jeune.entity.js'
import { ContratJeuneResolver, PersonneContratJeuneResolver } from './cej/contrat-engagement-jeune.resolver.js'
import { ContratJeuneStore } from './cej/contrat-engagement-jeune.store.js'
import { ContratEngagementJeune } from './cej/contrat-engagement-jeune.type.js'
import { ParcoursCejEntity } from './cej/parcours-cej.entity.js'
import { ParcoursCejResolver, PersonneParcoursCejResolver } from './cej/parcours-cej.resolver.js'
import { SemaineCejEntity } from './cej/semaine-cej.entity.js'
import { DossierEntity } from './dossier/dossier.entity.js'
import { DossierMutation } from './dossier/dossier.mutation.js'
import { DossierResolver, PersonneDossierResolver } from './dossier/dossier.resolver.js'
import { dossiersIMilo } from './import-imilo/dossiers.format.js'
import { evenementsIMilo } from './import-imilo/evenements.format.js'
import { type Loaders, loaders } from './loaders.js'
import { Dossier1764000001000 } from './migrations/1764000001000-dossier.js'
import { Situation1764000002000 } from './migrations/1764000002000-situation.js'
import { Cej1764000003000 } from './migrations/1764000003000-cej.js'
import { Orientation1764000004000 } from './migrations/1764000004000-orientation.js'
import { Accompagnement1764000005000 } from './migrations/1764000005000-accompagnement.js'
import { Reperage1764000006000 } from './migrations/1764000006000-reperage.js'
import { IMilo1764000007000 } from './migrations/1764000007000-imilo.js'
import { IMiloArchive1764000008000 } from './migrations/1764000008000-imilo-archive.js'
import { OrientationEntity } from './orientation/orientation.entity.js'
import { OrientationMutation } from './orientation/orientation.mutation.js'
import { OrientationResolver, PersonneOrientationResolver } from './orientation/orientation.resolver.js'
import { OrientationMissionLocale } from './orientation/orientation.type.js'
import { personneReference } from './personne/personne.reference.js'
import { presence } from './personne/presence.contribution.js'
import { followAppariement } from './rapprochement/follow-appariement.js'
import { lots } from './rapprochement/lots.js'
import { RendezVousEntity } from './rendez-vous/rendez-vous.entity.js'
import { RendezVousMutation } from './rendez-vous/rendez-vous.mutation.js'
import { PersonneRendezVousResolver, RendezVousResolver } from './rendez-vous/rendez-vous.resolver.js'
import { RendezVousMissionLocale } from './rendez-vous/rendez-vous.type.js'
import { ReperageEntity } from './reperage/reperage.entity.js'
import { ReperageMutation } from './reperage/reperage.mutation.js'
import { PersonneReperageResolver, ReperageResolver } from './reperage/reperage.resolver.js'
import { SituationEntity } from './situation/situation.entity.js'
import { SituationMutation } from './situation/situation.mutation.js'
import { PersonneSituationResolver, SituationResolver } from './situation/situation.resolver.js'

export const missionLocale: SubgraphDefinition<Loaders> = {
  nom: 'mission-locale',
  takesFiles: true,
  resolvers: [
    DossierResolver,
    PersonneDossierResolver,
    DossierMutation,
    SituationResolver,
    PersonneSituationResolver,
    SituationMutation,
    ParcoursCejResolver,
    PersonneParcoursCejResolver,
    ContratJeuneResolver,
    PersonneContratJeuneResolver,
    CejMutation,
    OrientationResolver,
    PersonneOrientationResolver,
    OrientationMutation,
    ActeResolver,
    PersonneActeResolver,
    ActeMutation,
    RendezVousResolver,
    PersonneRendezVousResolver,
    RendezVousMutation,
    ReperageResolver,
    PersonneReperageResolver,
    ReperageMutation,
  ],
  types: [ContratEngagementJeune, OrientationMissionLocale, RendezVousMissionLocale],
  references: {
    Personne: personneReference,
    DossierMissionLocale: ({ id }, { loaders }) => loaders.dossier.load(id),
    SituationJeune: ({ id }, { loaders }) => loaders.situation.load(id),
    ParcoursCej: ({ id }, { loaders }) => loaders.parcoursCej.load(id),
    ContratEngagementJeune: ({ id }, { loaders }) => loaders.contratJeune.load(id),
    OrientationMissionLocale: ({ id }, { loaders }) => loaders.orientation.load(id),
    ActeMissionLocale: ({ id }, { loaders }) => loaders.acte.load(id),
    RendezVousMissionLocale: ({ id }, { loaders }) => loaders.rendezVous.load(id),
    Reperage: ({ id }, { loaders }) => loaders.reperage.load(id),
  },
  entities: [
    DossierEntity,
    SituationEntity,
    ParcoursCejEntity,
    ContratJeuneEntity,
    AllocationCejEntity,
    SemaineCejEntity,
    OrientationEntity,
    ActeEntity,
    RendezVousEntity,
    ReperageEntity,
  ],
  migrations: [
    Import1700000002000,
    Dossier1764000001000,
    Situation1764000002000,
    Cej1764000003000,
    Orientation1764000004000,
    Accompagnement1764000005000,
    Reperage1764000006000,
    IMilo1764000007000,
    IMiloArchive1764000008000,
  ],
  loaders,
  routes: importRoutes({ partenaire: 'mission-locale', formats: [dossiersIMilo, evenementsIMilo] }),
  onEvenement: followAppariement,
  contributions: [presence],
  background: async (rooms) => {
    const stops = await Promise.all([
      lots.inBackground(rooms),
      finishImports(rooms),
      withTheCalendar(ContratJeuneStore.expire)(rooms),
    ])
    return async () => {
      await Promise.all(stops.map((stop) => stop()))
    }
  },
}
