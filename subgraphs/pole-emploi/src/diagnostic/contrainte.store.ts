import { randomUUID } from 'node:crypto'
import type { ThemeFrein } from '@traitdunion/parcours'
import { isUuid, type Scope } from '@traitdunion/subgraph'
import { type EntityManager, In, Not } from 'typeorm'
import { ContraintePoleEmploi, ContrainteSantePoleEmploi } from './contrainte.type.js'
import { ContrainteEntity, ElementEntity } from './diagnostic.entity.js'
import type { ContrainteSaisie } from './diagnostic.rules.js'
import { libelleOf, type Nature, type Sensibilite } from './referentiel.js'

/** An item as shown, whatever its type. */
export type ElementLu = Pick<ElementEntity, 'contrainteId' | 'code' | 'valeur'> & { readonly libelle: string | null }

/**
 * The only file that queries constraints. Health is asked for by its own statement, and so is each sensitivity: what is
 * withheld is not even read.
 */
export class ContrainteStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(ContrainteEntity)
  }

  async findHorsSante(diagnosticIds: readonly string[]): Promise<ContraintePoleEmploi[]> {
    const rows = await this.repository.find({
      where: { diagnosticId: In([...diagnosticIds]), theme: Not('SANTE') },
      order: { estPrioritaire: 'DESC', theme: 'ASC' },
    })
    return rows.map((row) => Object.assign(new ContraintePoleEmploi(), row))
  }

  async findSante(diagnosticIds: readonly string[]): Promise<ContrainteSantePoleEmploi[]> {
    const rows = await this.repository.findBy({ diagnosticId: In([...diagnosticIds]), theme: 'SANTE' })
    return rows.map(({ theme: _, ...row }) => Object.assign(new ContrainteSantePoleEmploi(), row))
  }

  /** Open themes, without anything else of the constraint. */
  findThemes(diagnosticIds: readonly string[]): Promise<{ diagnosticId: string; theme: ThemeFrein }[]> {
    return this.repository.find({
      select: { diagnosticId: true, theme: true },
      where: { diagnosticId: In([...diagnosticIds]), theme: Not('SANTE'), etat: 'OUI' },
      order: { theme: 'ASC' },
    })
  }

  async findElements(contrainteIds: readonly string[], nature: Nature, sensibilite: Sensibilite): Promise<ElementLu[]> {
    const rows = await this.scope.dataSource.getRepository(ElementEntity).find({
      where: { contrainteId: In([...contrainteIds]), nature, sensibilite },
      order: { code: 'ASC' },
    })
    return rows.map(({ contrainteId, theme, code, valeur }) => ({
      contrainteId,
      code,
      valeur,
      libelle: libelleOf(theme, nature, code),
    }))
  }

  static async findById(manager: EntityManager, id: string): Promise<ContrainteEntity | null> {
    return isUuid(id) ? manager.findOneBy(ContrainteEntity, { id }) : null
  }

  static findByTheme(manager: EntityManager, diagnosticId: string, theme: ThemeFrein) {
    return manager.findOneBy(ContrainteEntity, { diagnosticId, theme })
  }

  /** Puts a constraint in place of what the diagnosis said of its theme. */
  static async put(manager: EntityManager, diagnosticId: string, saisie: ContrainteSaisie, ouverteLe: string) {
    const known = await ContrainteStore.findByTheme(manager, diagnosticId, saisie.theme)
    const id = known?.id ?? randomUUID()
    const { theme, etat, estPrioritaire, impact, elements } = saisie
    await manager.upsert(
      ContrainteEntity,
      {
        id,
        diagnosticId,
        theme,
        etat,
        estPrioritaire,
        impact,
        ouverteLe: etat === 'NON_ABORDEE' ? null : ouverteLe,
        closeLe: etat === 'CLOTUREE' ? ouverteLe : null,
      },
      ['id'],
    )
    await manager.delete(ElementEntity, { contrainteId: id })
    if (elements.length > 0)
      await manager.insert(
        ElementEntity,
        elements.map((element) => ({ contrainteId: id, theme, ...element })),
      )
  }

  static async close(manager: EntityManager, id: string, closeLe: string): Promise<void> {
    await manager.update(ContrainteEntity, id, { etat: 'CLOTUREE', closeLe })
  }
}
