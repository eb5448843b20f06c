/** Beyond this share of the open records, and this number of them, absence looks more like a truncated file. */
export const PART_CLOTURES_MAX = 0.2
export const CLOTURES_TOUJOURS_ADMISES = 10

export const isMassive = ({ ouverts, absents }: { readonly ouverts: number; readonly absents: number }): boolean =>
  absents > CLOTURES_TOUJOURS_ADMISES && absents > ouverts * PART_CLOTURES_MAX
