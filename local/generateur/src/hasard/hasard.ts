/** Draws of one subject. Two subjects of one seed never share a draw: what one takes changes nothing of the other. */
export interface Hasard {
  /** In [0, 1). */
  reel(): number
  /** Both ends included. */
  entier(min: number, max: number): number
  chance(part: number): boolean
  un<T>(liste: readonly T[]): T
  /** Each value as often as its weight. */
  pese<T>(liste: readonly (readonly [T, number])[]): T
  /** The same, of a long list that was prepared once. */
  parmi<T>(urne: Urne<T>): T
  /** Around `moyenne`, rarely long: durations and distances. */
  duree(moyenne: number): number
}

/** Values with the sum of the weights up to each. */
export interface Urne<T> {
  readonly valeurs: readonly T[]
  readonly sommes: Float64Array
}

export const urneOf = <T>(liste: readonly (readonly [T, number])[]): Urne<T> => {
  let somme = 0
  return {
    valeurs: liste.map(([valeur]) => valeur),
    sommes: Float64Array.from(liste, ([, poids]) => {
      somme += poids
      return somme
    }),
  }
}

/** FNV-1a: a word becomes a number, the same everywhere. */
const empreinte = (mot: string): number => {
  let valeur = 0x811c9dc5
  for (let i = 0; i < mot.length; i++) valeur = Math.imul(valeur ^ mot.charCodeAt(i), 0x01000193)
  return valeur >>> 0
}

/**
 * sfc32, whose 128 bits of state take the seed, the subject and the rank whole: at a million ranks a state of 32 bits
 * would give some of them the same life.
 */
export const hasardDe = (graine: number, sujet: string, rang = 0): Hasard => {
  let a = graine | 0
  let b = empreinte(sujet) | 0
  let c = rang | 0
  let compteur = 1
  const suivant = (): number => {
    const somme = (((a + b) | 0) + compteur) | 0
    compteur = (compteur + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + somme) | 0
    return (somme >>> 0) / 4294967296
  }
  // What distinguishes two neighbours has to reach every bit before the first draw.
  for (let tour = 0; tour < 15; tour++) suivant()

  const entier = (min: number, max: number) => min + Math.floor(suivant() * (max - min + 1))
  return {
    reel: suivant,
    entier,
    chance: (part) => suivant() < part,
    un: <T>(liste: readonly T[]) => {
      if (liste.length === 0) throw new Error('Rien à tirer')
      return liste[entier(0, liste.length - 1)] as T
    },
    pese: <T>(liste: readonly (readonly [T, number])[]) => {
      let reste = suivant() * liste.reduce((somme, [, poids]) => somme + poids, 0)
      for (const [valeur, poids] of liste) {
        reste -= poids
        if (reste < 0) return valeur
      }
      return (liste.at(-1) as readonly [T, number])[0]
    },
    parmi: ({ valeurs, sommes }) => {
      const vise = suivant() * (sommes.at(-1) ?? 0)
      let [bas, haut] = [0, valeurs.length - 1]
      while (bas < haut) {
        const milieu = (bas + haut) >> 1
        if ((sommes[milieu] as number) > vise) haut = milieu
        else bas = milieu + 1
      }
      return valeurs[bas] as (typeof valeurs)[number]
    },
    duree: (moyenne) => -Math.log(1 - suivant()) * moyenne,
  }
}
