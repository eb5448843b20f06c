import type { EntityManager } from 'typeorm'

export const NATURES = ['CONSERVATION', 'OPPOSITION', 'DECISION'] as const

/** Why somebody is withdrawn: kept long enough, objected, or a steward's own decision. */
export type NatureRetrait = (typeof NATURES)[number]

/** A withdrawal of one of these identifiers, if there is one already. */
export const findRetrait = async (
  manager: EntityManager,
  personneId: string,
): Promise<{ retrait: string; personneId: string } | undefined> => {
  const [row] = await manager.query(
    /* sql: retrait-of */
    `select id as retrait, personne_id as "personneId" from retrait where noms @> array[$1::uuid]
     order by demande_le limit 1`,
    [personneId],
  )
  return row
}

/** Whether a case about the person waits for a steward. */
export const isInCas = async (manager: EntityManager, noms: readonly string[]): Promise<boolean> => {
  const [{ oui }] = await manager.query(
    /* sql: retrait-in-cas */
    `select exists (
       select 1 from cas where etat = 'OUVERT' and (personne_id = any($1::uuid[]) or candidats && $1::uuid[])
     ) as oui`,
    [noms],
  )
  return oui
}

/** Whether a partner said something of the person after this instant, or is about to: its lot is not closed. */
export const isTalkedOf = async (
  manager: EntityManager,
  noms: readonly string[],
  depuis: string | null,
): Promise<boolean> => {
  const [{ oui }] = await manager.query(
    /* sql: retrait-talked-of */
    `select exists (
       select 1 from enregistrement where personne_id = any($1::uuid[]) and etat in ('VISIBLE', 'DEPOSE')
         and (etat = 'DEPOSE' or depose_le > $2)
     ) as oui`,
    [noms, depuis],
  )
  return oui
}

/** In the order in which rows refer to one another. `$1`: every identifier of the person. */
const ERASURES = [
  `delete from cle_rapprochement c using enregistrement e
   where e.id = c.enregistrement_id and e.personne_id = any($1::uuid[])`,
  `delete from cas where personne_id = any($1::uuid[]) or personne_decidee = any($1::uuid[])
     or enregistrement_id in (select id from enregistrement where personne_id = any($1::uuid[]))`,
  `update cas set candidats = array(select unnest(candidats) except select unnest($1::uuid[]))
   where candidats && $1::uuid[]`,
  // A version that was replaced while it waited for a steward bears no person: its source and key name it.
  `delete from enregistrement r using enregistrement e
   where e.personne_id = any($1::uuid[]) and r.source = e.source and r.cle = e.cle and r.etat = 'REMPLACE'
     and (r.personne_id is null or r.personne_id = any($1::uuid[]))`,
  `delete from enregistrement where personne_id = any($1::uuid[])`,
  `delete from fusion where ancien = any($1::uuid[]) or conserve = any($1::uuid[])`,
  `delete from scission_enregistrement where avant = any($1::uuid[])
     or scission_id in (select id from scission where personne_id = any($1::uuid[]) or vers = any($1::uuid[]))`,
  `delete from scission where personne_id = any($1::uuid[]) or vers = any($1::uuid[])`,
  // That something was decided stays; the words, which may name her, do not.
  `update acte set motif = '' where personnes && $1::uuid[]`,
  `delete from personne_alias where alias = any($1::uuid[]) or personne_id = any($1::uuid[])`,
  `delete from evenement where nature in ('IDENTITE', 'RATTACHEMENT') and contenu ->> 'personneId' = any($1::text[])`,
  `delete from personne where id = any($1::uuid[])`,
]

/** Everything that is known of a person here. */
export const erasePersonne = async (manager: EntityManager, noms: readonly string[]): Promise<void> => {
  for (const [rang, sql] of ERASURES.entries()) await manager.query(`/* sql: retrait-erase-${rang} */ ${sql}`, [noms])
}

interface Retrait {
  readonly personneId: string
  readonly noms: readonly string[]
  readonly nature: NatureRetrait
  readonly auteur: string
  readonly motif: string
}

/** The tombstone, and the event that carries it to every partner. */
export const insertRetrait = async (
  manager: EntityManager,
  { personneId, noms, nature, auteur, motif }: Retrait,
): Promise<string> => {
  const [{ id }] = await manager.query(
    /* sql: retrait-insert */
    `with e as (
       insert into evenement (nature, contenu)
       values ('RETRAIT', jsonb_build_object('personneId', $1::text, 'noms', to_jsonb($2::uuid[])))
       returning position
     )
     insert into retrait (personne_id, noms, nature, auteur, motif, position)
     select $1::uuid, $2::uuid[], $3, $4, $5, position from e returning id`,
    [personneId, noms, nature, auteur, motif],
  )
  return id
}

/**
 * A partner asks for what follows a position: it has applied all that comes before, tombstones included. What it says
 * last holds, since one that came back from a backup says less than before, and is owed the tombstones again.
 */
export const acknowledge = async (manager: EntityManager, partenaire: string, position: number): Promise<void> => {
  const [moved] = await manager.query(
    /* sql: suivi-say */
    `with avant as (select position from suivi_evenements where partenaire = $1)
     insert into suivi_evenements (partenaire, position) values ($1, $2)
     on conflict (partenaire) do update set position = $2, dit_le = now() where suivi_evenements.position <> $2
     returning (select position from avant) as avant`,
    [partenaire, position],
  )
  if (!moved) return
  await manager.query(
    /* sql: retrait-acknowledge */
    `insert into retrait_accuse (retrait_id, partenaire)
     select id, $1 from retrait where position <= $2 and position > coalesce($3, 0)
     on conflict do nothing`,
    [partenaire, position, moved.avant],
  )
  await manager.query(
    /* sql: retrait-owed-again */
    `delete from retrait_accuse a using retrait r where r.id = a.retrait_id and a.partenaire = $1 and r.position > $2`,
    [partenaire, position],
  )
}

export interface RetraitSuivi {
  readonly id: string
  readonly personneId: string
  readonly nature: NatureRetrait
  readonly auteur: string
  readonly motif: string
  readonly demandeLe: string
  readonly accuses: readonly { readonly partenaire: string; readonly le: string }[]
}

/** Newest first, after one of them. */
export const findRetraits = (
  manager: EntityManager,
  { avant, limit }: { avant: string | undefined; limit: number },
): Promise<RetraitSuivi[]> =>
  manager.query(
    /* sql: retrait-page */
    `select r.id, r.personne_id as "personneId", r.nature, r.auteur, r.motif, r.demande_le as "demandeLe",
       coalesce((select jsonb_agg(jsonb_build_object('partenaire', a.partenaire, 'le', a.accuse_le) order by a.partenaire)
         from retrait_accuse a where a.retrait_id = r.id), '[]') as accuses
     from retrait r
     where $1::uuid is null or r.position < (select position from retrait where id = $1)
     order by r.position desc limit $2`,
    [avant ?? null, limit],
  )
