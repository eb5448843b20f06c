import type { Reglages } from '../reglages.js'

interface ChoixFinaliteProps {
  readonly finalites: Reglages['finalites']
  readonly value: string
  readonly onChange: (code: string) => void
}

/** Why the data is asked for: said with each operation, written in the hub's trace. */
export const ChoixFinalite = ({ finalites, value, onChange }: ChoixFinaliteProps) => (
  <div className="champ finalite">
    <label htmlFor="finalite">Finalité</label>
    <select id="finalite" value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">Aucune</option>
      {finalites.map(({ code, definition }) => (
        <option key={code} value={code}>
          {definition.replace(/\.$/, '')}
        </option>
      ))}
    </select>
  </div>
)
