import { PASSPHRASE, vaultIn } from '#tests/support/temporary-vault.ts'

// Program of a process that opens a vault, says so, and holds it until it is killed.

const [folder = ''] = process.argv.slice(2)
const unlocked = await vaultIn(folder).unlock(PASSPHRASE)
process.stdout.write(unlocked.ok ? 'open\n' : `${unlocked.error.code}\n`)
setInterval(() => {}, 1000)
