import { hasardDe } from '../hasard/hasard.js'

/** Numbers that partners give to persons, each its own: what ties them together is what matching has to find. */
export const dossierDepartement = (numero: number): string => `SOL${String(numero).padStart(8, '0')}`

/** 11 digits. */
export const numeroFranceTravail = (numero: number): string => `9${String(numero * 7 + 3).padStart(10, '0')}`

export const idDossierMilo = (numero: number): number => 500_000 + numero
export const idRdvInsertion = (numero: number): number => 20_000 + numero

/** A random-looking identifier, the same at each run. */
export const uuidDe = (graine: number, sujet: string, rang: number): string => {
  const hasard = hasardDe(graine, `uuid ${sujet}`, rang)
  const hexa = (longueur: number) => Array.from({ length: longueur }, () => hasard.entier(0, 15).toString(16)).join('')
  return `${hexa(8)}-${hexa(4)}-4${hexa(3)}-${hasard.un(['8', '9', 'a', 'b'])}${hexa(3)}-${hexa(12)}`
}

/** `numéro France Travail` as the CAF still holds it: seven digits and a letter. */
export const assedicDe = (numero: number): string =>
  `${String(numero % 10_000_000).padStart(7, '0')}${'ABCDEFGHJKLMNPQRSTUVWXYZ'[numero % 24]}`
