import type { Publishing, Refusal } from '@traitdunion/import'
import { erreursIMilo } from '../flux-imilo/errors.js'
import type { OptionsEvenements } from './evenements.format.js'

/** Lines told of the objects without a dossier; the others are in the quarantine, or counted. */
const LIGNES_DITES = 10

/** Whether a dossier is known is seen only at publication: these faults are told apart from those of the reading. */
export const beyondTolerated = async ({
  client,
  options,
}: Publishing<never, OptionsEvenements>): Promise<Refusal | null> => {
  const { rows } = await client.query(
    `/* sql: etape-quarantaine-count */ select count(distinct enregistrement)::int as enregistrements,
       count(*) filter (where code = 'IMILO_DOSSIER_INCONNU')::int as sans,
       (array_agg(ligne order by ligne) filter (where code = 'IMILO_DOSSIER_INCONNU'))[1:$1::int] as lignes
     from etape_quarantaine`,
    [LIGNES_DITES],
  )
  const { enregistrements, sans, lignes } = rows[0]
  if (sans === 0 || enregistrements <= options.tolerer) return null
  return {
    code: 'IMILO_DOSSIER_INCONNU',
    message: `${sans} rendez-vous ou sessions sont d’un dossier inconnu (lignes ${lignes.join(', ')}${sans > LIGNES_DITES ? '…' : ''}). ${erreursIMilo.IMILO_DOSSIER_INCONNU.action}`,
  }
}
