import type { Reference } from '#electron/app/reference.ts'
import { createDocument } from '#electron/documents/create-document.ts'
import { issueDocument } from '#electron/documents/issue-document.ts'
import { openDocument } from '#electron/documents/open-document.ts'
import { Activities } from '#model/case/entry.ts'
import { CaseId, DraftTargetId, EntryId } from '#model/ids.ts'
import type { Municipality } from '#model/municipality/municipality.ts'
import type { PersonInput } from '#model/person/person.ts'
import { addDays, date, type IsoDate, type TimeOfDay } from '#model/time/dates.ts'
import type { Acting } from '#store/acting.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDocument } from '#store/queries/document-parts.ts'
import { changeStage, openKlatOpinion } from '#store/repositories/cases.ts'
import { pause, resume } from '#store/repositories/deadlines.ts'
import { saveFields, saveSection } from '#store/repositories/documents.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { addPerson } from '#store/repositories/people.ts'
import type { Store } from '#store/store.ts'
import { must } from '../must.ts'
import { inventPersonalCode } from './personal-code.ts'
import type { Story } from './stories.ts'
import { storyText } from './story-text.ts'

/** Where and when a story happens. */
export interface Telling {
  readonly place: Municipality
  readonly today: IsoDate
  readonly at: (day: IsoDate, time?: string) => Acting
  readonly reference: Reference
}

/** Lets one story happen, step by step in the order of its days. */
export async function tellStory(store: Store, story: Story, index: number, telling: Telling): Promise<void> {
  const { place, today, at, reference } = telling
  const day = (daysAgo: number) => addDays(today, -daysAgo)
  const requestedOn = day(story.requestedDaysAgo)
  const opening = at(requestedOn)
  const caseId = CaseId.parse(opening.newId())
  const record = must(
    openKlatOpinion(
      store,
      {
        caseId,
        draftTargetId: DraftTargetId.parse(opening.newId()),
        municipalityId: place.id,
        requestedOn,
        channel: 'dhx',
        requestReference: story.reference,
        question: story.question,
        request: story.request,
        child: childOf(story, index),
        worker: personOf({ ...story.worker, email: null }),
      },
      opening,
    ),
  )
  for (const { role, tie, ...name } of story.relatives) {
    must(
      addPerson(
        store,
        { caseId, person: personOf({ ...name, phone: null, email: null }), role, tie },
        opening,
      ),
    )
  }

  const view = must(readCase(store, caseId, { today, reference }))
  const counselling = view.linked.find(({ kind }) => kind === 'domestic_counselling')
  const steps: { daysAgo: number; run: () => void | Promise<void> }[] = []
  for (const entry of story.entries) {
    steps.push({
      daysAgo: entry.daysAgo,
      run() {
        const acting = at(day(entry.daysAgo), '17:00')
        must(
          saveEntry(
            store,
            {
              id: EntryId.parse(acting.newId()),
              caseId,
              kind: entry.kind,
              occurredOn: day(entry.daysAgo),
              occurredAt: entry.time as TimeOfDay | null,
              activities: Activities.parse(entry.activities),
              text: storyText(entry.text),
            },
            acting,
          ),
        )
      },
    })
  }
  const contact = story.entries[0]
  if (contact && counselling) {
    steps.push({
      daysAgo: contact.daysAgo,
      run: () => step(store, counselling.id, 'counselling', day(contact.daysAgo), at),
    })
  }
  const { pause: stop } = story
  const opinionDeadline = view.deadlines.find(({ deadline }) => deadline.ruleId === 'klat_opinion')
  if (stop && opinionDeadline) {
    const deadlineId = opinionDeadline.deadline.id
    steps.push({
      daysAgo: stop.fromDaysAgo,
      run() {
        const from = day(stop.fromDaysAgo)
        must(pause(store, { deadlineId, from, reason: stop.reason }, at(from, '16:00')))
      },
    })
    const { untilDaysAgo } = stop
    if (untilDaysAgo !== null) {
      steps.push({
        daysAgo: untilDaysAgo,
        run() {
          const until = day(untilDaysAgo)
          must(resume(store, { deadlineId, until }, at(until, '16:30')))
        },
      })
    }
  }
  for (const { stage, daysAgo } of story.stages) {
    steps.push({ daysAgo, run: () => step(store, caseId, stage, day(daysAgo), at) })
  }
  if (story.opinion) steps.push(opinionStep(store, story, record.id, telling))

  for (const { run } of steps.toSorted((a, b) => b.daysAgo - a.daysAgo)) await run()
}

function opinionStep(store: Store, story: Story, caseId: CaseId, telling: Telling) {
  const { today, at, reference } = telling
  const { opinion } = story
  if (!opinion) throw new Error('The story has no opinion')
  const daysAgo = opinion.issuedDaysAgo ?? 0
  return {
    daysAgo,
    async run() {
      const on = addDays(today, -daysAgo)
      const acting = at(on, '18:00')
      const viewing = { today: on, reference }
      const { templates } = reference
      const documentId = must(
        createDocument(store, { caseId, kind: 'klat_opinion' }, templates, viewing, acting),
      )
      const parts = must(readDocument(store, documentId))
      const versionId = parts.version.id
      for (const section of parts.version.sections) {
        const text = opinion.sections[section.key]
        if (text !== undefined)
          must(saveSection(store, { versionId, key: section.key, text: storyText(text) }, acting))
      }
      const { fields } = parts.version
      const { conclusion, attachments } = opinion
      must(
        saveFields(
          store,
          { versionId, fields: { ...fields, conclusion, attachments: [...attachments] } },
          acting,
        ),
      )
      if (opinion.issuedDaysAgo === null) return
      const written = must(readDocument(store, documentId))
      const open = must(openDocument(store, written, templates, viewing))
      const passes = open.findings.map(({ requirement }) => ({ requirement, reason: 'Näidis' }))
      must(await issueDocument(store, open, passes, acting))
    },
  }
}

function step(
  store: Store,
  caseId: CaseId,
  stage: Story['stages'][number]['stage'],
  on: IsoDate,
  at: Telling['at'],
): void {
  must(changeStage(store, { caseId, stage, on }, at(on, '17:30')))
}

function childOf({ child }: Story, index: number): PersonInput {
  const birthDate = date(child.birthDate)
  return {
    ...personOf({ ...child, phone: null, email: null }),
    personalCode: inventPersonalCode(birthDate, child.sex, (index * 7) % 1000),
    birthDate,
    sex: child.sex,
  }
}

function personOf(person: Pick<PersonInput, 'givenName' | 'surname' | 'phone' | 'email'>): PersonInput {
  const { givenName, surname, phone, email } = person
  return { givenName, surname, phone, email, personalCode: null, birthDate: null, sex: null }
}
