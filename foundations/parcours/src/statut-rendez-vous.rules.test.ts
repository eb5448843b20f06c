import { describe, expect, it } from 'vitest'
import { critereOfStatut, isAttendu, statutAt } from './statut-rendez-vous.rules.js'

const now = new Date('2026-03-10T10:00:00Z')
const passe = new Date('2026-03-10T09:59:59Z')
const futur = new Date('2026-03-10T10:00:01Z')

describe('un rendez-vous', () => {
  it.each([
    ['pris est pris avant son heure', 'PRIS', futur, 'PRIS'],
    ['pris est à renseigner à son heure', 'PRIS', now, 'A_RENSEIGNER'],
    ['pris est à renseigner ensuite', 'PRIS', passe, 'A_RENSEIGNER'],
    ['déplacé l’est avant sa nouvelle heure', 'MODIFIE', futur, 'MODIFIE'],
    ['déplacé est à renseigner ensuite', 'MODIFIE', passe, 'A_RENSEIGNER'],
    ['que sa source dit à renseigner l’est', 'A_RENSEIGNER', futur, 'A_RENSEIGNER'],
    ['honoré le reste', 'EFFECTUE', passe, 'EFFECTUE'],
    ['manqué le reste', 'ABSENT', passe, 'ABSENT'],
    ['excusé d’avance l’est avant', 'ABSENT_EXCUSE', futur, 'ABSENT_EXCUSE'],
    ['excusé d’avance l’est après', 'ABSENT_EXCUSE', passe, 'ABSENT_EXCUSE'],
    ['annulé le reste', 'ANNULE', passe, 'ANNULE'],
  ] as const)('%s', (_cas, statut, debut, attendu) => {
    expect(statutAt({ statut, debut }, now)).toBe(attendu)
  })

  it('est attendu tant que nul n’a dit son issue', () => {
    const statuts = ['PRIS', 'MODIFIE', 'A_RENSEIGNER', 'EFFECTUE', 'ABSENT', 'ABSENT_EXCUSE', 'ANNULE'] as const
    expect(statuts.filter(isAttendu)).toEqual(['PRIS', 'MODIFIE', 'A_RENSEIGNER'])
  })

  it.each([
    ['PRIS', '(r.statut = :statut and r.debut > :maintenant)'],
    ['MODIFIE', '(r.statut = :statut and r.debut > :maintenant)'],
    ['A_RENSEIGNER', "(r.statut = :statut or (r.statut in ('PRIS', 'MODIFIE') and r.debut <= :maintenant))"],
    ['EFFECTUE', 'r.statut = :statut'],
    ['ANNULE', 'r.statut = :statut'],
  ] as const)('se cherche comme il se montre : %s', (statut, condition) => {
    expect(critereOfStatut('r', statut, now)).toEqual({ condition, parametres: { statut, maintenant: now } })
  })
})
