/** Words of instruments that phones and server share; without schemas, so that a phone loads no validator. */
export const efforts = ['small', 'medium', 'large'] as const
