declare module 'virtual:worker' {
  /** The worker's code as one classic script. */
  const source: string;
  export default source;
}
declare module 'virtual:version' {
  export const version: string;
}
declare module '*?raw' {
  /** A file's text. */
  const source: string;
  export default source;
}
