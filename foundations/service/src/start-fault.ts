/** Why a room cannot start: a listed code and a sentence that says what to do. Shown to the operator without a stack. */
export class StartFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'StartFault'
  }
}
