import { randomUUID } from 'node:crypto'
import { keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { likeOf, searchable } from '../recherche/recherche.rules.js'
import { FormationEntity } from './formation.entity.js'
import type { FormationFiltre } from './formation.filtre.js'
import type { FormationDeposerInput } from './formation.input.js'
import { Formation } from './formation.type.js'
import { FormationCertificationEntity } from './formation-certification.entity.js'

const sortTypes = { intitule: 'text', modifieLe: 'timestamptz' } as const

export type FormationSortKey = keyof typeof sortTypes

/** Criteria that one and the same session on offer must meet together. */
const sessionConditions = [
  ['commune', 'a.code_commune = :commune'],
  ['departement', 'a.departement = :departement'],
  ['etatRecrutement', 's.etat_recrutement = :etatRecrutement'],
  ['debutDepuis', 's.debut >= :debutDepuis'],
] as const

const toType = (entity: FormationEntity): Formation => Object.assign(new Formation(), entity)

/** The only file that queries formations. */
export class FormationStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(FormationEntity)
  }

  async findByIds(ids: readonly string[]): Promise<Formation[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findPage(
    filtre: FormationFiltre,
    { key, descending }: Sort<FormationSortKey>,
    page: Page,
  ): Promise<Formation[]> {
    const query = this.repository.createQueryBuilder('formation')
    if (filtre.numeroFormation)
      query.andWhere('formation.numeroFormation = :numeroFormation', { numeroFormation: filtre.numeroFormation })
    if (filtre.metier) query.andWhere('formation.romes @> array[:metier]', { metier: filtre.metier })
    if (filtre.formacode) query.andWhere('formation.formacodes @> array[:formacode]', { formacode: filtre.formacode })
    if (filtre.certifiante != null)
      query.andWhere('formation.certifiante = :certifiante', { certifiante: filtre.certifiante })
    const ofSession = sessionConditions.filter(([name]) => filtre[name])
    if (ofSession.length > 0)
      query.andWhere(
        `exists (
          select 1 from action_formation a join session_formation s on s.action_id = a.id
          where a.formation_id = formation.id and a.retiree_le is null and s.retiree_le is null
            and ${ofSession.map(([, condition]) => condition).join(' and ')}
        )`,
        Object.fromEntries(ofSession.map(([name]) => [name, filtre[name]])),
      )
    if (filtre.recherche)
      query.andWhere('formation.intituleRecherche like :recherche', { recherche: likeOf(filtre.recherche) })
    if (filtre.modifieDepuis) query.andWhere('formation.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** Two deposits of one formation go one after the other, even the first two; a catalogue being published goes first. */
  static async lock(manager: EntityManager, numeroFormation: string): Promise<void> {
    await manager.query('/* sql: formation-table */ lock table formation in row exclusive mode')
    await manager.query(/* sql: formation-lock */ 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      numeroFormation,
    ])
  }

  static findByNumero(manager: EntityManager, numeroFormation: string): Promise<FormationEntity | null> {
    return manager.findOneBy(FormationEntity, { numeroFormation })
  }

  static async write(
    manager: EntityManager,
    known: FormationEntity | null,
    depot: Omit<FormationDeposerInput, 'cleIdempotence'> & { readonly organismeId: string; readonly empreinte: string },
    at: Date,
  ): Promise<string> {
    const row = {
      numeroFormation: depot.numeroFormation,
      intitule: depot.intitule,
      intituleRecherche: searchable(depot.intitule),
      objectif: depot.objectif,
      contenu: depot.contenu,
      resultatsAttendus: depot.resultatsAttendus ?? null,
      certifiante: depot.certifiante,
      codeNiveauEntree: depot.codeNiveauEntree ?? null,
      codeNiveauSortie: depot.codeNiveauSortie ?? null,
      formacodes: depot.formacodes,
      nsf: depot.nsf,
      romes: depot.metiers,
      organismeId: depot.organismeId,
      empreinte: depot.empreinte,
    }
    const id = known?.id ?? randomUUID()
    if (known) await FormationStore.change(manager, known, row, at)
    else await FormationStore.insert(manager, { id, ...row, version: 1, modifieLe: at })
    return id
  }

  static async certify(
    manager: EntityManager,
    formationId: string,
    certificationIds: readonly string[],
  ): Promise<void> {
    await manager.delete(FormationCertificationEntity, { formationId })
    await manager.insert(
      FormationCertificationEntity,
      certificationIds.map((certificationId) => ({ formationId, certificationId })),
    )
  }

  static async insert(manager: EntityManager, formation: FormationEntity): Promise<void> {
    await manager.insert(FormationEntity, formation)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<FormationEntity, 'id' | 'version'>,
    patch: Partial<FormationEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(FormationEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
