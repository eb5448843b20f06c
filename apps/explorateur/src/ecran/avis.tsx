import { erreurs, type Refus } from '../errors.js'
import type { Persona } from '../personas.js'

/** What happened, why, what to do next. */
export const Avis = ({ refus, onClose }: { refus: Refus; onClose?: () => void }) => {
  const { titre, cause, action } = erreurs[refus.code]
  return (
    <div className="avis" role="alert">
      <p>
        <strong>{titre}.</strong> {cause} {action}{' '}
        <span className="code">Code : {[refus.code, refus.origine].filter(Boolean).join(' · ')}</span>
      </p>
      {onClose && (
        <button type="button" className="discret" onClick={onClose}>
          Fermer
        </button>
      )}
    </div>
  )
}

interface RepriseProps {
  /** Absent for a pasted token: there is nothing to resume from. */
  readonly persona: string | undefined
  readonly nom: Persona | undefined
  readonly busy: boolean
  readonly onResume: (persona: string) => void
  readonly onLeave: () => void
}

/** The session has run out, or the page was reloaded; nothing that was typed is lost. */
export const Reprise = ({ persona, nom, busy, onResume, onLeave }: RepriseProps) => (
  <div className="avis" role="alert">
    <p>
      <strong>{erreurs.SESSION_EXPIREE.titre}.</strong> {erreurs.SESSION_EXPIREE.cause}{' '}
      {persona ? erreurs.SESSION_EXPIREE.action : 'Collez un nouveau jeton ; vos opérations restent là.'}
    </p>
    {persona && (
      <button type="button" className="principal" disabled={busy} onClick={() => onResume(persona)}>
        Reprendre{nom ? ` en tant que ${nom.prenom} ${nom.nom}` : ''}
      </button>
    )}
    <button type="button" className="discret" onClick={onLeave}>
      Continuer sans identité
    </button>
  </div>
)
