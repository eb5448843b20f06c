import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, type Departement, day, personneOf, startDepartement } from './start-departement.js'

const OBJET = `contrat {
  id statut debut fin aSignerAvant signeLe closLe version
  versions { numero debut fin empreinte proposeeLe signeePersonneLe signeeOrganismeLe heuresHebdomadaires
    motifMoinsDe15h actions { libelle theme heuresHebdomadaires etat organisation { id } } }
}`

const uneAction = (reste = {}) => ({
  libelle: 'Atelier de recherche de stage',
  theme: 'TROUVER_UN_EMPLOI',
  heuresHebdomadaires: 15,
  debut: day(-10),
  ...reste,
})
const unContenu = (reste = {}) => ({
  debut: day(-10),
  fin: day(180),
  droitsEtDevoirs: 'Vous êtes accompagné ; vous suivez les actions prévues.',
  voiesRecours: 'Vous pouvez contester ce contrat dans les deux mois.',
  actions: [uneAction()],
  ...reste,
})

describe('contrat d’engagement du département', () => {
  let hub: Departement
  beforeAll(async () => {
    hub = await startDepartement()
  })
  afterAll(() => hub.stop())

  const oriente = async (organismeReferent = 'DEPARTEMENT') => {
    const personneId = randomUUID()
    await hub.act('orientationDecider', 'orientation { id }', {
      personneId,
      parcours: 'SOCIAL',
      organismeReferent,
      decideeLe: day(-40),
    })
    return personneId
  }
  const ouvre = (personneId: string, reste = {}, contenu = {}) =>
    hub.act('contratOuvrir', OBJET, {
      personneId,
      orientationNotifieeLe: day(-20),
      contenu: unContenu(contenu),
      ...reste,
    })
  const suite = (mutation: string, contrat: { id: string; version: number }, reste: object) =>
    hub.act(mutation, OBJET, { id: contrat.id, versionAttendue: contrat.version, ...reste })
  const propose = (contrat: { id: string; version: number }, proposeeLe = day(-9)) =>
    suite('contratProposer', contrat, { proposeeLe })
  // biome-ignore lint/suspicious/noExplicitAny: the payload of the selection above
  const signe = (contrat: any, partie: string, reste = {}) =>
    suite('contratSigner', contrat, {
      partie,
      empreinte: contrat.versions.at(-1).empreinte,
      signeeLe: day(-8),
      ...reste,
    })
  const enCours = async () => {
    const personneId = await oriente()
    const { contrat } = await propose((await ouvre(personneId)).contrat)
    return { personneId, contrat: (await signe((await signe(contrat, 'PERSONNE')).contrat, 'ORGANISME')).contrat }
  }

  it('s’ouvre, se propose, se signe des deux parties et entre en vigueur', async () => {
    const personneId = await oriente()
    const ouvert = (await ouvre(personneId)).contrat
    expect(ouvert).toMatchObject({ statut: 'BROUILLON', signeLe: null, versions: [{ numero: 1, empreinte: null }] })
    const propose1 = (await propose(ouvert)).contrat
    expect(propose1.statut).toBe('EN_ATTENTE_SIGNATURE')
    expect(propose1.versions[0].empreinte).toMatch(/^[0-9a-f]{64}$/)
    const demi = (await signe(propose1, 'PERSONNE')).contrat
    expect(demi).toMatchObject({ statut: 'EN_ATTENTE_SIGNATURE', signeLe: null })
    const signe2 = (await signe(demi, 'ORGANISME')).contrat
    expect(signe2).toMatchObject({ statut: 'EN_COURS', signeLe: day(-8) })
    expect(await personneOf(hub, personneId, 'contratsDepartement { id statut }')).toMatchObject({
      contratsDepartement: [{ id: signe2.id, statut: 'EN_COURS' }],
    })
  })

  it('dit la version en vigueur un jour donné, amendement compris', async () => {
    const { contrat } = await enCours()
    const amende = (await suite('contratAmender', contrat, { contenu: unContenu({ fin: day(300) }) })).contrat
    expect(amende).toMatchObject({ statut: 'EN_COURS', fin: day(180) })
    expect(amende.versions).toHaveLength(2)
    const propose2 = (await propose(amende, day(-3))).contrat
    const demi = (await signe(propose2, 'PERSONNE', { signeeLe: day(-3) })).contrat
    const signe2 = (await signe(demi, 'ORGANISME', { signeeLe: day(-2) })).contrat
    expect(signe2).toMatchObject({ statut: 'EN_COURS', fin: day(300), signeLe: day(-8) })
    const enVigueur = async (le: string) =>
      (
        await hub.query(
          'query ($id: ID!, $le: Date!) { contratDepartement(id: $id) { versionEnVigueur(le: $le) { numero } } }',
          { id: contrat.id, le },
        )
      ).data.contratDepartement.versionEnVigueur?.numero ?? null
    expect(await Promise.all([-9, -8, -3, -2, 200, 301].map((d) => enVigueur(day(d))))).toEqual([
      null,
      1,
      1,
      2,
      2,
      null,
    ])
    const clos = (await suite('contratClore', signe2, { motif: 'EMPLOI', closLe: day(-1) })).contrat
    expect(clos).toMatchObject({ statut: 'CLOS', closLe: day(-1) })
    expect(await Promise.all([-1, 0].map((d) => enVigueur(day(d))))).toEqual([2, null])
  })

  it('est signé le jour de la seconde signature, quel que soit l’ordre où elles sont consignées', async () => {
    const { contrat } = await propose((await ouvre(await oriente())).contrat)
    const { contrat: demi } = await signe(contrat, 'ORGANISME', { signeeLe: day(-3) })
    const { contrat: signe2 } = await signe(demi, 'PERSONNE', { signeeLe: day(-7) })
    expect(signe2).toMatchObject({ statut: 'EN_COURS', signeLe: day(-3) })
    expect(codesOf(await suite('contratClore', signe2, { motif: 'EMPLOI', closLe: day(-4) }))).toEqual([
      'CONTRAT_DATE_INCOHERENTE',
    ])
  })

  it('récrit un brouillon sans en faire une version', async () => {
    const { contrat } = await ouvre(await oriente())
    const { contrat: recrit } = await suite('contratAmender', contrat, {
      contenu: unContenu({ actions: [uneAction({ heuresHebdomadaires: 8 }), uneAction({ heuresHebdomadaires: 8 })] }),
    })
    expect(recrit.versions).toMatchObject([{ numero: 1, heuresHebdomadaires: 16, actions: [{}, {}] }])
  })

  it('montre les heures par semaine que la règle des quinze heures examine', async () => {
    const contenu = {
      fin: day(9),
      actions: [
        uneAction({ heuresHebdomadaires: 20, fin: day(-1) }),
        uneAction({ heuresHebdomadaires: 8, debut: day(0) }),
      ],
    }
    const { contrat } = await ouvre(await oriente(), {}, contenu)
    expect(contrat.versions).toMatchObject([{ heuresHebdomadaires: 14 }])
    expect(codesOf(await propose(contrat))).toEqual(['CONTRAT_HEURES_INSUFFISANTES'])
  })

  it('garde figée dans la base une version proposée ou signée, et son plan d’action', async () => {
    const { contrat } = await enCours()
    const [{ id }] = (await hub.sql('select id from version_contrat where contrat_id = $1', [contrat.id])).rows
    for (const statement of [
      'update version_contrat set voies_recours = $$aucune$$ where id = $1',
      'update version_contrat set signee_personne_le = current_date where id = $1',
      'update version_contrat set signee_organisme_le = null where id = $1',
      'update version_contrat set empreinte = null, proposee_le = null where id = $1',
      'delete from version_contrat where id = $1',
      'update action_contrat set heures_hebdomadaires = 1 where version_id = $1',
      'delete from action_contrat where version_id = $1',
      `insert into action_contrat values
         (gen_random_uuid(), $1, 9, 'x', 'EMPLOI', null, 1, current_date, null, 'PREVUE')`,
    ])
      await expect(hub.sql(statement, [id]), statement).rejects.toMatchObject({ code: '23001' })
    const { rowCount } = await hub.sql(`update action_contrat set etat = 'EN_COURS' where version_id = $1`, [id])
    expect(rowCount).toBe(1)
  })

  it.each([
    [
      'moins de quinze heures',
      { actions: [uneAction({ heuresHebdomadaires: 14.5 })] },
      ['CONTRAT_HEURES_INSUFFISANTES'],
    ],
    [
      'deux actions qui se suivent au lieu de s’ajouter',
      {
        actions: [
          uneAction({ heuresHebdomadaires: 10, fin: day(20) }),
          uneAction({ heuresHebdomadaires: 10, debut: day(21) }),
        ],
      },
      ['CONTRAT_HEURES_INSUFFISANTES'],
    ],
    [
      'une durée nulle sans dispense',
      { actions: [uneAction({ heuresHebdomadaires: 0 })], motifMoinsDe15h: 'SITUATION_INDIVIDUELLE' },
      ['CONTRAT_HEURES_NULLES'],
    ],
    ['un plan vide', { actions: [] }, ['CONTRAT_SANS_ACTION', 'CONTRAT_HEURES_INSUFFISANTES']],
    ['sans voies de recours', { voiesRecours: '  ' }, ['CONTRAT_MENTION_RECOURS_ABSENTE']],
    ['sans droits et devoirs', { droitsEtDevoirs: '' }, ['CONTRAT_MENTION_DROITS_ABSENTE']],
  ])('ne se propose pas avec %s', async (_cas, contenu, codes) => {
    const { contrat } = await ouvre(await oriente(), {}, contenu)
    expect(codesOf(await propose(contrat))).toEqual(codes)
  })

  it('ne dit rien de la santé dans son plan d’action', async () => {
    const sante = { actions: [uneAction({ theme: 'SANTE' })] }
    expect(codesOf(await ouvre(await oriente(), {}, sante))).toEqual(['CONTRAT_ACTION_SANTE'])
    const { contrat } = await ouvre(await oriente())
    expect(codesOf(await suite('contratAmender', contrat, { contenu: unContenu(sante) }))).toEqual([
      'CONTRAT_ACTION_SANTE',
    ])
  })

  it('se propose sans heures quand la personne a une dispense', async () => {
    const contenu = { actions: [uneAction({ heuresHebdomadaires: 0 })], motifMoinsDe15h: 'PARENT_ISOLE' }
    const { contrat } = await propose((await ouvre(await oriente(), {}, contenu)).contrat)
    expect(contrat).toMatchObject({ statut: 'EN_ATTENTE_SIGNATURE', versions: [{ motifMoinsDe15h: 'PARENT_ISOLE' }] })
  })

  it.each([
    ['période inversée', {}, { fin: day(-11) }, ['CONTRAT_PERIODE_INVERSEE']],
    ['action hors période', {}, { actions: [uneAction({ debut: day(-11) })] }, ['CONTRAT_ACTION_HORS_PERIODE']],
    ['action sans libellé', {}, { actions: [uneAction({ libelle: ' ' })] }, ['CONTRAT_ACTION_INCOMPLETE']],
    [
      'organisme d’action mal désigné',
      {},
      { actions: [uneAction(), uneAction({ organisationId: '26370000000014' })] },
      ['CLE_MAL_FORMEE'],
    ],
    ['notification future', { orientationNotifieeLe: day(1) }, {}, ['CONTRAT_NOTIFICATION_INVALIDE']],
    ['notification avant décision', { orientationNotifieeLe: day(-41) }, {}, ['CONTRAT_NOTIFICATION_INVALIDE']],
  ])('ne s’ouvre pas : %s', async (_cas, reste, contenu, codes) => {
    expect(codesOf(await ouvre(await oriente(), reste, contenu))).toEqual(codes)
  })

  it('ne s’ouvre ni sans orientation, ni pour un autre organisme, ni deux fois', async () => {
    expect(codesOf(await ouvre(randomUUID()))).toEqual(['CONTRAT_SANS_ORIENTATION'])
    expect(codesOf(await ouvre(await oriente('FRANCE_TRAVAIL')))).toEqual(['CONTRAT_AUTRE_ORGANISME'])
    const personneId = await oriente()
    await ouvre(personneId)
    expect(codesOf(await ouvre(personneId))).toEqual(['CONTRAT_DEJA_OUVERT'])
  })

  it('ne se signe que proposé, avec l’empreinte lue, une fois par partie, après la proposition', async () => {
    const { contrat: brouillon } = await ouvre(await oriente())
    expect(codesOf(await signe(brouillon, 'PERSONNE', { empreinte: 'x' }))).toEqual(['CONTRAT_POSITION_INVALIDE'])
    const { contrat } = await propose(brouillon)
    expect(codesOf(await propose(contrat))).toEqual(['CONTRAT_POSITION_INVALIDE'])
    expect(codesOf(await signe(contrat, 'PERSONNE', { empreinte: 'x' }))).toEqual(['CONTRAT_EMPREINTE_DIFFERENTE'])
    expect(codesOf(await signe(contrat, 'PERSONNE', { signeeLe: day(-10) }))).toEqual(['CONTRAT_DATE_INCOHERENTE'])
    expect(codesOf(await signe(contrat, 'PERSONNE', { signeeLe: day(1) }))).toEqual(['CONTRAT_DATE_INCOHERENTE'])
    const { contrat: demi } = await signe(contrat, 'PERSONNE')
    expect(codesOf(await signe(contrat, 'ORGANISME'))).toEqual(['CONFLIT_VERSION'])
    expect(codesOf(await signe(demi, 'PERSONNE'))).toEqual(['CONTRAT_DEJA_SIGNE'])
  })

  it('ne se signe pas après le terme de la version', async () => {
    const contenu = { fin: day(-5), actions: [uneAction()] }
    const { contrat } = await propose((await ouvre(await oriente(), {}, contenu)).contrat)
    expect(codesOf(await signe(contrat, 'PERSONNE', { signeeLe: day(-4) }))).toEqual(['CONTRAT_SIGNE_APRES_TERME'])
    expect(codesOf(await signe(contrat, 'PERSONNE', { signeeLe: day(-5) }))).toEqual([])
  })

  it('s’abandonne avant signature, puis n’admet plus rien', async () => {
    const { contrat } = await ouvre(await oriente())
    expect(codesOf(await suite('contratClore', contrat, { motif: 'EMPLOI', closLe: day(0) }))).toEqual([
      'CONTRAT_POSITION_INVALIDE',
    ])
    const { contrat: abandonne } = await suite('contratClore', contrat, { motif: 'ABANDON', closLe: day(0) })
    expect(abandonne.statut).toBe('ANNULE')
    expect(codesOf(await propose(abandonne))).toEqual(['CONTRAT_POSITION_INVALIDE'])
  })

  it('dit le dernier jour pour signer, et retrouve ceux qui l’ont passé', async () => {
    const { contrat } = await ouvre(await oriente(), { orientationNotifieeLe: day(-35) })
    const { data } = await hub.query(
      `query ($le: Date!) { contratsDepartement(first: 100, filtre: { horsDelaiLe: $le }, tri: { fin: CROISSANT }) {
        edges { node { id aSignerAvant } } } }`,
      { le: day(0) },
    )
    const hors = data.contratsDepartement.edges.map((edge: { node: object }) => edge.node)
    expect(hors).toContainEqual({ id: contrat.id, aSignerAvant: contrat.aSignerAvant })
    expect(hors.every((node: { aSignerAvant: string }) => node.aSignerAvant < day(0))).toBe(true)
  })

  describe('et la réorientation', () => {
    const demande = async (personneId: string) =>
      (
        await hub.act('reorientationDemander', 'reorientation { id }', {
          personneId,
          organismeSouhaite: 'DELEGATAIRE',
          parcoursSouhaite: 'SOCIO_PROFESSIONNEL',
          motif: 'Le logement est trouvé.',
          demandeeLe: day(-34),
        })
      ).reorientation
    const refuse = (reorientation: { id: string }) =>
      hub.act('reorientationDecider', 'reorientation { etat }', {
        id: reorientation.id,
        versionAttendue: 1,
        acceptee: false,
        motifDecision: 'Les difficultés de santé demeurent.',
        decideeLe: day(-2),
      })
    const horsDelai = async (): Promise<string[]> => {
      const { data } = await hub.query(
        `query ($le: Date!) { contratsDepartement(first: 100, filtre: { horsDelaiLe: $le }) { edges { node { id } } } }`,
        { le: day(0) },
      )
      return data.contratsDepartement.edges.map((edge: { node: { id: string } }) => edge.node.id)
    }
    const enRetard = { orientationNotifieeLe: day(-35) }

    it('refusée avant lui, fait courir son mois depuis le refus', async () => {
      const personneId = await oriente()
      await refuse(await demande(personneId))
      const { contrat } = await ouvre(personneId, enRetard)
      const temoin = (await ouvre(await oriente(), { orientationNotifieeLe: day(-2) })).contrat
      expect(contrat.aSignerAvant).toBe(temoin.aSignerAvant)
    })

    it('ne fait pas reculer celui dont la notification vient après le refus', async () => {
      const personneId = await oriente()
      await refuse(await demande(personneId))
      const { contrat } = await ouvre(personneId, { orientationNotifieeLe: day(-1) })
      const temoin = (await ouvre(await oriente(), { orientationNotifieeLe: day(-1) })).contrat
      expect(contrat.aSignerAvant).toBe(temoin.aSignerAvant)
    })

    it('demandée, suspend le délai, sous tous les identifiants de la personne', async () => {
      const personneId = await oriente()
      const { contrat } = await ouvre(personneId, enRetard)
      expect(await horsDelai()).toContain(contrat.id)
      const reorientation = await demande(personneId)
      expect(await horsDelai()).not.toContain(contrat.id)
      await hub.sql('insert into personne_alias (alias, personne_id) values ($1, $2)', [personneId, randomUUID()])
      expect(await horsDelai()).not.toContain(contrat.id)
      await hub.sql(
        'update reorientation set personne_id = (select personne_id from personne_alias where alias = $1) where id = $2',
        [personneId, reorientation.id],
      )
      expect(await horsDelai()).not.toContain(contrat.id)
    })
  })
})
