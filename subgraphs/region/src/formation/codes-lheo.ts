/** Formats of the codes of LHÉO 2.3, as the graph keeps them. */
export const FORMACODE = /^\d{5}$/
export const NSF = /^\d{3}$/
export const NUMERO_ACTIVITE = /^\w{11}$/
/** The standard asks no key: it is checked where a person types it, and counted in a file. */
export const SIRET = /^\d{14}$/
export const CODE_POSTAL = /^\d{5}$/
export const CERTIFICATION = {
  codeRncp: /^\d{1,10}$/,
  codeRs: /^\d{3,10}$/,
  codeCertifInfo: /^\d{1,10}$/,
  codeCpf: /^\d{4,10}$/,
} as const
