/** Counts over pairs: two records that the hub gives to one person are a pair that it made. */
const paires = (n) => (n * (n - 1)) / 2

const grouper = (elements, cleDe) => {
  const groupes = new Map()
  for (const element of elements) {
    const cle = cleDe(element)
    const groupe = groupes.get(cle)
    if (groupe) groupe.push(element)
    else groupes.set(cle, [element])
  }
  return groupes
}

/**
 * What a matching is worth, against the truth.
 * @param enregistrements `{ source, verite, personne, bruits }`: who each record is in truth, whom the hub gave it to (null when a steward
 *   must decide), what its source did wrong
 */
export const compter = (enregistrements) => {
  const places = enregistrements.filter(({ personne }) => personne !== null)
  let faites = 0
  let justes = 0
  const faux = []
  for (const groupe of grouper(places, ({ personne }) => personne).values()) {
    faites += paires(groupe.length)
    const parVerite = grouper(groupe, ({ verite }) => verite)
    for (const memes of parVerite.values()) justes += paires(memes.length)
    if (parVerite.size > 1) faux.push(groupe)
  }

  // A record is found when it is with another of the same person, as it should.
  const rappels = new Map()
  const noter = (bruit, trouve) => {
    const compte = rappels.get(bruit) ?? { attendus: 0, trouves: 0, aDecider: 0 }
    compte.attendus += 1
    if (trouve === true) compte.trouves += 1
    if (trouve === null) compte.aDecider += 1
    rappels.set(bruit, compte)
  }
  let vraies = 0
  for (const memes of grouper(enregistrements, ({ verite }) => verite).values()) {
    vraies += paires(memes.length)
    if (memes.length < 2) continue
    for (const un of memes) {
      const trouve = un.personne === null ? null : memes.some((autre) => autre !== un && autre.personne === un.personne)
      for (const bruit of un.bruits.length > 0 ? un.bruits : ['SANS_BRUIT']) noter(bruit, trouve)
      noter(`chez ${un.source}`, trouve)
    }
  }
  return { enregistrements: enregistrements.length, places: places.length, faites, justes, vraies, faux, rappels }
}
