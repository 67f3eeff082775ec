/** As a hash looks: 43 characters of base64url, told apart by `text`. */
export const hashOf = (text: string): string => text.replace(/[^A-Za-z0-9_-]/g, '_').padEnd(43, '0')
