/** Bounds on what is read, so that no file brings the page down. Sizes in bytes. */

const mega = 1024 * 1024;

/** A single document; also the engine's own bound. Strings of browsers end at twice as much. */
export const largestFile = 256 * mega;
/** All that one archive may unpack to, the archives in it counted. */
export const largestArchive = 1024 * mega;
export const mostEntries = 20_000;
/** Text packs to a tenth, logs to a fiftieth; deflate ends at 1032. */
export const highestRatio = 250;
/** Below this an entry's ratio is not looked at: a file of blanks packs well and does no harm. */
export const ratioMatters = 8 * mega;
/** An archive in an archive is opened, one in that is not. */
export const deepestArchive = 2;
export const mostPages = 3000;
