import { basename } from 'node:path'
import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { profilOfShell } from '../config.js'
import { readProfil } from '../profil.js'
import { makeProgress } from './progress.js'
import { linesOf } from './rapport.js'
import { sendFile } from './send-file.js'

/** Formats that partners send, and whose files they are. */
const FORMATS: Readonly<Record<string, { readonly partenaire: string; readonly description: string }>> = {
  cnaf: { partenaire: 'caf', description: 'flux bénéficiaires RSA de la CNAF (XML VRSB0801)' },
  'carnet-beneficiaires': { partenaire: 'departement', description: 'bénéficiaires du carnet de bord (CSV)' },
  'carnet-structures': { partenaire: 'departement', description: 'structures du carnet de bord (CSV)' },
  'carnet-reorientation': { partenaire: 'departement', description: 'réorientations du carnet de bord (CSV)' },
}

interface Options {
  readonly profil?: string
  readonly tolerer: number
  readonly dryRun?: boolean
  readonly autoriserClotures?: boolean
  readonly json?: boolean
}

const count = (text: string) => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('un nombre entier est attendu')
  return Number(text)
}

/** Exit code: 0 when every file is in (or was already), 2 when one was rejected. */
const importFiles = async (format: string, partenaire: string, files: readonly string[], options: Options) => {
  const profil = readProfil(partenaire, options.profil ?? profilOfShell())
  for (const path of files) {
    const progress = makeProgress(basename(path))
    const choices = {
      tolerer: options.tolerer,
      aBlanc: options.dryRun ?? false,
      autoriserClotures: options.autoriserClotures ?? false,
    }
    const rapport = await sendFile({ profil, format, path, options: choices, progress })
    process.stdout.write(
      options.json ? `${JSON.stringify(rapport)}\n` : `${linesOf(basename(path), rapport).join('\n')}\n`,
    )
    // The order of flows matters: after a rejected file, the next one would be read on stale data.
    if (!['PUBLIE', 'DEJA_IMPORTE', 'A_BLANC'].includes(rapport.etat)) {
      process.exitCode = 2
      return
    }
  }
}

export const importCommand = (program: Command): void => {
  const command = program.command('import').description('envoie des fichiers de partenaires à leur sous-graphe')
  for (const [format, { partenaire, description }] of Object.entries(FORMATS))
    command
      .command(`${format} <fichier...>`)
      .description(description)
      .option(
        '--profil <chemin>',
        'adresses et clé de votre application (sinon TDU_PROFIL, sinon l’installation locale)',
      )
      .option('--tolerer <n>', 'écarts admis en quarantaine avant le rejet du fichier', count, 0)
      .option('--dry-run', 'lit, vérifie et rapproche sans rien écrire')
      .option('--autoriser-clotures', 'admet qu’un flux mensuel close bien plus de dossiers que d’ordinaire')
      .option('--json', 'rapport en JSON, une ligne par fichier')
      .action((files: string[], options: Options) => importFiles(format, partenaire, files, options))
}
