import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { erreurs as accesErreurs } from '@traitdunion/acces'
import { erreurs as appariementErreurs } from '@traitdunion/appariement'
import { erreurs as cafErreurs } from '@traitdunion/caf'
import { erreurs as cliErreurs } from '@traitdunion/cli'
import { erreurs as departementErreurs } from '@traitdunion/departement'
import { erreurs as espacePartageErreurs } from '@traitdunion/espace-partage'
import { csv, erreursJson } from '@traitdunion/formats'
import { erreurs as gatewayErreurs } from '@traitdunion/gateway'
import type { Erreurs } from '@traitdunion/glossary'
import { erreurs as importErreurs } from '@traitdunion/import'
import { erreurs as missionLocaleErreurs } from '@traitdunion/mission-locale'
import { erreurs as passportErreurs } from '@traitdunion/passport'
import { erreurs as poleEmploiErreurs } from '@traitdunion/pole-emploi'
import { erreurs as policyErreurs } from '@traitdunion/policy'
import { erreurs as postgresErreurs } from '@traitdunion/postgres'
import { erreurs as regionErreurs } from '@traitdunion/region'
import { erreurs as serviceErreurs } from '@traitdunion/service'
import { erreurs as subgraphErreurs } from '@traitdunion/subgraph'
import { composeGraph, sdlsOf } from './compose-graph.js'
import { ROOT } from './config.js'
import { conventionsIn } from './conventions.js'
import { erreurs as localErreurs } from './errors.js'
import { errorPages, type RoomErrors } from './reference/error-pages.js'
import { glossaryPage } from './reference/glossary-page.js'
import { permissionsPage } from './reference/permissions/permissions-page.js'
import { subgraphDefinitions } from './subgraphs.js'

const rooms: readonly RoomErrors[] = [
  ['passerelle', gatewayErreurs],
  ['acces', accesErreurs],
  ['appariement', appariementErreurs],
  ['sous-graphes', subgraphErreurs],
  ['imports', importErreurs],
  ['fichiers JSON', erreursJson],
  ['fichiers CSV', csv.erreursCsv],
  ['passeport', passportErreurs],
  ['conventions', policyErreurs],
  ['caf', cafErreurs],
  ['departement', departementErreurs],
  ['espace-partage', espacePartageErreurs],
  ['mission-locale', missionLocaleErreurs],
  ['pole-emploi', poleEmploiErreurs],
  ['region', regionErreurs],
  ['service', serviceErreurs],
  ['base de données', postgresErreurs],
  ['installation locale', localErreurs],
  ['tdu', cliErreurs],
  // A screen is not a module of ours: its list is read as the data it is.
  ['explorateur', JSON.parse(await readFile(join(ROOT, 'apps/explorateur/src/errors.json'), 'utf8'))],
].map(([piece, erreurs]) => ({ piece: piece as string, erreurs: erreurs as Erreurs }))

const write = async (path: string, text: string) => {
  const absolute = join(ROOT, path)
  await mkdir(join(absolute, '..'), { recursive: true })
  await writeFile(absolute, text)
}

// One direction: code → SDL → supergraph and API schema → conventions (they name its acts) → reference pages. The client follows, by codegen.ts.
const sdls = await sdlsOf(Object.values(subgraphDefinitions({ numorgs: [] })))
const { supergraph, api } = await composeGraph(sdls)
for (const { nom, sdl } of sdls) await write(`subgraphs/${nom}/schema.graphql`, sdl)
await write('schema/published/supergraph.graphql', supergraph)
await write('schema/published/api.graphql', api)
const conventions = await conventionsIn(join(ROOT, 'schema/conventions'), api)
await write('schema/published/permissions.md', permissionsPage(conventions))

await rm(join(ROOT, 'docs/reference/errors'), { recursive: true, force: true })
for (const [path, text] of errorPages(rooms)) await write(path, text)
await write('docs/reference/glossary.md', glossaryPage())
