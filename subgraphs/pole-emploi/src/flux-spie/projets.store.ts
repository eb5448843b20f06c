import { randomUUID } from 'node:crypto'
import type { Recherche } from '../projet/projet.entity.js'
import { recherchesAfter } from './dit.rules.js'
import type { Pas } from './individus.store.js'

interface Projet {
  readonly id: string
  readonly personneId: string
  readonly statut: string
  readonly recherches: readonly Recherche[]
}

const METIERS = '/* sql: spie-metiers */ select code_rome as code from metier where code_rome = any($1::text[])'

const PROJETS = `/* sql: spie-projets */ select id, personne_id as "personneId", statut, recherches
  from projet_professionnel where personne_id = any($1::uuid[]) order by defini_le desc, modifie_le desc, id desc`

const INSERT = `insert into projet_professionnel
    (id, personne_id, statut, mobilite_km, types_contrat, recherches, defini_le, version, modifie_le)
  select s.id, s.personne, 'EN_COURS', null, '{}', s.recherches, f.jour, 1, f.maintenant from dit s, etape_import f
  where s."isNouveau" returning id, personne_id`

const UPDATE = `update projet_professionnel p
  set recherches = s.recherches, version = p.version + 1, modifie_le = f.maintenant
  from dit s, etape_import f where p.id = s.id and not s."isNouveau" returning p.id, s.personne`

const ECRIRE = `/* sql: spie-projets-write */
  with dit as (
    select * from jsonb_to_recordset($1) as s (id uuid, personne uuid, recherches jsonb, "isNouveau" boolean)
  ), nouveau as (${INSERT}), change as (${UPDATE}),
  ecrit as (select * from nouveau union all select * from change)
  insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
  select personne_id, 'PROJET_DEFINI', f.maintenant, 'ProjetProfessionnel', id from ecrit, etape_import f`

/** Métiers that the extract gives are added to the project; one that was abandoned is left alone. */
export const publishProjets = async ({ client, count, individus }: Pas): Promise<void> => {
  const connus = individus.filter(({ personne }) => personne !== null)
  const { rows: metiers } = await client.query<{ code: string }>(METIERS, [
    connus.flatMap(({ recherches }) => recherches.map(({ codeRome }) => codeRome)),
  ])
  const { rows: projets } = await client.query<Projet>(PROJETS, [connus.flatMap(({ noms }) => noms)])
  const codes = new Set(metiers.map(({ code }) => code))
  const ecrits = connus.flatMap(({ personne, noms, recherches }) => {
    const dites = recherches.filter(({ codeRome }) => codes.has(codeRome))
    count('metiersInconnus', recherches.length - dites.length)
    const projet = projets.find(({ personneId }) => noms.includes(personneId))
    if (projet?.statut === 'ABANDONNE') return []
    const avant = projet?.recherches ?? []
    const apres = recherchesAfter(avant, dites)
    if (apres.length === avant.length) return []
    return [{ id: projet?.id ?? randomUUID(), personne, recherches: apres, isNouveau: projet === undefined }]
  })
  if (ecrits.length > 0) await client.query(ECRIRE, [JSON.stringify(ecrits)])
  count('projetsDefinis', ecrits.length)
}
