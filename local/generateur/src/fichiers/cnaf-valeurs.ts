/** Fields of the format have a width. */
export const court = (texte: string, largeur: number): string => texte.toUpperCase().slice(0, largeur)
export const euros = (centimes: number): string => (centimes / 100).toFixed(2)
export const drapeau = (oui: boolean): string => (oui ? '1' : '0')
