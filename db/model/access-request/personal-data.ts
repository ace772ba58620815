import type { EntryKind } from '../case/entry.ts'
import type { CaseKind } from '../case/kinds.ts'
import type { DocumentKind } from '../document/document-kind.ts'
import type { CaseId } from '../ids.ts'
import type { CaseItem } from '../item/item.ts'
import type { CasePerson, Person } from '../person/person.ts'
import type { Role } from '../person/role.ts'
import type { RichText } from '../text/rich-text.ts'
import type { Instant, IsoDate, TimeOfDay } from '../time/dates.ts'

/** Everything the vault holds of one person, as far as it is theirs to see. */
export interface PersonalData {
  readonly person: Person
  /** Cases in which the person has a part or is named, the first one first. Not those known to them as reporter alone. */
  readonly cases: readonly CaseOfPerson[]
  /** Cases in which the person is a reporter and nothing else: the screen says so, the document never. */
  readonly asReporterOnly: number
}

/** One case as far as it concerns the person. */
export interface CaseOfPerson {
  readonly id: CaseId
  readonly number: string
  readonly kind: CaseKind
  /** Name of the present municipality. */
  readonly municipality: string
  readonly requestedOn: IsoDate
  readonly closedOn: IsoDate | null
  /** Other parts than that of a reporter; empty for someone only named in entries. */
  readonly parts: readonly { readonly role: Role; readonly tie: string | null }[]
  /** Everyone else of the case, and everyone else its entries name: to be masked. */
  readonly others: readonly CasePerson[]
  readonly entries: readonly EntryOfPerson[]
  /** What is kept beside the entries; of a case about this person alone. */
  readonly items: readonly CaseItem[]
  readonly documents: readonly DocumentOfPerson[]
  readonly attachments: readonly { readonly name: string; readonly addedAt: Instant }[]
  /** When the case was opened to be read, oldest first. */
  readonly openings: readonly Instant[]
  /** When documents and attachments of it left the desk, oldest first. */
  readonly copiesOut: readonly Instant[]
}

/** An entry the person took part in, or, of a case about the person alone, any. */
export interface EntryOfPerson {
  readonly kind: EntryKind
  readonly occurredOn: IsoDate
  readonly occurredAt: TimeOfDay | null
  readonly tookPart: boolean
  /** Taken back, and still held. */
  readonly isWithdrawn: boolean
  readonly text: RichText
}

/** A document of a case the person has a part in. */
export interface DocumentOfPerson {
  readonly kind: DocumentKind
  readonly version: number
  /** `null` for a draft. */
  readonly issuedOn: IsoDate | null
}
