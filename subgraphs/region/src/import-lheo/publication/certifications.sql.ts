import type { Etape } from '@traitdunion/import'

const CODES = ['code_rncp', 'code_rs', 'code_certif_info', 'code_cpf']

/** A certification is told with all or some of its codes: what one formation says completes what another says. */
const DITES = `(select code, ${CODES.map((code) => `max(${code}) as ${code}`).join(', ')} from etape_certification group by code)`
const completed = CODES.map((code) => `coalesce(s.${code}, c.${code})`)

export const CERTIFICATIONS: readonly Etape[] = [
  {
    compteur: 'certificationsModifiees',
    sql: `/* sql: certification-update */ update certification c
      set ${CODES.map((code, i) => `${code} = ${completed[i]}`).join(', ')}, version = c.version + 1, modifie_le = i.maintenant
      from ${DITES} s, etape_import i
      where c.code = s.code and (${CODES.map((code) => `c.${code}`).join(', ')}) is distinct from (${completed.join(', ')})`,
  },
  {
    compteur: 'certificationsCreees',
    sql: `/* sql: certification-insert */ insert into certification (id, code, ${CODES.join(', ')}, version, modifie_le)
      select gen_random_uuid(), s.code, ${CODES.map((code) => `s.${code}`).join(', ')}, 1, i.maintenant
      from ${DITES} s, etape_import i
      where not exists (select 1 from certification c where c.code = s.code)`,
  },
]
