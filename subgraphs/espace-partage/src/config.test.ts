import { describe, expect, it } from 'vitest'
import { readConfig } from './config.js'

const env = {
  PORT: '0',
  ESPACE_PARTAGE_DATABASE_URL: 'postgres://127.0.0.1/essai',
  DEPARTEMENT: '2A',
  PASSEPORT_CLES: '{"keys":[{"kty":"OKP","crv":"Ed25519","x":"eA","kid":"k"}]}',
  PORTEE_CLE: Buffer.alloc(32).toString('base64url'),
  ACCES_URL: 'http://127.0.0.1:1',
  APPLICATION_ID: 'essai',
  APPLICATION_CLE: '{"kty":"OKP","crv":"Ed25519","x":"eA","d":"ZA","kid":"k"}',
  APPARIEMENT_URL: 'http://127.0.0.1:2',
  ESPACE_PARTAGE_URL: 'http://127.0.0.1:3',
}

describe('les réglages', () => {
  it('ordonnent les sources, ou laissent l’ordre par défaut', () => {
    expect(readConfig(env).settings).toEqual({ conservation: { mois: 24, moisParSource: {}, preavisJours: 30 } })
    expect(readConfig({ ...env, ORDRE_SOURCES: 'CAF, USAGER' }).settings.ordreSources).toEqual(['CAF', 'USAGER'])
  })

  it('donnent les durées de conservation, la commune et celles de chaque source', () => {
    const read = (reglages: object) => readConfig({ ...env, ...reglages }).settings.conservation
    expect(
      read({
        CONSERVATION_MOIS: '36',
        CONSERVATION_MOIS_SOURCES: 'POLE_EMPLOI=12, CAF=24',
        CONSERVATION_PREAVIS_JOURS: '0',
      }),
    ).toEqual({ mois: 36, moisParSource: { POLE_EMPLOI: 12, CAF: 24 }, preavisJours: 0 })
    for (const [nom, valeur] of [
      ['CONSERVATION_MOIS', '0'],
      ['CONSERVATION_MOIS_SOURCES', 'MAIRIE=12'],
      ['CONSERVATION_MOIS_SOURCES', 'CAF=toujours'],
      ['CONSERVATION_MOIS_SOURCES', 'CAF'],
      ['CONSERVATION_PREAVIS_JOURS', '-1'],
    ] as const)
      expect(() => read({ [nom]: valeur }), valeur).toThrow(nom)
  })

  it('disent toutes les fautes d’un coup, les communes et les nôtres', () => {
    const read = () => readConfig({ ...env, DEPARTEMENT: 'Essai', ORDRE_SOURCES: 'CAF,MAIRIE' })
    for (const name of ['DEPARTEMENT', 'ORDRE_SOURCES'])
      expect(read).toThrow(expect.objectContaining({ message: expect.stringContaining(name) }))
    expect(read).not.toThrow(/MAIRIE/)
  })
})
