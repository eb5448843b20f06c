import type { HubAnswer } from './answer.js'

/** How one operation says to the hub which document it is. */
export interface Naming {
  readonly body: (variables: unknown) => string
  /** Whether the answer says to send it the other way, which it then is from now on. Nothing was read or done. */
  readonly turns: (answer: HubAnswer<unknown>) => boolean
}

const says = ({ erreurs }: HubAnswer<unknown>, code: string) => erreurs.some((erreur) => erreur.code === code)

/**
 * Registered documents go by their identifier, the others by their text. A hub that was not handed the manifest is sent the
 * text; one that takes registered documents alone, and has been handed it since, the identifier again.
 */
export const makeNamings = () => {
  const byText = new Set<string>()
  return (text: string, identifier: string | undefined): Naming => {
    let turned = false
    const isByText = () => identifier === undefined || byText.has(identifier)
    return {
      body: (variables) =>
        JSON.stringify(isByText() ? { query: text, variables } : { documentId: identifier, variables }),
      turns: (answer) => {
        const unfit = says(answer, isByText() ? 'DOCUMENT_NON_ENREGISTRE' : 'DOCUMENT_INCONNU')
        if (identifier === undefined || !unfit || turned) return false
        turned = true
        if (!byText.delete(identifier)) byText.add(identifier)
        return true
      },
    }
  }
}
