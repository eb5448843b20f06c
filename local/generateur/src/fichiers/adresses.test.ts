import { expect, test } from 'vitest'
import type { Source } from '../bruit/habitudes.js'
import { jourDe } from '../calendrier.js'
import { readDepartement } from '../departement/departement.js'
import { type Adresse, adressesSuccessives } from '../population/menage.js'
import { populationOf } from '../population/population.js'
import { fluxMensuel } from './cnaf.js'
import { FICHIERS } from './fichiers.js'
import { verites } from './verite.js'

const departement = readDepartement('37')
if (!departement) throw new Error('Aucune fiche 37')
const population = populationOf({ graine: 2, taille: 2_500, departement, aujourdhui: jourDe('2026-11-27') })

const texte = (nom: string) => [...(FICHIERS.find((fichier) => fichier.nom === nom)?.ecrire(population) ?? [])].join('')
const colonnes = (nom: string, ...noms: readonly [string, string]) => {
  const [entete = [], ...lignes] = texte(nom)
    .replace('\ufeff', '')
    .trimEnd()
    .split('\n')
    .map((ligne) => ligne.split(';'))
  const [cle, valeur] = noms.map((nom) => entete.indexOf(nom)) as [number, number]
  return lignes.map((cellules) => [cellules[cle], cellules[valeur]?.slice(0, 5)] as const)
}

/** The postal code that each file gives, by the key of its record in the truth; at the CAF, by the key of the household. */
const CODES: Readonly<Record<Source, () => Iterable<readonly [unknown, unknown]>>> = {
  caf: () =>
    texte('05-cnaf-mensuel.xml')
      .split('</InfosFoyerRSA>')
      .slice(0, -1)
      .map((foyer) => {
        const [, numorg, matricule, code] =
          /<NUMORG>(\d+)<.*<MATRICULE>(\d{7})0{8}<.*<CODEPOS>(\d{5})</s.exec(foyer) ?? []
        return [`${numorg}/${matricule}`, code] as const
      }),
  departement: () => colonnes('07-beneficiaires.csv', 'Identifiant dans le SI*', 'Code postal'),
  'rdv-insertion': () =>
    texte('09-rendez-vous.ndjson')
      .trimEnd()
      .split('\n')
      .map((ligne) => JSON.parse(ligne).data.users[0])
      .map(({ id, address }) => [String(id), /, (\d{5}) /.exec(address)?.[1]] as const),
  'pole-emploi': () => colonnes('10-spie-principal.csv', 'identifiant_unique_de', 'adresse_ligne6'),
  'mission-locale': () =>
    JSON.parse(texte('14-dossiers.json')).map(
      ({ idDossier, adresse }: { idDossier: number; adresse: { codePostal: string } }) => [
        String(idDossier),
        adresse.codePostal,
      ],
    ),
}

/** Homes of each person; of the applicant, for a file of the CAF. */
const vecues = new Map<string, readonly Adresse[]>()
for (const menage of population) {
  const { aujourdhui } = population.contexte
  for (const personne of menage.personnes)
    vecues.set(String(personne.numero), adressesSuccessives(menage, personne, aujourdhui))
  for (const { organisme, matricule, membres } of menage.dossiers)
    if (membres[0])
      vecues.set(
        `${organisme.numorg}/${matricule}`,
        adressesSuccessives(menage, membres[0].personne, fluxMensuel(aujourdhui).creeLe),
      )
}
const verite = [...verites(population)]

test.each(Object.keys(CODES) as Source[])(
  '%s writes where she lives, or the former home that the truth tells',
  (source) => {
    const codes = new Map(CODES[source]())
    const dits = verite
      .filter((dit) => dit.source === source)
      .map(({ cle, personne, bruits }) => {
        const foyer = cle.split('/').slice(0, 2).join('/')
        const siens = (vecues.get(source === 'caf' ? foyer : String(personne)) ?? []).map((a) => a.commune.codePostal)
        return { code: codes.get(foyer), siens, ancienne: bruits.includes('ANCIENNE_ADRESSE') }
      })
    expect(dits.filter(({ code, siens, ancienne }) => !ancienne && code !== siens.at(-1))).toEqual([])
    const anciennes = dits.filter(({ ancienne }) => ancienne)
    expect(anciennes.filter(({ code, siens }) => !siens.slice(0, -1).includes(String(code)))).toEqual([])
    expect(anciennes.filter(({ code, siens }) => code !== siens.at(-1)).length).toBeGreaterThan(0)
  },
)
