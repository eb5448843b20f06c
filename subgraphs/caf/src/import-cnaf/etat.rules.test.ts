import { describe, expect, it } from 'vitest'
import type { DateCivile, DroitCnaf } from '../flux-cnaf/index.js'
import { stateSince, stateSinceAtFirst } from './etat.rules.js'

const motif = { codeSource: 'X' }
const unDroit = (reste: Partial<DroitCnaf>): DroitCnaf => ({
  etat: 'OUVERT_VERSABLE',
  etatCodeSource: '2',
  suspensionsDroit: [],
  suspensionsVersement: [],
  natures: [],
  ...reste,
})
const natures = ['2023-03-01', '2021-01-01'].map((debut) => ({ natpf: motif, sousNatpf: motif, debut }))

describe('le début d’un état', () => {
  it.each([
    [
      'd’un droit clos est sa clôture',
      { etat: 'CLOS', fin: { le: '2025-12-31', motif, moisAnterieur: false } },
      '2025-12-31',
    ],
    ['d’un droit refusé est son refus', { etat: 'REFUSE', refus: { le: '2025-11-02', motif } }, '2025-11-02'],
    [
      'd’un droit suspendu est sa dernière suspension',
      {
        etat: 'OUVERT_SUSPENDU',
        suspensionsDroit: [
          { depuis: '2025-10-01', motif },
          { depuis: '2025-12-01', motif },
        ],
      },
      '2025-12-01',
    ],
    [
      'd’un versement suspendu ne vient pas d’une suspension du droit',
      { etat: 'OUVERT_VERSEMENT_SUSPENDU', suspensionsDroit: [{ depuis: '2025-10-01', motif }] },
      null,
    ],
    ['d’un droit ouvert ne se lit pas dans ses natures, qui courent depuis plus longtemps', { natures }, null],
  ] as [string, Partial<DroitCnaf>, string | null][])('%s', (_, droit, expected) => {
    expect(stateSince(unDroit(droit))).toBe(expected)
  })

  it.each([
    ['ouvert : la première nature', { natures }, '2021-01-01'],
    ['en attente : le jour de la demande', { etat: 'DEMANDE_EN_ATTENTE' }, '2026-01-10'],
    [
      'clos : sa clôture',
      { etat: 'CLOS', fin: { le: '2025-12-31', motif, moisAnterieur: false }, natures },
      '2025-12-31',
    ],
    ['ouvert sans nature : seul le jour du flux peut le dire', {}, null],
  ] as [string, Partial<DroitCnaf>, string | null][])('d’un dossier jamais vu, %s', (_, droit, expected) => {
    expect(stateSinceAtFirst(unDroit(droit), '2026-01-10' as DateCivile)).toBe(expected)
  })
})
