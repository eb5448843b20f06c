import { isUuid, reviewContributions, type Scope } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { insertRow, RowStore } from '../personne/rows.store.js'
import { DossierEntity } from './dossier.entity.js'
import { DossierDepartement } from './dossier.type.js'

export type DossierSortKey = 'ouvertLe' | 'modifieLe'
export type DossierRattache = DossierDepartement & { readonly personneId: string }

/** The only file that queries the département's files. */
export class DossierStore extends RowStore<DossierEntity, DossierDepartement, DossierSortKey> {
  constructor(scope: Scope) {
    super(scope, {
      entity: DossierEntity,
      toType: (row) => Object.assign(new DossierDepartement(), row),
      order: { ouvertLe: 'DESC', id: 'DESC' },
      sorts: { ouvertLe: 'date', modifieLe: 'timestamptz' },
    })
  }

  findAttached = (personneIds: readonly string[]): Promise<DossierRattache[]> =>
    this.findWhere({ personneId: In(personneIds.filter(isUuid)) }) as Promise<DossierRattache[]>

  static isNumberTaken = (manager: EntityManager, numeroDepartement: string): Promise<boolean> =>
    manager.existsBy(DossierEntity, { numeroDepartement })

  static insert = (manager: EntityManager, row: DossierEntity): Promise<void> => insertRow(manager, DossierEntity, row)

  /** What the matching service says of a record afterwards: a steward decided, or changed his mind. */
  static attach = async (manager: EntityManager, cleAppariement: string, personneId: string | null): Promise<void> => {
    const before: { personne_id: string | null }[] = await manager.query(
      /* sql: dossier-attached */ 'select personne_id from dossier where cle_appariement = $1',
      [cleAppariement],
    )
    await reviewContributions(
      manager,
      before.map(({ personne_id }) => personne_id),
    )
    await manager.query(
      /* sql: dossier-attach */
      `update dossier set personne_id = $2, issue_appariement = $3, version = version + 1, modifie_le = now()
       where cle_appariement = $1 and personne_id is distinct from $2`,
      [cleAppariement, personneId, personneId === null ? 'PLUSIEURS' : 'TROUVE'],
    )
  }
}
