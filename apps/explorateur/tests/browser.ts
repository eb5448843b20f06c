import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Where a Chromium is, if there is one: the address in `CHROMIUM`, else the usual places.
 * @throws Error without one in continuous integration, where what is passed over is seen by nobody
 */
export const findChromium = (): string | undefined => {
  const found = [process.env['CHROMIUM'], ...PLACES].find((path) => path !== undefined && existsSync(path))
  if (!found && process.env['CI']) throw new Error('Aucun Chromium ici : installez-en un ou donnez CHROMIUM.')
  return found
}

/** A browser that talks to nobody by itself, with a profile of its own. */
export const launch = async (executablePath: string, options: { dark?: boolean } = {}) => {
  const profile = await mkdtemp(join(tmpdir(), 'navigateur-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1360, height: 820 },
    locale: 'fr-FR',
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    context,
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** Everything that a page must not do: call elsewhere, break its policy, complain in the console. */
export const watch = (context: BrowserContext, origins: readonly string[]) => {
  const elsewhere: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && !origins.includes(url.origin)) elsewhere.push(request.url())
  })
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  return { elsewhere, complaints }
}
