/** Size of the blocks in which a file is read, whatever the size of the pieces in which it comes. */
export const TAILLE_BLOC = 65_536

/**
 * Cuts a stream of bytes again into blocks of one size. Network pieces vary from one reading to the next; with equal
 * blocks, decoding and parsing see the same thing each time, and so do the line and the code of a refusal.
 */
export async function* inEqualBlocks(octets: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bloc = new Uint8Array(TAILLE_BLOC)
  let rempli = 0
  for await (const morceau of octets) {
    let pris = 0
    while (pris < morceau.length) {
      const taille = Math.min(TAILLE_BLOC - rempli, morceau.length - pris)
      bloc.set(morceau.subarray(pris, pris + taille), rempli)
      rempli += taille
      pris += taille
      if (rempli === TAILLE_BLOC) {
        yield bloc
        bloc = new Uint8Array(TAILLE_BLOC)
        rempli = 0
      }
    }
  }
  if (rempli > 0) yield bloc.subarray(0, rempli)
}
