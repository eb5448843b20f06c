import { createRequire } from 'node:module'
import type rolesData from './roles.json'

/** What an agent does at a partner, as its habilitation says; spelled as tokens spell it. */
export type Role = keyof typeof rolesData

export const roles: Readonly<Record<Role, { readonly definition: string; readonly source: string }>> = createRequire(
  import.meta.url,
)('./roles.json')
