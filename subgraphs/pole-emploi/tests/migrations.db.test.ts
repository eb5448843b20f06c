import { buildGraph, openDatabase } from '@traitdunion/subgraph'
import { freshDatabase } from '@traitdunion/testing'
import { GraphQLEnumType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { poleEmploi } from '../src/index.js'

/** Column → enum of the graph that it holds. */
const ENUMS: Readonly<Record<string, string>> = {
  'inscription.categorie': 'CategorieInscription',
  'inscription.categorie_statistique': 'CategorieStatistique',
  'inscription.motif_cessation': 'MotifCessationInscription',
  'inscription.allocation': 'AllocationChomage',
  'inscription.issue_appariement': 'IssueAppariement',
  'orientation.parcours': 'TypeParcours',
  'orientation.statut': 'StatutOrientation',
  'orientation.etat': 'EtatOrientation',
  'orientation.organisme_referent': 'OrganismeReferentType',
  'orientation.origine': 'OrigineOrientation',
  'contrat.nature': 'NatureContratPoleEmploi',
  'contrat.statut': 'StatutContrat',
  'contrat.motif_moins_de_15h': 'MotifMoinsDe15h',
  'contrat.motif_cloture': 'MotifClotureContratPoleEmploi',
  'rendez_vous.modalite': 'ModaliteRendezVous',
  'rendez_vous.statut': 'StatutRendezVous',
  'rendez_vous.motif': 'MotifRendezVousPoleEmploi',
  'rendez_vous.forme': 'FormeRendezVousPoleEmploi',
  'rendez_vous.initiateur': 'InitiateurRendezVousPoleEmploi',
  'offre.type_contrat': 'TypeContratTravail',
  'offre.experience': 'ExperienceExigee',
  'offre.etat': 'EtatOffre',
  'projet_professionnel.statut': 'StatutProjetProfessionnel',
  'projet_professionnel.types_contrat': 'TypeContratTravail',
  'prestation.statut': 'StatutPrestationPoleEmploi',
  'convention_pmsmp.statut': 'StatutPmsmp',
  'convention_pmsmp.objectif': 'ObjectifPmsmp',
  'convention_pmsmp.signataires': 'SignatairePmsmp',
  'diagnostic.autonomie_numerique': 'AutonomieNumerique',
  'diagnostic.pouvoir_agir': 'PouvoirAgir',
  'besoin_diagnostic.valeur': 'ValeurBesoin',
  'contrainte.etat': 'EtatContrainte',
  'contrainte.impact': 'ImpactContrainte',
  'tension_metier.niveau': 'NiveauTension',
}

describe('les migrations', () => {
  it('donnent à chaque colonne énumérée les valeurs du graphe, ni plus ni moins', async () => {
    const { schema } = await buildGraph(poleEmploi)
    const database = await freshDatabase({
      template: 'pole-emploi',
      prepare: async (url) => (await openDatabase(url, poleEmploi)).destroy(),
    })
    const dataSource = await openDatabase(database.url, poleEmploi)
    const checks: { colonne: string; definition: string }[] = await dataSource.query(`
      select c.conrelid::regclass || '.' || a.attname as colonne, pg_get_constraintdef(c.oid) as definition
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'c' and cardinality(c.conkey) = 1`)
    await dataSource.destroy()
    await database.drop()
    for (const [colonne, nom] of Object.entries(ENUMS)) {
      const type = schema.getType(nom)
      const admises = checks
        .filter((check) => check.colonne === colonne)
        .flatMap(({ definition }) => [...definition.matchAll(/'([A-Z_0-9]+)'/g)].map(([, value]) => value as string))
      const attendues = type instanceof GraphQLEnumType ? type.getValues().map(({ name }) => name) : []
      expect(admises.sort(), `${colonne} : ${nom}`).toEqual(attendues.sort())
    }
  })

  it('se défont toutes, dans l’ordre inverse', async () => {
    const database = await freshDatabase({
      template: 'pole-emploi',
      prepare: async (url) => (await openDatabase(url, poleEmploi)).destroy(),
    })
    const dataSource = await openDatabase(database.url, poleEmploi)
    for (let undone = 0; undone < poleEmploi.migrations.length; undone++) await dataSource.undoLastMigration()
    const [{ nombre }] = await dataSource.query(
      `select count(*)::int as nombre from pg_tables where schemaname = 'public' and tablename in ('inscription', 'metier', 'diagnostic')`,
    )
    await dataSource.destroy()
    await database.drop()
    expect(nombre).toBe(0)
  })
})
