/**
 * What the municipality's application to the court must hold, by the points of SHS § 130² lg 3: 1 what the danger is, 2 the
 * assessment of need (LasteKS § 28), 3 measures offered before, 4 why nothing less restrictive suffices, 5 the unit's
 * opinion, 6 measures for child and carers during the service and after it. Point 7 was repealed on 10.01.2025.
 */
export const APPLICATION_POINTS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'] as const
export type ApplicationPoint = (typeof APPLICATION_POINTS)[number]
