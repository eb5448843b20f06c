import { type LocalHub, readLocalConfig, startHub } from '@traitdunion/local'
import { databaseUrlName } from '@traitdunion/subgraph'
import { freePorts, newFolder, removeFolder } from '../journeys/npm-start.js'
import { type ScenarioDatabases, scenarioDatabases } from './databases.js'
import { type GraphClient, graphClient } from './graph-client.js'
import { type Tdu, tduOf } from './tdu.js'

export interface ScenarioHub extends GraphClient, Pick<ScenarioDatabases, 'dump' | 'dumpAtRest' | 'sql'> {
  readonly hub: LocalHub
  /** Of this installation: profiles of the partners, files to import. */
  readonly folder: string
  readonly tdu: Tdu
  readonly stop: () => Promise<void>
}

/** The real services of a hub in this process, on databases of their own, without the demonstration. */
export const startScenarioHub = async (departement: string): Promise<ScenarioHub> => {
  const folder = newFolder()
  const databases = await scenarioDatabases()
  const urls = Object.entries(databases.urls).map(([name, url]) => [databaseUrlName(name as never), url])
  const config = readLocalConfig({
    ...Object.fromEntries(urls),
    ...(await freePorts()),
    DEPARTEMENT: departement,
    DONNEES: folder,
    DEMONSTRATION: 'non',
    LOG_NIVEAU: 'error',
    ...(process.env['MOTEUR'] ? { MOTEUR: process.env['MOTEUR'] } : {}),
  })
  const hub = await startHub(config)
  return {
    hub,
    folder,
    ...graphClient(hub),
    dump: databases.dump,
    dumpAtRest: databases.dumpAtRest,
    sql: databases.sql,
    tdu: tduOf(folder),
    stop: async () => {
      await hub.stop()
      await databases.drop()
      removeFolder(folder)
    },
  }
}
