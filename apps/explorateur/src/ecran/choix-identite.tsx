import { type FormEvent, useState } from 'react'
import type { Refus } from '../errors.js'
import { groupByPartenaire, type Persona } from '../personas.js'

export type Choix =
  | { readonly kind: 'public' }
  | { readonly kind: 'persona'; readonly id: string }
  | { readonly kind: 'jeton'; readonly jeton: string }

interface ChoixIdentiteProps {
  /** `undefined` while they load. */
  readonly personas: readonly Persona[] | Refus | undefined
  readonly partenaires: Readonly<Record<string, string>>
  readonly current: string | undefined
  readonly connected: boolean
  readonly busy: boolean
  readonly onChoose: (choix: Choix) => void
}

const PUBLIC = 'public'
const JETON = 'jeton'
const PREFIXE = 'persona:'

const actionOf = (value: string, connected: boolean): string => {
  if (value === PUBLIC) return connected ? 'Quitter cette identité' : 'Rester public'
  return value === JETON ? 'Utiliser ce jeton' : 'Se connecter'
}

/**
 * A native list and a button: choosing in the list changes nothing by itself, so that arrow keys can read through it.
 */
export const ChoixIdentite = ({ personas, partenaires, current, connected, busy, onChoose }: ChoixIdentiteProps) => {
  const [value, setValue] = useState(current ? `${PREFIXE}${current}` : PUBLIC)
  const [jeton, setJeton] = useState('')
  const list = Array.isArray(personas) ? (personas as readonly Persona[]) : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value === PUBLIC) return onChoose({ kind: 'public' })
    if (value !== JETON) return onChoose({ kind: 'persona', id: value.slice(PREFIXE.length) })
    onChoose({ kind: 'jeton', jeton })
    // The text of a token does not stay on the screen.
    setJeton('')
  }
  return (
    <form className="champ identite" onSubmit={submit}>
      <label htmlFor="identite">Identité</label>
      <select id="identite" value={value} onChange={({ target }) => setValue(target.value)}>
        <option value={PUBLIC}>Sans identité (public)</option>
        {groupByPartenaire(list).map(({ partenaire, personas: members }) => (
          <optgroup key={partenaire} label={partenaires[partenaire] ?? partenaire}>
            {members.map(({ id, prenom, nom, fonction }) => (
              <option key={id} value={`${PREFIXE}${id}`}>
                {prenom} {nom}, {fonction}
              </option>
            ))}
          </optgroup>
        ))}
        {personas === undefined && <option disabled>Lecture des personas…</option>}
        <option value={JETON}>Coller un jeton…</option>
      </select>
      {value === JETON && (
        <>
          <label htmlFor="jeton">Jeton</label>
          <input
            id="jeton"
            type="password"
            autoComplete="off"
            spellCheck={false}
            required
            value={jeton}
            onChange={({ target }) => setJeton(target.value)}
          />
        </>
      )}
      <button type="submit" className="principal" disabled={busy}>
        {busy ? 'Connexion…' : actionOf(value, connected)}
      </button>
    </form>
  )
}
