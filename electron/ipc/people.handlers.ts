import path from 'node:path'
import { err, ok } from '#model/result.ts'
import { recordDataExport } from '#store/repositories/access-request.ts'
import { addPerson, findPersonByCode, removePerson, updatePerson } from '#store/repositories/people.ts'
import { personalDataFile } from '../documents/personal-data.ts'
import { saveFile } from '../export/save-file.ts'
import type { AreaHandlers } from './handle.ts'
import { committingOnDesk, onDesk, openDesk, type Services } from './services.ts'

export const peopleHandlers = (services: Services): AreaHandlers<'people'> => ({
  findByPersonalCode: ({ personalCode }) =>
    onDesk(services, ({ store }) => ok(findPersonByCode(store, personalCode))),
  add: committingOnDesk(services, addPerson),
  update: committingOnDesk(services, updatePerson),
  remove: (input) => onDesk(services, ({ store, acting }) => removePerson(store, input, acting)),

  exportData: async ({ personId }) => {
    const desk = openDesk(services)
    if (!desk.ok) return desk
    const made = await personalDataFile(desk.value.store, personId, desk.value.viewing)
    if (!made.ok) return made
    const { bytes, data } = made.value
    const target = await services.dialogs.chooseTarget(made.value.fileName)
    if (target === null) return err('cancelled')
    // The desk may have been locked while the dialog was open; what cannot be journaled is not written.
    const still = openDesk(services)
    if (!still.ok) return still
    const written = await saveFile(target, bytes)
    if (!written.ok) return written
    const { store, acting } = still.value
    const fileName = path.basename(target)
    const caseIds = data.cases.map(({ id }) => id)
    const journaled = recordDataExport(store, { personId, caseIds, fileName, bytes }, acting)
    return journaled.ok ? ok({ fileName, asReporterOnly: data.asReporterOnly }) : journaled
  },
})
