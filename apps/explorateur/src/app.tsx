import { useEffect, useState } from 'react'
import type { Memoire } from './connexion/memoire.js'
import { type Depart, leaveForAcces } from './connexion/reprendre.js'
import { isExpired, type Session, sessionOf } from './connexion/session.js'
import { Avis, Reprise } from './ecran/avis.js'
import { ChoixFinalite } from './ecran/choix-finalite.js'
import { type Choix, ChoixIdentite } from './ecran/choix-identite.js'
import { Editeur, settled } from './ecran/editeur.js'
import { QuiSuisJe } from './ecran/qui-suis-je.js'
import { type Refus, refus } from './errors.js'
import { fetchPersonas, type Persona } from './personas.js'
import type { Reglages } from './reglages.js'

interface AppProps {
  readonly reglages: Reglages
  readonly memoire: Memoire
  readonly depart: Depart
}

/** `undefined` while `acces` has not answered. */
const usePersonas = (acces: string) => {
  const [personas, setPersonas] = useState<readonly Persona[] | Refus>()
  useEffect(() => {
    fetchPersonas(acces).then(setPersonas)
  }, [acces])
  return personas
}

export const App = ({ reglages, memoire, depart }: AppProps) => {
  const [session, setSession] = useState<Session | undefined>(depart.session)
  const [obstacle, setObstacle] = useState<Refus | undefined>(depart.obstacle)
  const [leaving, setLeaving] = useState(false)
  const [finalite, setFinalite] = useState(memoire.finalite)
  const personas = usePersonas(reglages.acces)
  const known = Array.isArray(personas) ? (personas as readonly Persona[]) : []
  const expire = () => setObstacle(refus('SESSION_EXPIREE'))

  useEffect(() => {
    if (!session) return
    // Asked each second rather than once: a machine that slept must not believe its timer.
    const timer = setInterval(() => {
      if (isExpired(session, Date.now())) setObstacle(refus('SESSION_EXPIREE'))
    }, 1_000)
    return () => clearInterval(timer)
  }, [session])

  const become = (next: Session | undefined) => {
    memoire.forgetPersona()
    setSession(next)
    setObstacle(undefined)
  }
  const signIn = async (persona: string) => {
    setLeaving(true)
    await settled()
    const stopped = await leaveForAcces(reglages, memoire, persona)
    if (!stopped) return
    setLeaving(false)
    setObstacle(stopped)
  }
  const choose = (choix: Choix) => {
    if (choix.kind === 'public') return become(undefined)
    if (choix.kind === 'persona') return void signIn(choix.id)
    const read = sessionOf(choix.jeton.trim(), reglages.audience, { now: Date.now(), renouvelable: false })
    if (read.kind === 'session') become(read)
    else setObstacle(read)
  }

  const expired = obstacle?.code === 'SESSION_EXPIREE'
  const resumable = session && !session.renouvelable ? undefined : memoire.persona
  return (
    <>
      <header className="bandeau">
        <h1>
          <span className="marque">Trait d’union</span> Explorateur du graphe
        </h1>
        <ChoixIdentite
          personas={personas}
          partenaires={reglages.partenaires}
          current={session?.renouvelable ? session.porteur : memoire.persona}
          connected={session !== undefined}
          busy={leaving}
          onChoose={choose}
        />
        <ChoixFinalite
          finalites={reglages.finalites}
          value={finalite}
          onChange={(code) => {
            memoire.chooseFinalite(code)
            setFinalite(code)
          }}
        />
        <QuiSuisJe
          session={session}
          expired={expired && session !== undefined}
          personas={known}
          partenaires={reglages.partenaires}
        />
      </header>
      <main>
        {expired ? (
          <Reprise
            persona={resumable}
            nom={known.find(({ id }) => id === resumable)}
            busy={leaving}
            onResume={signIn}
            onLeave={() => become(undefined)}
          />
        ) : (
          obstacle && <Avis refus={obstacle} onClose={() => setObstacle(undefined)} />
        )}
        {personas && 'kind' in personas && <Avis refus={personas} />}
        <Editeur session={session} finalite={finalite} onExpired={expire} />
      </main>
    </>
  )
}
