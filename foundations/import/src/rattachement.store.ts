import type { EntityManager } from 'typeorm'
import type { Etape } from './format.js'

/** A steward has decided who a record is about: kept for an import that has already matched it. */
export const keepRattachement = (manager: EntityManager, cle: string, personneId: string | null): Promise<unknown> =>
  manager.query(
    `/* sql: rattachement-keep */ insert into rattachement_recu (cle, personne_id, recu_le)
     values ($1, $2, clock_timestamp())
     on conflict (cle) do update set personne_id = $2, recu_le = clock_timestamp()`,
    [cle, personneId],
  )

/** The decisions that came between the matching of the persons staged in `table` (`cle`, `personne_id`) and now. */
export const takeRattachements = (table: string): Etape => ({
  sql: `/* sql: etape-rattachements */ update ${table} s set personne_id = r.personne_id
    from rattachement_recu r, etape_import f where r.cle = s.cle and r.recu_le >= f.commence_le`,
})
