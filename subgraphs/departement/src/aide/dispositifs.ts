interface Dispositif {
  readonly libelle: string
  /** Most that one grant may be. */
  readonly plafondCentimes: number
  /** Most that one person may be granted over twelve months. */
  readonly plafondAnnuelCentimes: number
}

/** Local aids and their ceilings: what a règlement départemental d'aides says, as data. */
export const dispositifs = {
  REPRISE_EMPLOI: {
    libelle: "Aide financière à la reprise d'emploi ou de formation",
    plafondCentimes: 70_000,
    plafondAnnuelCentimes: 100_000,
  },
  MOBILITE: {
    libelle: 'Aide à la mobilité : permis, réparation, transport',
    plafondCentimes: 120_000,
    plafondAnnuelCentimes: 120_000,
  },
  GARDE_ENFANT: {
    libelle: "Aide à la garde d'enfant pendant une démarche ou une formation",
    plafondCentimes: 50_000,
    plafondAnnuelCentimes: 100_000,
  },
  EQUIPEMENT: {
    libelle: "Aide à l'équipement professionnel ou numérique",
    plafondCentimes: 40_000,
    plafondAnnuelCentimes: 40_000,
  },
  URGENCE: { libelle: "Secours d'urgence", plafondCentimes: 30_000, plafondAnnuelCentimes: 60_000 },
} as const satisfies Readonly<Record<string, Dispositif>>

export type CodeDispositif = keyof typeof dispositifs

export const isDispositif = (code: string): code is CodeDispositif => Object.hasOwn(dispositifs, code)
