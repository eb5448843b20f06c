interface FiltreRetrait {
  readonly retirees?: boolean | null
  readonly modifieDepuis?: Date | null
}

/**
 * Which part of the offer a list shows: nobody is to be sent to what is withdrawn, but who follows the changes must learn
 * that it left.
 * @returns condition on the column of the withdrawal, or null for both
 */
export const retraitDe = ({ retirees, modifieDepuis }: FiltreRetrait): 'is null' | 'is not null' | null => {
  if (retirees != null) return retirees ? 'is not null' : 'is null'
  return modifieDepuis ? null : 'is null'
}
