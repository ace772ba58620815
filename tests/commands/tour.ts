/*
 * npm run tour -- DIR [--pictures] [--vault]: drives the application through the main job on a sample vault and leaves
 * screenshots, in light and dark, and the documents; then through the screens of the vault itself, or through those alone
 * with --vault. With --pictures it renews those the front page and the end-to-end specs show.
 */
import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { tourOfMainJob } from '../support/tour/tour-of-main-job.ts'
import { tourOfVault } from '../support/tour/tour-of-vault.ts'
import { chooseElectron, describeChoice, electronEnvironment } from '../support/which-electron.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Which screenshots the front page shows. */
const FRONT = ['03-desk-light', '04-municipality-light', '05-case-dark', '07-document-light']
/** Which screenshots are shown beside the end-to-end specs. */
const OF_VAULT = [
  'vault-01-first-run-passphrase-light',
  'vault-03-first-run-code-dark',
  'vault-05-keys-light',
  'vault-06-unlock-light',
  'vault-08-unlock-office-dark',
  'vault-09-restore-light',
  'vault-10-restore-loss-dark',
  'vault-12-backups-aside-light',
  'vault-13-journal-light',
  'vault-15-as-of-dark',
  'vault-16-erase-light',
  'vault-17-retention-light',
]

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    pictures: { type: 'boolean', default: false },
    vault: { type: 'boolean', default: false },
  },
})
const [target] = positionals
if (target === undefined) {
  console.error('Usage: npm run tour -- DIR [--pictures] [--vault]')
  process.exit(2)
}
const folder = path.resolve(target)
await mkdir(folder, { recursive: true })

const choice = chooseElectron(true)
console.log(describeChoice(choice))
Object.assign(process.env, electronEnvironment(choice))

const faults = await tourOfVault(folder)
if (values.pictures) await renew(OF_VAULT, 'tests/e2e/pictures', 'vault-00-'.length)
if (!values.vault) {
  await tourOfMainJob(folder)
  if (values.pictures) await renew(FRONT, 'tests/pictures', '00-'.length)
}
console.log(`Screenshots and documents are in ${folder}`)
for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)

/** Copies screenshots into a folder of the project, without what their names begin with. */
async function renew(names: readonly string[], shownIn: string, prefix: number): Promise<void> {
  const pictures = path.join(root, shownIn)
  await mkdir(pictures, { recursive: true })
  for (const name of names) {
    await copyFile(path.join(folder, `${name}.png`), path.join(pictures, `${name.slice(prefix)}.png`))
  }
}
