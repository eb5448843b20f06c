import { randomUUID } from 'node:crypto'
import { enums } from '@traitdunion/glossary'
import { type ActOutcome, civilDateOf, done, isUuid } from '@traitdunion/subgraph'
import { modify } from '../acte/modify.js'
import { refuse, refuseField } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import type { FreinAjouterInput, FreinCloreInput } from './diagnostic.input.js'
import { refusalsOfClosing, themeToAdd, voletOfTheme } from './diagnostic.rules.js'
import { DiagnosticStore } from './diagnostic.store.js'

const { lock, findFrein, addFrein, closeFrein } = DiagnosticStore

/** Adds a barrier met after the diagnosis. Its words are those of its theme: no free text about a person. */
export const addFreinTo = (input: FreinAjouterInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'freinAjouter',
    input,
    lock,
    run: async (manager, diagnostic, now) => {
      const theme = themeToAdd(input)
      if (theme === null) return refuseField('FREIN_THEME_MAL_CLASSE', 'theme')
      const { ouvertLe } = input
      if (ouvertLe > civilDateOf(now)) return refuse('FREIN_DATE_INCOHERENTE')
      const open = await DiagnosticStore.findOpenTheme(manager, diagnostic.id, theme)
      if (open) return refuse('FREIN_DEJA_OUVERT')
      await addFrein(
        manager,
        diagnostic,
        {
          id: randomUUID(),
          diagnosticId: diagnostic.id,
          theme,
          volet: voletOfTheme(theme),
          groupeSource: null,
          codeSource: null,
          libelle: enums.ThemeFrein.valeurs[theme]?.description ?? theme,
          ouvertLe,
          closLe: null,
        },
        now,
      )
      return done(diagnostic.id)
    },
  })

/** Closes a barrier that no longer stands. */
export const closeFreinOf = (input: FreinCloreInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'freinClore',
    input,
    lock,
    run: async (manager, diagnostic, now) => {
      const frein = isUuid(input.freinId)
        ? await findFrein(manager, { id: input.freinId, diagnosticId: diagnostic.id })
        : null
      if (!frein) return refuseField('FREIN_INCONNU', 'freinId')
      const refusals = refusalsOfClosing(frein, input.closLe, civilDateOf(now))
      if (refusals.length > 0) return refuse(...refusals)
      await closeFrein(manager, diagnostic, frein.id, input.closLe, now)
      return done(diagnostic.id)
    },
  })
