import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import type { notes } from '#contract/notes.ts'
import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'

/** Keeps a quick note, or with a case makes it an entry of that case at once. */
export function useAddNote() {
  return useMutation({
    mutationFn: (input: z.input<typeof notes.add.input>) => valueOf(desk.notes.add(input)),
    onSuccess: refreshAll,
  })
}

/** Makes a note an entry of a case. */
export function useFileNote() {
  return useMutation({
    mutationFn: (input: z.input<typeof notes.file.input>) => valueOf(desk.notes.file(input)),
    onSuccess: refreshAll,
  })
}

/** Opens an enquiry of what a note says. */
export function useNoteToEnquiry() {
  return useMutation({
    mutationFn: (input: z.input<typeof notes.toEnquiry.input>) => valueOf(desk.notes.toEnquiry(input)),
    onSuccess: refreshAll,
  })
}

/** Throws a note away. */
export function useDiscardNote() {
  return useMutation({
    mutationFn: (input: z.input<typeof notes.discard.input>) => valueOf(desk.notes.discard(input)),
    onSuccess: refreshAll,
  })
}
