import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const SUBGRAPHS = readdirSync(join(ROOT, 'subgraphs'))
const databaseUrlName = (nom: string) => `${nom.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.turbo', '.trait-dunion', 'coverage', 'generated'])

const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) return [path]
    return SKIPPED.has(entry.name) ? [] : filesUnder(path)
  })

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const FILES = filesUnder('.')
const PAGES = FILES.filter((path) => path.endsWith('.md'))
const SOURCES = FILES.filter((path) => /\/src\/.*\.tsx?$/.test(path) && !path.endsWith('.test.ts'))

/** A page without its code blocks and inline code, where brackets mean something else. */
const proseOf = (page: string) => page.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')
const blocksOf = (page: string, language: string): string[] =>
  [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)]
    .filter((block) => block[1] === language)
    .map((block) => `${block[2]}`)

/** Anchors of a page, as the forges make them of its headings. */
const anchorsOf = (page: string): string[] =>
  [...page.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )

/** Files that a page links to, with the anchor asked for. */
const linksOf = (path: string): { target: string; anchor: string | undefined }[] =>
  [...proseOf(read(path)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [file = '', anchor] = link.split('#')
      return { target: file === '' ? path : relative(ROOT, resolve(ROOT, dirname(path), file)), anchor }
    })

describe('pages', () => {
  it('link to files and headings that exist', () => {
    const broken = PAGES.flatMap((path) =>
      linksOf(path)
        .filter(({ target, anchor }) => {
          if (!existsSync(join(ROOT, target))) return true
          return anchor !== undefined && target.endsWith('.md') && !anchorsOf(read(target)).includes(anchor)
        })
        .map(({ target, anchor }) => `${path} → ${target}${anchor ? `#${anchor}` : ''}`),
    )
    expect(broken).toEqual([])
  })

  it('are all reached from the README, link by link', () => {
    const reached = new Set<string>()
    const visit = (path: string): void => {
      if (reached.has(path)) return
      reached.add(path)
      for (const { target } of linksOf(path)) if (PAGES.includes(target)) visit(target)
    }
    visit('README.md')
    expect(PAGES.filter((path) => !reached.has(path))).toEqual([])
  })

  it('are finished', () => {
    expect(PAGES.filter((path) => /\b(TODO|XXX|FIXME)\b/.test(read(path)))).toEqual([])
  })

  it('name commands, folders and programs that exist', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const wrong = PAGES.flatMap((path) => {
      const page = read(path)
      const found = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, what = '']) => what)
      return [
        ...found(/\bnpm run ([\w:-]+)(?! -w)\b/g).filter((script) => !(script in scripts)),
        ...found(/npx (?:vitest run|tsc -b) ((?:[\w/.-]+ ?)+)/g)
          .flatMap((paths) => paths.trim().split(' '))
          .filter((what) => !existsSync(join(ROOT, what))),
        ...found(/\bnode ([\w/-]+\/dist\/[\w/-]+\.js)/g).filter(
          (program) => !existsSync(join(ROOT, program.replace('/dist/', '/src/').replace(/js$/, 'ts'))),
        ),
      ].map((what) => `${path} : ${what}`)
    })
    expect(wrong).toEqual([])
  })

  it('stand in every room: what it is, how to test it, on one screen', () => {
    const rooms = FILES.filter((path) => basename(path) === 'package.json' && path !== 'package.json').map(dirname)
    for (const room of [...rooms, 'tests', 'clients', 'schema/published']) {
      const page = join(room, 'README.md')
      expect(PAGES, `${room} sans README`).toContain(page)
      expect(read(page).split('\n').length, `${page} : plus d’un écran`).toBeLessThan(130)
    }
  })
})

describe('sample operations', () => {
  const schema = buildSchema(read('schema/published/api.graphql'))
  const samples = PAGES.flatMap((path) =>
    blocksOf(read(path), 'graphql').map((text, rank) => [`${path}, ${rank + 1}`, text]),
  )

  it.each(samples)('%s is valid in the published graph', (_where, text = '') => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([])
  })

  it('stand in the README of every subgraph', () => {
    for (const nom of SUBGRAPHS)
      expect(
        samples.some(([where]) => where?.startsWith(`subgraphs/${nom}/`)),
        nom,
      ).toBe(true)
  })
})

describe('settings', () => {
  const page = read('docs/reference/settings.md')
  const subgraphUrls = SUBGRAPHS.map(databaseUrlName)

  /** Names that a source reads: keys of its schema, and what it takes from the environment itself. */
  const settingsIn = (path: string): string[] => {
    const text = read(path)
    const names = [
      ...[...text.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(([, name = '']) => name),
      ...[...text.matchAll(/process\.env\['(\w+)'\]/g)].map(([, name = '']) => name),
    ]
    // Each subgraph reads its own database's address; `npm start` reads them all.
    if (path === 'local/src/config.ts') names.push(...['appariement', ...SUBGRAPHS].map(databaseUrlName))
    return [...new Set(names.flatMap((name) => (name === 'DATABASE_URL' ? subgraphUrls : [name])))].sort()
  }

  /** Names in the first column of the tables of each section, by the source to which the section links. */
  const documented = new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const source = /\]\(\.\.\/\.\.\/([^)]+\.ts)\)/.exec(section)?.[1] ?? ''
        const rows = [...section.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell)
        return [source, rows.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name)).sort()] as const
      }),
  )

  const sources = SOURCES.filter((path) => settingsIn(path).length > 0 && !path.endsWith('errors.ts'))
  const readers = sources.filter(
    (path) => /(^|\/)(config|settings)\.ts$/.test(path) || /process\.env\[[^\]]+\](?! = )/.test(read(path)),
  )

  it('are all read in a place that the page names', () => {
    expect([...documented.keys()].sort()).toEqual([...readers].sort())
  })

  it.each(readers)('of %s are the page’s, no more and no less', (path) => {
    expect(documented.get(path)).toEqual(settingsIn(path))
  })

  it('of `npm start` are all in .env.example', () => {
    const example = [...read('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name)
    expect(example.sort()).toEqual(settingsIn('local/src/config.ts'))
  })
})

describe('error codes', () => {
  const lists = SOURCES.filter((path) => /(^|[./])errors\.ts$/.test(path) && !path.startsWith('schema/'))

  it('have each its page, and each page its code', async () => {
    const codes = new Map<string, string>()
    for (const path of lists)
      for (const list of Object.values(await import(join(ROOT, path))) as Record<string, { cause?: string }>[])
        for (const [code, erreur] of Object.entries(list ?? {})) if (erreur?.cause) codes.set(code, erreur.cause)
    const pages = FILES.filter((path) => path.startsWith('docs/reference/errors/')).map((path) => basename(path, '.md'))
    expect([...codes.keys()].filter((code) => !pages.includes(code)).sort()).toEqual([])
    expect(pages.filter((code) => !codes.has(code)).sort()).toEqual([])
  })

  it('are each given by somebody: named in a source that is no list', () => {
    const given = SOURCES.filter((path) => !lists.includes(path))
      .map(read)
      .join('\n')
    const never = lists.flatMap((path) =>
      [...read(path).matchAll(/^ {2}([A-Z][A-Z0-9_]+): \{/gm)]
        .map(([, code]) => code)
        .filter((code) => !new RegExp(`\\b${code}\\b`).test(given))
        .map((code) => `${path} : ${code}`),
    )
    expect(never).toEqual([])
  })
})

describe('pages and comments', () => {
  const texts = FILES.filter((path) => /\.(md|ts|tsx|js|mjs|cjs|json|yml|graphql|xml|html)$|Dockerfile$/.test(path))

  it('name no place of somebody’s machine', () => {
    const place = /(^|[\s"'`(])(\/(work|home|Users|root)\/\w|[A-Z]:\\\\?\w)/m
    expect(texts.filter((path) => basename(path) !== 'package-lock.json' && place.test(read(path)))).toEqual([])
  })

  it('name no page that is not in this repository', () => {
    const known = new Set(PAGES.map((path) => basename(path)))
    const missing = texts.flatMap((path) =>
      [...read(path).matchAll(/[\w-]+\.md\b/g)]
        .map(([name]) => name)
        .filter((name) => !known.has(name))
        .map((name) => `${path} : ${name}`),
    )
    expect(missing).toEqual([])
  })
})
