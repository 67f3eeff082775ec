/** Where a follow-up question or an answer is kept while somebody writes it. */
export const replyDraftKey = (parentId: string): string => `reply:${parentId}`
