/**
 * The only import of `oidc-provider`. At load it prints on every start that it prefers Node 22; this project supports
 * Node 20 (its tests run there) and says so in its README, so that one notice is held back and nothing else is.
 */
const { warn } = console
console.warn = (...parts: unknown[]) => {
  if (!String(parts[0]).includes('Unsupported runtime')) warn.apply(console, parts)
}
const library = await import('oidc-provider')
console.warn = warn

export const { Provider, errors, interactionPolicy } = library
export type { Configuration, InteractionResults, KoaContextWithOIDC, Provider as ProviderInstance } from 'oidc-provider'
