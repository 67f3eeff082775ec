/** What the wall can show of the deals. Without schemas: phones and consoles load it. */
export const matrixViews = ['matrix', 'theme', 'overlap', 'far'] as const
export type MatrixView = (typeof matrixViews)[number]
