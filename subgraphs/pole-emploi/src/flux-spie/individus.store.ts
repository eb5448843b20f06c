import { type Etape, type Publishing, steps, takeRattachements } from '@traitdunion/import'
import type { ThemeFrein } from '@traitdunion/parcours'
import type { EntityManager } from 'typeorm'
import type { CategorieInscription } from '../inscription/inscription.enums.js'
import type { Recherche } from '../projet/projet.entity.js'

/** What an extract says of one person, however the hub names her. */
export interface IndividuDit {
  readonly personne: string | null
  /** Every identifier under which her rows may stand. */
  readonly noms: readonly string[]
  readonly cle: string
  readonly issue: string
  readonly categorie: CategorieInscription | null
  readonly inscriteLe: string | null
  readonly agenceId: string | null
  readonly recherches: readonly Recherche[]
  readonly oui: readonly ThemeFrein[]
  readonly non: readonly ThemeFrein[]
}

export type Pas = Pick<Publishing<unknown, unknown>, 'client' | 'count'> & {
  readonly individus: readonly IndividuDit[]
}

const PAS = { size: 300, into: ['inscription', 'projet_professionnel', 'diagnostic', 'contrainte'] }

const ISSUE = `case when s.personne_id is null and s.issue not in ('PLUSIEURS', 'INCOHERENT', 'REFUSE') then 'PLUSIEURS'
  when s.personne_id is not null and s.issue not in ('TROUVE', 'AUCUN') then 'TROUVE' else s.issue end`

export const INDIVIDUS: readonly Etape[] = [
  // Acts take these tables row by row; one import waits for those under way, and the next ones for it.
  {
    sql: `/* sql: spie-lock */ lock table individu_spie, inscription, projet_professionnel, diagnostic
      in share row exclusive mode`,
  },
  { sql: 'create unique index on etape_individu (identifiant)' },
  { sql: 'create index on etape_individu (cle)' },
  { sql: 'analyze etape_individu' },
  takeRattachements('etape_individu'),
  {
    sql: `/* sql: spie-individu-update */ update individu_spie i
      set personne_id = s.personne_id, issue_appariement = ${ISSUE}, modifie_le = f.maintenant
      from etape_individu s, etape_import f
      where i.identifiant = s.identifiant and i.personne_id is distinct from s.personne_id`,
  },
  {
    compteur: 'individusAjoutes',
    sql: `/* sql: spie-individu-insert */ insert into individu_spie
        (identifiant, personne_id, cle_rapprochement, issue_appariement, modifie_le)
      select s.identifiant, s.personne_id, s.cle, ${ISSUE}, f.maintenant from etape_individu s, etape_import f
      on conflict (identifiant) do nothing`,
  },
]

/** One line a person: of two identifiers that France Travail gives her, the first. */
const DITS = `/* sql: spie-individus */
  with dit as (
    select coalesce(a.personne_id, s.personne_id) as personne,
      coalesce(a.personne_id::text, s.personne_id::text, s.cle) as qui, s.*
    from etape_individu s left join personne_alias a on a.alias = s.personne_id
  )
  select distinct on (qui) personne, cle, ${ISSUE.replaceAll('s.', 'dit.')} as issue, categorie,
    inscrite_le::text as "inscriteLe", agence_id as "agenceId", recherches, oui, non,
    case when personne is null then '{}'
      else array_append(array(select alias from personne_alias p where p.personne_id = personne), personne)
    end::text[] as noms
  from dit order by qui, identifiant`

/** The staged persons, by steps that fit in memory. */
export const byPas = async (
  { client, count }: Pick<Publishing<unknown, unknown>, 'client' | 'count'>,
  run: (pas: Pas) => Promise<void>,
): Promise<void> => {
  for await (const individus of steps<IndividuDit>(client, DITS, PAS)) await run({ client, count, individus })
}

/** A steward gave a record its person, or took it back: the next extract of actions finds her. */
export const attachIndividu = (manager: EntityManager, cle: string, personneId: string | null): Promise<unknown> =>
  manager.query(
    `/* sql: spie-individu-attach */ update individu_spie
     set personne_id = $2, issue_appariement = $3, modifie_le = date_trunc('milliseconds', clock_timestamp())
     where cle_rapprochement = $1 and personne_id is distinct from $2`,
    [cle, personneId, personneId === null ? 'PLUSIEURS' : 'TROUVE'],
  )
