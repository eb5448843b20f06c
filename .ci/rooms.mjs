// The rooms, as `workspaces` of package.json names them: a new one is checked without being listed a second time.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ workspaces: string[], scripts?: Record<string, string>, exports?: unknown, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest */

/** @type {(root: string, room: string) => Manifest} */
export const manifestOf = (root, room) => JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8'))

/** @type {(root: string) => string[]} */
export const roomsOf = (root) =>
  manifestOf(root, '.')
    .workspaces.flatMap((place) => {
      if (!place.endsWith('/*')) return [place]
      const folder = place.slice(0, -2)
      return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
    })
    .filter((room) => existsSync(join(root, room, 'package.json')))
    .sort()

/** Rooms of which the build has left nothing: the `tsconfig.json` of the root does not lead to them. */
/** @type {(root: string) => string[]} */
export const unbuiltOf = (root) =>
  roomsOf(root).filter((room) => existsSync(join(root, room, 'tsconfig.json')) && !existsSync(join(root, room, 'dist')))

/** Folders that a process of the hub loads; what a screen builds is a bundle, which has no modules left. */
/** @type {(root: string) => string[]} */
export const builtOf = (root) =>
  roomsOf(root)
    .filter((room) => !room.startsWith('apps/'))
    .map((room) => `${room}/dist`)
