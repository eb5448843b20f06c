// Rate and memory of the imports of whole files: does a file ten times larger go as fast, in as little memory?
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { ecrireFichier, FICHIERS, jourDe, readDepartement } from '../../local/generateur/dist/index.js'
import { envoyer } from '../envoyer.js'
import { cpuS, peakMb } from '../proc.js'
import { startProcesses } from '../processes.js'
import { catalogue } from './catalogue.js'

const { values } = parseArgs({
  options: {
    departement: { type: 'string', default: '28' },
    format: { type: 'string', default: 'cnaf' },
    mo: { type: 'string', default: '10,100,500' },
  },
})

/** A person takes so many bytes of the monthly flow, on average. */
const OCTETS_PAR_PERSONNE = 1310
const AUJOURDHUI = jourDe('2026-11-27')

const ecrire = {
  cnaf: async (dossier, mo) => {
    const fichier = FICHIERS.find(({ nom }) => nom === '05-cnaf-mensuel.xml')
    const taille = Math.round((mo * 1e6) / OCTETS_PAR_PERSONNE)
    return ecrireFichier(
      { graine: 1, taille, departement: readDepartement(values.departement), aujourdhui: AUJOURDHUI },
      dossier,
      fichier,
    )
  },
  lheo: async (dossier, mo) => {
    const fichier = FICHIERS.find(({ nom }) => nom === '03-formations.xml')
    const options = {
      graine: 1,
      taille: 3000,
      departement: readDepartement(values.departement),
      aujourdhui: AUJOURDHUI,
    }
    const modele = await ecrireFichier(options, dossier, fichier)
    const path = join(dossier, 'catalogue.xml')
    await pipeline(catalogue(createReadStream(modele, 'utf8'), mo * 1e6), createWriteStream(path))
    return path
  },
}
const ROOMS = { cnaf: ['caf'], lheo: ['region'] }

console.log('format     Mo    secondes   Mo/s   mémoire (Mo)   CPU (s)')
for (const mo of values.mo.split(',').map(Number)) {
  const [partenaire] = ROOMS[values.format]
  const bench = await startProcesses(values.departement, ['acces', 'appariement', 'espace-partage', partenaire])
  try {
    const dossier = join(bench.folder, 'fichiers')
    await mkdir(dossier)
    const path = await ecrire[values.format](dossier, mo)
    const { size } = await stat(path)
    const begun = performance.now()
    await envoyer(bench, { format: values.format, partenaire, path })
    const seconds = (performance.now() - begun) / 1000
    const pid = bench.pidOf(partenaire)
    console.log(
      [
        values.format.padEnd(8),
        (size / 1e6).toFixed(0).padStart(5),
        seconds.toFixed(1).padStart(10),
        (size / 1e6 / seconds).toFixed(2).padStart(7),
        String(await peakMb(pid)).padStart(10),
        (await cpuS(pid)).toFixed(1).padStart(12),
      ].join(' '),
    )
    await rm(path)
  } finally {
    await bench.stop()
  }
}
