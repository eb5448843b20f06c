/**
 * Who numbers a formation: what stands before the first « _ » of its number, the code of the Carif in InterCarif, the
 * SIRET of the organisation in « Mon compte formation ». A number without one has no known sender.
 */
export const emetteurOf = (numeroFormation: string): string | null => /^([^_]+)_./.exec(numeroFormation)?.[1] ?? null

/** The same in SQL, of a column. */
export const EMETTEUR = `substring(f.numero_formation from '^([^_]+)_.')`
