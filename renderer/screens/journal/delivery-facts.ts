import { z } from 'zod'
import { EntryKind } from '#model/case/entry.ts'
import { DeliveredFile, DeliveryChannel, DeliveryForm } from '#model/export/delivery.ts'
import { LeftOut } from '#model/export/left-out.ts'
import { ExportKind, Reader } from '#model/export/reader.ts'
import { IsoDate } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'
import { type ChangeFact, day, fact, of, sizeText } from './fact.ts'
import { KeptNames, keptNamesText } from './name-facts.ts'

const DeliveryState = z.object({
  kind: ExportKind.optional(),
  reader: Reader.optional(),
  recipient: z.string().optional(),
  channel: DeliveryChannel.optional(),
  ground: z.string().optional(),
  form: DeliveryForm.optional(),
  from: IsoDate.nullable().optional(),
  until: IsoDate.nullable().optional(),
  kinds: z.array(EntryKind).optional(),
  without: z.array(z.string()).optional(),
  files: z.array(DeliveredFile).optional(),
  fileNames: z.array(z.string()).optional(),
  leftOut: z.array(LeftOut).optional(),
  notChosen: z.int().optional(),
  names: KeptNames.optional(),
})

/** What left the desk: for whom, how, on what ground, which files, and what was left out by which rule. */
export function deliveryFacts(
  t: Translate,
  state: unknown,
  names: Readonly<Record<string, string>>,
): ChangeFact[] {
  return of(DeliveryState, state, (delivery) => [
    fact(t, 'exportKind', delivery.kind && t(`exportPage.kind.${delivery.kind}`)),
    fact(t, 'reader', delivery.reader && t(`exportPage.reader.${delivery.reader}`)),
    fact(t, 'recipient', delivery.recipient),
    fact(t, 'deliveryChannel', delivery.channel && t(`exportPage.channels.${delivery.channel}`)),
    fact(t, 'ground', delivery.ground),
    fact(t, 'deliveryForm', delivery.form && t(`exportPage.form.${delivery.form}`)),
    fact(t, 'from', day(delivery.from)),
    fact(t, 'until', day(delivery.until)),
    fact(t, 'entryKinds', delivery.kinds?.map((kind) => t(`entry.${kind}`)).join('\n')),
    fact(t, 'without', delivery.without?.map((id) => names[id] ?? t('journal.unknownPerson')).join('\n')),
    fact(
      t,
      'files',
      delivery.fileNames?.join('\n') ??
        delivery.files
          ?.map(({ fileName, sha256, size }) => `${fileName}, ${sizeText(t, size)}, SHA-256 ${sha256}`)
          .join('\n'),
    ),
    fact(
      t,
      'leftOut',
      delivery.leftOut
        ?.filter(({ count }) => count > 0)
        .map(({ rule, count }) => `${t(`exportPage.rule.${rule}`)}: ${count}`)
        .join('\n'),
    ),
    fact(t, 'notChosen', delivery.notChosen),
    fact(t, 'names', keptNamesText(t, delivery.names)),
  ])
}
