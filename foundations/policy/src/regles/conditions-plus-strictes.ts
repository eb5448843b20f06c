import { meaningOf, rankOf } from '../vocabulaire.js'
import { lecturesOf, onEach } from './regle.js'

/** What a reading says for itself is narrower than its convention: among its holders, above its assurance. */
export const conditionsPlusStrictes = onEach(function* ({ brouillon }, { assurances, partenaires }) {
  const { detenteurs: parties, assurance: minimum } = brouillon
  for (const { rang, detenteurs = [], assurance } of lecturesOf(brouillon)) {
    for (const [numero, detenteur] of detenteurs.entries())
      if (parties && meaningOf(partenaires, detenteur) && !parties.includes(detenteur))
        yield {
          code: 'CONVENTION_DETENTEUR_ABSENT',
          chemin: ['lectures', rang, 'detenteurs', numero],
          constat: `« ${detenteur} » n’est pas un détenteur de la convention.`,
        }
    const [demandee, generale] = [assurance, minimum].map((mot) => (mot === undefined ? -1 : rankOf(assurances, mot)))
    if (demandee !== undefined && generale !== undefined && demandee >= 0 && demandee <= generale)
      yield {
        code: 'CONVENTION_CONTRADICTOIRE',
        chemin: ['lectures', rang, 'assurance'],
        constat: `« ${assurance} » n’est pas au-dessus de « ${minimum} », que la convention demande déjà.`,
      }
  }
})
