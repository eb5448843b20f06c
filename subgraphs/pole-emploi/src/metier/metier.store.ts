import { boundedSearch, checkCursor, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import type { Page } from '../suivi/suivi.store.js'
import { Territoire } from '../territoire/territoire.type.js'
import { MetierEntity, TensionMetierEntity } from './metier.entity.js'
import type { MetierFiltre } from './metier.input.js'
import { Metier, TensionMetier } from './metier.type.js'
import type { MetierRome } from './rome.js'

const SORT_TYPES = { codeRome: 'text', libelle: 'text', modifieLe: 'timestamptz' } as const

export type TriMetier = keyof typeof SORT_TYPES

const isCodeRome = (id: string) => /^[A-Z]\d{4}$/.test(id)

const toType = ({ codeRome, libelle, domaineCode, domaineLibelle, grandDomaine, modifieLe }: MetierEntity): Metier =>
  Object.assign(new Metier(), {
    codeRome,
    libelle,
    domaine: { code: domaineCode, libelle: domaineLibelle, grandDomaine },
    modifieLe,
  })

const toTension = ({ territoireId, ...rest }: TensionMetierEntity): TensionMetier =>
  Object.assign(new TensionMetier(), rest, { territoire: Territoire.withKey(territoireId) })

/** Without accents and in lower case, in SQL as in what is searched, so that no extension is needed. */
const PLAIN = `translate(lower(metier.libelle), 'àâäçéèêëîïôöùûüÿœ', 'aaaceeeeiioouuuyo')`
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('œ', 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\\%_]/g, '\\$&')

/** The only file that queries métiers. Their key is a code, not a random id, so pages are cut on the code itself. */
export class MetierStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(MetierEntity)
  }

  async findByCodes(codes: readonly string[]): Promise<Metier[]> {
    return (await this.repository.findBy({ codeRome: In([...codes]) })).map(toType)
  }

  async findTensions(codes: readonly string[]): Promise<TensionMetier[]> {
    const rows = await this.scope.dataSource.getRepository(TensionMetierEntity).find({
      where: { codeRome: In([...codes]) },
      order: { annee: 'DESC', territoireId: 'ASC', source: 'ASC' },
    })
    return rows.map(toTension)
  }

  async findPage(
    { recherche, domaine, modifieDepuis }: MetierFiltre,
    { key, descending }: Sort<TriMetier>,
    page: Page,
  ): Promise<Metier[]> {
    checkCursor(page, SORT_TYPES[key], isCodeRome)
    const { limit, after } = page
    const query = this.repository.createQueryBuilder('metier')
    if (domaine != null) query.andWhere('starts_with(metier.codeRome, :domaine)', { domaine: domaine.toUpperCase() })
    if (recherche?.trim()) {
      const debut = plain(boundedSearch(recherche).trim())
      query.andWhere(`(lower(metier.codeRome) like :code or ' ' || ${PLAIN} like :mot or ${PLAIN} like :elide)`, {
        code: `${debut}%`,
        mot: `% ${debut}%`,
        elide: `%''${debut}%`,
      })
    }
    if (modifieDepuis) query.andWhere('metier.modifieLe >= :modifieDepuis', { modifieDepuis })
    const sense = descending ? 'DESC' : 'ASC'
    if (after)
      query.andWhere(
        `(metier.${key}, metier.codeRome) ${descending ? '<' : '>'} (cast(:cle as ${SORT_TYPES[key]}), :code2)`,
        {
          cle: after.key,
          code2: after.id,
        },
      )
    query.orderBy(`metier.${key}`, sense)
    if (key !== 'codeRome') query.addOrderBy('metier.codeRome', sense)
    return (await query.limit(limit + 1).getMany()).map(toType)
  }

  static exists(manager: EntityManager, codeRome: string): Promise<boolean> {
    return manager.existsBy(MetierEntity, { codeRome })
  }

  static async knownCodes(manager: EntityManager, codes: readonly string[]): Promise<Set<string>> {
    const rows = await manager.find(MetierEntity, { select: { codeRome: true }, where: { codeRome: In([...codes]) } })
    return new Set(rows.map(({ codeRome }) => codeRome))
  }

  /** Brings the list up to the file, in one statement; a fiche that has left the file stays, since rows refer to it. */
  static async load(manager: EntityManager, metiers: readonly MetierRome[]): Promise<void> {
    await manager.query(
      /* sql: metier-load */
      `insert into metier (code_rome, libelle, domaine_code, domaine_libelle, grand_domaine, modifie_le)
       select "codeRome", libelle, "domaineCode", "domaineLibelle", "grandDomaine", now()
       from jsonb_to_recordset($1::jsonb) as m("codeRome" text, libelle text, "domaineCode" text,
         "domaineLibelle" text, "grandDomaine" text)
       on conflict (code_rome) do update set libelle = excluded.libelle, domaine_code = excluded.domaine_code,
         domaine_libelle = excluded.domaine_libelle, grand_domaine = excluded.grand_domaine,
         modifie_le = excluded.modifie_le
       where (metier.libelle, metier.domaine_code, metier.domaine_libelle, metier.grand_domaine)
         is distinct from (excluded.libelle, excluded.domaine_code, excluded.domaine_libelle, excluded.grand_domaine)`,
      [JSON.stringify(metiers)],
    )
  }

  /** Dates a change of the métier, and keeps it to this transaction. @returns whether there is such a métier */
  static async touch(manager: EntityManager, codeRome: string, modifieLe: Date): Promise<boolean> {
    const { affected } = await manager.update(MetierEntity, { codeRome }, { modifieLe })
    return affected === 1
  }

  static findTension(
    manager: EntityManager,
    { codeRome, territoireId, annee, source }: Omit<TensionMetierEntity, 'id' | 'niveau' | 'version' | 'modifieLe'>,
  ): Promise<TensionMetierEntity | null> {
    return manager.findOneBy(TensionMetierEntity, { codeRome, territoireId, annee, source })
  }

  static async insertTension(manager: EntityManager, row: TensionMetierEntity): Promise<void> {
    await manager.insert(TensionMetierEntity, row)
  }
}
