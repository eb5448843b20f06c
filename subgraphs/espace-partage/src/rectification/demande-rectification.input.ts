import { SourceDonnee } from '@traitdunion/parcours'
import { Donnee, ErreurMetier, GraphQLUuid, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DemandeRectification, StatutRectification } from './demande-rectification.type.js'

@Donnee('DROITS_PERSONNE')
@InputType({ description: 'Filtre des demandes de rectification ; les critères se cumulent.' })
export class DemandeRectificationFiltre {
  @Field(() => SourceDonnee, { nullable: true, description: 'Partenaire à qui elles sont adressées.' })
  readonly source?: SourceDonnee | null

  @Field(() => StatutRectification, { nullable: true, description: 'Suite.' })
  readonly statut?: StatutRectification | null

  @Field(() => Boolean, { nullable: true, description: 'Vrai : sans réponse, échéance passée.' })
  readonly enRetard?: boolean | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('DROITS_PERSONNE')
@InputType({ description: 'Tri des demandes de rectification ; une seule clé.' })
export class DemandeRectificationTri {
  @Field(() => Ordre, { nullable: true, description: 'Par échéance.' })
  readonly echeanceLe?: Ordre | null

  @Donnee('TECHNIQUE')
  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('DROITS_PERSONNE')
@InputType({ description: 'Demande de rectification à déposer.' })
export class RectificationDemanderInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, {
    description: 'Clé tirée au hasard par le client : la même clé ne dépose qu’une demande.',
  })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne que la donnée concerne.' })
  readonly personneId!: string

  @Field(() => SourceDonnee, { description: 'Partenaire à qui appartient la donnée.' })
  readonly source!: SourceDonnee

  @Field(() => String, { description: 'Donnée en cause : type et champ, par exemple `DroitRsa.etat`.' })
  readonly coordonnee!: string

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Objet en cause, s’il y en a plusieurs.' })
  readonly objetId?: string | null

  @Field(() => String, { description: 'Ce qui est faux, et ce qui serait juste ; 2 000 caractères au plus.' })
  readonly demande!: string
}

@Donnee('DROITS_PERSONNE')
@InputType({ description: 'Réponse du partenaire à une demande de rectification.' })
export class RectificationRepondreInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Demande.' })
  readonly rectificationId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue.' })
  readonly versionAttendue!: number

  @Field(() => Boolean, { description: 'Vrai : la donnée est corrigée. Faux : elle est maintenue.' })
  readonly rectifiee!: boolean

  @Field(() => String, { description: 'Ce qui a été corrigé, ou pourquoi la donnée est maintenue.' })
  readonly reponse!: string
}

abstract class Issue {
  readonly rectification!: DemandeRectification | null
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('DROITS_PERSONNE')
@ObjectType({ description: 'Issue du dépôt d’une demande de rectification.' })
export class RectificationDemanderPayload extends Issue {
  @Field(() => DemandeRectification, { nullable: true, description: 'Demande déposée.' })
  override readonly rectification!: DemandeRectification | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  override readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('DROITS_PERSONNE')
@ObjectType({ description: 'Issue de la réponse à une demande de rectification.' })
export class RectificationRepondrePayload extends Issue {
  @Field(() => DemandeRectification, { nullable: true, description: 'Demande répondue.' })
  override readonly rectification!: DemandeRectification | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  override readonly erreurs!: readonly ErreurMetier[]
}
