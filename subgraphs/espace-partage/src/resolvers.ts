import { CasAppariementResolver } from './appariement/cas.resolver.js'
import { DecisionIdentiteResolver } from './appariement/decision.resolver.js'
import { PersonneConservationResolver, RetraitResolver } from './conservation/conservation.resolver.js'
import { ContactResolver, PersonneContactResolver } from './contact/contact.resolver.js'
import { EvenementResolver, PersonneEvenementsResolver } from './evenement/evenement.resolver.js'
import { OppositionResolver, PersonneOppositionResolver } from './opposition/opposition.resolver.js'
import { OrganisationResolver } from './organisation/organisation.resolver.js'
import {
  OrganismeReferentResolver,
  PersonneOrganismeReferentResolver,
} from './organisme-referent/organisme-referent.resolver.js'
import { PersonneResolver } from './personne/personne.resolver.js'
import { ProfessionnelResolver } from './professionnel/professionnel.resolver.js'
import {
  DemandeRectificationResolver,
  PersonneRectificationsResolver,
} from './rectification/demande-rectification.resolver.js'
import { RendezVousConjointActResolver } from './rendez-vous-conjoint/rendez-vous-conjoint.act.resolver.js'
import {
  ParticipantRendezVousResolver,
  PersonneRendezVousConjointsResolver,
  RendezVousConjointResolver,
} from './rendez-vous-conjoint/rendez-vous-conjoint.resolver.js'
import { ServiceResolver } from './service/service.resolver.js'
import { StructureResolver } from './structure/structure.resolver.js'
import { CommuneResolver } from './territoire/commune.resolver.js'
import { TerritoireResolver } from './territoire/territoire.resolver.js'

export const resolvers = [
  PersonneResolver,
  PersonneContactResolver,
  ContactResolver,
  PersonneOrganismeReferentResolver,
  OrganismeReferentResolver,
  OrganisationResolver,
  ProfessionnelResolver,
  CommuneResolver,
  TerritoireResolver,
  StructureResolver,
  ServiceResolver,
  PersonneRendezVousConjointsResolver,
  RendezVousConjointResolver,
  RendezVousConjointActResolver,
  ParticipantRendezVousResolver,
  PersonneEvenementsResolver,
  EvenementResolver,
  CasAppariementResolver,
  DecisionIdentiteResolver,
  PersonneConservationResolver,
  RetraitResolver,
  OppositionResolver,
  PersonneOppositionResolver,
  DemandeRectificationResolver,
  PersonneRectificationsResolver,
]
