import { GraphiQL } from 'graphiql'
import { useEffect, useMemo, useRef } from 'react'
import type { Session } from '../connexion/session.js'
import { demander, type Operation } from '../demander.js'
import exemple from '../operation-exemple.graphql?raw'
import { letTabLeave, nameEditors } from './accessibilite.js'

interface EditeurProps {
  readonly session: Session | undefined
  readonly finalite: string
  readonly onExpired: () => void
}

/** GraphiQL keeps what is typed half a second after the last key; leaving the page before would lose it. */
const KEPT_AFTER_MS = 700
let lastKey = 0
const typed = () => {
  lastKey = Date.now()
}
export const settled = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, lastKey + KEPT_AFTER_MS - Date.now())))

export const Editeur = ({ session, finalite, onExpired }: EditeurProps) => {
  const place = useRef<HTMLDivElement>(null)
  // Read when an operation leaves: a new fetcher would read the whole schema again, as a new identity must.
  const call = useRef({ finalite, onExpired })
  call.current = { finalite, onExpired }
  const fetcher = useMemo(
    () => async (operation: Operation) => (await demander(operation, { session, ...call.current })) as object,
    [session],
  )
  useEffect(() => {
    if (!place.current) return
    const stops = [letTabLeave(place.current), nameEditors(place.current)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  return (
    <>
      <div className="editeur" ref={place}>
        <GraphiQL
          fetcher={fetcher as never}
          defaultQuery={exemple}
          // Of this window only: variables may hold the key of a person.
          storage={window.sessionStorage}
          shouldPersistHeaders={false}
          isHeadersEditorEnabled={false}
          forcedTheme="system"
          onEditQuery={typed}
          onEditVariables={typed}
        >
          <GraphiQL.Logo> </GraphiQL.Logo>
        </GraphiQL>
      </div>
      <p className="raccourcis">
        <kbd>Ctrl</kbd> <kbd>Entrée</kbd> exécute <span aria-hidden="true">·</span> <kbd>Ctrl</kbd> <kbd>Espace</kbd>{' '}
        propose <span aria-hidden="true">·</span> <kbd>Échap</kbd> puis <kbd>Tab</kbd> sort de l’éditeur
      </p>
    </>
  )
}
