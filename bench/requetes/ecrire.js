import { juger } from './juger.js'

const MARQUES = {
  constant: '=',
  'non éprouvé': '? moins de deux nombres de lignes',
  grandit: '✗ GRANDIT',
}
const somme = (compte) => [...compte.values()].reduce((total, un) => total + un, 0)
const ligne = (debut, groupes, fin = '') =>
  console.log(
    `${debut.padEnd(38)}${groupes.map((groupe) => `  ${groupe.map((un) => String(un).padStart(6)).join('')}`).join('')}  ${fin}`.trimEnd(),
  )

/** One line for each page of each operation, then what grew; says whether all is well. */
export const ecrire = (mesures, tailles) => {
  const vides = tailles.slice(1).map(() => '')
  ligne('', [['lignes', ...vides], ['reqs', ...vides], ['HTTP', ...vides], ['plan']])
  ligne('opération, page', [tailles, tailles, tailles, ['']])
  let bien = true
  for (const [nom, points] of mesures) {
    const { kind, quoi } = juger(points)
    const codes = new Set(points.flatMap((point) => [...point.codes]))
    if (kind === 'grandit' || codes.size > 0) bien = false
    for (const page of new Set(points.map((point) => point.page))) {
      const ici = tailles.map((taille) => points.find((point) => point.page === page && point.taille === taille))
      ligne(
        `${nom}${page}`,
        [
          ici.map(({ lignes }) => lignes),
          ici.map(({ requetes }) => somme(requetes)),
          ici.map(({ demandes }) => somme(demandes)),
          [somme(ici[0].plan)],
        ],
        MARQUES[kind],
      )
    }
    for (const un of quoi) console.log(`    ${un}`)
    if (codes.size > 0) console.log(`    refusé : ${[...codes].join(', ')}`)
  }
  return bien
}
