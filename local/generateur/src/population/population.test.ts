import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { ageA, jourDe, plusAns, plusMois } from '../calendrier.js'
import { readDepartement } from '../departement/departement.js'
import { SANCTION } from './droit.js'
import type { Menage } from './menage.js'
import { menageDe, populationOf } from './population.js'
import type { Periode, Vie } from './vie.js'

const departement = (code: string) => {
  const lu = readDepartement(code)
  if (!lu) throw new Error(`Aucune fiche ${code}`)
  return lu
}
const aujourdhui = jourDe('2026-11-27')
const demande = (graine: number, taille: number, code = '28') => ({
  graine,
  taille,
  departement: departement(code),
  aujourdhui,
})
const fin = ({ jusque }: Periode) => jusque ?? Number.POSITIVE_INFINITY
const contient = (periodes: readonly Periode[], jour: number) =>
  periodes.some((periode) => periode.depuis <= jour && jour <= fin(periode))

/** Every household in which `rompu` finds something, said by its seed and rank. */
const incoherences = (rompu: (menage: Menage) => boolean): string[] =>
  MENAGES.filter(({ menage }) => rompu(menage)).map(({ graine, menage }) => `graine ${graine}, ménage ${menage.rang}`)
const vies = (rompue: (vie: Vie) => boolean) => (menage: Menage) => menage.vies.some(rompue)

let MENAGES: { graine: number; menage: Menage }[]

beforeAll(() => {
  MENAGES = [1, 2, 3].flatMap((graine) =>
    [...populationOf(demande(graine, 1000, graine === 2 ? '37' : '28'))].map((menage) => ({ graine, menage })),
  )
})

describe('a thousand persons', () => {
  test('are a thousand, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 300 }), (graine, taille) => {
        const menages = [...populationOf(demande(graine, taille))]
        expect(menages.reduce((somme, { personnes }) => somme + personnes.length, 0)).toBe(taille)
      }),
      { numRuns: 20 },
    )
  })

  test('are each a function of the seed and the rank: a household alone is what it is among the others', () => {
    const population = populationOf(demande(5, 200))
    const menages = [...population]
    for (const rang of [0, 7, 42])
      expect(JSON.stringify(menageDe(population.contexte, rang))).toBe(JSON.stringify(menages[rang]))
  })

  test('are the same ones each time, and others with another seed', () => {
    const dire = (graine: number) => JSON.stringify([...populationOf(demande(graine, 200))])
    expect(dire(5)).toBe(dire(5))
    expect(dire(6)).not.toBe(dire(5))
  })

  test('have numbers and NIR of their own', () => {
    for (const graine of [1, 2, 3]) {
      const personnes = MENAGES.filter((m) => m.graine === graine).flatMap(({ menage }) => menage.personnes)
      expect(new Set(personnes.map(({ numero }) => numero)).size).toBe(1000)
      expect(new Set(personnes.map(({ nir }) => nir)).size).toBe(1000)
    }
  })

  test('include twins, homonyms of one day, separations, departures, births and moves after the request, sanctions and no-shows', () => {
    const dossiers = MENAGES.flatMap(({ menage }) => menage.dossiers)
    const toutes = MENAGES.flatMap(({ menage }) => menage.vies)
    const combien = {
      homonymes: MENAGES.filter(({ graine, menage: { rang, personnes } }) =>
        personnes.some((une) =>
          MENAGES.some(
            ({ graine: meme, menage: autre }) =>
              meme === graine &&
              autre.rang !== rang &&
              autre.personnes.some(
                (deux) =>
                  deux.naissance === une.naissance &&
                  deux.nomNaissance === une.nomNaissance &&
                  deux.prenoms[0] === une.prenoms[0],
              ),
          ),
        ),
      ),
      mutations: dossiers.filter(({ etats }) => etats.at(-1)?.motif === 'MUT'),
      jumeaux: MENAGES.flatMap(({ menage }) => menage.personnes).filter(({ rangNaissance }) => rangNaissance > 1),
      separations: MENAGES.filter(({ menage }) => menage.dossiers.length > 1),
      naissances: dossiers.filter(({ demande, membres }) => membres.some((m) => m.personne.naissance > demande)),
      demenagements: MENAGES.filter(({ menage }) => menage.adresses.length > 2),
      reouvertures: dossiers.filter(({ etats }) => etats.some((e, rang) => e.etat === '5' && rang < etats.length - 1)),
      sanctions: toutes.filter(({ sanctions }) => sanctions.length > 0),
      absences: toutes.filter(({ rendezVous }) => rendezVous.some(({ statut }) => statut === 'ABSENT')),
      passages: toutes.filter(
        ({ missionLocale, orientations }) => missionLocale?.jusque !== undefined && orientations.length > 0,
      ),
      reorientations: toutes.filter(
        ({ orientations }) => new Set(orientations.map(({ structure }) => structure.type)).size > 1,
      ),
    }
    expect(Object.entries(combien).filter(([, trouves]) => trouves.length === 0)).toEqual([])
  })
})

describe('the same population on a later day', () => {
  const origine = aujourdhui
  const un = [...populationOf(demande(9, 600))]
  const apres = [...populationOf({ ...demande(9, 600), origine, aujourdhui: plusMois(aujourdhui, 7) })]
  const paires = un.map((menage, rang) => [menage, apres[rang] as Menage] as const)
  const vieDe = (menage: Menage, { personne }: Vie) =>
    menage.vies.find((vie) => vie.personne.numero === personne.numero)
  const depuis = (faits: readonly { depuis: number }[]) => faits.map((fait) => fait.depuis)
  /** What was told is told again, in the same order, and more. */
  const suites = (faits: (vie: Vie) => readonly unknown[]) =>
    paires.flatMap(([avant, ensuite]) =>
      avant.vies.filter((vie) => {
        const plusTard = vieDe(ensuite, vie)
        return !plusTard || JSON.stringify(faits(plusTard).slice(0, faits(vie).length)) !== JSON.stringify(faits(vie))
      }),
    )

  test('is made of the same persons', () => {
    const noms = (menages: readonly Menage[]) => JSON.stringify(menages.map(({ personnes }) => personnes))
    expect(noms(apres)).toBe(noms(un))
  })

  test('has the same past: rights, addresses, orientations, contracts, registrations, sanctions', () => {
    for (const [avant, ensuite] of paires) {
      expect(ensuite.adresses.slice(0, avant.adresses.length)).toEqual(avant.adresses)
      for (const [rang, { etats, numDemRsa }] of avant.dossiers.entries()) {
        expect(ensuite.dossiers[rang]?.numDemRsa).toBe(numDemRsa)
        expect(ensuite.dossiers[rang]?.etats.slice(0, etats.length)).toEqual(etats)
      }
    }
    expect(suites(({ orientations }) => depuis(orientations))).toEqual([])
    expect(suites(({ contrats }) => depuis(contrats))).toEqual([])
    expect(suites(({ sanctions }) => depuis(sanctions))).toEqual([])
    expect(suites(({ inscriptions }) => depuis(inscriptions))).toEqual([])
  })

  test('is still known of the mission locale, or was forgotten two years after leaving it', () => {
    const oublies = paires.flatMap(([avant, ensuite]) =>
      avant.vies.filter((vie) => vie.missionLocale && !vieDe(ensuite, vie)?.missionLocale),
    )
    expect(oublies.filter(({ personne }) => ageA(personne.naissance, aujourdhui) < 27)).toEqual([])
  })

  test('has the same appointments behind it, ended the same way, and those to come have come', () => {
    const passes = ({ rendezVous }: Vie) =>
      rendezVous.filter(({ le }) => le <= aujourdhui).map(({ rang, le, statut }) => `${rang} ${le} ${statut}`)
    const perdus = paires.flatMap(([avant, ensuite]) =>
      avant.vies.flatMap((vie) => {
        const dits = new Set(passes(vieDe(ensuite, vie) as Vie))
        return passes(vie).filter((dit) => !dits.has(dit))
      }),
    )
    expect(perdus).toEqual([])
  })

  test('has gone on', () => {
    const combien = (menages: readonly Menage[]) =>
      menages.flatMap(({ dossiers }) => dossiers.flatMap(({ etats }) => etats)).length
    expect(combien(apres)).toBeGreaterThan(combien(un))
  })
})

describe('a household', () => {
  test('has no child before its parents are of age, nor after today', () => {
    expect(
      incoherences(({ personnes, dossiers }) => {
        const enfants = new Set(
          dossiers.flatMap(({ membres }) => membres.filter(({ role }) => role === 'ENF').map((m) => m.personne.numero)),
        )
        const parents = personnes.filter(({ numero }) => !enfants.has(numero))
        return personnes
          .filter(({ numero }) => enfants.has(numero))
          .some(
            (enfant) =>
              enfant.naissance > aujourdhui || parents.some((p) => plusAns(p.naissance, 18) > enfant.naissance),
          )
      }),
    ).toEqual([])
  })

  test('asks for RSA at twenty-five, or with a child', () => {
    expect(
      incoherences(({ dossiers }) =>
        dossiers.some(({ demande, membres }) => {
          const age = ageA(membres[0]?.personne.naissance ?? demande, demande)
          const charge = membres.some(({ role, depuis }) => role === 'ENF' && depuis <= demande)
          return age < 18 || (age < 25 && !charge)
        }),
      ),
    ).toEqual([])
  })

  test('lives in communes of its département, since a day that comes before its request', () => {
    expect(
      incoherences(({ adresses, adressesApres, dossiers }) => {
        const connues = new Set([...departement('28').communes, ...departement('37').communes].map(({ cog }) => cog))
        const inconnue = [...adresses, ...adressesApres].some(({ commune }) => !connues.has(commune.cog))
        const depuis = adresses[0]?.depuis ?? Number.POSITIVE_INFINITY
        return inconnue || dossiers.some(({ demande }) => depuis > demande)
      }),
    ).toEqual([])
  })

  test('gives no first name twice to children of one day', () => {
    expect(
      incoherences(({ personnes }) => {
        const dites = personnes.map(({ naissance, prenoms: [prenom] }) => `${naissance} ${prenom}`)
        return new Set(dites).size < dites.length
      }),
    ).toEqual([])
  })

  test('has a right whose states follow one another, from the request to today', () => {
    expect(
      incoherences(({ dossiers }) =>
        dossiers.some(
          ({ demande, etats }) =>
            etats[0]?.depuis !== demande ||
            etats.some((etat, rang) => rang > 0 && etat.depuis <= (etats[rang - 1]?.depuis ?? 0)) ||
            etats.some(({ depuis }) => depuis > aujourdhui) ||
            etats.some(({ etat, motif }) => (motif === undefined) !== ['0', '2'].includes(etat)),
        ),
      ),
    ).toEqual([])
  })

  test('holds a person in one file at a time', () => {
    expect(
      incoherences(({ personnes, dossiers }) =>
        personnes.some(({ numero }) => {
          const presences = dossiers.flatMap(({ membres }) => membres.filter((m) => m.personne.numero === numero))
          return presences.some((presence, rang) => rang > 0 && presence.depuis <= fin(presences[rang - 1] as Periode))
        }),
      ),
    ).toEqual([])
  })
})

describe('a life', () => {
  test('has no event before birth, nor an appointment told before it happens', () => {
    expect(
      incoherences(
        vies(({ personne, orientations, contrats, inscriptions, rendezVous, missionLocale, actions, freins }) => {
          const jours = [
            ...[...orientations, ...contrats, ...inscriptions, ...freins].map(({ depuis }) => depuis),
            ...(missionLocale ? [missionLocale.depuis] : []),
            ...actions.map(({ prescriteLe }) => prescriteLe),
          ]
          return (
            jours.some((jour) => jour < plusAns(personne.naissance, 16) || jour > aujourdhui) ||
            rendezVous.some(({ le, statut }) => le > aujourdhui !== (statut === 'PREVU'))
          )
        }),
      ),
    ).toEqual([])
  })

  test('ends nothing before it begins', () => {
    expect(
      incoherences(
        vies((vie) => {
          const { missionLocale } = vie
          const periodes: Periode[] = [
            ...vie.devoirs,
            ...vie.orientations,
            ...vie.contrats,
            ...vie.inscriptions,
            ...vie.sanctions,
            ...vie.freins,
            ...(missionLocale ? [missionLocale, ...missionLocale.situations] : []),
            ...(missionLocale?.cej ? [missionLocale.cej] : []),
          ]
          return (
            periodes.some((periode) => fin(periode) < periode.depuis) ||
            vie.actions.some(({ debut, fin: bout, prescriteLe }) => (debut ?? prescriteLe) > (bout ?? Infinity))
          )
        }),
      ),
    ).toEqual([])
  })

  test('has one orientation at a time, one registration at a time, one contract at a time', () => {
    const seChevauchent = (periodes: readonly Periode[]) =>
      periodes.some((periode, rang) => rang > 0 && periode.depuis <= fin(periodes[rang - 1] as Periode))
    expect(
      incoherences(
        vies(({ orientations, inscriptions, contrats }) => [orientations, inscriptions, contrats].some(seChevauchent)),
      ),
    ).toEqual([])
  })

  test('is oriented, contracted and sanctioned only while subject to droits et devoirs', () => {
    expect(
      incoherences(
        vies(({ devoirs, orientations, sanctions, contrats }) => {
          const hors = (jour: number) => !contient(devoirs, jour)
          return (
            orientations.some(({ depuis }) => hors(depuis)) ||
            contrats.some(({ signeLe }) => !contient(orientations, signeLe)) ||
            sanctions.some(({ decideeLe }) => hors(decideeLe))
          )
        }),
      ),
    ).toEqual([])
  })

  test('has a sanction where its file has a suspended payment, and after a no-show', () => {
    expect(
      incoherences(({ dossiers, vies }) =>
        vies.some(({ sanctions, rendezVous, personne }) =>
          sanctions.some(({ decideeLe }) => {
            const suspendu = dossiers.some(
              ({ membres, etats }) =>
                membres[0]?.personne.numero === personne.numero &&
                etats.some(({ motif, depuis }) => motif === SANCTION && depuis === decideeLe),
            )
            return !suspendu || !rendezVous.some(({ le, statut }) => statut === 'ABSENT' && le < decideeLe)
          }),
        ),
      ),
    ).toEqual([])
  })

  test('is followed by a mission locale from sixteen to twenty-five', () => {
    expect(
      incoherences(
        vies(({ personne: { naissance }, missionLocale }) => {
          if (!missionLocale) return false
          const bout = Math.min(fin(missionLocale), aujourdhui)
          return ageA(naissance, missionLocale.depuis) < 16 || ageA(naissance, bout) > 25
        }),
      ),
    ).toEqual([])
  })
})
