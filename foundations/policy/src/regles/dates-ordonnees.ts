import { onEach } from './regle.js'

export const datesOrdonnees = onEach(function* ({ brouillon: { valideDu, valideAu } }) {
  // Days in ISO form follow one another as texts do.
  if (valideDu !== undefined && valideAu !== undefined && valideAu < valideDu)
    yield {
      code: 'CONVENTION_DATES_INVERSEES',
      chemin: ['valideAu'],
      constat: `La convention finit le ${valideAu}, avant de commencer le ${valideDu}.`,
    }
})
