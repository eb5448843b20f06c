import { setTimeout as pause } from 'node:timers/promises'
import { StartFault } from '@traitdunion/service'
import { request } from 'undici'
import { keyOfStep } from './idempotency.js'
import { type Kept, valueAt, withKept } from './kept.js'

/** One operation of the demonstration, played as one of its personas. */
export interface Step {
  readonly nom: string
  readonly persona: string
  readonly operation: string
  readonly variables?: Readonly<Record<string, unknown>>
  /** name → path in the answer. */
  readonly garder?: Readonly<Record<string, string>>
}

interface Stage {
  readonly departement: string
  readonly gatewayUrl: string
  readonly accesUrl: string
}

/** What one partner writes reaches the others within a second or two: how long a step waits for it. */
const PATIENCE_MS = 10_000

const tokenOf = async ({ accesUrl }: Stage, persona: string): Promise<string> => {
  const answer = await request(`${accesUrl}/personas/${persona}/jeton`, { method: 'POST' })
  return ((await answer.body.json()) as { access_token: string }).access_token
}

type Answer = { readonly data?: unknown; readonly errors?: readonly { readonly message: string }[] }

const ask = async (stage: Stage, { persona, operation }: Step, variables: unknown): Promise<Answer> => {
  const answer = await request(`${stage.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf(stage, persona)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation, variables }),
  })
  return (await answer.body.json()) as Answer
}

const refusalsIn = (data: unknown): string[] =>
  Object.values((data ?? {}) as Record<string, { erreurs?: { code: string; message: string }[] } | null>).flatMap(
    (payload) => payload?.erreurs?.map(({ code, message }) => `${code} : ${message}`) ?? [],
  )

const refuse = (step: Step, reasons: readonly string[]) =>
  new StartFault(
    'DEMONSTRATION_REFUSEE',
    `L'étape « ${step.nom} » de la démonstration est refusée.\n- ${reasons.join('\n- ')}`,
  )

const kept = ({ garder = {} }: Step, data: unknown): [string, unknown][] | undefined => {
  const values = Object.entries(garder).map(([name, path]): [string, unknown] => [name, valueAt(data, path)])
  return values.some(([, value]) => value === null || value === undefined) ? undefined : values
}

/** Plays one step; waits for what other partners have just written to arrive. */
const playStep = async (stage: Stage, step: Step, before: Kept): Promise<[string, unknown][]> => {
  const variables = withKept(step.variables ?? {}, before) as Record<string, unknown>
  const input = variables['input'] as Record<string, unknown> | undefined
  if (input && !('cleIdempotence' in input)) input['cleIdempotence'] = keyOfStep(stage.departement, step.nom)
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const { data, errors } = await ask(stage, step, variables)
    const reasons = [...(errors ?? []).map(({ message }) => message), ...refusalsIn(data)]
    if (reasons.length > 0) throw refuse(step, reasons)
    const values = kept(step, data)
    if (values) return values
    if (Date.now() > until) throw refuse(step, [`rien à « ${Object.values(step.garder ?? {}).join(', ')} »`])
    await pause(150)
  }
}

/** Plays the steps in order through the gateway, as any client would. */
export const play = async (stage: Stage, steps: readonly Step[]): Promise<Kept> => {
  const values = new Map<string, unknown>()
  for (const step of steps) for (const [name, value] of await playStep(stage, step, values)) values.set(name, value)
  return values
}
