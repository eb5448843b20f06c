import { randomUUID } from 'node:crypto'
import { type ContrainteConnue, contraintesToOpen } from './dit.rules.js'
import type { Pas } from './individus.store.js'

interface Diagnostic {
  readonly id: string
  readonly personneId: string
  readonly contraintes: readonly ContrainteConnue[]
}

const EN_COURS = `/* sql: spie-diagnostics */
  select d.id, d.personne_id as "personneId", coalesce(jsonb_agg(jsonb_build_object('theme', c.theme, 'etat', c.etat))
    filter (where c.id is not null), '[]') as contraintes
  from diagnostic d left join contrainte c on c.diagnostic_id = d.id
  where d.personne_id = any($1::uuid[]) and d.remplace_le is null
  group by d.id order by d.etabli_le desc, d.modifie_le desc, d.id desc`

const ETABLIR = `/* sql: spie-diagnostic-insert */ with etabli as (
    insert into diagnostic (id, personne_id, etabli_le, remplace_le, code_rome, autonomie_numerique, pouvoir_agir, version,
      modifie_le)
    select s.id, s.personne, f.jour, null, null, 'NON_EVALUEE', 'NON_EVALUE', 1, f.maintenant
    from jsonb_to_recordset($1) as s (id uuid, personne uuid), etape_import f
    returning id, personne_id
  )
  insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
  select personne_id, 'DIAGNOSTIC_ETABLI', f.maintenant, 'DiagnosticPoleEmploi', id from etabli, etape_import f`

const TOUCHER = `/* sql: spie-diagnostic-touch */ update diagnostic d
  set version = d.version + 1, modifie_le = f.maintenant from etape_import f where d.id = any($1::uuid[])`

const OUVRIR = `/* sql: spie-contraintes */
  with dite as (
    select s.*, f.jour from jsonb_to_recordset($1) as s (id uuid, diagnostic uuid, theme text), etape_import f
  ), reconnue as (
    update contrainte c set etat = 'OUI', ouverte_le = dite.jour from dite
    where c.diagnostic_id = dite.diagnostic and c.theme = dite.theme returning c.diagnostic_id, c.theme
  )
  insert into contrainte (id, diagnostic_id, theme, etat, est_prioritaire, impact, ouverte_le, close_le)
  select id, diagnostic, theme, 'OUI', false, null, jour, null from dite
  where not exists (select 1 from contrainte c where c.diagnostic_id = dite.diagnostic and c.theme = dite.theme)`

/**
 * Difficulties of the extract that the diagnosis in force does not speak of. A person without a diagnosis gets one that
 * says only them; one that a conseiller has made is completed, never replaced.
 */
export const publishDifficultes = async ({ client, count, individus }: Pas): Promise<void> => {
  const connus = individus.filter(({ personne }) => personne !== null)
  const { rows } = await client.query<Diagnostic>(EN_COURS, [connus.flatMap(({ noms }) => noms)])
  const plans = connus.flatMap(({ personne, noms, oui, non }) => {
    const diagnostic = rows.find(({ personneId }) => noms.includes(personneId))
    const contraintes = diagnostic?.contraintes ?? []
    count(
      'difficultesContraires',
      contraintes.filter(({ theme, etat }) => etat === 'OUI' && non.includes(theme)).length,
    )
    const themes = contraintesToOpen(oui, contraintes)
    return themes.length > 0 ? [{ id: diagnostic?.id ?? randomUUID(), personne, themes, isNouveau: !diagnostic }] : []
  })
  const nouveaux = plans.filter(({ isNouveau }) => isNouveau)
  const completes = plans.filter(({ isNouveau }) => !isNouveau)
  if (nouveaux.length > 0) await client.query(ETABLIR, [JSON.stringify(nouveaux)])
  if (completes.length > 0) await client.query(TOUCHER, [completes.map(({ id }) => id)])
  const contraintes = plans.flatMap(({ id, themes }) =>
    themes.map((theme) => ({ id: randomUUID(), diagnostic: id, theme })),
  )
  if (contraintes.length > 0) await client.query(OUVRIR, [JSON.stringify(contraintes)])
  count('diagnosticsEtablis', nouveaux.length)
  count('diagnosticsCompletes', completes.length)
}
