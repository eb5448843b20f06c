import { type Refus, refus } from './errors.js'

/** A fictional agent of a partner, as `acces` lists them. */
export interface Persona {
  readonly id: string
  readonly nom: string
  readonly prenom: string
  readonly fonction: string
  readonly partenaire: string
  readonly roles: readonly string[]
  readonly description: string
}

export interface Groupe {
  readonly partenaire: string
  readonly personas: readonly Persona[]
}

/** By partner, in the order of the list: whoever wrote it chose what a newcomer sees first. */
export const groupByPartenaire = (personas: readonly Persona[]): readonly Groupe[] =>
  [...new Set(personas.map(({ partenaire }) => partenaire))].map((partenaire) => ({
    partenaire,
    personas: personas.filter((persona) => persona.partenaire === partenaire),
  }))

const texts = ['id', 'nom', 'prenom', 'fonction', 'partenaire', 'description'] as const
const isPersona = (value: unknown): value is Persona => {
  const record = (value ?? {}) as Record<string, unknown>
  return texts.every((key) => typeof record[key] === 'string') && Array.isArray(record['roles'])
}

export const readPersonas = (json: unknown): readonly Persona[] | Refus =>
  Array.isArray(json) && json.length > 0 && json.every(isPersona) ? json : refus('PERSONAS_FERMEES')

/**
 * An installation without personas does not answer this page at all, which a browser cannot tell from an `acces` that
 * is down: a second call, whose answer is not read, tells which.
 */
export const fetchPersonas = async (acces: string): Promise<readonly Persona[] | Refus> => {
  try {
    const answer = await fetch(`${acces}/personas`)
    return answer.ok ? readPersonas(await answer.json()) : refus('PERSONAS_FERMEES')
  } catch {
    return fetch(`${acces}/sante`, { mode: 'no-cors' }).then(
      () => refus('PERSONAS_FERMEES'),
      () => refus('ACCES_INJOIGNABLE'),
    )
  }
}
