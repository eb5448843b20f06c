import { readDepartement } from '@traitdunion/local'
import { expect } from 'vitest'
import { day, instant } from './graph-client.js'
import { type Allocataire, identiteDe } from './persons.js'
import type { ScenarioHub } from './scenario-hub.js'

const CLAIRE = 'claire-moreau'
const HELENE = 'helene-roux'
const KARIM = 'karim-benali'
const LUCIE = 'lucie-perrin'
const SOPHIE = 'sophie-garnier'

export interface Organisations {
  readonly departement: string
  readonly franceTravail: string
  readonly missionLocale: string
  readonly claire: string
  readonly lucie: string
}

/** Organisations and professionals, which the others point at. */
export const organisationsWrite = async ({ done }: ScenarioHub, numero: string): Promise<Organisations> => {
  const { sirets } = await readDepartement(numero)
  const organisation = async (nom: string, type: string, siret: string) =>
    (await done(HELENE, 'organisationEnregistrer', 'organisation { id }', { nom, type, siret })).organisation.id
  const professionnel = async (nom: string, prenom: string, organisationId: string) =>
    (
      await done(HELENE, 'professionnelEnregistrer', 'professionnel { id }', {
        nom,
        prenom,
        organisationId,
      })
    ).professionnel.id
  const departement = await organisation('Service insertion', 'DEPARTEMENT', sirets.departement)
  const franceTravail = await organisation('Agence du centre', 'FRANCE_TRAVAIL', sirets['pole-emploi'])
  const missionLocale = await organisation('Mission locale du bassin', 'MISSION_LOCALE', sirets['mission-locale'])
  return {
    departement,
    franceTravail,
    missionLocale,
    claire: await professionnel('Moreau', 'Claire', departement),
    lucie: await professionnel('Perrin', 'Lucie', missionLocale),
  }
}

/** The three partners who know the person by its identity alone, each matched to the person that the CAF brought. */
export const partnersRecognise = async (
  { done }: ScenarioHub,
  personne: Allocataire,
  id: string,
  { franceTravail, lucie }: Organisations,
): Promise<void> => {
  const identite = identiteDe(personne)
  const { inscription } = await done(
    KARIM,
    'inscriptionEnregistrer',
    'inscription { issueAppariement personne { id } }',
    {
      numeroFranceTravail: '23456789012',
      categorie: 'CATEGORIE_1',
      allocation: 'AUCUNE',
      inscriteLe: day(-80),
      agenceId: franceTravail,
      identite,
    },
  )
  expect(inscription).toEqual({ issueAppariement: 'TROUVE', personne: { id } })
  const { dossier } = await done(LUCIE, 'dossierMissionLocaleOuvrir', 'dossier { rattachement personne { id } }', {
    idDossier: '4821',
    ouvertLe: day(-60),
    structureCode: 'A01',
    structureNom: 'Mission locale du bassin',
    conseillerId: lucie,
    identite: { ...identite, numeroFranceTravail: '23456789012' },
  })
  expect(dossier.personne).toEqual({ id })
  const ouvert = await done(CLAIRE, 'dossierOuvrir', 'dossier { issueAppariement personne { id } }', {
    numeroDepartement: 'SIAS-0042',
    ouvertLe: day(-70),
    identite,
  })
  expect(ouvert.dossier).toEqual({ issueAppariement: 'TROUVE', personne: { id } })
}

export const departementWrites = async (
  { done }: ScenarioHub,
  personneId: string,
  { claire, departement }: Organisations,
) => {
  await done(CLAIRE, 'orientationDecider', 'orientation { id }', {
    personneId,
    parcours: 'SOCIO_PROFESSIONNEL',
    organismeReferent: 'DEPARTEMENT',
    decideeLe: day(-40),
  })
  await done(CLAIRE, 'referentDesigner', 'designation { id }', {
    personneId,
    professionnelId: claire,
    organisationId: departement,
    role: 'REFERENT_UNIQUE',
    debut: day(-39),
  })
  await done(CLAIRE, 'diagnosticEtablir', 'diagnostic { id }', {
    personneId,
    professionnelId: claire,
    etabliLe: day(-38),
    reponses: [{ groupe: 'DIFDISP', code: '0502' }],
  })
  const contrat = 'contrat { id version statut versions { empreinte } }'
  const ouvert = await done(CLAIRE, 'contratOuvrir', contrat, {
    personneId,
    orientationNotifieeLe: day(-20),
    contenu: {
      debut: day(-10),
      fin: day(170),
      droitsEtDevoirs: 'Vous êtes accompagnée ; vous suivez les actions de ce plan.',
      voiesRecours: 'Vous pouvez contester ce contrat dans les deux mois.',
      actions: [
        { libelle: 'Préparer l’entrée en formation', theme: 'SE_FORMER', heuresHebdomadaires: 15, debut: day(-10) },
      ],
    },
  })
  let { id, version, versions } = ouvert.contrat
  ;({ version, versions } = (
    await done(CLAIRE, 'contratProposer', contrat, { id, versionAttendue: version, proposeeLe: day(-9) })
  ).contrat)
  for (const partie of ['PERSONNE', 'ORGANISME']) {
    const input = { id, versionAttendue: version, partie, empreinte: versions[0].empreinte, signeeLe: day(-8) }
    version = (await done(CLAIRE, 'contratSigner', contrat, input)).contrat.version
  }
  const { rendezVous } = await done(CLAIRE, 'rendezVousPrendre', 'rendezVous { id version }', {
    personneId,
    professionnelId: claire,
    debut: instant(-2),
    dureeMinutes: 30,
    modalite: 'PHYSIQUE',
    lieu: 'Maison des solidarités',
    motif: 'SUIVI',
  })
  const tenu = { id: rendezVous.id, versionAttendue: rendezVous.version, statut: 'EFFECTUE' }
  await done(CLAIRE, 'rendezVousRenseigner', 'rendezVous { id }', tenu)
  const aide = { personneId, dispositifCode: 'MOBILITE', montantCentimes: 10_000, accordeeLe: day(-1) }
  await done(CLAIRE, 'aideAccorder', 'aide { id }', aide)
}

export const franceTravailWrites = async ({ done }: ScenarioHub, personneId: string) => {
  await done(KARIM, 'orientationPoleEmploiDecider', 'orientation { id }', {
    personneId,
    parcours: 'SOCIO_PROFESSIONNEL',
    organismeReferent: 'DEPARTEMENT',
    decideeLe: day(-45),
  })
  await done(KARIM, 'diagnosticPoleEmploiEtablir', 'diagnostic { id }', {
    personneId,
    etabliLe: day(-44),
    contraintes: [{ theme: 'MOBILITE' }],
  })
  const { contrat } = await done(KARIM, 'contratPoleEmploiOuvrir', 'contrat { id }', {
    personneId,
    nature: 'PPAE',
    debut: day(-43),
  })
  const signature = { contratId: contrat.id, versionAttendue: 1, signeLe: day(-42) }
  await done(KARIM, 'contratPoleEmploiSigner', 'contrat { id }', signature)
  await done(KARIM, 'rendezVousPoleEmploiPrendre', 'rendezVous { id }', {
    personneId,
    debut: instant(5),
    dureeMinutes: 45,
    modalite: 'TELEPHONE',
    motif: 'ACCOMPAGNEMENT',
  })
  const atelier = { personneId, codeAction: 'ATL', prescriteLe: day(-41) }
  await done(KARIM, 'prestationPrescrire', 'prestation { id }', atelier)
  const projet = { personneId, definiLe: day(-40), metiers: [{ codeRome: 'K1304' }] }
  await done(KARIM, 'projetDefinir', 'projet { id }', projet)
}

export const missionLocaleWrites = async ({ done }: ScenarioHub, personneId: string, dateNaissance: string) => {
  await done(LUCIE, 'orientationMissionLocaleDecider', 'orientation { id }', {
    personneId,
    parcours: 'SOCIO_PROFESSIONNEL',
    organismeReferent: 'DEPARTEMENT',
    decideeLe: day(-50),
  })
  const situation = { personneId, categorie: 'DEMANDEUR_EMPLOI', etat: 'EN_COURS', debut: day(-80) }
  await done(LUCIE, 'situationDeclarer', 'situation { id }', situation)
  const rendezVous = { personneId, debut: instant(6), modalite: 'PHYSIQUE' }
  await done(LUCIE, 'rendezVousMissionLocalePrendre', 'rendezVous { id }', rendezVous)
  const { parcours } = await done(LUCIE, 'cejOuvrir', 'parcours { id version }', {
    personneId,
    dateNaissance,
    classeAllocation: 'INTERMEDIAIRE',
    debut: day(-30),
    finPrevue: day(150),
  })
  const signature = { parcoursId: parcours.id, versionAttendue: parcours.version, signeLe: day(-29) }
  await done(LUCIE, 'cejSigner', 'parcours { id }', signature)
}

export const uneSession = async ({ done }: ScenarioHub): Promise<string> => {
  const { formation } = await done(SOPHIE, 'formationDeposer', 'formation { actions { sessions { id } } }', {
    numeroFormation: '24_ESSAI_0001',
    intitule: 'Titre professionnel Assistant de vie aux familles',
    contenu: 'Entretenir le logement ; accompagner la personne.',
    objectif: 'Obtenir le titre professionnel',
    certifiante: true,
    organisme: { nom: 'Organisme fictif de formation', siret: '90000000600016' },
    actions: [
      {
        numeroAction: '24_ESSAI_0001_A1',
        modalitesEnseignement: 'PRESENTIEL',
        modalitesEntreesSorties: 'DATES_FIXES',
        priseEnChargeFrais: true,
        publicsVises: ['83056'],
        sessions: [
          { numeroSession: '24_ESSAI_0001_S1', debut: day(40), fin: day(160), etatRecrutement: 'OUVERT', places: 12 },
        ],
      },
    ],
  })
  return formation.actions[0].sessions[0].id
}

/** The Région's session, then what belongs to all: contact, referent organism, an appointment with two partners. */
export const everyoneWrites = async (
  hub: ScenarioHub,
  personneId: string,
  { claire, departement, lucie, missionLocale }: Organisations,
) => {
  const { done } = hub
  await done(LUCIE, 'positionner', 'positionnement { id }', {
    personneId,
    sessionId: await uneSession(hub),
    prescripteurId: missionLocale,
    positionneLe: day(-1),
  })
  const contact = { personneId, adresse: ['3 place du Marché'], telephone: '0600000001' }
  await done(CLAIRE, 'contactDeclarer', 'personne { id }', contact)
  // The département tells its own by itself, from the designation; a partner without one declares what it knows.
  const referent = { personneId, organisationId: missionLocale, professionnelId: lucie, depuis: day(-20) }
  await done(LUCIE, 'organismeReferentDeclarer', 'personne { id }', referent)
  await done(CLAIRE, 'rendezVousConjointPrendre', 'rendezVous { id }', {
    personneId,
    debut: instant(10),
    dureeMinutes: 45,
    modalite: 'VISIO',
    participants: [
      { organisationId: departement, professionnelId: claire },
      { organisationId: missionLocale, professionnelId: lucie },
    ],
  })
}
