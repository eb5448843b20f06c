import { describe, expect, it } from 'vitest'
import { mergeParts, revealedFreins, tauxCompletude } from './diagnostic.rules.js'
import { type GroupeDsp, groupeDsp, nomenclatureDsp, readReponse } from './nomenclature-dsp.js'

const groupes = Object.keys(nomenclatureDsp) as GroupeDsp[]
const toutes = groupes.flatMap((groupe) => Object.keys(groupeDsp(groupe).reponses).map((code) => ({ groupe, code })))

describe('la nomenclature des données socio-professionnelles', () => {
  it('n’emploie un code que dans un groupe, sur quatre chiffres', () => {
    expect(new Set(toutes.map(({ code }) => code)).size).toBe(toutes.length)
    expect(toutes.every(({ code }) => /^\d{4}$/.test(code))).toBe(true)
  })

  it('ne montre jamais la santé ailleurs que dans son champ', () => {
    for (const reponse of toutes) {
      const lue = readReponse(reponse)
      if (lue?.theme === 'SANTE') expect(lue.volet).toBe('SANTE')
      if (/santé|invalid|handicap/i.test(lue?.libelle ?? '') && lue?.volet !== 'PROJET')
        expect(['SANTE', 'RQTH', 'SENSIBLE']).toContain(lue?.volet)
    }
  })

  it('garde « aucune » parmi les réponses de son groupe, sans frein', () => {
    for (const groupe of groupes) {
      const { aucune, reponses, multiple } = groupeDsp(groupe)
      if (aucune === undefined) continue
      expect(reponses[aucune]).toBeDefined()
      expect(multiple).toBe(true)
    }
  })

  it('est complète quand chaque groupe a une réponse', () => {
    expect(tauxCompletude([])).toBe(0)
    expect(tauxCompletude(toutes)).toBe(100)
  })

  it('relève un frein par réponse qui a un thème, dans un champ de frein', () => {
    const freins = revealedFreins(toutes)
    expect(freins).toHaveLength(toutes.filter((reponse) => readReponse(reponse)?.theme).length)
    expect(new Set(freins.map(({ volet }) => volet))).toEqual(new Set(['GENERAL', 'SANTE', 'LOGEMENT', 'SENSIBLE']))
  })

  it('réunit les champs sans doublon', () => {
    const reponse = { groupe: 'DIFSOC' as const, code: '0406' }
    const vide = { GENERAL: [], SANTE: [], RQTH: [], LOGEMENT: [], PROJET: [], SENSIBLE: [] }
    expect(mergeParts({ ...vide, GENERAL: [reponse, reponse] })).toEqual([reponse])
  })
})
