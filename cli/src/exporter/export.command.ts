import { type Command, Option } from 'commander'
import { profilOfShell } from '../config.js'
import { readProfil } from '../profil.js'
import { EXPORTS } from './exports.js'
import { takeExport } from './take-export.js'

export const exportCommand = (program: Command): void => {
  const command = program
    .command('export')
    .description('reprend à un sous-graphe ce qui est à son partenaire, sur la sortie standard')
  for (const { nom, chemin, partenaire, description, options } of EXPORTS) {
    const one = command
      .command(nom)
      .description(description)
      .option(
        '--profil <chemin>',
        'adresses et clé de votre application (sinon TDU_PROFIL, sinon l’installation locale)',
      )
    const voulus = options.map(({ drapeau, parametre, description, obligatoire = false }) => {
      const option = new Option(drapeau, description).makeOptionMandatory(obligatoire)
      one.addOption(option)
      return () => [parametre, one.getOptionValue(option.attributeName()) as string | undefined] as const
    })
    one.action(async ({ profil }: { readonly profil?: string }) => {
      const dits = voulus.map((voulu) => voulu()).filter(([, valeur]) => valeur !== undefined)
      await takeExport({
        profil: readProfil(partenaire, profil ?? profilOfShell()),
        chemin,
        parametres: Object.fromEntries(dits) as Record<string, string>,
        sortie: process.stdout,
      })
    })
  }
}
