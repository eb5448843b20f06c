import { ecrireDossier } from './dossier.js'
import { AIDE, lireDemande } from './options.js'

const demande = lireDemande(process.argv.slice(2), new Date().toISOString().slice(0, 10))
if (demande.kind === 'ecrire') {
  await ecrireDossier(demande.options, demande.sortie, (nom) => console.log(nom))
} else if (demande.kind === 'aide') {
  console.log(AIDE)
} else {
  console.error(`${demande.raison}\n\n${AIDE}`)
  process.exitCode = 2
}
