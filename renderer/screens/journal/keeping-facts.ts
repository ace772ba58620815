import { z } from 'zod'
import { AsideEnd } from '#model/backup/aside.ts'
import { BackupFault } from '#model/backup/backup.ts'
import { CaseKind } from '#model/case/kinds.ts'
import { ActGroup } from '#model/journal/act-groups.ts'
import { ErasureGround } from '#model/retention/erasure.ts'
import { Letterhead } from '#model/specialist.ts'
import { Instant, IsoDate } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'
import { kindLabel } from '../common/labels.ts'
import { type ChangeFact, day, fact, moment, of, sizeText } from './fact.ts'
import { letterheadFacts } from './settings-facts.ts'

/* What acts on the vault itself say: its keys, its backups, how long cases are kept, and the journal. */

const WAYS = ['passphrase', 'recovery-code', 'office', 'operating-system'] as const
const BROKEN = ['row_missing', 'row_changed', 'payload_missing', 'payload_changed'] as const

const VaultState = z.object({
  failedTries: z.int().optional(),
  register: IsoDate.optional(),
  letterhead: Letterhead.optional(),
  openedBy: z.enum(WAYS).optional(),
  header: z.int().optional(),
  known: z.boolean().optional(),
  kdf: z.object({ memoryKiB: z.int(), passes: z.int(), parallelism: z.int() }).optional(),
  fingerprint: z.string().optional(),
  since: Instant.optional(),
  end: AsideEnd.optional(),
})

const BackupState = z.object({
  name: z.string().optional(),
  bytes: z.int().optional(),
  head: z.object({ seq: z.int() }).optional(),
  isAutomatic: z.boolean().optional(),
  fault: BackupFault.optional(),
  // Of a restore, whose subject is the backup.
  madeAt: Instant.optional(),
  aside: z.string().nullable().optional(),
})

const PeriodState = z.object({ kind: CaseKind, months: z.int().nullable() })
const KeptState = z.object({ decidedOn: IsoDate, keepUntil: IsoDate })
const ErasedState = z.object({ ground: ErasureGround })

const JournalState = z.object({
  fileName: z.string().optional(),
  lines: z.int().optional(),
  bytes: z.int().optional(),
  sha256: z.string().optional(),
  filter: z
    .object({ groups: z.array(ActGroup), from: IsoDate.nullable(), until: IsoDate.nullable() })
    .optional(),
  head: z.object({ seq: z.int(), hash: z.string().optional() }).optional(),
  broken: z.object({ seq: z.int(), fault: z.enum(BROKEN).optional() }).optional(),
})

/** What opens the vault and what was done to it as a whole. */
export function vaultFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(VaultState, state, (vault) => [
    fact(t, 'openedBy', vault.openedBy && t(`journal.field.way.${vault.openedBy}`)),
    fact(
      t,
      'oldPassphrase',
      vault.known === undefined ? undefined : t(`journal.field.known.${vault.known ? 'yes' : 'no'}`),
    ),
    fact(
      t,
      'kdf',
      vault.kdf &&
        t('journal.field.kdfCost', {
          memory: String(Math.round(vault.kdf.memoryKiB / 1024)),
          passes: String(vault.kdf.passes),
          lanes: String(vault.kdf.parallelism),
        }),
    ),
    fact(t, 'fingerprint', vault.fingerprint),
    fact(t, 'failedTries', vault.failedTries),
    fact(t, 'header', vault.header),
    fact(t, 'register', day(vault.register)),
    ...(vault.letterhead === undefined ? [] : letterheadFacts(t, vault.letterhead)),
    fact(t, 'setAsideAt', moment(t, vault.since)),
    fact(t, 'asideEnd', vault.end && t(`journal.field.end.${vault.end}`)),
  ])
}

/** A backup, and the restoring of one. */
export function backupFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(BackupState, state, (backup) => [
    fact(t, 'backupMadeAt', moment(t, backup.madeAt)),
    fact(t, 'backupName', backup.name),
    fact(t, 'size', sizeText(t, backup.bytes)),
    fact(t, 'heldRows', backup.head?.seq),
    fact(
      t,
      'madeHow',
      backup.isAutomatic === undefined
        ? undefined
        : t(backup.isAutomatic ? 'backups.list.automatic' : 'backups.list.byHand'),
    ),
    fact(t, 'result', backup.fault && t(`backups.list.${backup.fault}`)),
    fact(t, 'aside', backup.aside),
  ])
}

/** How long closed cases of a kind are kept. */
export function periodFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(PeriodState, state, ({ kind, months }) => [
    {
      term: t('journal.field.period', { kind: kindLabel(t, kind) }),
      value: months === null ? t('journal.field.shipped') : t('journal.field.months', { count: months }),
    },
  ])
}

/** A decision to keep a closed case; why stands on the line itself. */
export function keptFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(KeptState, state, ({ decidedOn, keepUntil }) => [
    fact(t, 'decidedOn', day(decidedOn)),
    fact(t, 'keepUntil', day(keepUntil)),
  ])
}

/** That a case was erased, and on what ground. */
export function erasedFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(ErasedState, state, ({ ground }) => [fact(t, 'ground', t(`retention.ground.${ground}.name`))])
}

/** A checking of the journal, or a file made of it. */
export function journalFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(JournalState, state, ({ fileName, lines, bytes, sha256, filter, head, broken }) => [
    fact(t, 'fileName', fileName),
    fact(t, 'lines', lines),
    fact(t, 'size', sizeText(t, bytes)),
    fact(t, 'checksum', sha256),
    fact(t, 'groups', filter?.groups.map((group) => t(`journal.groups.${group}`)).join('\n')),
    fact(t, 'from', day(filter?.from)),
    fact(t, 'until', day(filter?.until)),
    fact(t, 'rows', head?.seq),
    fact(t, 'lastHash', head?.hash),
    fact(
      t,
      'result',
      broken &&
        [
          t('journal.verify.broken', { seq: String(broken.seq) }),
          ...(broken.fault === undefined ? [] : [t(`journal.verify.fault.${broken.fault}`)]),
        ].join(' '),
    ),
  ])
}
