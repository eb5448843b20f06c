import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import pg from '../../node_modules/pg/lib/index.js'

/** The truth of a generated folder: `source|key` → `{ personne, bruits }`. */
export const lireVerite = async (path) => {
  const verite = new Map()
  for await (const ligne of createInterface({ input: createReadStream(path) })) {
    const { source, cle, personne, bruits } = JSON.parse(ligne)
    verite.set(`${source}|${cle}`, { personne, bruits })
  }
  return verite
}

/** How the truth names a record of the matching service. */
const CLES = {
  caf: ({ identite, identifiants: { caf } }) =>
    [caf.numorg, caf.matricule.replace(/^0+(?=.{7})/, ''), identite.dateNaissance, identite.prenoms[0]].join('/'),
  departement: ({ identifiants }) => identifiants.numeroDepartement,
  'mission-locale': ({ identifiants }) => identifiants.idDossierMissionLocale,
}

/** Records in force or waiting for a steward, as the service holds them; those of which the truth says nothing are counted. */
export const lireEnregistrements = async (url, verite, individus) => {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query(
    `select e.source, e.cle, e.contenu, e.regle, coalesce(a.personne_id, e.personne_id) as personne
     from enregistrement e left join personne_alias a on a.alias = e.personne_id where e.etat in ('VISIBLE', 'EN_CAS')`,
  )
  const cas = (
    await client.query(
      `select motifs, count(*)::int as nombre from cas where etat = 'OUVERT' group by 1 order by 2 desc`,
    )
  ).rows
  await client.end()
  const enregistrements = []
  const orphelins = []
  for (const { source, cle, contenu, regle, personne } of rows) {
    const nom = source === 'pole-emploi' ? individus.get(cle) : CLES[source]?.(contenu)
    const vrai = verite.get(`${source}|${nom}`)
    if (vrai) enregistrements.push({ source, verite: vrai.personne, personne, regle, bruits: vrai.bruits, contenu })
    else orphelins.push(`${source}|${nom}`)
  }
  return { enregistrements, orphelins, cas }
}

/** France Travail's own name of a person, by the key under which its records are matched. */
export const lireIndividus = async (url) => {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query('select identifiant, cle_rapprochement as cle from individu_spie')
  await client.end()
  return new Map(rows.map(({ identifiant, cle }) => [cle, identifiant]))
}
