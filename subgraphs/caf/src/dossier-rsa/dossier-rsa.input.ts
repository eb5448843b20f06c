import type { EnumValueOf } from '@traitdunion/glossary'
import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'
import { EtatDroitRsa } from './droit-rsa.type.js'

@Donnee('DROIT_RSA')
@InputType({ description: 'Filtre des dossiers RSA ; les critères se cumulent.' })
export class DossierRsaFiltre {
  @Field(() => EtatDroitRsa, { nullable: true, description: 'État du droit.' })
  readonly etat?: EnumValueOf<'EtatDroitRsa'> | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Vrai : une personne au moins est soumise aux droits et devoirs.',
  })
  readonly soumisDroitsEtDevoirs?: boolean | null

  @Donnee('CONTACT')
  @Field(() => String, { nullable: true, description: 'Code officiel géographique de la commune du foyer.' })
  readonly commune?: string | null

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Numéro de l’organisme (NUMORG).' })
  readonly numorg?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('DROIT_RSA')
@InputType({ description: 'Tri des dossiers RSA ; une seule clé.' })
export class DossierRsaTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour de demande.' })
  readonly dateDemande?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par début de l’état actuel.' })
  readonly etatDepuis?: Ordre | null

  @Donnee('TECHNIQUE')
  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
