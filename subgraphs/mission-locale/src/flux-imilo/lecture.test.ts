import { createReadStream } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDossiers, readEvenements } from './lecture.js'

const FIXTURES = new URL('../../fixtures/imilo/', import.meta.url)
const AVANT = new Date('2026-03-05T00:00:00Z')
const APRES = new Date('2026-04-01T00:00:00Z')

const read = async (nom: string, format: 'dossiers' | 'evenements', now = APRES) => {
  const octets = createReadStream(new URL(nom, FIXTURES))
  const referenceDe = () => 'empreinte'
  const lecture = format === 'dossiers' ? readDossiers(octets, referenceDe) : readEvenements(octets, referenceDe, now)
  const evenements = []
  for await (const evenement of lecture) evenements.push(evenement)
  return evenements
}
const lus = async (nom: string, format: 'dossiers' | 'evenements', now?: Date) =>
  (await read(nom, format, now)).flatMap((one) => (one.kind === 'enregistrement' ? [one.enregistrement.lu] : []))

describe('un fichier d’i-Milo', () => {
  test.each(['dossiers', 'evenements'] as const)('de %s, se lit pareil en tableau et ligne à ligne', async (format) => {
    const tableau = await lus(`${format}.json`, format)
    expect(tableau.length).toBeGreaterThan(1)
    expect(await lus(`${format}.ndjson`, format)).toEqual(tableau)
  })

  test('donne un dossier, son CEJ et ses situations', async () => {
    const [lina, sacha] = await lus('dossiers.json', 'dossiers')
    expect(lina).toEqual({
      idDossier: '700001',
      idJeune: '9000000000000000001',
      identite: {
        nom: 'EXEMPLE',
        nomNaissance: 'EXEMPLE',
        prenom: 'Lina',
        dateNaissance: '2005-05-08',
        numeroFranceTravail: '4053956Z',
        codePostal: '28000',
      },
      structureCode: '28440S00',
      structureNom: 'Antenne du Val fleuri',
      ouvertLe: '2025-11-12',
      cej: { debut: '2026-02-02', finPrevue: '2026-08-01', finReelle: null },
      situations: [
        { categorie: 'DEMANDEUR_EMPLOI', etat: 'EN_COURS', codeRome: null, debut: null, fin: null },
        { categorie: 'PMSMP', etat: 'TERMINE', codeRome: 'D1106', debut: null, fin: '2025-12-19' },
      ],
    })
    expect(sacha).toMatchObject({ identite: { nom: 'FICTIF' }, cej: null, ouvertLe: null })
  })

  test('laisse et compte ce qui ne peut pas être gardé, sans perdre le dossier', async () => {
    const [dossier] = await lus('dossiers-valeurs-ecartees.json', 'dossiers')
    expect(dossier).toMatchObject({
      identite: { numeroFranceTravail: null },
      cej: null,
      situations: [{ categorie: 'EMPLOI', codeRome: null, fin: null }],
    })
    expect((await read('dossiers-valeurs-ecartees.json', 'dossiers')).at(-1)).toMatchObject({
      compteurs: {
        champsIgnores: 1,
        numerosFranceTravailEcartes: 1,
        cejEcartes: 1,
        situationsEcartees: 2,
        codesRomeEcartes: 1,
        datesEcartees: 1,
      },
    })
  })

  test('donne un rendez-vous en heure locale, sans son texte libre', async () => {
    const [pris, honore, session, supprime, dossier] = await lus('evenements.json', 'evenements')
    expect(pris).toEqual({
      nature: 'RENDEZ_VOUS',
      idObjet: '34',
      idDossier: '700001',
      idJeune: null,
      ditLe: new Date('2026-03-01T08:00:34Z'),
      supprime: false,
      rendezVous: { debut: new Date('2026-03-10T09:00:00Z'), dureeMinutes: 60, modalite: 'TELEPHONE', statut: 'PRIS' },
    })
    expect(honore).toMatchObject({ rendezVous: { statut: 'EFFECTUE' } })
    expect(session).toMatchObject({
      nature: 'SESSION',
      idObjet: 's-12',
      rendezVous: { dureeMinutes: 180, statut: 'PRIS' },
    })
    expect(supprime).toMatchObject({ idObjet: '35', supprime: true, rendezVous: null })
    expect(dossier).toMatchObject({ nature: 'DOSSIER', idObjet: '700002', rendezVous: null })
  })

  test('compte un évènement qui ne dit ni son objet ni son détail, s’il n’efface rien', async () => {
    const evenements = []
    const octets = (async function* () {
      yield Buffer.from(
        '{"identifiant":"e","type":"RENDEZ-VOUS","action":"CREATE","idJeune":"1","date":"2026-03-01T08:00:00Z"}',
      )
    })()
    for await (const one of readEvenements(octets, () => 'empreinte', APRES)) evenements.push(one)
    expect(evenements).toMatchObject([{ kind: 'fin', compteurs: { evenementsSansDetail: 1 } }])
  })

  test('lit des rendez-vous et des sessions seuls ; un reporté est attendu ou non selon l’heure', async () => {
    const statuts = async (now: Date) =>
      (await lus('rendez-vous.json', 'evenements', now)).map((lu) =>
        'rendezVous' in lu ? lu.rendezVous?.statut : null,
      )
    expect(await statuts(AVANT)).toEqual(['MODIFIE', 'EFFECTUE'])
    expect(await statuts(APRES)).toEqual(['ANNULE', 'EFFECTUE'])
  })

  test.each([
    ['vide', 'dossiers', 'JSON_VIDE'],
    ['tronque', 'dossiers', 'JSON_TRONQUE'],
  ] as const)('%s (%s) est rejeté tout entier : %s', async (nom, format, code) => {
    expect((await read(`invalides/${nom}.json`, format)).at(-1)).toMatchObject({ kind: 'rejet', code })
  })

  test.each([
    ['sans-nom', 'dossiers', 'IMILO_NOM_ABSENT', 'nomUsage'],
    ['naissance-future', 'dossiers', 'IMILO_NAISSANCE_INVALIDE', 'dateNaissance'],
    ['naissance-impossible', 'dossiers', 'IMILO_NAISSANCE_INVALIDE', 'dateNaissance'],
    ['dossier-en-nir', 'dossiers', 'IMILO_DOSSIER_INVALIDE', 'idDossier'],
    ['sans-structure', 'dossiers', 'JSON_CHAMP_ABSENT', 'structureRattachement'],
    ['situations-en-texte', 'dossiers', 'JSON_TYPE_INATTENDU', 'situations'],
    ['evenement-sans-objet', 'evenements', 'IMILO_OBJET_ABSENT', 'idType'],
    ['evenement-sans-dossier', 'evenements', 'IMILO_OBJET_ABSENT', 'idType'],
    ['evenement-date-impossible', 'evenements', 'IMILO_DATE_INVALIDE', 'date'],
    ['rendez-vous-sans-debut', 'evenements', 'JSON_CHAMP_ABSENT', 'rendezVous.dateHeureDebut'],
  ] as const)('%s (%s) est un écart : %s', async (nom, format, motif, champ) => {
    expect(await read(`invalides/${nom}.json`, format)).toEqual([
      expect.objectContaining({ kind: 'ecart', rang: 1, motif, champ }),
      expect.objectContaining({ kind: 'fin' }),
    ])
  })

  test('un écart ne dit rien du jeune', async () => {
    for (const nom of ['sans-nom', 'naissance-future', 'dossier-en-nir', 'situations-en-texte'])
      expect(JSON.stringify(await read(`invalides/${nom}.json`, 'dossiers'))).not.toMatch(/Lina|2999|20505280850/)
  })
})
