import { randomUUID } from 'node:crypto'
import { type InscriptionEnCours, suiteOfInscription } from './dit.rules.js'
import type { Pas } from './individus.store.js'

type Trouvee = InscriptionEnCours & { readonly personneId: string | null; readonly cle: string }

const EN_COURS = `/* sql: spie-inscriptions */
  select id, personne_id as "personneId", cle_rapprochement as cle, categorie,
    categorie_statistique as "categorieStatistique", agence_id as "agenceId"
  from inscription where cessee_le is null and (personne_id = any($1::uuid[]) or cle_rapprochement = any($2::text[]))
  order by inscrite_le desc, id`

const EVENEMENTS = `insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)`

const OUVRIR = `/* sql: spie-inscription-insert */ with ouverte as (
    insert into inscription (id, personne_id, cle_rapprochement, issue_appariement, numero_france_travail, categorie,
      categorie_statistique, inscrite_le, cessee_le, motif_cessation, allocation, agence_id, version, modifie_le)
    select s.id, s.personne, s.cle, s.issue, null, s.categorie, null, s."inscriteLe", null, null, 'AUCUNE', s."agenceId",
      1, f.maintenant
    from jsonb_to_recordset($1) as s (id uuid, personne uuid, cle text, issue text, categorie text, "inscriteLe" date,
      "agenceId" uuid), etape_import f
    returning id, personne_id
  )
  ${EVENEMENTS}
  select personne_id, 'INSCRIPTION_ENREGISTREE', f.maintenant, 'InscriptionPoleEmploi', id
  from ouverte, etape_import f where personne_id is not null`

const CHANGER = `/* sql: spie-inscription-update */ with changee as (
    update inscription i set categorie = s.categorie, categorie_statistique = s."categorieStatistique",
      agence_id = s."agenceId", version = i.version + 1, modifie_le = f.maintenant
    from jsonb_to_recordset($1) as s (id uuid, personne uuid, categorie text, "categorieStatistique" text,
      "agenceId" uuid, "isCategorie" boolean), etape_import f
    where i.id = s.id
    returning i.id, s.personne, s."isCategorie"
  )
  ${EVENEMENTS}
  select personne, 'INSCRIPTION_CATEGORIE_CHANGEE', f.maintenant, 'InscriptionPoleEmploi', id
  from changee, etape_import f where personne is not null and "isCategorie"`

/** Inscriptions of these persons, opened or changed as the extract says. */
export const publishInscriptions = async ({ client, count, individus }: Pas): Promise<void> => {
  const { rows } = await client.query<Trouvee>(EN_COURS, [
    individus.flatMap(({ noms }) => noms),
    individus.map(({ cle }) => cle),
  ])
  const suites = individus.map((individu) => {
    const enCours = rows.find(({ personneId, cle }) =>
      personneId === null ? cle === individu.cle : individu.noms.includes(personneId),
    )
    return { individu, enCours, suite: suiteOfInscription(individu, enCours ?? null) }
  })
  const ouvertes = suites.flatMap(({ individu, suite }) =>
    suite.kind === 'ouvrir' ? [{ id: randomUUID(), ...individu }] : [],
  )
  const changees = suites.flatMap(({ individu, enCours, suite }) =>
    suite.kind === 'changer' && enCours
      ? [{ id: enCours.id, personne: individu.personne, ...suite.changement, isCategorie: suite.isCategorie }]
      : [],
  )
  if (ouvertes.length > 0) await client.query(OUVRIR, [JSON.stringify(ouvertes)])
  if (changees.length > 0) await client.query(CHANGER, [JSON.stringify(changees)])
  count('inscriptionsOuvertes', ouvertes.length)
  count('inscriptionsChangees', changees.length)
  count('inscriptionsIncompletes', suites.filter(({ suite }) => suite.kind === 'incomplete').length)
}
