const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text is a UUID (RFC 9562), so that a wrong key finds nothing instead of failing in the database. */
export const isUuid = (text: string): boolean => UUID.test(text)
