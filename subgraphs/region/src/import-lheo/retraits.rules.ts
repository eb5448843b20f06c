/** Beyond this share of the formations on offer, and this number of them, absence looks more like a truncated export. */
export const PART_RETRAITS_MAX = 0.2
export const RETRAITS_TOUJOURS_ADMIS = 10

export const isMassive = ({ offertes, absentes }: { readonly offertes: number; readonly absentes: number }): boolean =>
  absentes > RETRAITS_TOUJOURS_ADMIS && absentes > offertes * PART_RETRAITS_MAX
