import { z } from 'zod'
import { siret, slug } from '../application/application.js'

/** A fictional agent of a partner: what replaces ProConnect on a developer's machine, and nowhere else. */
export const personaSchema = z.object({
  id: slug,
  nom: z.string().min(1).max(80),
  prenom: z.string().min(1).max(80),
  fonction: z.string().min(1).max(120),
  partenaire: slug,
  siret,
  roles: z.array(z.string().min(1).max(60)),
  description: z.string().max(300).default(''),
  // What ProConnect would say of the sign-in: a persona may lack the second factor, to show what that closes.
  acr: z.string().min(1).default('eidas1'),
  amr: z.array(z.string().min(1)).default(['pwd']),
})

export const personasSchema = z
  .array(personaSchema)
  .min(1)
  .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'deux personas ont le même id')

export type Persona = z.output<typeof personaSchema>

export interface PersonaGroup {
  readonly partenaire: string
  readonly personas: readonly Persona[]
}

/** By partner, in the order of the file: whoever wrote the file chose what a newcomer sees first. */
export function groupByPartenaire(personas: readonly Persona[]): PersonaGroup[] {
  const groups = new Map<string, Persona[]>()
  for (const persona of personas) {
    const group = groups.get(persona.partenaire)
    if (group) group.push(persona)
    else groups.set(persona.partenaire, [persona])
  }
  return [...groups].map(([partenaire, members]) => ({ partenaire, personas: members }))
}
