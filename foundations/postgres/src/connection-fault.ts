import { type Fault, type FaultCode, fault } from './errors.js'

const bySqlState: Readonly<Record<string, FaultCode>> = {
  '28P01': 'BASE_IDENTIFIANTS_REFUSES',
  '3D000': 'BASE_ABSENTE',
  '42501': 'BASE_ACCES_REFUSE',
  '53300': 'BASE_SATUREE',
  '57P01': 'BASE_EN_DEMARRAGE',
  '57P02': 'BASE_EN_DEMARRAGE',
  '57P03': 'BASE_EN_DEMARRAGE',
  '53100': 'DISQUE_PLEIN',
}

const unreachable =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|EADDRNOTAVAIL)$/
const badCertificate = /^(CERT_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH)/

/** Turns what the driver threw into a sentence. The driver's own text is never repeated: it can quote data or secrets. */
export function describeConnectionFault(url: string, error: unknown): Fault {
  const where = withoutPassword(url)
  if (where === undefined) return fault('BASE_URL_INVALIDE', 'adresse tue : elle peut contenir un mot de passe')
  const { code, text } = firstCause(error)
  const known = classify(code, text)
  if (known) return fault(known, where)
  return fault('BASE_EN_FAUTE', code ? `${where}, code ${code}` : where)
}

/** `role@hote:port/base`, or undefined when the URL cannot be read (it is then not shown at all). */
export function withoutPassword(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, username, hostname, port, pathname } = new URL(url)
  if (!/^postgres(ql)?:$/.test(protocol) || hostname === '') return undefined
  return `${username ? `${username}@` : ''}${hostname}:${port || 5432}${pathname}`
}

function classify(code: string, text: string): FaultCode | undefined {
  if (code === '28000') return refusedByHba(text)
  if (bySqlState[code]) return bySqlState[code]
  if (unreachable.test(code)) return 'BASE_INJOIGNABLE'
  if (badCertificate.test(code)) return 'BASE_TLS_CERTIFICAT'
  if (code === 'ENOENT') return 'BASE_TLS_CERTIFICAT'
  if (/does not support SSL/i.test(text)) return 'BASE_TLS_ABSENT'
  if (/^SASL|password must be a string/i.test(text)) return 'BASE_IDENTIFIANTS_REFUSES'
  if (/timeout|Connection terminated/i.test(text)) return 'BASE_INJOIGNABLE'
  if (code === 'ERR_INVALID_URL') return 'BASE_URL_INVALIDE'
  if (
    code === 'EPROTO' ||
    code.startsWith('ERR_SSL') ||
    /error establishing an SSL|invalid response|unexpected message/i.test(text)
  )
    return 'BASE_PAS_POSTGRES'
  return undefined
}

/** SQLSTATE 28000 covers three situations; only the server's sentence tells them apart. */
function refusedByHba(text: string): FaultCode {
  if (/no encryption|SSL off/i.test(text)) return 'BASE_TLS_EXIGE'
  return /pg_hba/i.test(text) ? 'BASE_ACCES_REFUSE' : 'BASE_IDENTIFIANTS_REFUSES'
}

/** Node answers with an AggregateError when a host name has several addresses. */
function firstCause(error: unknown): { code: string; text: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return firstCause(error.errors[0])
  if (!(error instanceof Error)) return { code: '', text: '' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return { code, text: error.message }
}
