/** Something that this service needs does not answer: said with 503 and a listed code, so that its caller tries again. */
export class Unavailable extends Error {
  readonly statusCode = 503
  constructor(readonly code: string) {
    super(code)
    this.name = 'Unavailable'
  }
}
