import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeKeys, makeTokens } from '../passerelles/jetons.js'
import { passerelles } from '../passerelles/passerelles.js'
import { ROOT } from '../passerelles/racine.js'
import { freePort } from '../ports.js'

const { argv, env } = passerelles["Trait d'union"]
const [node, ...command] = argv
const HERE = join(ROOT, 'bench/boucle')

/** The gateway as it is built, in a process of its own with a watch on its event loop, over subgraphs in another. */
export const startPasserelle = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trait-dunion-bench-'))
  const supergraphe = join(folder, 'supergraphe.graphql')
  const publie = await readFile(join(ROOT, 'schema/published/supergraph.graphql'), 'utf8')
  await writeFile(supergraphe, publie)
  const keys = await makeKeys()
  const demande = { jwks: { keys: [keys.acces.publique] }, graphes: join(HERE, 'graphe.js') }
  const grappe = spawn(node, [join(ROOT, 'bench/passerelles/grappe.js'), JSON.stringify(demande)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(grappe.stdout, 'data')
  const { addresses, issuer } = JSON.parse(said.toString())
  const [jeton] = await makeTokens(keys, issuer, 1)
  const port = await freePort()
  const child = spawn(node, ['--import', join(HERE, 'guetteur.js'), ...command], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      ...env({ supergraphe, addresses: addresses.hub, keys, issuer, port }),
      DOCUMENTS_ENREGISTRES: join(ROOT, 'clients/hub/src/generated/persisted-documents.json'),
    },
  })
  const gone = once(child, 'exit').then(() => {
    throw new Error('La passerelle s’est arrêtée')
  })
  gone.catch(() => {})
  const heard = async (key) => {
    for (;;) {
      const [message] = await Promise.race([once(child, 'message'), gone])
      if (key in message) return message[key]
    }
  }
  // What a room says once it listens.
  const url = await heard('url')
  const demander = async (query, variables) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${jeton}` },
      body: JSON.stringify({ query, variables }),
    })
    return answer.text()
  }
  return {
    demander,
    supergrapheKo: publie.length / 1000,
    /** What its event loop did since it was last asked. */
    tours: () => {
      const tours = heard('tours')
      child.send('dire')
      return tours
    },
    /** Puts another supergraph in place of the last, of which a type bears a mark that callers can read. */
    deposer: async (marque) => {
      await writeFile(`${supergraphe}.neuf`, publie.replace(/^type Query$/m, `"""${marque}"""\ntype Query`))
      await rename(`${supergraphe}.neuf`, supergraphe)
    },
    stop: async () => {
      for (const one of [child, grappe]) {
        const ended = once(one, 'exit')
        one.kill()
        await ended
      }
      await rm(folder, { recursive: true })
    },
  }
}
