import { Import1700000002000 } from '@traitdunion/import'
import { ContactEntity } from './contact/contact.entity.js'
import { EvenementEntity } from './evenement/evenement.entity.js'
import { Personne1764000001000 } from './migrations/1764000001000-personne.js'
import { Organisation1764000002000 } from './migrations/1764000002000-organisation.js'
import { Territoire1764000003000 } from './migrations/1764000003000-territoire.js'
import { Offre1764000004000 } from './migrations/1764000004000-offre.js'
import { RendezVousConjoint1764000005000 } from './migrations/1764000005000-rendez-vous-conjoint.js'
import { EvenementListes1764000020000 } from './migrations/1764000020000-evenement-listes.js'

import { OffreRetiree1764000021000 } from './migrations/1764000021000-offre-retiree.js'

import { DroitsDesPersonnes1764000030000 } from './migrations/1764000030000-droits-des-personnes.js'
import { OppositionEntity } from './opposition/opposition.entity.js'

import { OrganisationEntity } from './organisation/organisation.entity.js'
import { OrganismeReferentEntity } from './organisme-referent/organisme-referent.entity.js'
import { PersonneEntity } from './personne/personne.entity.js'
import { ProfessionnelEntity } from './professionnel/professionnel.entity.js'
import { DemandeRectificationEntity } from './rectification/demande-rectification.entity.js'
import { ParticipantEntity, RendezVousConjointEntity } from './rendez-vous-conjoint/rendez-vous-conjoint.entity.js'
import { ServiceEntity } from './service/service.entity.js'
import { StructureEntity } from './structure/structure.entity.js'
import { CommuneEntity } from './territoire/commune.entity.js'
import { TerritoireEntity } from './territoire/territoire.entity.js'

export const entities = [
  PersonneEntity,
  ContactEntity,
  OrganismeReferentEntity,
  OrganisationEntity,
  ProfessionnelEntity,
  CommuneEntity,
  TerritoireEntity,
  StructureEntity,
  ServiceEntity,
  RendezVousConjointEntity,
  ParticipantEntity,
  EvenementEntity,
  OppositionEntity,
  DemandeRectificationEntity,
]

/** In the order in which they run. */
export const migrations = [
  Import1700000002000,
  Personne1764000001000,
  Organisation1764000002000,
  Territoire1764000003000,
  Offre1764000004000,
  RendezVousConjoint1764000005000,
  EvenementListes1764000020000,
  OffreRetiree1764000021000,
  DroitsDesPersonnes1764000030000,
]
