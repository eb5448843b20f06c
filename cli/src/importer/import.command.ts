import { basename } from 'node:path'
import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import { profilOfShell } from '../config.js'
import { readProfil } from '../profil.js'
import { FORMATS, type Format } from './formats.js'
import { makeProgress } from './progress.js'
import { type ImportOptions, linesOf } from './rapport.js'
import { sendFile } from './send-file.js'

interface Options {
  readonly profil?: string
  readonly tolerer: number
  readonly dryRun?: boolean
  readonly json?: boolean
}

const count = (text: string) => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('un nombre entier est attendu')
  return Number(text)
}

/** Exit code: 0 when every file is in (or was already), 2 when one was rejected. */
const importFiles = async (
  format: Format,
  files: readonly string[],
  options: Options,
  dits: Pick<ImportOptions, 'accords' | 'precisions'>,
) => {
  const profil = readProfil(format.partenaire, options.profil ?? profilOfShell())
  for (const path of files) {
    const progress = makeProgress(basename(path))
    const choices = { tolerer: options.tolerer, aBlanc: options.dryRun ?? false, ...dits }
    const rapport = await sendFile({ profil, format: format.nom, path, options: choices, progress })
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
  for (const format of FORMATS) {
    const one = command
      .command(`${format.nom} <fichier...>`)
      .description(format.description)
      .option(
        '--profil <chemin>',
        'adresses et clé de votre application (sinon TDU_PROFIL, sinon l’installation locale)',
      )
      .option('--tolerer <n>', 'enregistrements en écart admis en quarantaine avant le rejet du fichier', count, 0)
      .option('--dry-run', 'lit, vérifie et rapproche sans rien écrire')
      .option('--json', 'rapport en JSON, une ligne par fichier')
    const givenOf = ({ drapeau, description }: { readonly drapeau: string; readonly description: string }) => {
      const option = new Option(drapeau, description)
      one.addOption(option)
      return (): unknown => one.getOptionValue(option.attributeName())
    }
    const accords = (format.accords ?? []).map((accord) => ({ ...accord, given: givenOf(accord) }))
    const precisions = (format.precisions ?? []).map((precision) => ({ ...precision, given: givenOf(precision) }))
    one.action((files: string[], options: Options) => {
      const said = precisions.map(({ parametre, given }) => [parametre, given()] as const)
      return importFiles(format, files, options, {
        accords: accords.filter(({ given }) => given() === true).map(({ parametre }) => parametre),
        precisions: Object.fromEntries(said.filter(([, value]) => typeof value === 'string')) as Record<string, string>,
      })
    })
  }
}
