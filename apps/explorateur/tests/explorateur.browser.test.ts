import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditPage } from './audit.js'
import { findChromium, launch, watch } from './browser.js'
import { type Hub, startHub } from './hub.js'

const chromium = findChromium()
const sentence = chromium ? '' : ' (passé : aucun Chromium ici ; installez-en un ou donnez son chemin dans CHROMIUM)'

const PUBLIQUE = '{ certifications { edges { node { code } } } }'
const PROTEGEE = '{ positionnements(first: 3) { edges { node { statut } } pageInfo { hasNextPage } } }'

const answer = (page: Page) => page.locator('.result-window .CodeMirror')
const status = (page: Page) => page.locator('.qui')
const editor = (page: Page) => page.getByLabel('Opération GraphQL')
const typed = (page: Page) => page.locator('.graphiql-query-editor .CodeMirror-code')

const write = async (page: Page, operation: string) => {
  await editor(page).focus()
  await page.keyboard.press('Control+A')
  // Pasted rather than typed: the editor would close each brace by itself.
  await page.keyboard.insertText(operation)
}
const run = async (page: Page, operation: string) => {
  await write(page, operation)
  await page.keyboard.press('Control+Enter')
}
const signIn = async (page: Page, name: string) => {
  await page.getByLabel('Identité').selectOption(name)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await status(page).getByText('Conseil', { exact: false }).waitFor()
  await editor(page).waitFor({ state: 'attached' })
}
const stored = (page: Page) =>
  page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.cookie]))

describe.skipIf(!chromium)(`the explorer in a browser${sentence}`, () => {
  let hub: Hub
  let browser: Awaited<ReturnType<typeof launch>>
  let seen: ReturnType<typeof watch>
  let page: Page

  const open = async (options?: Parameters<typeof launch>[1]) => {
    browser = await launch(chromium as string, options)
    seen = watch(browser.context as BrowserContext, [hub.gateway, hub.acces])
    page = await browser.context.newPage()
    await page.goto(hub.explorateur)
    await editor(page).waitFor({ state: 'attached' })
  }

  beforeAll(async () => {
    hub = await startHub()
  })
  afterAll(() => hub.stop())
  beforeEach(() => open())
  afterEach(async () => {
    await browser.close()
    expect(seen).toEqual({ elsewhere: [], complaints: [] })
  })

  it('reads public data without identity, and says what a protected field asks', async () => {
    expect(await status(page).textContent()).toContain('Sans identité')
    await run(page, PUBLIQUE)
    await answer(page).getByText('RNCP99001').waitFor()
    await run(page, PROTEGEE)
    await answer(page).getByText('CHAMP_NON_AUTORISE').waitFor()
  })

  it('lets a persona be chosen and an operation be run from the keyboard alone', async () => {
    await run(page, PROTEGEE)
    await answer(page).getByText('CHAMP_NON_AUTORISE').waitFor()
    // Out of the editor, then back to the top of the page.
    await page.keyboard.press('Escape')
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Shift+Tab')
      if (await page.evaluate(() => document.activeElement?.id === 'identite')) break
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('identite')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')

    await status(page).getByText('Odile Cherrier').waitFor()
    expect(await status(page).textContent()).toMatch(/Référente RSA.*Conseil départemental.*referent/)
    expect(page.url()).toBe(hub.explorateur)
    await editor(page).waitFor({ state: 'attached' })
    // What was typed before the trip is still there.
    await typed(page).getByText('hasNextPage').waitFor()
    await editor(page).focus()
    await page.keyboard.press('Control+Enter')
    await answer(page).getByText('"edges"').waitFor()
    expect(await answer(page).textContent()).not.toContain('errors')
  })

  it('keeps the token out of every store, and forgets the identity on demand', async () => {
    await signIn(page, 'persona:nadia-belkacem')
    await run(page, PROTEGEE)
    await answer(page).getByText('"edges"').waitFor()
    expect(await stored(page)).not.toMatch(/eyJ|verifier/)
    await page.getByLabel('Identité').selectOption('public')
    await page.getByRole('button', { name: 'Quitter cette identité' }).click()
    await run(page, PROTEGEE)
    await answer(page).getByText('CHAMP_NON_AUTORISE').waitFor()
    expect(await stored(page)).not.toContain('nadia')
  })

  it('sends the chosen purpose with the operation', async () => {
    await page.getByLabel('Finalité').selectOption('ORIENTATION')
    const sent = page.waitForRequest((request) => request.postData()?.includes('certifications') ?? false)
    await run(page, PUBLIQUE)
    expect((await sent).headers()['finalite']).toBe('ORIENTATION')
    await answer(page).getByText('RNCP99001').waitFor()
  })

  it('sends nothing with an expired token, and says so', async () => {
    await signIn(page, 'persona:odile-cherrier')
    const calls: string[] = []
    page.on('request', (request) => void calls.push(request.url()))
    await page.evaluate(() => {
      const now = Date.now.bind(Date)
      Date.now = () => now() + 400_000
    })
    await run(page, PROTEGEE)
    await answer(page).getByText('SESSION_EXPIREE').waitFor()
    expect(calls).toEqual([])
    await page.getByRole('button', { name: 'Reprendre en tant que Odile Cherrier' }).click()
    await page.waitForURL(hub.explorateur)
    await status(page).getByText('Odile Cherrier').waitFor()
    await typed(page).getByText('hasNextPage').waitFor()
  })

  it('takes a session up again after a reload', async () => {
    await signIn(page, 'persona:odile-cherrier')
    await page.reload()
    const resume = page.getByRole('button', { name: 'Reprendre en tant que Odile Cherrier' })
    await resume.waitFor()
    // No token is left, so what leaves now leaves as a stranger's, and the page says so.
    expect(await status(page).textContent()).toContain('Sans identité')
    await resume.click()
    await status(page).getByText('Odile Cherrier').waitFor()
    await editor(page).waitFor({ state: 'attached' })
    await run(page, PROTEGEE)
    await answer(page).getByText('"edges"').waitFor()
  })

  it('accepts no sign-in that this window did not ask for', async () => {
    await page.goto(`${hub.explorateur}?code=vole&state=devine&iss=${encodeURIComponent(hub.acces)}`)
    await page.getByRole('alert').getByText('CONNEXION_INATTENDUE').waitFor()
    expect(page.url()).toBe(hub.explorateur)
    expect(await status(page).textContent()).toContain('Sans identité')
  })

  it('takes a pasted token, and tells which ones it cannot take', async () => {
    await page.getByLabel('Identité').selectOption('jeton')
    await page.getByLabel('Jeton').fill('pas-un-jeton')
    await page.getByRole('button', { name: 'Utiliser ce jeton' }).click()
    await page.getByRole('alert').getByText('JETON_ILLISIBLE').waitFor()
    const minted = await fetch(`${hub.acces}/personas/yann-prigent/jeton`, { method: 'POST' })
    const { access_token } = (await minted.json()) as { access_token: string }
    await page.getByLabel('Jeton').fill(access_token)
    await page.keyboard.press('Enter')
    await status(page).getByText('Yann Prigent').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await run(page, PROTEGEE)
    await answer(page).getByText('"edges"').waitFor()
    expect(await stored(page)).not.toContain('eyJ')
  })

  it.each([{ dark: false }, { dark: true }])('names, contrasts and orders what it shows (%j)', async (options) => {
    await browser.close()
    await open(options)
    expect(await page.evaluate(auditPage)).toEqual([])
    await signIn(page, 'persona:odile-cherrier')
    await page.getByRole('button', { name: 'Afficher : Documentation' }).click()
    await page.getByText('Tous les types').waitFor()
    expect(await page.evaluate(auditPage)).toEqual([])
  })

  it('speaks French in every label of the editor', async () => {
    const labels = await page.locator('[aria-label]').evaluateAll((all) => all.map((one) => one.ariaLabel))
    expect(labels.join('\n')).not.toMatch(/\b(query|show|hide|open|editor|add|fetch|settings|dialog)\b/i)
    await page.getByRole('button', { name: 'Raccourcis clavier' }).click()
    await page.getByRole('heading', { name: 'Raccourcis clavier' }).waitFor()
    expect(await page.getByRole('dialog').textContent()).not.toMatch(/\b(the|editors|execute|search)\b/i)
  })
})

describe.skipIf(!chromium)(`the explorer where nobody can sign in${sentence}`, () => {
  it('says why, first without personas, then without acces, and still reads public data', async () => {
    const hub = await startHub({ personas: false })
    const browser = await launch(chromium as string)
    const page = await browser.context.newPage()
    try {
      await page.goto(hub.explorateur)
      await page.getByRole('alert').getByText('PERSONAS_FERMEES').waitFor()
      await hub.stopAcces()
      await page.reload()
      await page.getByRole('alert').getByText('ACCES_INJOIGNABLE').waitFor()
      await run(page, PUBLIQUE)
      await answer(page).getByText('RNCP99001').waitFor()
    } finally {
      await browser.close()
      await hub.stop()
    }
  })
})
