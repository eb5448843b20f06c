import { phrasesJeton } from '@traitdunion/import'
import { CONTRIBUTIONS_AUDIENCE, type Rooms } from '@traitdunion/subgraph'
import type { App } from '../app.js'
import { sourceOf } from '../appelant/appelant.rules.js'
import { PresenceStore } from '../conservation/presence.store.js'
import { ContactStore } from '../contact/contact.store.js'
import { phraseOf } from '../errors.js'
import { OrganismeReferentStore } from '../organisme-referent/organisme-referent.store.js'
import { readContributions } from './contribution.rules.js'

/** `POST /contributions`: what the partner of the token knows; its own values only, the newest stays. */
export const contributionRoute = (app: App, { dataSource, bearerFor }: Rooms): void => {
  const verify = bearerFor(CONTRIBUTIONS_AUDIENCE)

  app.post('/contributions', async (request, reply) => {
    const caller = await verify(request.headers.authorization)
    if (typeof caller === 'string') return reply.code(401).send({ code: caller, message: phrasesJeton[caller] })
    const source = sourceOf(caller.partenaire)
    if (!source) return reply.code(403).send({ code: 'SOURCE_INCONNUE', message: phraseOf('SOURCE_INCONNUE') })
    const contributions = readContributions(request.body)
    if (!contributions)
      return reply.code(400).send({ code: 'CONTRIBUTIONS_INVALIDES', message: phraseOf('CONTRIBUTIONS_INVALIDES') })

    const { contacts, organismesReferents, presences, refus } = contributions
    const appliquees = await dataSource.transaction(
      async (manager) =>
        (await ContactStore.receive(manager, source, contacts)) +
        (await OrganismeReferentStore.receive(manager, source, organismesReferents)) +
        (await PresenceStore.receive(manager, source, presences)),
    )
    return { appliquees, refus }
  })
}
