import { StartFault } from './start-fault.js'

export interface Where {
  readonly host: string
  readonly port: number
}

/** What can listen: Fastify, or a server of a room's own. */
interface Listener {
  readonly listen: (where: Where) => Promise<string>
}

/**
 * Listens and says where.
 * @throws StartFault `PORT_OCCUPE`, or `ECOUTE_IMPOSSIBLE` when the machine has no such address or forbids the port
 */
export const listen = async (app: Listener, { host, port }: Where): Promise<string> => {
  try {
    return await app.listen({ host, port })
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new StartFault(
        'PORT_OCCUPE',
        `Le port ${port} est déjà pris. Arrêtez le programme qui l'occupe ou choisissez un autre port.`,
      )
    if (syscall === undefined) throw error
    throw new StartFault(
      'ECOUTE_IMPOSSIBLE',
      `La machine refuse d’écouter à l’adresse demandée, port ${port} (${code}). Vérifiez HOST et PORT.`,
    )
  }
}
