import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Persona } from '@traitdunion/acces'
import { ROOT } from './config.js'
import type { LocalHub } from './hub.js'

const FRAGMENT = join(ROOT, 'clients/hub/operations/dossier-complet.fragment.graphql')

/** One request that crosses every partner, for whoever has just started the hub: the whole file of a fictional person. */
export const wholeFile = (): string => {
  const fragment = readFileSync(FRAGMENT, 'utf8').replace(/#.*$/gm, '')
  return `query DossierEntier { personnes(filtre: { nom: "Navarro", prenom: "Inès" }, first: 1) { edges { node { ...DossierComplet } } } } ${fragment}`
}

const paste = ({ gatewayUrl, accesUrl }: LocalHub, persona: string, query: string) =>
  [
    `curl -s ${gatewayUrl}/graphql \\`,
    `  -H "authorization: Bearer $(curl -s -X POST ${accesUrl}/personas/${persona}/jeton | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')" \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '${JSON.stringify({ query: query.replace(/\s+/g, ' ').trim() })}'`,
  ].join('\n')

/** What runs where, how to sign in, and one request to paste. */
export const welcome = (hub: LocalHub, personas: readonly Persona[], query: string): string =>
  `
Trait d'union est prêt.

  Explorateur      ${hub.gatewayUrl}/explorateur/
  Graphe           ${hub.gatewayUrl}/graphql
  acces            ${hub.accesUrl}
  Rapprochement    ${hub.appariementUrl}
${Object.entries(hub.subgraphUrls)
  .map(([nom, url]) => `  ${nom.padEnd(16)} ${url}`)
  .join('\n')}
  Base             ${hub.embedded ? 'PostgreSQL embarqué' : 'serveurs donnés par *_DATABASE_URL'}

Se connecter : dans l'explorateur, choisissez une persona ; en ligne de commande, son jeton :
${personas.map(({ id, prenom, nom, fonction, partenaire }) => `  ${id.padEnd(16)} ${prenom} ${nom}, ${fonction} (${partenaire})`).join('\n')}

Une demande qui traverse tous les partenaires, à coller :

${paste(hub, personas[0]?.id ?? '', query)}

Ctrl-C arrête tout.
`
