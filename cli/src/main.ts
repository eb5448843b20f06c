import { Command } from 'commander'
import { CommandFault } from './errors.js'
import { exportCommand } from './exporter/export.command.js'
import { importCommand } from './importer/import.command.js'

const program = new Command('tdu').description('Ligne de commande de Trait d’union').showHelpAfterError()
importCommand(program)
exportCommand(program)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommandFault)) throw error
  process.stderr.write(`${error.code} : ${error.message}\n`)
  process.exitCode = error.exitCode
}
