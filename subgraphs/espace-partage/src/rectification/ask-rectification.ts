import { randomUUID } from 'node:crypto'
import {
  type ActOutcome,
  addMonths,
  done,
  holdsNir,
  isUuid,
  publish,
  refused,
  today,
  versionConflict,
} from '@traitdunion/subgraph'
import { isGestionnaire, mayWrite, sourceOf } from '../appelant/appelant.rules.js'
import type { Contexte } from '../contexte.js'
import { refusDe } from '../errors.js'
import { PersonneStore } from '../personne/personne.store.js'
import type { RectificationDemanderInput, RectificationRepondreInput } from './demande-rectification.input.js'
import { DemandeRectificationStore } from './demande-rectification.store.js'

/** One month to answer (RGPD, art. 12, 3). */
const DELAI_MOIS = 1
const TEXTE_MAX = 2000
const COORDONNEE = /^[A-Z][A-Za-z]{0,99}\.[a-z][A-Za-z0-9]{0,99}$/

const isTexte = (texte: string) => texte.trim() !== '' && texte.length <= TEXTE_MAX && !holdsNir(texte)

/** Asks the owner of a datum to correct it. */
export const askRectification = (
  input: RectificationDemanderInput,
  { act, passport, personnes }: Contexte,
): Promise<ActOutcome> =>
  act({
    action: 'rectificationDemander',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      if (!mayWrite(passport)) return refused(refusDe('ACTION_INTERDITE'))
      const personneId = personnes.canonical(input.personneId)
      if (!(await PersonneStore.exists(manager, personneId))) return refused(refusDe('PERSONNE_INCONNUE', 'personneId'))
      if (!COORDONNEE.test(input.coordonnee)) return refused(refusDe('COORDONNEE_INVALIDE', 'coordonnee'))
      if (input.objetId && !isUuid(input.objetId)) return refused(refusDe('CLE_MAL_FORMEE', 'objetId'))
      if (!isTexte(input.demande)) return refused(refusDe('TEXTE_INVALIDE', 'demande'))

      const [id, now, jour] = [randomUUID(), new Date(), today()]
      await DemandeRectificationStore.insert(manager, {
        id,
        personneId,
        source: input.source,
        coordonnee: input.coordonnee,
        objetId: input.objetId ?? null,
        demande: input.demande.trim(),
        demandeeLe: jour,
        echeanceLe: addMonths(jour, DELAI_MOIS),
        statut: 'A_TRAITER',
        reponse: null,
        repondueLe: null,
        version: 1,
        modifieLe: now,
      })
      await publish(manager, {
        personneId,
        nature: 'RECTIFICATION_DEMANDEE',
        survenuLe: now,
        objetType: 'DemandeRectification',
        objetId: id,
      })
      return done(id)
    },
  })

/** The owner alone answers; what belongs to the hub itself, a steward. */
export const answerRectification = (
  input: RectificationRepondreInput,
  { act, passport }: Contexte,
): Promise<ActOutcome> =>
  act({
    action: 'rectificationRepondre',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      if (!mayWrite(passport)) return refused(refusDe('ACTION_INTERDITE'))
      const demande = await DemandeRectificationStore.findForUpdate(manager, input.rectificationId)
      if (!demande) return refused(refusDe('RECTIFICATION_INCONNUE', 'rectificationId'))
      const isOwner =
        demande.source === 'ESPACE_PARTAGE'
          ? isGestionnaire(passport)
          : sourceOf(passport.partenaire) === demande.source
      if (!isOwner) return refused(refusDe('RECTIFICATION_AUTRE_PARTENAIRE'))
      if (demande.version !== input.versionAttendue) return versionConflict()
      if (demande.statut !== 'A_TRAITER') return refused(refusDe('RECTIFICATION_DEJA_REPONDUE'))
      if (!isTexte(input.reponse)) return refused(refusDe('TEXTE_INVALIDE', 'reponse'))

      const now = new Date()
      await DemandeRectificationStore.answer(manager, demande, {
        statut: input.rectifiee ? 'RECTIFIEE' : 'REFUSEE',
        reponse: input.reponse.trim(),
        repondueLe: today(),
        modifieLe: now,
      })
      await publish(manager, {
        personneId: demande.personneId,
        nature: 'RECTIFICATION_REPONDUE',
        survenuLe: now,
        objetType: 'DemandeRectification',
        objetId: demande.id,
      })
      return done(demande.id)
    },
  })
