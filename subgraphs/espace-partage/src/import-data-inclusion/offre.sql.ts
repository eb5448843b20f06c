import type { Etape } from '@traitdunion/import'

export interface Table {
  readonly nom: 'structure' | 'service'
  /** As its rows are counted: `structuresCreees`. */
  readonly compteurs: {
    readonly crees: string
    readonly modifies: string
    readonly retires: string
    readonly revenus: string
    readonly anciens: string
  }
  readonly colonnes: readonly string[]
}

/** The digest of a record, as `referenceOf` makes it. */
const REFERENCE = `translate(encode(sha256(convert_to('data-inclusion ' || t.identifiant_source, 'UTF8')), 'base64'), '+/=', '-_')`

const of = (alias: string, { colonnes }: Table) => colonnes.map((colonne) => `${alias}.${colonne}`).join(', ')
const differs = (table: Table) => `(${of('t', table)}) is distinct from (${of('s', table)})`
const SAME = 't.identifiant_source = s.identifiant_source'

/** Staging of one kind of record, with its place in the file and what names it. */
export const stagingOf = ({ nom, colonnes }: Table, plus = ''): string => `create temp table etape_${nom} as
  select identifiant_source, ${colonnes.join(', ')}${plus}, null::text as empreinte, 0 as ligne, 0 as rang
  from ${nom} with no data`

/** One row an identifier: the newest told, and the last of them when the file repeats itself. */
export const onceEach = ({ nom }: Table): readonly Etape[] => [
  // Nobody deposits one meanwhile: a deposit takes this table before it reads.
  { sql: `/* sql: ${nom}-publish-lock */ lock table ${nom} in share row exclusive mode` },
  {
    sql: `/* sql: etape-${nom}-doublons */ delete from etape_${nom} s using etape_${nom} autre
      where autre.identifiant_source = s.identifiant_source and (autre.date_maj, autre.rang) > (s.date_maj, s.rang)`,
    compteur: 'doublons',
  },
  { sql: `create unique index etape_${nom}_identifiant on etape_${nom} (identifiant_source)` },
  { sql: `analyze etape_${nom}` },
]

/** A record of a source of this file that neither the file nor its quarantine holds; if one in fault has no name, none. */
const absentOf = ({ nom }: Table) => `t.retire_le is null and t.source in (select source from etape_${nom})
  and not exists (select 1 from etape_${nom} s where ${SAME})
  and not exists (select 1 from etape_quarantaine q where q.empreinte is null or q.empreinte = ${REFERENCE})`

/** How many records of the file's sources stand, and how many of them it would withdraw. */
export const countWithdrawals = (table: Table): string => `/* sql: ${table.nom}-retraits-count */ select
  (select count(*)::int from ${table.nom} t where t.retire_le is null
    and t.source in (select source from etape_${table.nom})) as presents,
  (select count(*)::int from ${table.nom} t where ${absentOf(table)}) as absents`

export const withdrawals = (table: Table): readonly Etape[] => [
  {
    compteur: table.compteurs.retires,
    sql: `/* sql: ${table.nom}-retire */ update ${table.nom} t
      set retire_le = f.maintenant, version = t.version + 1, modifie_le = f.maintenant
      from etape_import f where ${absentOf(table)}`,
  },
]

/** What the file says anew. An older description changes nothing, but who is told of is there. */
export const upserts = (table: Table): readonly Etape[] => {
  const { nom, colonnes, compteurs } = table
  return [
    {
      compteur: compteurs.anciens,
      sql: `/* sql: ${nom}-anciens */ select 1 from ${nom} t join etape_${nom} s on ${SAME}
        where s.date_maj < t.date_maj and ${differs(table)}`,
    },
    {
      compteur: compteurs.revenus,
      sql: `/* sql: ${nom}-revient */ select 1 from ${nom} t join etape_${nom} s on ${SAME} where t.retire_le is not null`,
    },
    {
      compteur: compteurs.modifies,
      sql: `/* sql: ${nom}-update */ update ${nom} t
        set ${colonnes.map((colonne) => `${colonne} = s.${colonne}`).join(', ')}, retire_le = null,
          version = t.version + 1, modifie_le = f.maintenant
        from etape_${nom} s, etape_import f
        where ${SAME} and s.date_maj >= t.date_maj and (t.retire_le is not null or ${differs(table)})`,
    },
    {
      sql: `/* sql: ${nom}-retour */ update ${nom} t
        set retire_le = null, version = t.version + 1, modifie_le = f.maintenant
        from etape_${nom} s, etape_import f where ${SAME} and t.retire_le is not null`,
    },
    {
      compteur: compteurs.crees,
      sql: `/* sql: ${nom}-insert */ insert into ${nom} (id, identifiant_source, ${colonnes.join(', ')}, version, modifie_le)
        select gen_random_uuid(), s.identifiant_source, ${of('s', table)}, 1, f.maintenant
        from etape_${nom} s, etape_import f on conflict (identifiant_source) do nothing`,
    },
  ]
}
