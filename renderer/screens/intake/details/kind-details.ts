import type { ComponentType, ReactNode } from 'react'
import type { z } from 'zod'

import type { Channel } from '#model/case/case.ts'
import type { CaseKind } from '#model/case/kinds.ts'
import type { Stage } from '#model/case/stage.ts'

import type { MessageKey, Translate } from '../../../i18n/catalogues.ts'

/** Fields of the details as typed, by name; what nobody touched is not there. */
export type TypedDetails = Readonly<Record<string, string>>

/** What the fields of a kind work with. */
export interface DetailFieldsProps {
  /** What stands in a field: as typed, else the kind's usual value, else nothing. */
  readonly valueOf: (field: string) => string
  readonly onChange: (field: string, text: string) => void
  /** The sentence for a field that was refused; `null` when it is in order. */
  readonly errorOf: (field: string) => string | null
  /** True where the case exists: then also what is learnt only later is asked for. */
  readonly isOpened: boolean
}

/** A term and its value, as a list of facts shows them. */
export interface DetailFact {
  readonly term: string
  readonly value: ReactNode
}

/** What the page needs to know of the facts only one kind of case has. */
export interface KindDetails {
  /** Values of fields nobody has touched. */
  readonly usual: TypedDetails
  /** How such a request mostly comes. */
  readonly channel: Channel
  /** Fields a case cannot be opened without and that have no usual value. */
  readonly required: readonly { readonly field: string; readonly label: MessageKey }[]
  /** Whether the form begins with room for a child, and asks for the municipality's worker. */
  readonly asksPeople: boolean
  /** Kinds of the cases that are opened with it. */
  readonly opensWith: readonly CaseKind[]
  readonly Fields: ComponentType<DetailFieldsProps>
  /** The details as the kind's schema takes them; what it refuses, it says itself. */
  readonly read: (typed: TypedDetails) => Record<string, unknown>
  /** The fields of details that are kept. */
  readonly write: (details: unknown) => TypedDetails
  /** The details as a list of facts. */
  readonly facts: (t: Translate, details: unknown) => readonly DetailFact[]
  /** The details in a few words, for the head of the case: "paigutamine". */
  readonly words: (t: Translate, details: unknown) => readonly string[]
  /** The stage a case goes to as soon as it is open, where the details say that it is there already. */
  readonly stageAtOnce?: (typed: TypedDetails) => Stage | null
}

/** Details by their schema; `null` where they are of another kind. */
export function parsed<S extends z.ZodType>(schema: S, details: unknown): z.output<S> | null {
  return schema.safeParse(details).data ?? null
}

/** Typed text as a line that may be missing. */
export function lineOf(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

/** Facts that are there, the others left out. */
export function factsThere(
  facts: readonly { readonly term: string; readonly value: ReactNode }[],
): readonly DetailFact[] {
  return facts.filter(({ value }) => value !== null && value !== '')
}
