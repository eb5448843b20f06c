import { randomUUID } from 'node:crypto'
import { ACTES, jour, MISSION_LOCALE } from './actes.js'

const documentDe = (mutation) => {
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) { erreurs { code champ } } }`
}

const LIEUX = `{
  organisations(first: 2) { edges { node { id } } }
  professionnels(first: 1) { edges { node { id organisation { id } } } }
  sessionsFormation(first: 100) { edges { node { id debut etatRecrutement } } }
  territoires(first: 100) { edges { node { id } } }
  personnes(first: 100) { edges { node { id } } }
  dossiersMissionLocale(first: 100) { edges { node { personne { id } } } }
}`
const noeuds = (connexion) => connexion.edges.map(({ node }) => node)

/**
 * Writes, of as many persons, what only the hub's own mutations write, so that the lists of it hold several rows. A refusal
 * is no fault here (a session is full, somebody is oriented already): it is said, and the list shows what it holds.
 */
export const agir = async (askAs, personnes, dire) => {
  const { data } = await askAs('helene-roux')(LIEUX)
  const [professionnel] = noeuds(data.professionnels)
  const sessions = noeuds(data.sessionsFormation).filter(
    ({ debut, etatRecrutement }) => debut > jour(0) && etatRecrutement === 'OUVERT',
  )
  const donne = (rang) => ({
    organisationId: professionnel.organisation.id,
    professionnelId: professionnel.id,
    prescripteurId: professionnel.organisation.id,
    participants: noeuds(data.organisations).map(({ id }) => ({ organisationId: id })),
    sessionId: sessions[rang % sessions.length]?.id,
  })
  const tous = noeuds(data.personnes)
  const suivis = noeuds(data.dossiersMissionLocale).flatMap(({ personne }) => personne ?? [])
  const parPersonne = ACTES.flatMap(([persona, mutation, reste, champs = []]) =>
    (MISSION_LOCALE.has(mutation) ? suivis : tous).slice(0, personnes).map(({ id: personneId }, rang) => {
      const lieux = Object.fromEntries(champs.map((champ) => [champ, donne(rang)[champ]]))
      return [persona, mutation, { personneId, ...reste, ...lieux }]
    }),
  )
  const sansPersonne = Array.from({ length: personnes }, (_, rang) => {
    const territoireId = noeuds(data.territoires)[rang % data.territoires.edges.length].id
    const offre = { intitule: 'Aide à domicile', codeRome: 'K1304', typeContrat: 'CDI', publieeLe: jour(-3) }
    return [
      ['claire-moreau', 'seanceProgrammer', { jour: jour(rang + 1), typeSeance: 'SANCTION', territoireId }],
      ['claire-moreau', 'comiteLocalInstaller', { nom: `Comité ${rang}`, territoireId }],
      ['karim-benali', 'offreDeposer', { numeroOffre: `BENCH${String(rang).padStart(4, '0')}`, ...offre }],
    ]
  }).flat()

  const refus = new Map()
  for (const [persona, mutation, input] of [...sansPersonne, ...parPersonne]) {
    const { data: rendu, codes } = await askAs(persona)(documentDe(mutation), {
      input: { cleIdempotence: randomUUID(), ...input },
    })
    for (const code of [...codes, ...(rendu?.[mutation]?.erreurs ?? []).map((erreur) => erreur.code)])
      refus.set(`${mutation} ${code}`, (refus.get(`${mutation} ${code}`) ?? 0) + 1)
  }
  for (const [quoi, nombre] of refus) dire(`${quoi} : ${nombre} refus`)
}
