/** Names for files, from titles: no character that some system refuses, none twice. */

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

function plain(title: string): string {
  const name = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069<>:"/\\|?*#^[\]]+/g, ' ')
    .replace(/\s+/g, ' ');
  // Not in the middle of a character.
  const short = [...name]
    .slice(0, 80)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return !short || reserved.test(short) ? `story ${short}`.trim() : short;
}

/** A function that gives each title a name of its own; names that differ only in case count as one. */
export function fileNames(): (title: string) => string {
  const used = new Map<string, number>();
  return (title) => {
    const name = plain(title);
    for (;;) {
      const key = name.toLowerCase();
      const count = (used.get(key) ?? 0) + 1;
      used.set(key, count);
      if (count === 1) return name;
      const numbered = `${name} (${count})`;
      if (!used.has(numbered.toLowerCase())) {
        used.set(numbered.toLowerCase(), 1);
        return numbered;
      }
    }
  };
}

/** A file's name without what tells its format. */
export const withoutEnding = (name: string): string => name.replace(/(?<=.)\.[A-Za-z0-9]{1,5}$/, '');
