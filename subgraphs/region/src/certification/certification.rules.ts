import type { CertificationDepot } from '../formation/formation.input.js'

/** The registers in the order in which they name a certification: what the State registers comes first. */
const REGISTERS = [
  ['codeRncp', 'RNCP'],
  ['codeRs', 'RS'],
  ['codeCertifInfo', 'CI'],
  ['codeCpf', 'CPF'],
] as const satisfies readonly (readonly [keyof CertificationDepot, string])[]

/** @throws Error when no code is given, which the rules of a deposit refuse before */
export const principalCodeOf = (depot: CertificationDepot): string => {
  for (const [name, register] of REGISTERS) if (depot[name]) return `${register}${depot[name]}`
  throw new Error('certification sans code')
}

export const codesOf = (depot: CertificationDepot) => ({
  codeRncp: depot.codeRncp ?? null,
  codeRs: depot.codeRs ?? null,
  codeCertifInfo: depot.codeCertifInfo ?? null,
  codeCpf: depot.codeCpf ?? null,
})
