/** The formations of a catalogue again and again, each time under other numbers, until it is as large as asked. */
export async function* catalogue(texte, octets) {
  let modele = ''
  for await (const morceau of texte) modele += morceau
  const [premier, dernier] = [modele.indexOf('<formation '), modele.lastIndexOf('</formation>') + '</formation>'.length]
  const formations = modele.slice(premier, dernier)
  yield modele.slice(0, premier)
  let ecrits = premier
  for (let tour = 0; ecrits < octets; tour++) {
    const autres = formations.replace(/numero="([^"]*)"/g, (_, numero) => `numero="${numero}-${tour}"`)
    ecrits += Buffer.byteLength(autres)
    yield autres
  }
  yield modele.slice(dernier)
}
