import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeConnectionFault } from './connection-fault.js'
import { erreurs } from './errors.js'

const url = 'postgres://caf:s3cret@base.exemple:5433/caf'

const failing = (code: string, message = 'x') => Object.assign(new Error(message), { code })

test.each([
  ['ECONNREFUSED', '', 'BASE_INJOIGNABLE'],
  ['ENOTFOUND', '', 'BASE_INJOIGNABLE'],
  ['EAI_AGAIN', '', 'BASE_INJOIGNABLE'],
  ['', 'Connection terminated due to connection timeout', 'BASE_INJOIGNABLE'],
  ['', 'Connection terminated unexpectedly', 'BASE_INJOIGNABLE'],
  ['57P03', 'the database system is starting up', 'BASE_EN_DEMARRAGE'],
  ['53300', 'sorry, too many clients already', 'BASE_SATUREE'],
  ['28P01', 'password authentication failed for user "caf"', 'BASE_IDENTIFIANTS_REFUSES'],
  ['28000', 'role "caf" does not exist', 'BASE_IDENTIFIANTS_REFUSES'],
  ['', 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string', 'BASE_IDENTIFIANTS_REFUSES'],
  ['28000', 'no pg_hba.conf entry for host "10.0.0.1", user "caf", database "caf", no encryption', 'BASE_TLS_EXIGE'],
  [
    '28000',
    'no pg_hba.conf entry for host "10.0.0.1", user "caf", database "caf", SSL encryption',
    'BASE_ACCES_REFUSE',
  ],
  ['42501', 'permission denied for database "caf"', 'BASE_ACCES_REFUSE'],
  ['3D000', 'database "caf" does not exist', 'BASE_ABSENTE'],
  ['', 'The server does not support SSL connections', 'BASE_TLS_ABSENT'],
  ['CERT_HAS_EXPIRED', '', 'BASE_TLS_CERTIFICAT'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', '', 'BASE_TLS_CERTIFICAT'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', '', 'BASE_TLS_CERTIFICAT'],
  ['ENOENT', 'open /ca.pem', 'BASE_TLS_CERTIFICAT'],
  ['', 'There was an error establishing an SSL connection', 'BASE_PAS_POSTGRES'],
  ['XX000', 'whatever', 'BASE_EN_FAUTE'],
])('%s %s is told as %s, with the place and what to do', (code, message, expected) => {
  const fault = describeConnectionFault(url, failing(code, message))
  expect(fault.code).toBe(expected)
  expect(fault.message).toContain('caf@base.exemple:5433/caf')
  expect(fault.message).toContain(erreurs[fault.code].action)
})

test('a host with several addresses fails with a list; its first reason is told', () => {
  expect(describeConnectionFault(url, new AggregateError([failing('ECONNREFUSED')])).code).toBe('BASE_INJOIGNABLE')
})

test.each(['', 'caf', 'http://base/caf', 'postgres://', 'postgres://caf:a/b@hote/caf'])(
  'the address « %s » is called unreadable and not repeated',
  (broken) => {
    const fault = describeConnectionFault(broken, new Error('x'))
    expect(fault.code).toBe('BASE_URL_INVALIDE')
    if (broken) expect(fault.message).not.toContain(`(${broken}`)
  },
)

test('what was thrown may be anything', () => {
  for (const thrown of [undefined, null, 'texte', 12, {}, new AggregateError([])])
    expect(describeConnectionFault(url, thrown).code).toBe('BASE_EN_FAUTE')
})

test('no password and no server text is ever in the sentence', () => {
  const secret = fc.stringMatching(/^[A-Z0-9]{12,24}$/)
  fc.assert(
    fc.property(
      secret,
      secret,
      fc.constantFrom('', '28P01', '28000', 'XX000', 'ECONNREFUSED', '23505'),
      (word, text, code) => {
        const { message } = describeConnectionFault(`postgres://caf:${word}@hote/caf`, failing(code, `${word} ${text}`))
        expect(message).not.toContain(word)
        expect(message).not.toContain(text)
      },
    ),
  )
})
