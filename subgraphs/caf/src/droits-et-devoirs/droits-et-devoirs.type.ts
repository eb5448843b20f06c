import { terme } from '@traitdunion/glossary'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, ObjectType } from 'type-graphql'
import { Versionne } from '../versionne/versionne.type.js'

@Directive('@key(fields: "id")')
@Donnee('DROIT_RSA')
@ObjectType('DroitsEtDevoirs', { description: terme('droits et devoirs') })
export class DroitsEtDevoirs extends Versionne {
  @Field(() => Boolean, { nullable: true, description: 'Personne soumise aux droits et devoirs (TOPPERSDRODEVORSA).' })
  readonly soumis!: boolean

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour du flux qui l’a dit le premier.' })
  readonly depuis!: CivilDate

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description: 'Entrée dans les droits et devoirs ; absente si les flux ne la disent pas.',
  })
  readonly entreeLe!: CivilDate | null

  /** Pointers, not fields. */
  readonly dossierId!: string
  readonly personneId!: string | null
}

export const DroitsEtDevoirsConnection = connectionOf('DroitsEtDevoirs', () => DroitsEtDevoirs, 'DROIT_RSA')
