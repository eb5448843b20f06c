import type { Ecart, Lue, Rejet } from '@traitdunion/formats'
import { erreursCarnet } from './carnet.errors.js'

type CodeCarnet = keyof typeof erreursCarnet

interface Faute {
  readonly nature: string
  readonly champ: string
  readonly natureValeur: string
  readonly motif: CodeCarnet
}

/** A fault that the table alone could not show. */
export const ecartOf = (
  { rang, ligne }: Lue<unknown>,
  { nature, motif, ...faute }: Faute,
  reference?: string,
): Ecart => ({
  kind: 'ecart',
  rang,
  ligne,
  enregistrement: `${nature}[${rang}]`,
  ...faute,
  motif,
  message: erreursCarnet[motif].cause,
  ...(reference === undefined ? {} : { reference }),
})

export const rejetOf = ({ ligne }: Lue<unknown>, code: CodeCarnet, champ: string): Rejet => ({
  kind: 'rejet',
  ligne,
  code,
  champ,
  message: erreursCarnet[code].cause,
})
