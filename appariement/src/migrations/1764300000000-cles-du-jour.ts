import type { MigrationInterface, QueryRunner } from 'typeorm'
import { type Contenu, clesDe, ficheDe } from '../rapprocher/fiche.js'

const PAGE = 1000

/** Gives the records already held the keys of their day of birth, so that they are found by them as new ones are. */
export class ClesDuJour1764300000000 implements MigrationInterface {
  name = 'ClesDuJour1764300000000'

  async up(runner: QueryRunner): Promise<void> {
    for (let apres = '0'; ; ) {
      const page: { id: string; contenu: Contenu; nir: string | null }[] = await runner.query(
        `select id, contenu, nir from enregistrement
         where etat <> 'REMPLACE' and id > $1 order by id limit ${PAGE}`,
        [apres],
      )
      const dernier = page.at(-1)
      if (!dernier) return
      apres = dernier.id
      const cles = page.flatMap(({ id, contenu, nir }) =>
        clesDe(ficheDe(contenu, nir === null ? [] : [nir])).map((cle) => ({ id, cle })),
      )
      await runner.query(
        `insert into cle_rapprochement (cle, enregistrement_id)
         select * from unnest($1::text[], $2::bigint[]) on conflict do nothing`,
        [cles.map(({ cle }) => cle), cles.map(({ id }) => id)],
      )
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from cle_rapprochement where cle like 'JOUR|%'`)
  }
}
