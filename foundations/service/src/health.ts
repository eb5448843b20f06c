import type { FastifyInstance } from 'fastify'

/** Whoever asks for readiness wants to know now: a database that is silent is one that is not there. */
const READY_WITHIN_MS = 3000

/** Whether it says yes in time; a probe that fails says no. */
const saysYes = async (isReady: () => Promise<boolean>): Promise<boolean> => {
  let late: NodeJS.Timeout | undefined
  const timeout = new Promise<boolean>((resolve) => {
    late = setTimeout(() => resolve(false), READY_WITHIN_MS)
  })
  try {
    return await Promise.race([isReady(), timeout])
  } catch {
    return false
  } finally {
    clearTimeout(late)
  }
}

/** Health, and readiness to answer: what a container host asks. */
export const answerHealth = (app: FastifyInstance, isReady: () => Promise<boolean>): void => {
  app.get('/sante', async () => ({ etat: 'vivant' }))
  app.get('/pret', async (_request, reply) =>
    (await saysYes(isReady)) ? { etat: 'pret' } : reply.code(503).send({ etat: 'indisponible' }),
  )
}
