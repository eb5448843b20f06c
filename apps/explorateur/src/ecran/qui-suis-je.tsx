import type { Session } from '../connexion/session.js'
import type { Persona } from '../personas.js'

interface QuiSuisJeProps {
  readonly session: Session | undefined
  /** There is a token, which is no longer sent. After a reload there is none: operations leave as a stranger's. */
  readonly expired: boolean
  readonly personas: readonly Persona[]
  readonly partenaires: Readonly<Record<string, string>>
}

const heure = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' })

const Connu = ({ session, personas, partenaires }: Omit<QuiSuisJeProps, 'session'> & { session: Session }) => {
  const persona = personas.find(({ id }) => id === session.porteur)
  const roles = session.roles.join(', ')
  return (
    <>
      <strong>{persona ? `${persona.prenom} ${persona.nom}` : session.porteur}</strong>
      {persona && <span>{persona.fonction}</span>}
      <span>{partenaires[session.partenaire] ?? session.partenaire}</span>
      {roles && (
        <span>
          {session.roles.length > 1 ? 'rôles' : 'rôle'} <code>{roles}</code>
        </span>
      )}
      <span>jusqu’à {heure.format(session.expireLe)}</span>
    </>
  )
}

/** Who is asking, in one line that is always there. */
export const QuiSuisJe = (props: QuiSuisJeProps) => (
  <p className="qui" role="status" data-etat={props.expired ? 'expire' : props.session ? 'connu' : 'public'}>
    {props.session && !props.expired ? (
      <Connu {...props} session={props.session} />
    ) : (
      <>
        <strong>{props.expired ? 'Session expirée' : 'Sans identité'}</strong>
        <span>{props.expired ? 'aucune opération ne part' : 'seules les données publiques se lisent'}</span>
      </>
    )}
  </p>
)
