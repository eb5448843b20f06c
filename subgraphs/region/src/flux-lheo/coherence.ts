import { bloc, blocs, type Constat, detached, type Noeud, natureOf, readJours, texte } from '@traitdunion/formats'
import { isCodeCommune, isCodeRome } from '@traitdunion/subgraph'
import { CERTIFICATION, CODE_POSTAL, FORMACODE, NSF, NUMERO_ACTIVITE, SIRET } from '../formation/codes-lheo.js'
import type { CodeEcart } from './errors.js'
import { numeroOf } from './numero.js'
import { certificationOf, firstPlace, isFilling } from './traduction.js'

export type ConstatLheo = Constat<CodeEcart>

/** What is remembered of a file, to tell what is said twice: the only thing that grows with it. */
export interface Memoire {
  readonly numeros: Set<string>
  /** The organisation that stands under a filling instead of a SIRET. */
  organismeSansSiret?: string
}

/** What the structure cannot say: the triplet, the forms of codes, periods. Run on a formation of right structure. */
export function checkCoherence(formation: Noeud, chemin: string, memoire: Memoire): ConstatLheo[] {
  const actions = blocs(formation, 'action')
  const placed = (action: Noeud): string => `${chemin}/action[${actions.indexOf(action) + 1}]`
  return [
    ...checkNumeros([formation], () => chemin, memoire.numeros),
    ...checkNumeros(actions, placed, new Set()),
    ...checkDomaines(formation, chemin),
    ...checkCertifications(formation, chemin),
    ...checkOrganisme(formation, chemin, memoire),
    ...actions.flatMap((action) => checkAction(action, placed(action))),
  ]
}

/** Numbers of elements that are together: each has its own. */
function checkNumeros(noeuds: readonly Noeud[], placed: (noeud: Noeud) => string, vus: Set<string>): ConstatLheo[] {
  return noeuds.flatMap((noeud) => {
    const lu = numeroOf(noeud)
    const told = (code: CodeEcart, natureValeur: string, attendu: string): ConstatLheo[] => [
      { code, ligne: noeud.ligne, bloc: placed(noeud), champ: '@numero', natureValeur, attendu },
    ]
    if ('code' in lu) {
      const nature = lu.code === 'NUMERO_ABSENT' ? 'absent' : natureOf(noeud.attributs['numero'] ?? '')
      return told(lu.code, nature, 'un numéro de 1 à 255 caractères')
    }
    if (vus.has(lu.numero)) return told('NUMERO_EN_DOUBLE', 'numéro déjà lu', 'un numéro propre à chacun')
    vus.add(detached(lu.numero))
    return []
  })
}

function checkDomaines(formation: Noeud, chemin: string): ConstatLheo[] {
  const domaine = bloc(formation, 'domaine-formation')
  const place = `${chemin}/domaine-formation`
  return [
    ...checkCodes(domaine, 'code-FORMACODE', place, (code) => FORMACODE.test(code), '5 chiffres'),
    ...checkCodes(domaine, 'code-NSF', place, (code) => NSF.test(code), '3 chiffres'),
    ...checkCodes(domaine, 'code-ROME', place, isCodeRome, 'une lettre et 4 chiffres'),
  ]
}

function checkCertifications(formation: Noeud, chemin: string): ConstatLheo[] {
  const champs = { codeRncp: 'code-RNCP', codeRs: 'code-RS', codeCertifInfo: 'code-CERTIFINFO', codeCpf: 'code-CPF' }
  return blocs(formation, 'certification').flatMap((certification, i) => {
    const codes = certificationOf(certification)
    return (Object.keys(champs) as (keyof typeof champs)[]).flatMap((nom) => {
      const code = codes[nom]
      if (code === null || CERTIFICATION[nom].test(code)) return []
      return [
        fault('CODE_MAL_FORME', certification, `${chemin}/certification[${i + 1}]`, [champs[nom]], 'des chiffres'),
      ]
    })
  })
}

function checkOrganisme(formation: Noeud, chemin: string, memoire: Memoire): ConstatLheo[] {
  const responsable = 'organisme-formation-responsable'
  const vers = [responsable, 'SIRET-organisme-formation', 'SIRET']
  const organisme = bloc(formation, responsable)
  const siret = bloc(formation, ...vers)?.texte.trim() ?? ''
  const activite = texte(organisme, 'numero-activite')
  return [
    ...(SIRET.test(siret) ? [] : [fault('SIRET_INVALIDE', formation, chemin, vers, '14 chiffres')]),
    ...(isFilling(siret) && !isOnlyOne(texte(organisme, 'nom-organisme') ?? '', memoire)
      ? [fault('SIRET_INVALIDE', formation, chemin, vers, 'un SIRET : un autre organisme du fichier n’en a pas')]
      : []),
    ...(activite === undefined || NUMERO_ACTIVITE.test(activite)
      ? []
      : [fault('CODE_MAL_FORME', formation, chemin, [responsable, 'numero-activite'], '11 chiffres ou lettres')]),
  ]
}

/** Its SIRET names an organisation: two that have none would become one. */
function isOnlyOne(nom: string, memoire: Memoire): boolean {
  memoire.organismeSansSiret ??= detached(nom)
  return memoire.organismeSansSiret === nom
}

function checkAction(action: Noeud, chemin: string): ConstatLheo[] {
  const sessions = blocs(action, 'session')
  const placed = (session: Noeud): string => `${chemin}/session[${sessions.indexOf(session) + 1}]`
  return [
    ...checkCodes(action, 'code-public-vise', chemin, (code) => FORMACODE.test(code), '5 chiffres'),
    ...checkPlace(action, chemin),
    ...checkNumeros(sessions, placed, new Set()),
    ...sessions.flatMap((session) => checkPeriode(session, placed(session))),
  ]
}

function checkPlace(action: Noeud, chemin: string): ConstatLheo[] {
  const lieu = firstPlace(action)
  const rang = blocs(action, 'lieu-de-formation').findIndex((un) => bloc(un, 'coordonnees', 'adresse') === lieu) + 1
  const place = `${chemin}/lieu-de-formation[${rang}]/coordonnees/adresse`
  const held = (code: string): boolean => !isFilling(code)
  return [
    ...checkCodes(lieu, 'code-INSEE-commune', place, (code) => !held(code) || isCodeCommune(code), 'un code commune'),
    ...checkCodes(lieu, 'codepostal', place, (code) => !held(code) || CODE_POSTAL.test(code), '5 chiffres'),
  ]
}

function checkPeriode(session: Noeud, chemin: string): ConstatLheo[] {
  const periode = bloc(session, 'periode')
  const debut = readJours(texte(periode, 'debut') ?? '')
  const fin = readJours(texte(periode, 'fin') ?? '')
  if (debut === null || fin === null || fin.dernier >= debut.premier) return []
  return [fault('DATES_INVERSEES', session, chemin, ['periode', 'fin'], 'une fin après le début')]
}

function checkCodes(
  noeud: Noeud | undefined,
  nom: string,
  chemin: string,
  isRight: (code: string) => boolean,
  attendu: string,
): ConstatLheo[] {
  return blocs(noeud, nom).flatMap((feuille, i, toutes) => {
    const code = feuille.texte.trim()
    if (code === '' || isRight(code)) return []
    const champ = toutes.length > 1 ? `${nom}[${i + 1}]` : nom
    const natureValeur = natureOf(feuille.texte)
    return [{ code: 'CODE_MAL_FORME', ligne: feuille.ligne, bloc: chemin, champ, natureValeur, attendu }]
  })
}

function fault(code: CodeEcart, noeud: Noeud, chemin: string, vers: readonly string[], attendu: string): ConstatLheo {
  const feuille = bloc(noeud, ...vers)
  return {
    code,
    ligne: feuille?.ligne ?? noeud.ligne,
    bloc: [chemin, ...vers.slice(0, -1)].join('/'),
    champ: vers.at(-1) ?? '',
    natureValeur: feuille === undefined ? 'absent' : natureOf(feuille.texte),
    attendu,
  }
}
