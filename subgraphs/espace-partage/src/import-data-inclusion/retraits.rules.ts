/** Beyond this share of what a source offers, and this number, absence looks more like a truncated or partial file. */
export const PART_RETRAITS_MAX = 0.2
export const RETRAITS_TOUJOURS_ADMIS = 10

export const isMassive = ({ presents, absents }: { readonly presents: number; readonly absents: number }): boolean =>
  absents > RETRAITS_TOUJOURS_ADMIS && absents > presents * PART_RETRAITS_MAX
