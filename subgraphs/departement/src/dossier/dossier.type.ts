import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, ObjectType } from 'type-graphql'
import { Versioned } from '../personne/versioned.type.js'
import { EtatDossierDepartement, IssueAppariement } from './dossier.enums.js'

@Directive('@key(fields: "id")')
@Donnee('IDENTIFIANT_PARTENAIRE')
@ObjectType({ description: 'Dossier d’une personne au département.' })
export class DossierDepartement extends Versioned {
  @Field(() => String, { nullable: true, description: 'Numéro du dossier au département.' })
  readonly numeroDepartement!: string | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour d’ouverture.' })
  readonly ouvertLe!: CivilDate | null

  @Field(() => EtatDossierDepartement, { nullable: true, description: 'État.' })
  readonly etat!: EtatDossierDepartement | null

  @Donnee('ETAT_APPARIEMENT')
  @Field(() => IssueAppariement, {
    nullable: true,
    description: 'Issue du rapprochement d’identité ; sans personne tant qu’un gestionnaire n’a pas tranché un doute.',
  })
  readonly issueAppariement!: IssueAppariement | null

  /** A pointer, not a field. */
  readonly personneId!: string | null
}

export const DossierDepartementConnection = connectionOf(
  'DossierDepartement',
  () => DossierDepartement,
  'IDENTIFIANT_PARTENAIRE',
)
