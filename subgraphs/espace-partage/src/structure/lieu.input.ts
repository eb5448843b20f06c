import { Donnee } from '@traitdunion/subgraph'
import { Field, Float, InputType } from 'type-graphql'

@Donnee('PUBLIC')
@InputType('LieuAccueilInput', { description: 'Lieu et joignabilité, tels que data·inclusion les décrit.' })
export class LieuInput {
  @Field(() => String, { nullable: true, description: 'Adresse.' })
  readonly adresse?: string | null

  @Field(() => String, { nullable: true, description: 'Complément d’adresse.' })
  readonly complementAdresse?: string | null

  @Field(() => String, { nullable: true, description: 'Code postal.' })
  readonly codePostal?: string | null

  @Field(() => String, { nullable: true, description: 'Code officiel de la commune.' })
  readonly codeCommune?: string | null

  @Field(() => String, { nullable: true, description: 'Commune telle que le producteur l’écrit.' })
  readonly nomCommune?: string | null

  @Field(() => Float, { nullable: true, description: 'Longitude, WGS 84.' })
  readonly longitude?: number | null

  @Field(() => Float, { nullable: true, description: 'Latitude, WGS 84.' })
  readonly latitude?: number | null

  @Field(() => String, { nullable: true, description: 'Téléphone d’accueil.' })
  readonly telephone?: string | null

  @Field(() => String, { nullable: true, description: 'Courriel d’accueil.' })
  readonly courriel?: string | null

  @Field(() => String, { nullable: true, description: 'Horaires, au format OpenStreetMap.' })
  readonly horairesAccueil?: string | null

  @Field(() => String, { nullable: true, description: 'Page chez le producteur.' })
  readonly lienSource?: string | null
}

/** A place as its columns, all of them: what is not said is unknown. */
export const columnsOfLieu = (lieu: LieuInput | null | undefined) => ({
  adresse: lieu?.adresse ?? null,
  complementAdresse: lieu?.complementAdresse ?? null,
  codePostal: lieu?.codePostal ?? null,
  codeCommune: lieu?.codeCommune ?? null,
  nomCommune: lieu?.nomCommune ?? null,
  longitude: lieu?.longitude ?? null,
  latitude: lieu?.latitude ?? null,
  telephone: lieu?.telephone ?? null,
  courriel: lieu?.courriel ?? null,
  horairesAccueil: lieu?.horairesAccueil ?? null,
  lienSource: lieu?.lienSource ?? null,
})
