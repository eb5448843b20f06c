import { newNode, readDate } from '@traitdunion/formats'
import { describe, expect, it } from 'vitest'
import { enWindows1252, flux, foyer } from '../../fixtures/flux-cnaf/composer.js'
import { mensuel, quotidien } from '../../fixtures/flux-cnaf/exemples.js'
import { couple, sansNir } from '../../fixtures/flux-cnaf/foyers.js'
import { mutations } from '../../fixtures/flux-cnaf/mutations.js'
import { readDossier } from './dossier.lecture.js'
import { erreurs } from './errors.js'
import type { EvenementFlux, OptionsLecture } from './evenements.js'
import { readFluxCnaf } from './lecteur.js'

const options: OptionsLecture = { numorgAttendus: ['281'] }

async function readAll(octets: Uint8Array, reglages = options): Promise<EvenementFlux[]> {
  const lus: EvenementFlux[] = []
  for await (const evenement of readFluxCnaf(
    (async function* () {
      yield octets
    })(),
    reglages,
  )) {
    lus.push(evenement)
  }
  return lus
}

const only = <K extends EvenementFlux['kind']>(lus: readonly EvenementFlux[], kind: K) =>
  lus.filter((lu): lu is Extract<EvenementFlux, { kind: K }> => lu.kind === kind)

describe('a valid flow', () => {
  it('tells the header, each household in order, then the count', async () => {
    const lus = await readAll(enWindows1252(mensuel))
    expect(lus.map((lu) => lu.kind)).toEqual(['entete', ...Array(6).fill('dossier'), 'fin'])
    expect(only(lus, 'entete')[0]?.entete).toEqual({
      application: 'CRI',
      version: '0031',
      type: 'MENSUEL',
      nature: 'B',
      creeLe: '2026-02-03',
      creeA: '06:30:00',
      dateReference: '2026-01-01',
    })
    expect(only(lus, 'fin')[0]?.bilan).toMatchObject({
      dossiersLus: 6,
      dossiersValides: 6,
      personnes: 10,
      anomaliesAnnoncees: 1,
      dossiersAvecAnomalie: 1,
    })
  })

  it('reads a couple with its children, accents, roles, means and amounts in cents', async () => {
    const dossier = only(await readAll(enWindows1252(mensuel)), 'dossier')[0]?.dossier
    expect(dossier?.matricule).toBe('1234567')
    expect(dossier?.situationFamiliale).toMatchObject({ code: 'MARIE', codeSource: 'MAR' })
    expect(dossier?.personnes.map((personne) => personne.role)).toEqual(['DEMANDEUR', 'CONJOINT', 'ENFANT', 'ENFANT'])
    const [elle, lui, , fille] = dossier?.personnes ?? []
    expect(elle?.identite).toMatchObject({
      nom: 'LEFÈVRE',
      nomNaissance: 'GÖRTZ',
      prenoms: ['Héloïse', 'Anaïs'],
      sexe: 'FEMME',
    })
    expect(elle).toMatchObject({
      soumisDroitsEtDevoirs: true,
      numeroPoleEmploi: '1234567A',
      rolePrestationsFamiliales: 'RDO',
    })
    expect(elle?.nir?.numero).toHaveLength(13)
    expect(elle?.ressourcesTrimestre?.mois.map((mois) => mois.details[0]?.montantCentimes)).toEqual([31029, 31030, 0])
    expect(lui).toMatchObject({ soumisDroitsEtDevoirs: false, nirIncoherent: false })
    expect(lui?.nir?.numero).toContain('2A004')
    expect(fille).toMatchObject({ nir: undefined, nirIncoherent: false, identite: { prenoms: ['Cœline'] } })
    expect(dossier?.droit).toMatchObject({ etat: 'OUVERT_VERSABLE', foyerSoumisDroitsEtDevoirs: true })
    expect(dossier?.droit.calcul?.totalCentimes).toBe(65949)
    expect(dossier?.droit.natures[0]).toMatchObject({
      sousNatpf: { codeSource: 'RSDN2', libelle: 'RSA socle, plus de 25 ans' },
    })
  })

  it('tells suspended, closed, homeless and single-parent households apart', async () => {
    const dossiers = only(await readAll(enWindows1252(mensuel)), 'dossier').map(({ dossier }) => dossier)
    expect(dossiers[1]?.personnes[0]?.grossesse?.debut).toBe('2025-09-15')
    expect(dossiers[1]?.matricule).toBe('2345678')
    expect(dossiers[2]?.droit.suspensionsVersement[0]?.motif.codeSource).toBe('06')
    expect(dossiers[3]?.droit.fin).toMatchObject({ le: '2025-12-31', moisAnterieur: false })
    expect(dossiers[5]).toMatchObject({ sansDomicileFixe: true, nombreAnomalies: 1 })
    expect(dossiers[5]?.personnes[0]?.identite.nom).toBe('D’ARTAGNAN')
  })

  it('reads a daily flow with its events', async () => {
    const lus = await readAll(enWindows1252(quotidien))
    expect(only(lus, 'entete')[0]?.entete.type).toBe('QUOTIDIEN')
    expect(only(lus, 'dossier')[0]?.dossier.evenements[0]).toEqual({
      le: '2026-01-15',
      heure: '10:22:31',
      fait: { codeSource: 'ENTDED', libelle: 'Entrée en droits et devoirs' },
    })
  })

  it('reads a flow without any household', async () => {
    const lus = await readAll(enWindows1252(flux({ foyers: [] })))
    expect(lus.map((lu) => lu.kind)).toEqual(['entete', 'fin'])
  })

  it.each(['UTF-8', 'ISO-8859-1', 'ISO-8859-15'])('reads the same thing in %s', async (encodage) => {
    const texte = flux({ foyers: [couple], encodage })
    const attendu = only(await readAll(enWindows1252(flux({ foyers: [couple] }))), 'dossier')
    const encode = (signe: string) => (encodage === 'ISO-8859-15' && signe === 'œ' ? 0xbd : enWindows1252(signe)[0]!)
    const octets = encodage === 'UTF-8' ? new TextEncoder().encode(`\uFEFF${texte}`) : Uint8Array.from(texte, encode)
    expect(only(await readAll(octets), 'dossier')).toEqual(attendu)
  })

  it('accepts comments, CDATA, Windows line ends and a reference to the schema', async () => {
    const texte = mensuel
      .replace(
        '<Racine>',
        '<Racine xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="x.xsd">',
      )
      .replace('<PRENOM>Héloïse', '<PRENOM><!-- de naissance --><![CDATA[Hélo]]>&#239;se')
      .replaceAll('\n', '\r\n')
    const lus = await readAll(enWindows1252(texte))
    expect(only(lus, 'dossier')[0]?.dossier.personnes[0]?.identite.prenoms[0]).toBe('Héloïse')
    expect(lus.at(-1)?.kind).toBe('fin')
  })

  it('gives files that nobody can change', async () => {
    const dossier = only(await readAll(enWindows1252(quotidien)), 'dossier')[0]?.dossier
    expect(Object.isFrozen(dossier?.personnes[0]?.identite.prenoms)).toBe(true)
  })

  it('flags a NIR that is not of the person, and keeps her', async () => {
    const autre = {
      ...couple,
      personnes: couple.personnes.map((p) =>
        p.role === 'DEM' ? { ...p, naissance: '1988-05-12', nir: undefined } : p,
      ),
    }
    const juste = flux({ foyers: [autre] })
    const lus = await readAll(enWindows1252(juste.replace('<DTNAI>1988-05-12', '<DTNAI>1988-06-12')))
    expect(only(lus, 'dossier')[0]?.dossier.personnes[0]?.nirIncoherent).toBe(true)
  })

  it('accepts a child born between the reference month and the making of the flow', async () => {
    const lus = await readAll(enWindows1252(mensuel.replace('2018-07-09', '2026-01-20')))
    expect(lus.at(-1)?.kind).toBe('fin')
    expect(only(lus, 'ecart')).toEqual([])
  })
})

describe('one fault in the monthly flow', () => {
  it.each(mutations.map((mutation) => [mutation.nom, mutation] as const))('%s', async (_, mutation) => {
    const lus = await readAll(mutation.octets())
    if (mutation.kind === 'rejet') {
      const { code, champ, ligne } = only(lus, 'rejet')[0]!
      expect({ code, champ, ligne }).toEqual({ code: mutation.code, champ: mutation.champ, ligne: mutation.ligne })
      expect(lus.at(-1)?.kind).toBe('rejet')
      expect(only(lus, 'fin')).toEqual([])
      return
    }
    const ecarts = only(lus, 'ecart').map(({ motif, champ, ligne }) => ({ motif, champ, ligne }))
    expect(ecarts).toEqual([{ motif: mutation.code, champ: mutation.champ, ligne: mutation.ligne }])
    expect(only(lus, 'dossier')).toHaveLength(5)
    expect(only(lus, 'fin')[0]?.bilan).toMatchObject({
      dossiersLus: 6,
      dossiersValides: 5,
      dossiersEnEcart: 1,
      ecarts: 1,
    })
  })

  it('meets every code of error at least once', () => {
    const vus = new Set(mutations.map(({ code }) => code))
    // No text of this flow has a least length.
    const possibles = Object.keys(erreurs).filter((code) => code !== 'TEXTE_TROP_COURT')
    expect(possibles.filter((code) => !vus.has(code))).toEqual([])
  })
})

describe('settings', () => {
  it('reports all faults of a record at once, with their path', async () => {
    const texte = mensuel.replace('1988-04-12', 'X').replace('<TOPRESPDOS>1', '<TOPRESPDOS>Y').replace('1986-11-02', '')
    const ecarts = only(await readAll(enWindows1252(texte)), 'ecart')
    expect(ecarts.map(({ enregistrement, champ, natureValeur }) => [enregistrement, champ, natureValeur])).toEqual([
      ['InfosFoyerRSA[1]/Personne[1]/Identification', 'DTNAI', 'texte de 1 caractères'],
      ['InfosFoyerRSA[1]/Personne[1]/DossierCAF', 'TOPRESPDOS', 'texte de 1 caractères'],
      ['InfosFoyerRSA[1]/Personne[2]/Identification', 'DTNAI', 'vide'],
    ])
  })

  it('caps the faults of one record and counts the others', async () => {
    const activite = '<Activite><ACT>CHO</ACT><DDACT>X</DDACT></Activite>'
    const texte = flux({ foyers: [sansNir] }).replace('<Activite>', `${activite.repeat(250)}<Activite>`)
    const lus = await readAll(enWindows1252(texte))
    expect(only(lus, 'ecart')).toHaveLength(100)
    expect(only(lus, 'fin')[0]?.bilan.ecartsTus).toBe(150)
  })

  it('reads past the elements of a newer version when asked', async () => {
    const texte = mensuel.replace('<SEXE>2</SEXE>', '<SEXE>2</SEXE><NATI>F</NATI><Suite><X>1</X></Suite>')
    const lus = await readAll(enWindows1252(texte), { ...options, elementsInconnus: 'ignorer' })
    expect(only(lus, 'fin')[0]?.bilan).toMatchObject({ dossiersValides: 6, elementsIgnores: 2 })
  })

  it('keeps a person without her malformed NIR when asked', async () => {
    const texte = mensuel.replace(/<NIR>\d{15}</, '<NIR>123<')
    const personne = only(await readAll(enWindows1252(texte), { ...options, nirDefectueux: 'ecarter' }), 'dossier')[0]
      ?.dossier.personnes[0]
    expect(personne).toMatchObject({ nir: undefined, nirEcarte: 'NIR_FORME_INVALIDE', nirIncoherent: false })
  })

  it.each([
    ['281', '281', 'fin'],
    ['371', '281', 'rejet'],
    ['974', '974', 'fin'],
  ])('where %s is expected, an organism %s gives %s', async (attendu, numorg, fin) => {
    const octets = enWindows1252(flux({ foyers: [{ ...couple, numorg }] }))
    expect((await readAll(octets, { numorgAttendus: [attendu] })).at(-1)?.kind).toBe(fin)
  })

  it('takes one request twice only as a fault of the second', async () => {
    const deux = `${foyer(couple)}\n${foyer(couple)}`
    const texte = flux({ foyers: [couple] })
      .replace(/<InfosFoyerRSA>[\s\S]*<\/InfosFoyerRSA>/, () => deux)
      .replace('TRANSM>1<', 'TRANSM>2<')
    const lus = await readAll(enWindows1252(texte))
    expect(lus.map((lu) => lu.kind)).toEqual(['entete', 'dossier', 'ecart', 'fin'])
  })
})

describe('what grows with the file', () => {
  it('holds no number of a record whose form is wrong: it may be of any length', () => {
    const leaf = (nom: string, texte: string) => Object.assign(newNode(nom, 1), { texte })
    const block = (nom: string, ...enfants: ReturnType<typeof newNode>[]) => {
      const noeud = newNode(nom, 1)
      noeud.enfants.push(...enfants)
      return noeud
    }
    const demande = block('DemandeRSA', leaf('NUMDEMRSA', '2'.repeat(30_000)))
    const dossier = block('InfosFoyerRSA', block('IdentificationRSA', block('Organisme'), demande))
    const demandesVues = new Set<string>()
    const jourFlux = readDate('2026-02-03') ?? expect.unreachable('a day of the calendar')
    const { evenements } = readDossier(dossier, { rang: 1, jourFlux, options, demandesVues })
    expect(evenements[0]?.kind).toBe('ecart')
    expect(demandesVues.size).toBe(0)
  })
})
