const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const MEASURES = ['µs', 'parSeconde', 'p50', 'p99', 'mo']
const PLAIN = '@apollo/gateway + @apollo/server'

/** Medians of the rounds, a line for each request and gateway; CPU also as a part of the plain gateway's, of the same run. */
export const imprimer = (mesures) => {
  const lines = []
  const charges = [...new Set(mesures.map(({ charge }) => charge))]
  for (const charge of charges) {
    const of = mesures.filter((one) => one.charge === charge)
    const noms = [...new Set(of.map(({ nom }) => nom))]
    const rows = noms.map((nom) => {
      const rounds = of.filter((one) => one.nom === nom)
      return {
        nom,
        faux: rounds.reduce((sum, { wrong }) => sum + wrong, 0),
        ...Object.fromEntries(MEASURES.map((m) => [m, median(rounds.map((one) => one[m]))])),
      }
    })
    const plain = rows.find(({ nom }) => nom === PLAIN)?.µs
    lines.push('', `${charge} (${median(of.map(({ size }) => size))} octets)`)
    lines.push(
      `${'passerelle'.padEnd(40)}${['CPU µs', 'de la simple', 'par s', 'p50 ms', 'p99 ms', 'Mo', 'fausses'].map((t) => t.padStart(13)).join('')}`,
    )
    for (const row of rows.sort((a, b) => a.µs - b.µs)) {
      const part = plain ? `1/${(plain / row.µs).toFixed(1)}` : ''
      const cells = [
        row.µs.toFixed(0),
        part,
        row.parSeconde.toFixed(0),
        row.p50.toFixed(1),
        row.p99.toFixed(1),
        String(row.mo),
        String(row.faux),
      ]
      lines.push(`${row.nom.padEnd(40)}${cells.map((cell) => cell.padStart(13)).join('')}`)
    }
  }
  lines.push('', 'un jeton jamais vu, de plus que déjà vu (CPU µs)')
  for (const nom of new Set(mesures.map((one) => one.nom)))
    lines.push(
      `${nom.padEnd(40)}${median(mesures.filter((one) => one.nom === nom).map(({ jeton }) => jeton))
        .toFixed(0)
        .padStart(13)}`,
    )
  return lines.join('\n')
}
