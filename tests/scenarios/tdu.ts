import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '@traitdunion/local'

export interface Said {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Imports a CNAF file under this name, as the CAF does: the real command, a process of its own. */
export type Tdu = (name: string, file: Uint8Array | string, ...options: string[]) => Promise<Said>

export const tduOf =
  (folder: string): Tdu =>
  async (name, file, ...options) => {
    const path = join(folder, name)
    await writeFile(path, file)
    const profil = join(folder, 'profils', 'caf.json')
    const args = [join(ROOT, 'cli/bin/tdu.js'), 'import', 'cnaf', path, '--profil', profil, ...options]
    return new Promise((resolve) =>
      execFile('node', args, { env: { PATH: process.env['PATH'] }, timeout: 60_000 }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
      ),
    )
  }
