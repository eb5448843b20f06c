import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, type Departement, day, personneOf, startDepartement } from './start-departement.js'

const CONTRAT = 'contrat { id statut aSignerAvant closLe motifCloture signeLe version versions { empreinte } }'

const unContenu = {
  debut: day(-10),
  fin: day(180),
  droitsEtDevoirs: 'x',
  voiesRecours: 'x',
  actions: [{ libelle: 'Atelier', theme: 'SE_FORMER', heuresHebdomadaires: 15, debut: day(-10) }],
}

describe('changer d’organisme référent', () => {
  let hub: Departement
  beforeAll(async () => {
    hub = await startDepartement()
  })
  afterAll(() => hub.stop())

  const decide = (personneId: string, organismeReferent: string, reste = {}) =>
    hub.act('orientationDecider', 'orientation { id version }', {
      personneId,
      parcours: 'SOCIAL',
      organismeReferent,
      decideeLe: day(-40),
      ...reste,
    })
  const reoriente = async (personneId: string, organismeSouhaite: string) => {
    const demande = { personneId, organismeSouhaite, parcoursSouhaite: 'SOCIO_PROFESSIONNEL', motif: 'x' }
    const { reorientation } = await hub.act('reorientationDemander', 'reorientation { id }', {
      ...demande,
      demandeeLe: day(-6),
    })
    const decision = { id: reorientation.id, versionAttendue: 1, acceptee: true, decideeLe: day(-5) }
    expect(codesOf(await hub.act('reorientationDecider', 'reorientation { id }', decision))).toEqual([])
  }
  /** The two ways of changing the organism that follows a person. */
  const chemins: Record<string, (personneId: string, organisme: string) => Promise<unknown>> = {
    'une décision': async (personneId, organisme) =>
      expect(codesOf(await decide(personneId, organisme, { versionAttendue: 1, decideeLe: day(-5) }))).toEqual([]),
    'une réorientation': reoriente,
  }

  const suite = (mutation: string, contrat: { id: string; version: number }, reste: object) =>
    hub.act(mutation, CONTRAT, { id: contrat.id, versionAttendue: contrat.version, ...reste })
  const ouvre = async (orientationNotifieeLe = day(-30)) => {
    const personneId = randomUUID()
    await decide(personneId, 'DEPARTEMENT')
    const ouverture = { personneId, orientationNotifieeLe, contenu: unContenu }
    return { personneId, contrat: (await hub.act('contratOuvrir', CONTRAT, ouverture)).contrat }
  }
  const propose = async () => {
    const { personneId, contrat } = await ouvre()
    return { personneId, contrat: (await suite('contratProposer', contrat, { proposeeLe: day(-9) })).contrat }
  }
  // biome-ignore lint/suspicious/noExplicitAny: the payload of the selection above
  const signe = (contrat: any, partie: string) =>
    suite('contratSigner', contrat, { partie, empreinte: contrat.versions.at(-1).empreinte ?? 'x', signeeLe: day(-8) })
  const enCours = async () => {
    const { personneId, contrat } = await propose()
    return { personneId, contrat: (await signe((await signe(contrat, 'PERSONNE')).contrat, 'ORGANISME')).contrat }
  }
  const contratOf = async (personneId: string) =>
    (
      await personneOf(
        hub,
        personneId,
        'contratsDepartement { id statut aSignerAvant closLe motifCloture version versions { empreinte } }',
      )
    ).contratsDepartement[0]

  describe.each(Object.keys(chemins))('par %s', (chemin) => {
    const change = chemins[chemin] as (personneId: string, organisme: string) => Promise<unknown>

    it.each([
      ['un brouillon', ouvre],
      ['un contrat proposé', propose],
    ])('annule %s, qui ne se signe plus', async (_cas, prepare) => {
      const { personneId } = await prepare()
      await change(personneId, 'DELEGATAIRE')
      const annule = await contratOf(personneId)
      expect(annule).toMatchObject({ statut: 'ANNULE', motifCloture: 'REORIENTATION', closLe: day(-5) })
      expect(codesOf(await signe(annule, 'PERSONNE'))).toEqual(['CONTRAT_POSITION_INVALIDE'])
    })

    it('clôt le contrat en cours, l’annonce, et laisse le nouvel organisme en ouvrir un', async () => {
      const { personneId, contrat } = await enCours()
      await change(personneId, 'DELEGATAIRE')
      expect(await contratOf(personneId)).toMatchObject({
        statut: 'CLOS',
        motifCloture: 'REORIENTATION',
        closLe: day(-5),
        version: contrat.version + 1,
      })
      const { rows } = await hub.sql('select nature from evenement_sortant where objet_id = $1', [contrat.id])
      expect(rows.map(({ nature }) => nature)).toContain('CONTRAT_CLOS')
      const nouveau = { personneId, orientationNotifieeLe: day(-4), contenu: unContenu }
      expect(codesOf(await hub.act('contratOuvrir', CONTRAT, nouveau))).toEqual([])
    })

    it('ne touche pas au contrat signé quand l’organisme reste, et fait repartir le mois de celui qui ne l’est pas', async () => {
      const [signee, proposee] = [await enCours(), await propose()]
      for (const { personneId } of [signee, proposee])
        if (chemin === 'une réorientation') await reoriente(personneId, 'DEPARTEMENT')
        else {
          const memeOrganisme = { parcours: 'EMPLOI_DIRECT', versionAttendue: 1, decideeLe: day(-5) }
          await decide(personneId, 'DEPARTEMENT', memeOrganisme)
        }
      expect(await contratOf(signee.personneId)).toMatchObject({ statut: 'EN_COURS', version: signee.contrat.version })
      const relance = await contratOf(proposee.personneId)
      expect(relance.aSignerAvant > proposee.contrat.aSignerAvant).toBe(true)
      expect(codesOf(await signe(relance, 'PERSONNE'))).toEqual([])
    })
  })

  it('ne clôt pas avant sa signature un contrat signé après la date de la décision', async () => {
    const { personneId } = await enCours()
    await decide(personneId, 'DELEGATAIRE', { versionAttendue: 1, decideeLe: day(-20) })
    expect(await contratOf(personneId)).toMatchObject({ statut: 'CLOS', closLe: day(-8) })
  })

  it('ne se signe pas quand l’orientation dont il procède est close', async () => {
    const { personneId, contrat } = await propose()
    await hub.sql(`update orientation set etat = 'CLOTUREE', close_le = now() where personne_id = $1`, [personneId])
    expect(codesOf(await signe(contrat, 'PERSONNE'))).toEqual(['CONTRAT_ORIENTATION_CLOSE'])
    await decide(personneId, 'DELEGATAIRE', { decideeLe: day(-5) })
    expect(codesOf(await signe(contrat, 'PERSONNE'))).toEqual(['CONTRAT_ORIENTATION_CLOSE'])
  })

  it('met fin au référent désigné après la date de la décision', async () => {
    const personneId = randomUUID()
    await decide(personneId, 'DEPARTEMENT')
    await hub.act('referentDesigner', 'designation { id }', {
      personneId,
      professionnelId: randomUUID(),
      organisationId: randomUUID(),
      role: 'REFERENT_UNIQUE',
      debut: day(-3),
    })
    await decide(personneId, 'DELEGATAIRE', { versionAttendue: 1, decideeLe: day(-5) })
    expect(await personneOf(hub, personneId, 'referentDepartement { id } designationsReferent { fin }')).toMatchObject({
      referentDepartement: null,
      designationsReferent: [{ fin: day(-3) }],
    })
  })
})
