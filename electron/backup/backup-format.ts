import { createHash } from 'node:crypto'
import { z } from 'zod'
import { BackupId, JournalMark } from '#model/backup/backup.ts'
import { err, ok, type Result } from '#model/result.ts'
import { dateInTallinn, Instant, timeInTallinn } from '#model/time/dates.ts'
import { DATABASE_FILE } from '../vault/database-file.ts'
import { HEADER_FILES } from '../vault/header-file.ts'

/** Version of the manifest this program writes. A later one may change everything but the first line. */
export const BACKUP_FORMAT = 1

/** What a backup is described by. It holds numbers and hashes, and nothing of a case. */
export const MANIFEST_FILE = 'manifest.json'

/** The files of a backup beside the manifest. */
export const BACKUP_FILES = [...HEADER_FILES, DATABASE_FILE] as const

/** Everything that may lie in the folder of a backup, whole or half-made. The manifest goes first: without it the rest is none. */
export const ALL_FILES = [
  MANIFEST_FILE,
  ...BACKUP_FILES,
  `${MANIFEST_FILE}.new`,
  ...HEADER_FILES.map((name) => `${name}.new`),
  `${DATABASE_FILE}-wal`,
  `${DATABASE_FILE}-shm`,
  `${DATABASE_FILE}-journal`,
] as const

/** Ending of the folder of a backup that is being made, or whose making was killed. */
export const PARTIAL = '.partial'
/** Ending of the folder of a backup that is being removed. */
export const REMOVING = '.removing'

const MAGIC = 'peaspetsialist-backup'
const FIRST_LINE = /^peaspetsialist-backup ([1-9]\d{0,5}) ([0-9a-f]{64})\n$/
export const MAX_MANIFEST_BYTES = 64 * 1024

const NAME = /^toolaud-\d{4}-\d{2}-\d{2}-\d{6}-[0-9a-f]{8}$/

const FileFacts = z.strictObject({ bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** What a backup says of itself. */
export const Manifest = z.strictObject({
  id: BackupId,
  vaultId: z.uuid(),
  madeAt: Instant,
  program: z.string().max(100),
  /** Time of the newest migration of the database. */
  schema: z.int(),
  /** The end of its journal. */
  head: JournalMark,
  /** Rows of each table, counted in the vault it was made from. */
  counts: z.record(z.string().max(100), z.int().min(0)),
  files: z.record(z.enum(BACKUP_FILES), FileFacts),
})
export type Manifest = z.infer<typeof Manifest>

/** The folder of a backup: when it was made, in Tallinn, and of which vault; no names. */
export function backupName(madeAt: number, vaultId: string): string {
  const seconds = String(new Date(madeAt).getUTCSeconds()).padStart(2, '0')
  const time = `${timeInTallinn(madeAt).replace(':', '')}${seconds}`
  return `toolaud-${dateInTallinn(madeAt)}-${time}-${vaultId.slice(0, 8)}`
}

/** Whether a folder is called as a finished backup is. */
export function isBackupName(name: string): boolean {
  return NAME.test(name)
}

/** The bytes of a manifest: a line that every format has, and the manifest as JSON a person can read. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  const body = Buffer.from(`${JSON.stringify(Manifest.parse(manifest), null, 1)}\n`)
  return Buffer.concat([Buffer.from(`${MAGIC} ${BACKUP_FORMAT} ${checksum(BACKUP_FORMAT, body)}\n`), body])
}

/** Reads the bytes of a manifest. */
export function decodeManifest(bytes: Uint8Array): Result<Manifest, 'backup_damaged' | 'backup_newer'> {
  if (bytes.length > MAX_MANIFEST_BYTES) return err('backup_damaged')
  const endOfLine = bytes.indexOf(0x0a) + 1
  const body = bytes.subarray(endOfLine)
  const match = FIRST_LINE.exec(Buffer.from(bytes.subarray(0, endOfLine)).toString('latin1'))
  const format = Number(match?.[1])
  if (match === null || match[2] !== checksum(format, body)) return err('backup_damaged')
  if (format > BACKUP_FORMAT) return err('backup_newer')
  try {
    return ok(Manifest.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))))
  } catch {
    return err('backup_damaged')
  }
}

function checksum(format: number, body: Uint8Array): string {
  return createHash('sha256').update(`${MAGIC} ${format}\n`).update(body).digest('hex')
}
