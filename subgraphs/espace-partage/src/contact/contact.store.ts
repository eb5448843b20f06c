import type { SourceDonnee } from '@traitdunion/parcours'
import type { Scope } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { ContactEntity } from './contact.entity.js'
import type { Coordonnees } from './contact.rules.js'

export interface ContactRecu {
  readonly personneId: string
  readonly recueLe: Date
  /** `null`: the source no longer knows any. */
  readonly valeur: Coordonnees | null
}

const NONE: Coordonnees = { adresse: [], codePostal: null, codeCommune: null, telephone: null, courriel: null }

/** The only file that queries contacts. */
export class ContactStore {
  constructor(private readonly scope: Scope) {}

  findByPersonnes(personneIds: readonly string[]): Promise<ContactEntity[]> {
    return this.scope.dataSource.getRepository(ContactEntity).findBy({ personneId: In([...personneIds]), vide: false })
  }

  /** What this source said last of this person, under any of her names, locked for the change. */
  static findForUpdate(
    manager: EntityManager,
    personneIds: readonly string[],
    source: SourceDonnee,
  ): Promise<ContactEntity | null> {
    return manager.findOne(ContactEntity, {
      where: { personneId: In([...personneIds]), source },
      order: { recueLe: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    })
  }

  /**
   * Writes what a source says, one value a person at most. What is not newer than what is held changes nothing, so the
   * same delivery twice, or an old one late, does no harm.
   * @returns how many values were newer
   */
  static async receive(manager: EntityManager, source: SourceDonnee, recus: readonly ContactRecu[]): Promise<number> {
    const rows: unknown[] = await manager.query(
      /* sql: contact-receive */
      `insert into contact as c (personne_id, source, vide, adresse, code_postal, code_commune, telephone, courriel,
         recue_le, version)
       select r.personne_id, $1, r.vide, r.adresse, r.code_postal, r.code_commune, r.telephone, r.courriel, r.recue_le, 1
       from jsonb_to_recordset($2::jsonb) as r(personne_id uuid, vide boolean, adresse text[], code_postal text,
         code_commune text, telephone text, courriel text, recue_le timestamptz(3))
       order by r.personne_id
       on conflict (personne_id, source) do update set vide = excluded.vide, adresse = excluded.adresse,
         code_postal = excluded.code_postal, code_commune = excluded.code_commune, telephone = excluded.telephone,
         courriel = excluded.courriel, recue_le = excluded.recue_le, version = c.version + 1
       where c.recue_le < excluded.recue_le
       returning 1`,
      [
        source,
        JSON.stringify(
          recus.map(({ personneId, recueLe, valeur }) => {
            const { adresse, codePostal, codeCommune, telephone, courriel } = valeur ?? NONE
            return {
              personne_id: personneId,
              vide: valeur === null,
              adresse,
              code_postal: codePostal,
              code_commune: codeCommune,
              telephone,
              courriel,
              recue_le: recueLe,
            }
          }),
        ),
      ],
    )
    return rows.length
  }
}
