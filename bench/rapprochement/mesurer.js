// What matching is worth: whole files of every partner, imported by their own commands, held against the truth.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ecrireDossier, jourDe, readDepartement } from '../../local/generateur/dist/index.js'
import { envoyer } from '../envoyer.js'
import { startBenchHub } from '../hub.js'
import { compter } from './compter.js'
import { lireEnregistrements, lireIndividus, lireVerite } from './lire.js'

/** Rules were chosen on the first seeds alone; the others are looked at once they no longer move. */
const GRAINES = { reglage: [1, 2, 3], epreuve: [101, 102, 103] }

const { values } = parseArgs({
  options: {
    departement: { type: 'string', default: '28' },
    personnes: { type: 'string', default: '10000' },
    jeu: { type: 'string', default: 'epreuve' },
    faux: { type: 'boolean', default: false },
  },
})

const FICHIERS = [
  ['cnaf', 'caf', '05-cnaf-mensuel.xml'],
  ['carnet-beneficiaires', 'departement', '07-beneficiaires.csv'],
  ['ft-spie-principal', 'pole-emploi', '10-spie-principal.csv'],
  ['imilo-dossiers', 'mission-locale', '14-dossiers.json'],
]

const mesurerGraine = async (graine) => {
  const departement = readDepartement(values.departement)
  const bench = await startBenchHub(values.departement, { durable: false })
  try {
    const dossier = join(bench.folder, 'fichiers')
    await ecrireDossier(
      { graine, taille: Number(values.personnes), departement, aujourdhui: jourDe('2026-11-27') },
      dossier,
    )
    for (const [format, partenaire, fichier] of FICHIERS)
      await envoyer(bench, { format, partenaire, path: join(dossier, fichier) })
    const verite = await lireVerite(join(dossier, 'verite.ndjson'))
    const individus = await lireIndividus(bench.urls['pole-emploi'])
    const lus = await lireEnregistrements(bench.urls.appariement, verite, individus)
    return { ...lus, compte: compter(lus.enregistrements) }
  } finally {
    await bench.stop()
  }
}

const pourMille = (a, b) => (b === 0 ? '—' : (a / b).toFixed(4))
const total = { enregistrements: 0, places: 0, faites: 0, justes: 0, vraies: 0, orphelins: 0 }
const rappels = new Map()
const cas = new Map()
for (const graine of GRAINES[values.jeu]) {
  const { compte, orphelins, cas: ouverts } = await mesurerGraine(graine)
  for (const nom of ['enregistrements', 'places', 'faites', 'justes', 'vraies']) total[nom] += compte[nom]
  total.orphelins += orphelins.length
  if (orphelins.length > 0) console.error('sans vérité :', orphelins.slice(0, 5))
  for (const [bruit, { attendus, trouves, aDecider }] of compte.rappels) {
    const somme = rappels.get(bruit) ?? { attendus: 0, trouves: 0, aDecider: 0 }
    rappels.set(bruit, {
      attendus: somme.attendus + attendus,
      trouves: somme.trouves + trouves,
      aDecider: somme.aDecider + aDecider,
    })
  }
  for (const { motifs, nombre } of ouverts) cas.set(motifs.join(' '), (cas.get(motifs.join(' ')) ?? 0) + nombre)
  if (values.faux)
    for (const groupe of compte.faux.slice(0, 20))
      console.error(
        JSON.stringify(groupe.map(({ source, verite, regle, contenu }) => ({ source, verite, regle, contenu }))),
      )
}

console.log(
  `jeu ${values.jeu}, graines ${GRAINES[values.jeu].join(' ')}, ${values.personnes} personnes chacune, département ${values.departement}`,
)
console.log(`enregistrements ${total.enregistrements}, sans vérité ${total.orphelins}`)
console.log(`paires faites ${total.faites}, justes ${total.justes}, précision ${pourMille(total.justes, total.faites)}`)
console.log(`paires vraies ${total.vraies}, rappel ${pourMille(total.justes, total.vraies)}`)
console.log(
  `file du gestionnaire ${total.enregistrements - total.places} enregistrements, ${pourMille(total.enregistrements - total.places, total.enregistrements)}`,
)
for (const [motifs, nombre] of [...cas].sort((a, b) => b[1] - a[1]))
  console.log(`  ${String(nombre).padStart(6)} ${motifs}`)
console.log('\nbruit                        attendus  trouvés  rappel  à décider')
for (const [bruit, { attendus, trouves, aDecider }] of [...rappels].sort())
  console.log(
    `${bruit.padEnd(28)} ${String(attendus).padStart(8)} ${String(trouves).padStart(8)}  ${pourMille(trouves, attendus)}  ${pourMille(aDecider, attendus)}`,
  )
