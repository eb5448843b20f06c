import type { EntityManager } from 'typeorm'
import type { Contenu } from '../rapprocher/fiche.js'

export interface Cas {
  readonly id: string
  readonly source: string
  readonly cle: string
  readonly enregistrementId: number
  readonly personneId: string | null
  readonly issue: 'PLUSIEURS' | 'INCOHERENT'
  readonly motifs: readonly string[]
  readonly candidats: readonly string[]
  readonly etat: 'OUVERT' | 'TRANCHE' | 'SANS_OBJET'
  readonly version: number
  readonly ouvertLe: Date
  readonly decision: string | null
  readonly personneDecidee: string | null
}

const COLUMNS = `id, source, cle, enregistrement_id as "enregistrementId", personne_id as "personneId", issue, motifs,
  candidats, etat, version, ouvert_le as "ouvertLe", decision, personne_decidee as "personneDecidee"`

interface Page {
  readonly etat?: Cas['etat']
  readonly source?: string
  readonly issue?: Cas['issue']
  readonly modifieDepuis?: string
  readonly ordre: 'CROISSANT' | 'DECROISSANT'
  readonly apres?: { readonly ouvertLe: string; readonly id: string }
  readonly limite: number
}

/** By the day they opened, from a place in the list: open ones, but all of them for who follows what has changed. */
export const findPage = (manager: EntityManager, page: Page): Promise<Cas[]> => {
  const { source, issue, modifieDepuis, ordre, apres, limite } = page
  const etat = page.etat ?? (modifieDepuis === undefined ? 'OUVERT' : null)
  const [beyond, direction] = ordre === 'CROISSANT' ? ['>', 'asc'] : ['<', 'desc']
  return manager.query(
    /* sql: cas-page */
    `select ${COLUMNS} from cas
     where ($1::text is null or etat = $1) and ($2::text is null or source = $2) and ($3::text is null or issue = $3)
       and ($4::timestamptz is null or coalesce(clos_le, ouvert_le) >= $4)
       and ($5::timestamptz is null or (ouvert_le, id) ${beyond} ($5::timestamptz, $6::uuid))
     order by ouvert_le ${direction}, id ${direction} limit $7`,
    [etat, source ?? null, issue ?? null, modifieDepuis ?? null, apres?.ouvertLe ?? null, apres?.id ?? null, limite],
  )
}

export const findCas = async (manager: EntityManager, id: string): Promise<Cas | undefined> =>
  (await findManyCas(manager, [id]))[0]

export const findManyCas = (manager: EntityManager, ids: readonly string[]): Promise<Cas[]> =>
  manager.query(/* sql: cas-by-id */ `select ${COLUMNS} from cas where id = any($1::uuid[])`, [ids])

export const closeCas = (
  manager: EntityManager,
  { id, decision, personneId }: { id: string; decision: string; personneId: string },
) =>
  manager.query(
    /* sql: cas-close */
    `update cas set etat = 'TRANCHE', version = version + 1, clos_le = now(), decision = $2, personne_decidee = $3
     where id = $1`,
    [id, decision, personneId],
  )

export interface Version {
  readonly id: number
  readonly source: string
  readonly cle: string
  readonly etat: 'VISIBLE' | 'EN_CAS' | 'REMPLACE'
  readonly personneId: string | null
  readonly contenu: Contenu
  readonly nir: string | null
}

const VERSION = 'id, source, cle, etat, personne_id as "personneId", contenu, nir'

export const findVersion = async (manager: EntityManager, id: number): Promise<Version> =>
  (await findVersions(manager, [id]))[0] as Version

export const findVersions = (manager: EntityManager, ids: readonly number[]): Promise<Version[]> =>
  manager.query(/* sql: cas-record */ `select ${VERSION} from enregistrement where id = any($1::bigint[])`, [ids])

/** A record of somebody whom a case may be about. */
export interface Candidat extends Version {
  /** As the case names her. */
  readonly nomme: string
  /** Her current identifier. */
  readonly canonique: string
  readonly statut: string | null
}

/** Records in force of these persons, aliases included. */
export const findCandidats = (manager: EntityManager, ids: readonly string[]): Promise<Candidat[]> =>
  manager.query(
    /* sql: cas-candidats */
    `with candidat as (
       select distinct c.id as nomme, coalesce(a.personne_id, c.id) as id
       from unnest($1::uuid[]) as c (id) left join personne_alias a on a.alias = c.id
     ), nom as (
       select nomme, id, id as personne_id from candidat
       union all select c.nomme, c.id, a.alias from candidat c join personne_alias a on a.personne_id = c.id
     )
     select e.id, e.source, e.cle, e.etat, e.personne_id as "personneId", e.contenu, e.nir,
       nom.nomme, nom.id as canonique, p.statut
     from nom join personne p on p.id = nom.id
     join enregistrement e on e.personne_id = nom.personne_id and e.etat = 'VISIBLE'
     order by nom.id, e.source, e.cle`,
    [ids],
  )

/** Puts the record that waited in force for this person, in place of what the source said before. */
export const settleRecord = async (
  manager: EntityManager,
  { id, source, cle }: Version,
  personneId: string,
): Promise<void> => {
  await manager.query(
    /* sql: cas-replace */
    `with remplacee as (
       update enregistrement set etat = 'REMPLACE' where source = $1 and cle = $2 and etat = 'VISIBLE' and id <> $3
       returning id
     )
     delete from cle_rapprochement c using remplacee where c.enregistrement_id = remplacee.id`,
    [source, cle, id],
  )
  await manager.query(
    /* sql: cas-settle */ `update enregistrement set etat = 'VISIBLE', personne_id = $2 where id = $1`,
    [id, personneId],
  )
}

export const findVisible = async (
  manager: EntityManager,
  { source, cle }: { source: string; cle: string },
): Promise<Version | undefined> => {
  const [row] = await manager.query(
    /* sql: cas-visible */
    `select ${VERSION} from enregistrement where source = $1 and cle = $2 and etat = 'VISIBLE'`,
    [source, cle],
  )
  return row
}
