import type { Etape } from '@traitdunion/import'
import { differs, MEME_FOYER, of, set } from './clauses.sql.js'

const FOYER_LU = `(select distinct on (fonorg, numorg, matricule) * from etape_dossier
  order by fonorg, numorg, matricule, date_demande desc, numero_demande desc) s`
const FOYER_COLONNES = [
  'situation_familiale',
  'situation_familiale_code',
  'situation_familiale_depuis',
  'sans_domicile_fixe',
  'commune',
  'adresse',
]

export const FOYERS: readonly Etape[] = [
  {
    compteur: 'foyersModifies',
    sql: `/* sql: foyer-update */ update foyer c
      set ${set(FOYER_COLONNES)}, version = c.version + 1, modifie_le = f.maintenant
      from ${FOYER_LU}, etape_import f where ${MEME_FOYER} and ${differs('c', FOYER_COLONNES)}`,
  },
  {
    compteur: 'foyersCrees',
    sql: `/* sql: foyer-insert */ insert into foyer (fonorg, numorg, matricule, ${FOYER_COLONNES.join(', ')}, modifie_le)
      select s.fonorg, s.numorg, s.matricule, ${of('s', FOYER_COLONNES)}, f.maintenant
      from ${FOYER_LU}, etape_import f on conflict (fonorg, numorg, matricule) do nothing`,
  },
]
