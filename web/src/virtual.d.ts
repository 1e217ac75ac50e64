declare module 'virtual:worker' {
  /** The worker's code as one classic script. */
  const source: string;
  export default source;
}
declare module 'virtual:version' {
  export const version: string;
}
declare module 'virtual:pdf-worker' {
  /** The code of pdf.js's worker as one classic script. */
  const source: string;
  export default source;
}
