/** Nobiliary particles that one source writes and another leaves out. Articles (`LE GALL`) are part of the name. */
const PARTICULES = new Set(['DE', 'DU', 'DES', 'D', 'VON', 'VAN'])
const ABREVIATIONS: Readonly<Record<string, string>> = { ST: 'SAINT', STE: 'SAINTE' }

/** `Élodie-Anne d’Ô` → `ELODIE`, `ANNE`, `D`, `O`: without accents, case, punctuation or double spaces. */
export const motsDe = (texte: string): string[] =>
  texte
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((mot) => mot !== '')
    .map((mot) => ABREVIATIONS[mot] ?? mot)

/**
 * The spellings under which one name may come from another source: words joined (`LE GALL` = `LEGALL`), with and
 * without particles. Two names are the same when they share one.
 */
export const ecrituresDe = (nom: string): string[] => {
  const mots = motsDe(nom)
  const sansParticules = mots.filter((mot) => !PARTICULES.has(mot))
  return [...new Set([mots.join(''), sansParticules.join('')])].filter((ecriture) => ecriture !== '')
}

/** One letter wrong, missing, added, or two neighbours swapped. Short names differ by one letter and are other names. */
export const aUneFautePres = (a: string, b: string): boolean => {
  if (a === b) return true
  const [court, long] = a.length <= b.length ? [a, b] : [b, a]
  if (court.length < 4 || long.length - court.length > 1) return false
  let debut = 0
  while (debut < court.length && court[debut] === long[debut]) debut++
  let fin = 0
  while (fin < court.length - debut && court[court.length - 1 - fin] === long[long.length - 1 - fin]) fin++
  const resteCourt = court.slice(debut, court.length - fin)
  const resteLong = long.slice(debut, long.length - fin)
  if (resteLong.length <= 1) return true
  return resteLong.length === 2 && resteCourt.length === 2 && resteCourt === [...resteLong].reverse().join('')
}

/** Part of a compound: `MARTIN` in `DUPONT-MARTIN`, whatever the order of the two. */
const estPartieDe = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.every((mot) => b.some((autre) => aUneFautePres(mot, autre)))

const sontVoisins = (a: string, b: string): boolean => {
  const proches = ecrituresDe(a).some((ici) => ecrituresDe(b).some((la) => aUneFautePres(ici, la)))
  if (proches) return true
  const [motsA, motsB] = [a, b].map((nom) => motsDe(nom).filter((mot) => !PARTICULES.has(mot))) as [string[], string[]]
  return estPartieDe(motsA, motsB) || estPartieDe(motsB, motsA)
}

/** Whether one of the names of a person may be one of the names of another: birth and usage names come swapped. */
export const nomsVoisins = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((ici) => b.some((la) => sontVoisins(ici, la)))
