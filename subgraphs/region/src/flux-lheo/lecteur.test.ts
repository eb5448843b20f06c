import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { action, catalogue, ESPACES, enUtf8, formation, organisme, session } from '../../fixtures/lheo/composer.js'
import { valides } from '../../fixtures/lheo/exemples.js'
import { mutations } from '../../fixtures/lheo/mutations.js'
import { erreurs, type FormationLheo, type LectureLheo, readLheo } from './index.js'

const FIXTURES = new URL('../../fixtures/lheo/', import.meta.url)

const readPieces = async (pieces: Iterable<Uint8Array>): Promise<LectureLheo[]> => {
  const source = async function* () {
    yield* pieces
  }
  const lus: LectureLheo[] = []
  for await (const lu of readLheo(source())) lus.push(lu)
  return lus
}
const readAll = (octets: Uint8Array) => readPieces([octets])
const readText = (texte: string) => readAll(enUtf8(texte))

const formationsOf = (lus: readonly LectureLheo[]): FormationLheo[] =>
  lus.flatMap((lu) => (lu.kind === 'enregistrement' ? [lu.enregistrement] : []))
const motifsOf = (lus: readonly LectureLheo[]): string[] => lus.flatMap((lu) => (lu.kind === 'ecart' ? [lu.motif] : []))

describe('un catalogue du standard', () => {
  it('dit quand il a été établi, ses formations dans l’ordre, puis sa fin', async () => {
    const lus = await readAll(valides['standard-2.3'])
    expect(lus.map(({ kind }) => kind)).toEqual(['entete', 'enregistrement', 'enregistrement', 'fin'])
    expect(lus[0]).toEqual({
      kind: 'entete',
      entete: { espace: ESPACES.standard, etabliLe: '2026-11-20 06:15:00' },
    })
    expect(lus.at(-1)).toEqual({ kind: 'fin', compteurs: { defautsSansEffet: 0 }, ecartsTus: 0 })
  })

  it('est lu de la formation aux financeurs', async () => {
    const [premiere, seconde] = formationsOf(await readAll(valides['standard-2.3']))
    const { actions, ...reste } = premiere!
    expect(reste).toEqual({
      numero: '24_1001',
      intitule: 'Aide à domicile (fictive)',
      objectif: 'Accompagner une personne chez elle.',
      contenu: 'Entretenir le logement ; aider aux gestes du jour.',
      resultatsAttendus: 'Titre professionnel',
      certifiante: true,
      codeNiveauEntree: '1',
      codeNiveauSortie: '13',
      formacodes: ['44028'],
      nsf: ['330'],
      romes: ['K1304'],
      organisme: { siret: '12345678200010', numeroActivite: '24280000028', nom: 'Centre fictif des métiers' },
      certifications: [{ codeRncp: '99999', codeRs: null, codeCertifInfo: '88888', codeCpf: null }],
      sessionsSansDebut: 0,
    })
    expect(actions).toMatchObject([
      {
        numero: 'A1',
        modalitesEnseignement: 'PRESENTIEL',
        modalitesEntreesSorties: 'DATES_FIXES',
        rythme: 'Temps plein',
        conditionsSpecifiques: 'Aucun prérequis',
        publicsVises: ['83056'],
        codeCommune: '28085',
        codePostal: '28000',
        heuresCentre: 400,
        heuresEntreprise: 140,
        priseEnChargeFrais: true,
        financeurs: [
          { code: '2', placesFinancees: 12 },
          { code: '4', placesFinancees: null },
        ],
        sessions: [
          { numero: 'S1', debut: '2099-01-05', fin: '2099-06-30', etatRecrutement: 'OUVERT' },
          { numero: 'S2', debut: '2099-09-01', fin: '2099-12-18', etatRecrutement: 'SUSPENDU' },
        ],
      },
      {
        numero: 'A2',
        modalitesEnseignement: 'MIXTE',
        modalitesEntreesSorties: 'PERMANENTES',
        codeCommune: '37261',
        sessions: [{ numero: 'S1', debut: '2026-01-05', fin: null }],
      },
    ])
    expect(seconde).toMatchObject({ numero: '24_1002', certifiante: false, certifications: [], romes: [] })
  })
})

describe('un catalogue comme les partenaires en font', () => {
  it('d’InterCarif 2.2 : remplissages, parties libres, textes mis en page, sessions sans dates', async () => {
    const lus = await readAll(valides['intercarif-2.2'])
    expect(motifsOf(lus)).toEqual([])
    const [lue] = formationsOf(lus)
    expect(lue).toMatchObject({
      numero: '24_162001',
      objectif: '-',
      resultatsAttendus: '-',
      certifications: [{ codeRncp: null, codeCertifInfo: '80735' }],
      sessionsSansDebut: 1,
      actions: [
        {
          numero: '24_1390142',
          codeCommune: null,
          codePostal: '37250',
          heuresCentre: null,
          financeurs: [
            { code: '10', placesFinancees: 10 },
            { code: '5', placesFinancees: null },
          ],
          sessions: [{ numero: '197649', etatRecrutement: 'OUVERT' }],
        },
      ],
    })
    expect(lus.at(-1)).toMatchObject({ compteurs: { defautsSansEffet: 1 } })
  })

  it('de « Mon compte formation » : Latin-1, HTML, une partie du standard', async () => {
    const lus = await readAll(valides['compte-formation'])
    expect(motifsOf(lus)).toEqual([])
    expect(formationsOf(lus)).toMatchObject([
      {
        numero: '12345678200010_BUREAU',
        objectif: '<p>Écrire & calculer</p>',
        certifiante: true,
        certifications: [{ codeRs: '6964' }],
        organisme: { siret: '12345678200010', numeroActivite: null, nom: null },
        sessionsSansDebut: 1,
        actions: [{ modalitesEnseignement: 'A_DISTANCE', rythme: null, codeCommune: null, sessions: [{}] }],
      },
    ])
  })

  it('préfixé, en windows-1252, dans un autre ordre, d’une version plus récente', async () => {
    const lus = await readAll(valides['prefixe-windows-1252'])
    expect(lus[0]).toMatchObject({ entete: { etabliLe: '2026-11-21 00:00:00' } })
    expect(formationsOf(lus)).toMatchObject([
      { intitule: 'Cuisine d’œuvres fictives – à 3 €', actions: [{ rythme: 'Temps partiel' }] },
    ])
    expect(lus.at(-1)).toMatchObject({ compteurs: { defautsSansEffet: 1 } })
  })

  it.each([
    'http://lheo.gouv.fr/2.3',
    'https://lheo.gouv.fr/2.3/',
    'http://www.lheo.org/2.2',
    'http://www.lheo.org/2.0',
    'http://lheo.gouv.fr/2.3.3',
    '',
  ])('dans l’espace de noms « %s »', async (espace) => {
    expect((await readText(catalogue({ espace }))).at(-1)?.kind).toBe('fin')
  })

  it.each([
    ['a mark of UTF-8 before the first line', `\uFEFF${catalogue()}`],
    ['an offer with free parts beside its formations', catalogue().replace('</offres>', '<extras/></offres><extras/>')],
    ['comments and instructions', catalogue().replace('<offres>', '<!-- export --><?suite?><offres>')],
    ['a formation without contact', catalogue().replaceAll(/<contact-formation>[\s\S]*?<\/contact-formation>/g, '')],
    ['a session without place of registration', catalogue().replaceAll(/<adresse-ins[\s\S]*?<\/adresse-ins.*>/g, '')],
    ['an organisation whose particulars are wrong', catalogue().replaceAll('contact@example.org', '@')],
    ['lines that end as on Windows', catalogue().replaceAll('\n', '\r\n')],
    ['a contact as long as a book', catalogue().replace('CONTACT FICTIF', 'Contact '.repeat(100))],
  ])('avec %s', async (_cas, texte) => {
    const lus = await readText(texte)
    expect(motifsOf(lus)).toEqual([])
    expect(formationsOf(lus)).toHaveLength(1)
  })

  it('qui ne sait qu’un mois ou une année : la session commence et finit avec', async () => {
    const sessions = [session({ debut: '20990900', fin: '21000000' })]
    const lus = await readText(catalogue({ formations: [formation({ actions: [action({ sessions })] })] }))
    expect(formationsOf(lus)).toMatchObject([{ actions: [{ sessions: [{ debut: '2099-09-01', fin: '2100-12-31' }] }] }])
  })

  it('dont un organisme n’a pas de SIRET : un seul, deux n’en feraient qu’un', async () => {
    const de = (numero: string, nom: string) =>
      formation({ numero, organisme: organisme({ siret: '00000000000000', nom }) })
    const lus = await readText(catalogue({ formations: [de('24_1', 'Un'), de('24_2', 'Un'), de('24_3', 'Deux')] }))
    expect(formationsOf(lus).map(({ numero }) => numero)).toEqual(['24_1', '24_2'])
    expect(motifsOf(lus)).toEqual(['SIRET_INVALIDE'])
  })

  it('dont un numéro suffit à chacun : deux actions peuvent numéroter leurs sessions pareillement', async () => {
    const actions = [action({ numero: 'A1' }), action({ numero: 'A2' })]
    expect(motifsOf(await readText(catalogue({ formations: [formation({ actions })] })))).toEqual([])
  })
})

describe('une faute dans le catalogue', () => {
  it.each(mutations)('$nom', async ({ kind, code, champ, ligne, octets }) => {
    const lus = await readAll(octets())
    const fautes = lus.filter((lu) => lu.kind === 'ecart' || lu.kind === 'rejet')
    const dites = fautes.map((lu) => ({
      kind: lu.kind,
      code: lu.kind === 'ecart' ? lu.motif : lu.code,
      champ: lu.champ,
      ligne: lu.ligne,
    }))
    expect(dites).toEqual([{ kind, code, champ, ligne }])
    expect(lus.at(-1)?.kind).toBe(kind === 'ecart' ? 'fin' : 'rejet')
    // The other formation of the file is read all the same.
    if (kind === 'ecart') expect(formationsOf(lus)).toHaveLength(1)
  })

  it('rencontre chaque code au moins une fois', () => {
    const vus = new Set(mutations.map(({ code }) => code))
    // Other formats have them: LHÉO says no order, no day with dashes, no hour, no indicator, and lets attributes pass.
    const jamais = ['ELEMENT_INCONNU', 'ELEMENT_MAL_PLACE', 'ATTRIBUT_INATTENDU', 'HEURE_INVALIDE', 'BOOLEEN_INVALIDE']
    expect(Object.keys(erreurs).filter((code) => !vus.has(code) && !jamais.includes(code))).toEqual([])
  })

  it('ne dit jamais une valeur du fichier', async () => {
    for (const { octets } of mutations) {
      const lus = await readAll(octets())
      for (const lu of lus)
        if (lu.kind === 'ecart' || lu.kind === 'rejet')
          expect(`${lu.champ} ${lu.message} ${lu.kind === 'ecart' ? lu.natureValeur : ''}`).not.toMatch(
            /fictif|fictive|4402|99999|a{9}|passwd|bonjour|EBCDIC|05\/01/i,
          )
    }
  })

  it('est dite avec toutes les autres de sa formation, jusqu’à cent', async () => {
    const sessions = Array.from({ length: 120 }, (_, i) => session({ numero: `S${i}`, etat: '9' }))
    const lus = await readText(catalogue({ formations: [formation({ actions: [action({ sessions })] })] }))
    expect(motifsOf(lus)).toHaveLength(100)
    expect(lus.at(-1)).toMatchObject({ ecartsTus: 20 })
    expect(lus[1]).toMatchObject({ enregistrement: 'formation[1]/action[1]/session[1]', reference: '24_1001' })
  })
})

describe('quels que soient les morceaux', () => {
  it.each(Object.entries(valides))('%s dit la même chose', async (_nom, octets) => {
    const attendu = await readAll(octets)
    for (const taille of [1, 7, 1000])
      expect(
        await readPieces(
          Array.from({ length: Math.ceil(octets.length / taille) }, (_, i) =>
            octets.subarray(i * taille, (i + 1) * taille),
          ),
        ),
      ).toEqual(attendu)
  })
})

describe('un fichier coupé', () => {
  it.each(Object.entries(valides))('n’importe où, %s est refusé, jamais dit entier', async (_nom, octets) => {
    const derniere = octets.lastIndexOf('>'.charCodeAt(0))
    for (let fin = 0; fin < derniere; fin += 97) {
      const lus = await readAll(octets.subarray(0, fin))
      expect(lus.at(-1)?.kind, `${fin} octets`).toBe('rejet')
    }
  })
})

describe('les fichiers d’exemple', () => {
  it('sont ceux que leurs recettes écrivent', () => {
    for (const [nom, octets] of Object.entries(valides))
      expect(Buffer.compare(readFileSync(new URL(`${nom}.xml`, FIXTURES)), octets), nom).toBe(0)
    const ecrits = mutations.filter(({ fichier }) => fichier !== undefined)
    for (const { fichier, octets } of ecrits)
      expect(Buffer.compare(readFileSync(new URL(`invalides/${fichier}.xml`, FIXTURES)), octets()), fichier).toBe(0)
    expect(readdirSync(new URL('invalides/', FIXTURES)).sort()).toEqual(
      ecrits.map(({ fichier }) => `${fichier}.xml`).sort(),
    )
  })
})
