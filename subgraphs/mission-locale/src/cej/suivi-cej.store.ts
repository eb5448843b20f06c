import { randomUUID } from 'node:crypto'
import type { CivilDate, Scope } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { baremeAllocationCej } from './allocation-cej.bareme.js'
import { AllocationCejEntity } from './allocation-cej.entity.js'
import { AllocationCej } from './allocation-cej.type.js'
import type { ClasseAllocationCej } from './cej.enums.js'
import { assiduiteOf, montantOf } from './cej.rules.js'
import { SemaineCejEntity } from './semaine-cej.entity.js'
import { SemaineCej } from './semaine-cej.type.js'

export interface OfParcours {
  readonly parcoursId: string
}

/** The only file that queries what is followed within a CEJ: allowance classes and weeks. */
export class SuiviCejStore {
  constructor(private readonly scope: Scope) {}

  async findAllocations(parcoursIds: readonly string[]): Promise<(AllocationCej & OfParcours)[]> {
    const rows = await this.scope.dataSource.getRepository(AllocationCejEntity).find({
      where: { parcoursId: In([...parcoursIds]) },
      order: { depuis: 'ASC' },
    })
    return rows.map((row) =>
      Object.assign(new AllocationCej(), row, {
        montantMensuelCentimes: montantOf(row.classe, row.depuis, baremeAllocationCej),
      }),
    )
  }

  async findSemaines(parcoursIds: readonly string[]): Promise<(SemaineCej & OfParcours)[]> {
    const rows = await this.scope.dataSource.getRepository(SemaineCejEntity).find({
      where: { parcoursId: In([...parcoursIds]) },
      order: { lundi: 'ASC' },
    })
    return rows.map((row) => Object.assign(new SemaineCej(), row, { assiduite: assiduiteOf(row.heuresRealisees) }))
  }

  static async allocate(
    manager: EntityManager,
    parcoursId: string,
    classe: ClasseAllocationCej,
    depuis: CivilDate,
  ): Promise<void> {
    await manager.insert(AllocationCejEntity, { id: randomUUID(), parcoursId, classe, depuis })
  }

  /** One row a week: a second declaration corrects the first. */
  static async declareSemaine(
    manager: EntityManager,
    semaine: Pick<SemaineCejEntity, 'parcoursId' | 'lundi' | 'heuresRealisees'>,
  ): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(SemaineCejEntity)
      .values({ id: randomUUID(), ...semaine })
      .orUpdate(['heures_realisees'], ['parcours_id', 'lundi'])
      .execute()
  }
}
