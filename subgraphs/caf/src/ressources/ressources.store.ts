import type { Scope } from '@traitdunion/subgraph'
import { In } from 'typeorm'
import { RessourcesTrimestreEntity } from './ressources.entity.js'
import { Ressource, RessourcesMois, RessourcesTrimestre } from './ressources.type.js'

const toType = (row: RessourcesTrimestreEntity): RessourcesTrimestre =>
  Object.assign(new RessourcesTrimestre(), {
    ...row,
    mois: row.mois.map(({ mois, heures, details }) =>
      Object.assign(new RessourcesMois(), { mois, heures: heures ?? null, ressources: details.map(Ressource.of) }),
    ),
  })

export class RessourcesStore {
  constructor(private readonly scope: Scope) {}

  /** The last quarter first. */
  async findByPersonnes(personneIds: readonly string[]): Promise<RessourcesTrimestre[]> {
    const rows = await this.scope.dataSource.getRepository(RessourcesTrimestreEntity).find({
      where: { personneId: In([...personneIds]) },
      order: { debut: 'DESC', id: 'DESC' },
    })
    return rows.map(toType)
  }
}
