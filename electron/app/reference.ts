import { z } from 'zod'
import { DeadlineRule } from '#model/deadline/deadline-rule.ts'
import { readTemplates } from '#model/document/templates.ts'
import { ShippedMeasure } from '#model/measure/measure.ts'
import { parseRegister } from '#model/municipality/register.ts'
import { RetentionRules } from '#model/retention/retention-rules.ts'
import { Letterhead } from '#model/specialist.ts'
import { readHolidays } from '#model/time/working-days.ts'
import deadlines from '#resources/deadlines.json' with { type: 'json' }
import holidays from '#resources/holidays.json' with { type: 'json' }
import letterhead from '#resources/letterhead.json' with { type: 'json' }
import measures from '#resources/measures.json' with { type: 'json' }
import municipalities from '#resources/municipalities.json' with { type: 'json' }
import retention from '#resources/retention.json' with { type: 'json' }
import counsellingSummary2025 from '#resources/templates/counselling_summary/2025-01-10.json' with { type: 'json' }
import counsellingSummary2027 from '#resources/templates/counselling_summary/2027-01-01.json' with { type: 'json' }
import klatOpinion2025 from '#resources/templates/klat_opinion/2025-01-10.json' with { type: 'json' }
import klatOpinion2027 from '#resources/templates/klat_opinion/2027-01-01.json' with { type: 'json' }

/** Rules that are data: read once a start; a broken file is a bug of the build and thrown. */
export function loadReference() {
  const templates = readTemplates([
    klatOpinion2025,
    klatOpinion2027,
    counsellingSummary2025,
    counsellingSummary2027,
  ])
  if (!templates.ok) throw new Error('A bundled document template is broken')
  return {
    deadlineRules: z.array(DeadlineRule).parse(deadlines),
    holidays: readHolidays(holidays),
    measures: z.array(ShippedMeasure).parse(measures),
    retention: RetentionRules.parse(retention),
    register: parseRegister(municipalities),
    letterhead: Letterhead.parse(letterhead),
    templates: templates.value,
  }
}
export type Reference = ReturnType<typeof loadReference>
