/**
 * The code editor takes the Tab key for itself, which would lock in whoever has no mouse: after Escape, the next Tab
 * is the browser's again. Says so at the foot of the page.
 */
export const letTabLeave = (place: HTMLElement): (() => void) => {
  let leaving = false
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && leaving) event.stopPropagation()
    if (event.key !== 'Shift') leaving = event.key === 'Escape' || (leaving && event.key === 'Tab')
  }
  const onFocus = () => {
    leaving = false
  }
  place.addEventListener('keydown', onKey, { capture: true })
  place.addEventListener('pointerdown', onFocus)
  return () => {
    place.removeEventListener('keydown', onKey, { capture: true })
    place.removeEventListener('pointerdown', onFocus)
  }
}

const NAMES: Readonly<Record<string, string>> = {
  '.graphiql-query-editor textarea': 'Opération GraphQL',
  '.graphiql-editor-tool textarea': 'Variables, en JSON',
  '.result-window textarea': 'Réponse',
}

/** CodeMirror gives its hidden text fields no name; they appear when its parts are loaded. */
export const nameEditors = (place: HTMLElement): (() => void) => {
  const name = () => {
    for (const [selector, label] of Object.entries(NAMES))
      for (const field of place.querySelectorAll(selector))
        if (!field.hasAttribute('aria-label')) field.setAttribute('aria-label', label)
  }
  const observer = new MutationObserver(name)
  observer.observe(place, { childList: true, subtree: true })
  name()
  return () => observer.disconnect()
}
