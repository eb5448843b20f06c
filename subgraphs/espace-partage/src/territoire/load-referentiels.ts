import { createHash } from 'node:crypto'
import { StartFault } from '@traitdunion/service'
import type { DataSource } from 'typeorm'
import { decoupageVersion, readDecoupage } from './decoupage.js'
import { listesOf } from './listes-territoires.js'
import { ReferentielStore } from './referentiel.store.js'
import { type Referentiel, referentielOf } from './territoires.rules.js'

/** To be raised when the rules of assembly change, so that a database loaded before is loaded again. */
const ASSEMBLY = 1

/** At most this many unknown codes are named: a whole wrong column should not fill the screen. */
const NAMED = 10

const completeOrFault = (referentiel: Referentiel, departement: string) => {
  switch (referentiel.kind) {
    case 'complet':
      return referentiel
    case 'departement-inconnu':
      throw new StartFault(
        'LISTE_TERRITOIRES_INVALIDE',
        `Le code officiel géographique ne connaît pas le département ${departement}. Corrigez le réglage DEPARTEMENT.`,
      )
    case 'communes-inconnues':
      throw new StartFault(
        'LISTE_TERRITOIRES_INVALIDE',
        `Une liste ${referentiel.nature} nomme des communes inconnues du code officiel géographique : ${referentiel.codes.slice(0, NAMED).join(', ')}. Corrigez le fichier, puis redémarrez.`,
      )
  }
}

/**
 * Brings communes and territories up to date; does nothing when they already are, and several processes may start at
 * once.
 * @param fichier the installation's own lists, beside those that come with the code
 * @throws StartFault `LISTE_TERRITOIRES_INVALIDE`
 */
export const loadReferentiels = async (
  dataSource: DataSource,
  departement: string,
  fichier?: string,
): Promise<'charge' | 'a-jour'> => {
  const listes = listesOf(departement, fichier)
  const empreinte = createHash('sha256')
    .update(JSON.stringify([ASSEMBLY, decoupageVersion, departement, listes]))
    .digest('base64url')
  return dataSource.transaction(async (manager) => {
    if ((await ReferentielStore.empreinteForUpdate(manager)) === empreinte) return 'a-jour'
    const referentiel = completeOrFault(referentielOf(readDecoupage(), departement, listes), departement)
    await ReferentielStore.replace(manager, referentiel, empreinte)
    return 'charge'
  })
}
