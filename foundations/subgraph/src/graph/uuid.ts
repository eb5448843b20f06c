const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * Whether a text is a UUID (RFC 9562), so that a wrong key finds nothing instead of failing in the database.
 * @example `isUuid('0192d5f0-0000-7000-8000-000000000001') // true`
 */
export const isUuid = (text: string): boolean => typeof text === 'string' && UUID.test(text)
