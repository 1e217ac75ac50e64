/** What readers of files say. Each message names the file, says what it is and what to do. */

const megabytes = (bytes: number): string =>
  `${(bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;

export const readingStrings = {
  kinds: {
    pdf: 'a PDF',
    docx: 'a Word document',
    epub: 'an EPUB book',
    zip: 'a ZIP archive',
    gzip: 'a gzip archive',
    html: 'a web page',
    mhtml: 'a saved page',
    markdown: 'Markdown',
    text: 'plain text',
    json: 'JSON',
    table: 'a table',
    mail: 'a mail',
    mailbox: 'a mailbox',
  },
  sorts: {
    spreadsheet: 'a spreadsheet; save the sheet as CSV',
    presentation: 'a presentation; save it as PDF',
    openDocument: 'an OpenDocument file; save it as .docx',
    pages: 'a Pages document; export it as Word or PDF',
    program: 'a program, which holds no articles',
  },
  row: (name: string, number: number) => `${name} ${number}`,
  column: (number: number) => `column ${number}`,
  guessedColumn: (column: string) => `“${column}” was taken for the text: its entries are the longest.`,
  mislabelled: (name: string, expected: string, actual: string) =>
    `${name} is not ${expected} but ${actual}, and was read as such. If you expected more, download it again.`,
  pagesLeft: (read: number, left: number) =>
    `Only the first ${read} pages were read; ${left} are left. Split the file to read them.`,
  empty: (name: string) => `${name} is empty. If it is still being downloaded, wait and bring it again.`,
  gone: (name: string) =>
    `${name} cannot be opened: it was moved, changed or locked since it was chosen. Choose it again.`,
  blank: (name: string) => `${name} holds nothing but blank space.`,
  tooLarge: (name: string, size: number, most: number) =>
    `${name} has ${megabytes(size)}; up to ${megabytes(most)} are read. Split it.`,
  tooSlow: (name: string) => `${name} takes too long to read. Print it to a new PDF, or copy its text.`,
  broken: (name: string, why: string) =>
    `${name} is damaged (${why}). Download it again, or open it in its own program and copy the text.`,
  noText: (name: string, what: string) => `${name} is ${what} without any text.`,
  notRead: (name: string, what: string) => `${name} is ${what}.`,
  noRows: (name: string) => `${name} has no rows with text under its header.`,
  noTextColumn: (name: string, columns: string[]) =>
    `${name} has no column named text, body, content or html, nor one of long texts. Its columns: ${columns.join(', ')}. Name the one with the articles “text”.`,
  noTextMember: (name: string) =>
    `${name} is JSON without articles: nothing in it is named text, body, content or html.`,
  brokenJson: (name: string, why: string) =>
    `${name} is neither JSON nor one JSON record a line (${why}). Export it again.`,
  brokenLines: (name: string, lines: number[]) =>
    `${name}: ${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ` and ${lines.length - 5} more` : ''} are no JSON; the others were read.`,
  encryptedPdf: (name: string) =>
    `${name} is a PDF with a password. Open it, print it to a new PDF without one, and bring that.`,
  brokenPdf: (name: string) => `${name} is a damaged PDF: no pages can be found in it. Download it again.`,
  scannedPdf: (name: string, pages: number) =>
    `${name} is a PDF of pictures (${pages} ${pages === 1 ? 'page' : 'pages'}), or of fonts that do not tell their letters. Run text recognition (OCR) on it first.`,
  protectedBook: (name: string) =>
    `${name} is a book under rights management (DRM): only its reading program can open it.`,
  encryptedMail: (name: string) =>
    `${name} is an encrypted mail. Open it in your mail program and copy the text.`,
  zip: {
    truncated: (name: string) => `${name} is an archive whose end is missing. Download it again.`,
    damaged: (name: string) => `${name} is damaged: it cannot be unpacked. Download it again.`,
    encrypted: (name: string) => `${name} needs a password. Unpack it with your archive program first.`,
    method: (name: string) => `${name} is packed in an uncommon way. Unpack it and pack it as plain ZIP.`,
    tooLarge: (name: string) => `${name} unpacks to more than it says: a damaged or hostile archive.`,
  },
  bomb: (name: string, packed: number, size: number) =>
    `${name} would unpack from ${megabytes(packed)} to ${megabytes(size)}, as no text does. It is left alone.`,
  archiveTooLarge: (name: string, most: number) =>
    `${name} unpacks to more than ${megabytes(most)}; the rest is left out. Unpack it and bring parts of it.`,
  emptyArchive: (name: string) => `${name} is an archive without files.`,
  tooDeep: (name: string) => `${name} is an archive in an archive in an archive. Unpack it first.`,
  tooManyEntries: (name: string, most: number) =>
    `${name} holds more than ${most} files; the first ${most} were read.`,
  otherZip: (name: string, expected: string, files: string[]) =>
    `${name} is no .${expected} inside but a ZIP archive of ${files.join(', ')} … Rename it to .zip to read these.`,
  leftOut: (name: string, files: string[]) =>
    `${name}: ${files.length === 1 ? 'a file that is a picture, style or script was' : `${files.length} files that are pictures, styles or scripts were`} left out: ${files.slice(0, 3).join(', ')}${files.length > 3 ? ' …' : ''}`,
  refused: {
    picture: (name: string, sort: string) =>
      `${name} is a ${sort} picture; only text is read. Run text recognition (OCR) on it first.`,
    sound: (name: string, sort: string) => `${name} is a ${sort} sound file; bring a transcript of it.`,
    video: (name: string, sort: string) => `${name} is a ${sort} video; bring a transcript of it.`,
    program: (name: string, sort: string) => `${name} is a ${sort} program, which holds no articles.`,
    database: (name: string, sort: string) => `${name} is a ${sort} database; export its table as CSV.`,
    font: (name: string, sort: string) => `${name} is a ${sort} font, which holds no articles.`,
    packed: (name: string, sort: string) => `${name} is a ${sort} archive; unpack it, or pack it as ZIP.`,
    office: (name: string, sort: string) =>
      `${name} is a document of ${sort}, an old format; save it as .docx, PDF or CSV.`,
    outlook: (name: string) => `${name} is a message of Outlook; save it as .eml or HTML.`,
    locked: (name: string) => `${name} is an Office document with a password; save it without one.`,
    richText: (name: string) => `${name} is an RTF document; save it as .docx or PDF.`,
    book: (name: string, sort: string) => `${name} is a ${sort} book; convert it to EPUB.`,
    shortcut: (name: string) => `${name} is only a link; open it and save the page itself.`,
    webArchive: (name: string) => `${name} is a web archive of Safari; save the page as page source or PDF.`,
    binary: (name: string) => `${name} is not text, and of no kind that is known here.`,
  },
} as const;
